# expect: safe
# prints: ["False\n", "True\n"]
import threading
def work():
    pass
t = threading.Thread(target=work)
t.start()
print(t.is_alive())
t.join()
