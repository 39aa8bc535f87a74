# expect: unsafe deadlock exception
import threading
lock = threading.Lock()
def fail():
    lock.acquire()
    raise ValueError("oh")
def work():
    with lock:
        pass
threads = [threading.Thread(target=fail), threading.Thread(target=work)]
for t in threads:
    t.start()
for t in threads:
    t.join()
