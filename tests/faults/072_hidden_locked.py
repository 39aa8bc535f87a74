# expect: unsafe assertion
import threading
lock = threading.Lock()
def work():
    with lock:
        pass
t = threading.Thread(target=work)
t.start()
ask = getattr(lock, "lock" + "ed")
assert not ask()
t.join()
