# expect: unsafe assertion
import queue
import threading
jobs = queue.Queue()
def fill():
    jobs.put(1)
t = threading.Thread(target=fill)
t.start()
method = "qsize"
assert getattr(jobs, method)() == 0
t.join()
