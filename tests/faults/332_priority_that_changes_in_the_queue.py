# expect: safe
# prints: ["a\n", "b\n"]
import threading
from queue import PriorityQueue
class Job:
    def __init__(self, name, level):
        self.name, self.level = name, level
    def __lt__(self, other):
        return self.level < other.level
a, b = Job("a", 1), Job("b", 2)
jobs = PriorityQueue()
jobs.put(a)
def hurry():
    b.level = 0
t = threading.Thread(target=hurry)
t.start()
jobs.put(b)
print(jobs.get().name)
t.join()
