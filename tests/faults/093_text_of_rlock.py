# expect: safe
# prints: ["False\n", "True\n"]
import threading
lock = threading.RLock()
def work():
    with lock:
        pass
t = threading.Thread(target=work)
t.start()
print("count=1" in f"{lock!r}")
t.join()
