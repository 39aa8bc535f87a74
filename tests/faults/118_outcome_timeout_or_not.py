# expect: safe
# prints: ["False\n", "True\n"]
import threading
event = threading.Event()
def work():
    print(event.wait(0.01))
t = threading.Thread(target=work)
t.start()
event.set()
t.join()
