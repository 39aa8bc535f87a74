# expect: unsafe assertion
import queue
import threading
jobs = queue.Queue()
jobs.put(1)
t = threading.Thread(target=jobs.get)
t.start()
assert jobs.qsize() == 1
t.join()
