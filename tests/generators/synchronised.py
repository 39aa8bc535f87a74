"""Tiny programs full of locks, conditions, semaphores and exceptions, which may get stuck.

They use every way to wait without a timeout, some ways that others can notice, and data
with and without locks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

OPERATIONS = (
    "x += 1", "y = x", "x = y + 1", "assert x < 3", "box[0] += 1", "print(x)", "print('here')",
    "with red:\n    guarded += 1", "with red:\n    with blue:\n        guarded += x",
    "with blue:\n    with red:\n        y += 1", "with blue:\n    x += 1", "with red:\n    y = guarded",
    "red.acquire()", "red.release()", "with again:\n    with again:\n        y += 1",
    "with changed:\n    changed.notify()", "with changed:\n    changed.notify_all()",
    "with changed:\n    changed.wait()", "with changed:\n    while not x:\n        changed.wait()",
    "with changed:\n    x += 1\n    changed.notify()", "permits.acquire()", "permits.release()",
    "with permits:\n    guarded += 1", "event.set()", "event.wait()",
    "if x:\n    raise ValueError(x)", "try:\n    red.release()\nexcept RuntimeError:\n    y += 1",
    "while y < 0:\n    pass", "while not x:\n    pass",
)  # fmt: skip
NOTICING = (
    "if red.acquire(blocking=False):\n    y += 1\n    red.release()",
    "print(red.locked())", "with changed:\n    changed.wait(timeout=1)",
    "if permits.acquire(timeout=1):\n    x += 1",
)  # fmt: skip
START = """\
import threading

x, y, guarded = 0, 0, 0
box = [0]
red = threading.Lock()
blue = threading.Lock()
again = threading.RLock()
changed = threading.Condition()
permits = threading.Semaphore(1)
event = threading.Event()
"""
WORKER = """

def work{number}():
    global x, y, guarded
{body}
"""
END = """
threads = [threading.Thread(target=work) for work in ({workers})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(x, y, guarded, box)
"""


@st.composite
def synchronised_programs(draw: DrawFn) -> str:
    """Programs of two or three threads with one to three operations each."""
    operations = OPERATIONS + NOTICING if draw(st.integers(0, 3)) == 0 else OPERATIONS
    count = draw(st.integers(2, 3))
    text = START
    for number in range(count):
        longest = 3 if count == 2 else 2
        body = draw(st.lists(st.sampled_from(operations), min_size=1, max_size=longest))
        lines = "\n".join(body).splitlines()
        text += WORKER.format(number=number, body="\n".join(f"    {line}" for line in lines))
    return text + END.format(workers="".join(f"work{number}, " for number in range(count)))
