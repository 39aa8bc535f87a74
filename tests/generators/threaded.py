"""Small programs with two or three threads over shared data, which end whatever the schedule.

Locks are taken in `with`, never two different ones inside each other, and every wait has
a short timeout, so nothing can get stuck.  What happened is printed by the main thread at
the end, by thread, so that one line of output is the outcome.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from tests.generators.grammar import Filler, Grammar, choosing

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

LEAVES = {
    "number": ("1", "2", "10"),
    "key": ("'a'", "'b'"),
    "value": ("x", "y", "box.value", "len(items)", "1"),
}
SIMPLE = (
    "x += <number>", "y = x + <number>", "x, y = y, x", "box.value += <number>", "box.value = x",
    "box.add(<number>)", "items.append(<value>)", "items += [<value>]", "table[<key>] = <value>",
    "table[<key>] = table.get(<key>, 0) + 1", "table.setdefault(<key>, []).append(<number>)",
    "seen.append(<value>)", "seen.append(items.pop() if items else None)", "seen.append(list(table))",
    "if x > <number>:\n    y -= 1\nelse:\n    seen.append(y)", "seen.extend(items)",
    "for item in items:\n    seen.append(item)\n    if len(seen) > 4:\n        break",
    "try:\n    seen.append(items.pop(0))\nexcept IndexError:\n    seen.append('empty')",
    "try:\n    seen.append(table[<key>])\nexcept KeyError as error:\n    seen.append(error.args[0])",
    "try:\n    raise ValueError(<value>)\nexcept ValueError as error:\n    y = error.args[0]\nfinally:\n    x += 1",
    "local.value = <value>\nseen.append(local.value)", "total += <number>\nseen.append(total)", "event.set()",
    "event.clear()", "seen.append(event.is_set())", "seen.append(lock.locked())",
    "seen.append(threading.current_thread().name)", "box = Box(<value>)",
)  # fmt: skip
WAITING = (
    "with lock:\n    <simple>", "with rlock:\n    with rlock:\n        <simple>\n    <simple>", "with semaphore:\n    <simple>",
    "with condition:\n    x += 1\n    condition.notify()", "with condition:\n    <simple>\n    condition.notify_all()",
    "with condition:\n    seen.append(condition.wait(timeout=0.0001))",
    "with condition:\n    seen.append(condition.wait_for(lambda: x > 1, timeout=0.0001))",
    "if lock.acquire(blocking=False):\n    x += 1\n    lock.release()\nelse:\n    seen.append('busy')",
    "if lock.acquire(timeout=0.0001):\n    y += x\n    lock.release()", "if semaphore.acquire(timeout=0.0001):\n    semaphore.release()",
    "seen.append(event.wait(timeout=0.0001))", "time.sleep(0)",
    "try:\n    with lock:\n        x = table['missing']\nexcept KeyError:\n    seen.append('missing')",
    "try:\n    permits.release()\nexcept ValueError as error:\n    seen.append(str(error))",
)  # fmt: skip
GRAMMAR = Grammar(
    templates={**LEAVES, "simple": SIMPLE, "operation": (*SIMPLE, *WAITING)},
    leaves={},
    longest={"simple": 1, "operation": 2},
)
LARGER = Grammar(
    templates=GRAMMAR.templates, leaves=GRAMMAR.leaves, longest={"simple": 2, "operation": 4}
)
LAST_WORDS = ("", "    raise RuntimeError(total)\n", "    seen.append(1 // x)\n")

START = """\
import threading
import time


class Box:
    def __init__(self, value):
        self.value = value

    def add(self, number):
        self.value += number


x, y = 0, 1
box = Box(0)
items = [5]
table = {}
lock = threading.Lock()
rlock = threading.RLock()
condition = threading.Condition()
semaphore = threading.Semaphore(1)
permits = threading.BoundedSemaphore(1)
event = threading.Event()
local = threading.local()
"""
WORKER = """

def work{number}(seen):
    global x, y, box, items
    total = 0
    <operation>
{last}    seen.append("done")

"""
END = """
seen = [[] for _ in workers]
threads = [
    threading.Thread(target=work, args=(log,), name=work.__name__)
    for work, log in zip(workers, seen)
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(x, y, box.value, items, table, seen)
"""


@st.composite
def threaded_programs(draw: DrawFn, *, small: bool = False) -> str:
    """Programs with threads; *small* ones have few enough states to visit them all."""
    filler = Filler(GRAMMAR if small else LARGER, choosing(draw))
    count = 2 if small else draw(st.integers(2, 3))
    parts = [START]
    for number in range(count):
        last = draw(st.sampled_from(LAST_WORDS))
        parts.append(filler.fill(WORKER.format(number=number, last=last), 2))
    workers = ", ".join(f"work{number}" for number in range(count))
    return "".join((*parts, f"\nworkers = [{workers}]", END))
