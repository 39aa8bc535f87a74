"""What heaps, queues and deques hold when a comparison failed half way."""

import heapq
import queue
from collections import deque


class Plain:
    pass


class Own(queue.PriorityQueue):
    def _put(self, item):
        super()._put(item)


def tried(call, *args):
    try:
        print(call(*args))
    except (TypeError, RuntimeError, IndexError) as error:
        print(repr(error))


for kind in (queue.PriorityQueue, Own):
    tasks = kind()
    for item in (1, 2, [], "text"):
        tried(tasks.put, item)
    print(tasks.qsize(), tasks.unfinished_tasks, tasks.queue)
    for _ in range(3):
        tried(tasks.get_nowait)
        print(tasks.qsize(), tasks.queue)

for kind in (queue.PriorityQueue, Own):
    tasks = kind()
    tried(tasks.put, (1, "a"))
    tried(tasks.put, (1, 2))
    tried(tasks.put, (0, 2))
    tried(tasks.put, None)
    print(tasks.qsize(), tasks.unfinished_tasks)

heap = [1, 2, 3]
tried(heapq.heappush, heap, "text")
tried(heapq.heappop, heap)
print(heap)


class Grows:
    """Compared, it lets the deque grow that it lies in."""

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        if len(items) < 9:
            items.append(Grows(3))
        return self.number == other.number


for what in ("remove", "index", "count"):
    items = deque([Grows(1), Grows(2)])
    tried(getattr(items, what), Grows(2))
items = deque([Grows(1), Grows(2)])
tried(lambda: items == deque([Grows(1), Grows(2)]))
items = deque([Grows(1), Grows(2)])
tried(lambda: deque([Grows(1), Grows(2)]) != items)
items = deque(Grows(number) for number in range(9))
print(items == deque(Grows(number) for number in range(9)), items == deque([Grows(0)]))
