"""Programs about locks: counters, lists of locks, philosophers, conditions, semaphores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.writing import indented

if TYPE_CHECKING:
    from random import Random

HEAD = """import threading
locks = [threading.Lock() for _ in range({size})]
rlock = threading.RLock()
slots = [0] * {size}
total = 0
ready = False
out = []
class Account:
    def __init__(self, money):
        self.money = money
        self.lock = threading.Lock()
accounts = [Account(5) for _ in range({size})]
cond = threading.Condition()
sem = threading.Semaphore({permits})
ev = threading.Event()"""
SIMPLE = (
    "slots[{i}] += 1", "slots[{i}] = me", "total += 1", "total = me", "accounts[{i}].money += 1",
    "out.append(me)", "assert slots[{i}] < 2", "assert total < 2", "assert accounts[{i}].money < 7",
    "ready = True", "if slots[{i}]:\n    ready = True", "if ready:\n    total += 1", "total = sum(slots)",
    "if len(out) > 1:\n    total = 9", "for v in slots:\n    total += v", "ev.set()",
)  # fmt: skip
WAITS = (
    "ev.wait()", "with cond:\n    ready = True\n    cond.notify_all()",
    "with cond:\n    while not ready:\n        cond.wait()", "with cond:\n    cond.notify()",
    "with cond:\n    if not ready:\n        cond.wait()", "sem.acquire()\ntotal += 1\nsem.release()",
    "with sem:\n    slots[0] += 1", "sem.release()", "with cond:\n    cond.wait(timeout=0.01)",
    "if locks[{i}].acquire(blocking=False):\n    slots[{i}] += 1\n    locks[{i}].release()",
    "if locks[{i}].acquire(timeout=0.01):\n    total += 1\n    locks[{i}].release()\nelse:\n    out.append(me)",
    "locks[{i}].acquire()\ntotal += 1\nlocks[{i}].release()", "sem.acquire()",
    "if not locks[{i}].locked():\n    total += 1", "with rlock:\n    with rlock:\n        total += 1",
)  # fmt: skip
PHILOSOPHER = """import threading
import time
forks = [threading.{kind}() for _ in range({number})]
meals = [0] * {number}
def eat(seat):
    first, second = {order}
    {body}
threads = [threading.Thread(target=eat, args=(seat,)) for seat in range({number})]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(meals)
"""
ORDERS = (
    "seat, (seat + 1) % {n}", "min(seat, (seat + 1) % {n}), max(seat, (seat + 1) % {n})",
    "sorted((seat, (seat + 1) % {n}))", "(seat, (seat + 1) % {n})[:: 1 if seat else -1]",
)  # fmt: skip
EATING = (
    "with forks[first]:\n    with forks[second]:\n        meals[seat] += 1",
    "with forks[first], forks[second]:\n    meals[0] += 1",
    "forks[first].acquire()\nif forks[second].acquire(timeout=0.01):\n    meals[seat] += 1\n"
    "    forks[second].release()\nforks[first].release()",
    "with forks[first]:\n    if forks[second].acquire(blocking=False):\n        meals[seat] += 1\n"
    "        forks[second].release()",
    "with forks[first]:\n    time.sleep(0.01)\n    with forks[second]:\n        meals[seat] += 1",
    "forks[first].acquire()\nforks[second].acquire()\nmeals[seat] += 1\nforks[second].release()",
    "while True:\n    with forks[first]:\n        if forks[second].acquire(blocking=False):\n"
    "            meals[seat] += 1\n            forks[second].release()\n            break",
)  # fmt: skip


def program(luck: Random) -> str:
    """A program whose threads meet at locks."""
    return _philosophers(luck) if luck.random() < 0.15 else _workers(luck)


def _philosophers(luck: Random) -> str:
    number = luck.choice((2, 2, 3))
    order = luck.choice(ORDERS).format(n=number)
    body = indented(luck.choice(EATING)).lstrip()
    # A dead thread's RLock may pass to a new thread of the same ident: too rare to matter.
    kinds = (
        ("Lock", "Lock", "RLock", "Semaphore")
        if "forks[first].release" in body or "with" in body
        else ("Lock",)
    )
    kind = luck.choice(kinds)
    return PHILOSOPHER.format(kind=kind, number=number, order=order, body=body)


def _workers(luck: Random) -> str:
    size = luck.choice((1, 2, 2))
    number = luck.choice((2, 2, 2, 3))
    budget = 3 if number == 2 else 2
    parts = [HEAD.format(size=size, permits=luck.choice((0, 1, 1, 2)))]
    works = luck.choice((1, 2))
    for work in range(works):
        body = [_block(luck, size, 0) for _ in range(luck.randint(1, budget))]
        lines = indented("\n".join(["global total, ready", *body]))
        parts.append(f"def work{work}(me):\n{lines}")
    made = [_thread(luck, works, tid) for tid in range(number)]
    parts += [f"threads = [{', '.join(made)}]", "for t in threads:\n    t.start()"]
    if luck.random() < 0.25:
        parts.append(_block(luck, size, 1).replace("me", "9"))
    parts.append("for t in threads:\n    t.join()")
    if luck.random() < 0.3:
        parts.append("assert total < 3")
    return "\n".join([*parts, "print(total, slots, out)"]) + "\n"


def _thread(luck: Random, works: int, tid: int) -> str:
    return f"threading.Thread(target=work{luck.randrange(works)}, args=({luck.choice((tid, tid, 0))},))"


def _block(luck: Random, size: int, depth: int) -> str:
    place = luck.choice(
        (f"me % {size}", "0", f"(me + 1) % {size}", str(size - 1), f"slots[0] % {size}")
    )
    if depth < 2 and luck.random() < 0.45:
        guards = (f"locks[{place}]", f"locks[{place}]", f"accounts[{place}].lock", "rlock")
        body = [_block(luck, size, depth + 1) for _ in range(luck.choice((1, 1, 2)))]
        return f"with {luck.choice(guards)}:\n" + indented("\n".join(body))
    which = WAITS if luck.random() < 0.3 else SIMPLE
    return luck.choice(which).replace("{i}", place)
