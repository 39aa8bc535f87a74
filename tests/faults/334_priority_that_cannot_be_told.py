# expect: unsafe exception
import queue
import threading
class Plain:
    pass
class Ranked:
    def __lt__(self, other):
        return True
tasks = queue.PriorityQueue()
def fill():
    tasks.put((1, Plain()))
threads = [threading.Thread(target=fill) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
