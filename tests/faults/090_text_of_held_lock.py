# expect: unsafe assertion
import threading
lock = threading.Lock()
def work():
    with lock:
        pass
t = threading.Thread(target=work)
t.start()
assert "unlocked" in str(lock)
t.join()
