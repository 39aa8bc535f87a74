# expect: safe
# prints: ["1\n", "2\n"]
import threading
from queue import Queue
class Distinct(Queue):
    def _put(self, item):
        if item not in self.queue:
            super()._put(item)
q = Distinct()
def work():
    q.put("a")
threads = [threading.Thread(target=work) for _ in range(2)]
threads.append(threading.Thread(target=q.get))
for t in threads:
    t.start()
for t in threads:
    t.join()
print(q.qsize() + 1)
