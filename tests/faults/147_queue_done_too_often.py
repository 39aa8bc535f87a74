# expect: unsafe exception
import queue
import threading
jobs = queue.Queue()
jobs.put(1)
def work():
    jobs.task_done()
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
