"""What is made by a class of the library is one of its instances."""

import datetime
import queue
import random
import threading

made = {
    threading.Event: threading.Event(),
    threading.Condition: threading.Condition(),
    threading.Semaphore: threading.BoundedSemaphore(2),
    threading.BoundedSemaphore: threading.BoundedSemaphore(2),
    threading.Barrier: threading.Barrier(2),
    queue.Queue: queue.PriorityQueue(),
    queue.LifoQueue: queue.LifoQueue(),
    queue.SimpleQueue: queue.SimpleQueue(),
    random.Random: random.Random(1),
    datetime.date: datetime.datetime(2024, 1, 2),
    datetime.timedelta: datetime.timedelta(1),
    type(threading.Lock()): threading.Lock(),
}
for kind, value in made.items():
    print(isinstance(value, kind), issubclass(type(value), kind), type(value) is kind)
print(isinstance(queue.SimpleQueue(), queue.Queue), isinstance(threading.Event(), queue.Queue))
print(type(queue.LifoQueue()).__name__, type(datetime.time()).__name__)
match queue.Queue():
    case queue.Queue():
        print("a queue")
