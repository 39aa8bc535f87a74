# expect: unsafe deadlock
import queue
import threading
class Jobs(queue.PriorityQueue):
    def stop(self):
        self.put((9, None))
jobs = Jobs(1)
t = threading.Thread(target=jobs.get)
t.start()
jobs.put((1, "a"))
jobs.stop()
jobs.stop()
t.join()
