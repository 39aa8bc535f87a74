# expect: safe|undecided
import queue
import threading
class Task:
    def __init__(self, level):
        self.level = level
    def __lt__(self, other):
        return self.level < other.level
tasks = queue.PriorityQueue()
def fill():
    tasks.put(Task(2))
    tasks.put(Task(1))
t = threading.Thread(target=fill)
t.start()
t.join()
print(tasks.get().level)
