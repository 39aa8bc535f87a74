"""Whatever may be chosen in a step is carried out: who is woken, which value is drawn."""

from __future__ import annotations

from core.language.source import Source
from core.machine.compile import compile_source
from tests.oracle.brute import explore

WOKEN = """
import threading
cond = threading.Condition()
waiting, woken = [], []
def wait(name):
    with cond:
        waiting.append(name)
        cond.wait()
        woken.append(name)
def until(names, number):
    while True:
        with cond:
            if len(names) == number:
                break
threading.Thread(target=wait, args=("a",)).start()
until(waiting, 1)
threading.Thread(target=wait, args=("b",)).start()
until(waiting, 2)
with cond:
    cond.notify()
until(woken, 1)
with cond:
    print(woken[0])
    cond.notify()
"""
DRAWN = """
import random
print(random.choice("abc"), random.randint(1, 2))
"""
TIMED = """
import threading
event = threading.Event()
def work():
    print(event.wait(0.01))
threading.Thread(target=work).start()
event.set()
"""


def outputs(text: str) -> set[str]:
    everything = explore(compile_source(Source("program.py", text)), 20_000)
    assert everything is not None
    return {ending.output for ending in everything.schedules}


def test_a_notify_may_wake_any_waiter_whoever_came_first() -> None:
    assert outputs(WOKEN) == {"a\n", "b\n"}


def test_every_value_is_drawn() -> None:
    assert outputs(DRAWN) == {f"{a} {b}\n" for a in "abc" for b in (1, 2)}


def test_a_wait_may_be_in_time_or_too_late() -> None:
    assert outputs(TIMED) == {"True\n", "False\n"}
