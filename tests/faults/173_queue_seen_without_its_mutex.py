# expect: unsafe exception
import queue
import threading
class Peek(queue.Queue):
    def first(self):
        return self.queue[0]
q = Peek()
q.put(1)
threads = [threading.Thread(target=f) for f in (q.first, q.get)]
for t in threads:
    t.start()
