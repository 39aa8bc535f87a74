"""Classes on top of the queues: what they replace, add, and look at."""

import queue
import threading
from queue import Empty, Full, LifoQueue, PriorityQueue


class Distinct(queue.Queue):
    """Keeps each item once."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        if item not in self.queue:
            self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)


class Stoppable(queue.Queue):
    END = object()

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self.sent = 0

    def put(self, item, *args, **kwargs):
        self.sent += 1
        queue.Queue.put(self, item, *args, **kwargs)

    def close(self):
        self.put(self.END)

    def __iter__(self):
        while (item := self.get()) is not self.END:
            yield item
            self.task_done()
        self.task_done()


class Named(LifoQueue):
    name = "stack"


class Jobs(PriorityQueue):
    def add(self, rank, what):
        self.put((rank, what))


class Inner(Jobs):
    def __len__(self):
        return self.qsize()


d = Distinct()
for x in "abacab":
    d.put(x)
print(d.qsize(), d.get(), d.get_nowait(), d.get(timeout=1), d.empty(), d.unfinished_tasks)
s = Stoppable(3)
s.put(1)
s.put(2)
s.close()
print(s.full(), s.maxsize, s.sent, list(s), s.unfinished_tasks)
s.join()
for call in (s.get_nowait, lambda: s.get(timeout=0), s.task_done, lambda: s.get(timeout=-1)):
    try:
        call()
    except (Empty, ValueError) as error:
        print(type(error).__name__, error)
n = Named(maxsize=1)
n.put("x")
try:
    n.put_nowait("y")
except Full as error:
    print("Full", error, n.name, n.get(), isinstance(n, LifoQueue), isinstance(n, queue.Queue))
j = Inner()
for rank in (5, 1, 4, 1, 3, 9, 2):
    j.add(rank, str(rank))
print(len(j), j.queue[0], [j.get()[0] for _ in range(5)], len(j), issubclass(Inner, PriorityQueue))
with j.mutex:
    j.queue.clear()
print(j.empty(), type(j).__name__, isinstance(s, queue.Queue), type(queue.Queue()) is type(s))
out = []


def drain(source):
    for item in source:
        out.append(item)


t = threading.Thread(target=drain, args=(s,))
t.start()
for k in range(3):
    s.put(k)
s.close()
s.join()
t.join()
print(out)


class Every(threading.Timer):
    """Calls its function again and again."""

    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)


def tick(number, timer=None):
    out.append(number)
    if len(out) > 4:
        every.cancel()


every = Every(0.01, tick, [7], {"timer": None})
every.daemon = True
every.start()
every.join()
print(out, every.is_alive(), every.interval)
