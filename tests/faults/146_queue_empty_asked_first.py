# expect: unsafe deadlock
import queue
import threading
jobs = queue.Queue()
jobs.put(1)
def work():
    if not jobs.empty():
        jobs.get()
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
