# expect: unsafe assertion
import threading
permits = threading.Semaphore(2)
def work():
    permits.acquire()
t = threading.Thread(target=work)
t.start()
text = "{}".format(permits)
assert "value=2" in text or "locked" in text
assert "value=1" not in text
t.join()
