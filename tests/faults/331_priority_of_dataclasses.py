# expect: safe
# prints: ["high\nlow\n", "low\nhigh\n"]
import queue
import threading
from dataclasses import dataclass, field
@dataclass(order=True)
class Task:
    level: int
    name: str = field(compare=False)
tasks = queue.PriorityQueue()
def work():
    for _ in range(2):
        print(tasks.get().name)
        tasks.task_done()
t = threading.Thread(target=work)
t.start()
tasks.put(Task(2, "low"))
tasks.put(Task(1, "high"))
tasks.join()
t.join()
