# expect: safe
# prints: ["True\n"]
import threading
def work():
    me = threading.current_thread()
    print(me.is_alive())
threading.Thread(target=work).start()
