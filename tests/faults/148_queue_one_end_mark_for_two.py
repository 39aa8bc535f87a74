# expect: unsafe deadlock
import queue
import threading
jobs = queue.Queue()
def work():
    while jobs.get() is not None:
        pass
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
jobs.put(1)
jobs.put(None)
for t in threads:
    t.join()
