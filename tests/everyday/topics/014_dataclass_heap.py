import heapq
import queue
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from typing import Any


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)


h = []
for p, n in [(3, "sleep"), (1, "eat"), (2, "code")]:
    heapq.heappush(h, Task(p, n))
print([heapq.heappop(h).name for _ in range(3)])
q = queue.PriorityQueue()
q.put(Task(5, "low"))
q.put(Task(0, "high"))
print(q.get(), Task(1, "a") == Task(1, "b"), Task(1, "a") < Task(2, "a"))


@dataclass(frozen=True)
class Money:
    amount: int
    currency: str = "EUR"

    def __post_init__(self):
        if self.amount < 0:
            raise ValueError("negative")


m = Money(5)
print(m, replace(m, amount=7), asdict(m), astuple(m), hash(m) == hash(Money(5)))
print([f.name for f in fields(Money)])
for bad in (lambda: setattr(m, "amount", 1), lambda: Money(-1), lambda: Money()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(slots=True, kw_only=True)
class K:
    a: Any
    b: int = 2


print(K(a=1), hasattr(K(a=1), "__dict__"), K.__match_args__, Money.__match_args__)
