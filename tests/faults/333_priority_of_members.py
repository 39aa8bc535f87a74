# expect: safe
# prints: ["['high', 'low']\n"]
import queue
import threading
from enum import IntEnum
class Level(IntEnum):
    HIGH = 1
    LOW = 2
tasks = queue.PriorityQueue()
threads = [
    threading.Thread(target=tasks.put, args=((Level.LOW, "low"),)),
    threading.Thread(target=tasks.put, args=((Level.HIGH, "high"),)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([tasks.get()[1] for _ in range(2)])
