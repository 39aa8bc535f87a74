import queue
from dataclasses import dataclass, field
from functools import total_ordering
from typing import Any
@dataclass(order=True)
class Job:
    prio: int
    name: str = field(compare=False)
class P:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __repr__(self): return f"P({self.n})"
q = queue.PriorityQueue()
for j in [Job(3,"c"), Job(1,"a"), Job(2,"b")]: q.put(j)
while not q.empty(): print(q.get())
q = queue.PriorityQueue()
for j in [P(3), P(1), P(2)]: q.put((j, 1))
while not q.empty(): print(q.get())
q = queue.PriorityQueue()
q.put((1, {}))
try: q.put((1, {}))
except TypeError as e: print(e)
import enum


class Level(enum.IntEnum):
    HIGH = 1
    LOW = 2


class Ticket:
    def __init__(self, number, text):
        self.number, self.text = number, text

    def __eq__(self, other):
        return self.number == other.number

    def __gt__(self, other):
        return self.number > other.number


@total_ordering
class Patient:
    def __init__(self, name, age):
        self.name, self.age = name, age

    def __eq__(self, other):
        return self.age == other.age

    def __lt__(self, other):
        print("is", self.name, "before", other.name)
        return self.age > other.age


q = queue.PriorityQueue(maxsize=4)
for entry in ((Level.LOW, "l"), (Level.HIGH, "h"), (Level.HIGH, "a")):
    q.put(entry)
print(q.qsize(), q.full(), q.get(), q.get_nowait(), q.get(timeout=1), q.empty(), type(q).__name__)
for number in (5, 3, 4):
    q.put(Ticket(number, f"t{number}"))
print([q.get().text for _ in range(3)], isinstance(q, queue.PriorityQueue), isinstance(q, queue.Queue))
for name, age in (("ann", 30), ("bob", 70), ("cem", 50), ("dee", 70)):
    q.put(Patient(name, age))
try:
    q.put_nowait(Patient("eva", 1))
except queue.Full:
    print("full")
print([q.get().name for _ in range(4)])
try:
    q.get(block=False)
except queue.Empty:
    print("empty")
q.put(Patient("ann", 1))
try:
    q.put(object())
except TypeError as error:
    print(error)
except AttributeError as error:
    print(error)
