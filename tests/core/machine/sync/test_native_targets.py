"""Functions of the library as what a thread does: each call is a step of that thread."""

from __future__ import annotations

import pytest

from core.machine.events import Kind
from core.machine.step import choices, start, step
from tests.core.machine.sync.exhaustive import Ending, endings_of
from tests.laws.simulated import program_of

BETWEEN = {
    "a method of a list": """
import threading
out = []
def work():
    out.append(1)
    out.append(2)
threads = [threading.Thread(target=work), threading.Thread(target=out.append, args=(3,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(out.index(3))
""",
    "a method of a dict, by keyword": """
import threading
seen = {}
def work():
    seen.update(a=1)
    seen.update(b=1)
threads = [threading.Thread(target=work), threading.Thread(target=seen.update, kwargs={"c": 1})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(list(seen).index("c"))
""",
    "a method of a class of one's own that is one of a list": """
import threading
from collections import deque
out = deque()
class Mine(threading.Thread):
    def __init__(self):
        super().__init__(target=out.append, args=(3,))
mine = Mine()
mine.start()
out.append(1)
out.append(2)
mine.join()
print(out.index(3))
""",
    "a timer": """
import threading
out = []
timer = threading.Timer(1, out.append, [3])
timer.start()
out.append(1)
out.append(2)
timer.join()
print(out.index(3))
""",
    "a pool": """
from concurrent.futures import ThreadPoolExecutor
out = []
pool = ThreadPoolExecutor(1)
pool.submit(out.append, 3)
out.append(1)
out.append(2)
pool.shutdown()
print(out.index(3))
""",
    "a builtin function": """
import threading
class Box:
    pass
box = Box()
box.value = 0
thread = threading.Thread(target=setattr, args=(box, "value", 5))
thread.start()
first = box.value
second = box.value
thread.join()
print([first, second].count(0))
""",
}


@pytest.mark.parametrize("how", BETWEEN)
def test_a_native_target_can_come_before_between_and_after_the_steps_of_others(how: str) -> None:
    endings = endings_of(BETWEEN[how])

    assert endings == {Ending(f"{number}\n", deadlocked=False) for number in range(3)}


SYNCHRONISING = {
    "set of an event": """
import threading
event = threading.Event()
threading.Thread(target=event.set).start()
print(event.is_set())
""",
    "release of a lock": """
import threading
lock = threading.Lock()
lock.acquire()
threading.Thread(target=lock.release).start()
print(lock.acquire(False))
""",
    "put of a queue": """
import threading, queue
items = queue.Queue()
threading.Thread(target=items.put, args=(1,)).start()
print(items.qsize() == 1)
""",
    "release of a semaphore, as a callback of a future": """
from concurrent.futures import ThreadPoolExecutor
out = []
pool = ThreadPoolExecutor(1)
pool.submit(len, "").add_done_callback(out.append)
print(bool(out))
pool.shutdown()
""",
    "set of an event, after a while": """
import threading
event = threading.Event()
threading.Timer(5, event.set).start()
print(event.is_set())
""",
}


@pytest.mark.parametrize("how", SYNCHRONISING)
def test_a_native_target_is_seen_done_or_not_done(how: str) -> None:
    endings = endings_of(SYNCHRONISING[how])

    assert endings == {Ending(f"{seen}\n", deadlocked=False) for seen in (False, True)}


def test_a_native_target_that_fails_is_the_death_of_its_thread() -> None:
    text = """
import threading
threading.Thread(target=[].pop, name="worker").start()
"""

    assert endings_of(text) == {Ending("", deadlocked=False, died=(("worker", "IndexError"),))}


ARGUMENTS = {
    "a tuple": "threading.Thread(target=work, args=(1,))",
    "a list": "threading.Thread(target=work, args=[1])",
    "by keyword": "threading.Thread(target=work, kwargs={'number': 1})",
    "a timer": "threading.Timer(0, work, [1])",
    "a timer, by keyword": "threading.Timer(0, work, kwargs={'number': 1})",
}


@pytest.mark.parametrize("how", ARGUMENTS)
def test_to_hand_over_the_arguments_is_no_step(how: str) -> None:
    text = f"""
import threading
def work(number):
    print(number)
{ARGUMENTS[how]}.start()
"""
    program = program_of(text)
    state = start(program)
    kinds = []
    while possible := choices(program, state):
        made = step(program, state, possible[-1])
        kinds.append(made.events[0].kind)
        state = made.state

    assert Kind.READ not in kinds


CALLED_BACK = {
    "partial": "add = functools.partial(out.append, 1)\ndef work():\n    add()\n    add()",
    "an exit stack": (
        "def work():\n    with contextlib.ExitStack() as stack:\n"
        "        stack.callback(out.append, 1)\n        stack.callback(out.append, 2)"
    ),
    "a cache": "add = functools.lru_cache(out.append)\ndef work():\n    add(1)\n    add(2)",
    "a partial method": (
        "add = functools.partial(list.append, out)\ndef work():\n    add(1)\n    add(2)"
    ),
    "partial by keyword": (
        "seen = {}\nadd = functools.partial(out.insert, 0)\ndef work():\n    add(1)\n    add(2)"
    ),
}


@pytest.mark.parametrize("how", CALLED_BACK)
def test_others_can_come_between_calls_of_a_native_function_by_the_library(how: str) -> None:
    text = f"""
import contextlib, functools, threading
out = []
{CALLED_BACK[how]}
threading.Thread(target=work).start()
print(len(out))
"""

    assert {ending.output for ending in endings_of(text)} == {"0\n", "1\n", "2\n"}
