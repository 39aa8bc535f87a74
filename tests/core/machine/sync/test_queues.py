"""the queues, by every schedule of small programs."""

from __future__ import annotations

import queue

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from tests.core.machine.sync.exhaustive import always, endings_of


def test_task_done_too_often() -> None:
    text = """
import queue
try:
    queue.Queue().task_done()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("ValueError task_done() called too many times\n")


def test_empty() -> None:
    text = """
import queue
try:
    queue.SimpleQueue().get(block=False)
except queue.Empty:
    print('empty')
"""

    endings = endings_of(text)

    assert endings == always("empty\n")


def test_full() -> None:
    text = """
import queue
items = queue.Queue(1)
items.put(1)
try:
    items.put(2, timeout=0.01)
except queue.Full:
    print('full', items.qsize())
"""

    endings = endings_of(text)

    assert endings == always("full 1\n")


def test_join() -> None:
    text = """
import threading
import queue
items = queue.Queue()
done = []
def work():
    done.append(items.get())
    items.task_done()
items.put(1)
threading.Thread(target=work).start()
items.join()
print(done)
"""

    endings = endings_of(text)

    assert endings == always("[1]\n")


def test_lifo_order() -> None:
    text = """
import queue
items = queue.LifoQueue()
for number in range(3):
    items.put(number)
print(items.get(), items.get(), items.get())
"""

    endings = endings_of(text)

    assert endings == always("2 1 0\n")


def test_priority_order() -> None:
    text = """
import queue
items = queue.PriorityQueue()
for number in (2, 0, 3, 1):
    items.put(number)
print([items.get() for _ in range(4)])
"""

    endings = endings_of(text)

    assert endings == always("[0, 1, 2, 3]\n")


def test_get_timeout() -> None:
    text = """
import queue
try:
    queue.Queue().get(timeout=0.5)
except queue.Empty:
    print('empty')
try:
    queue.Queue().get(timeout=-1)
except ValueError as error:
    print(error)
"""

    endings = endings_of(text)

    assert endings == always("empty\n'timeout' must be a non-negative number\n")


def test_put_waits_for_room() -> None:
    text = """
import threading
import queue
items = queue.Queue(1)
items.put(1)
thread = threading.Thread(target=items.put, args=(2,))
thread.start()
print(items.get(), items.get())
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("1 2\n")


@pytest.mark.skipif(hasattr(queue.Queue, "shutdown"), reason="here it is told as not simulated")
def test_shutdown_came_after_the_python_that_is_simulated() -> None:
    text = """
import queue
print(hasattr(queue.Queue(), 'shutdown'))
"""

    endings = endings_of(text)

    assert endings == always("False\n")


def test_a_bound_that_is_no_number_is_refused_when_it_is_used() -> None:
    text = """
import queue
items = queue.Queue('x')
for use in (lambda: items.put(1), items.full):
    try:
        use()
    except TypeError as error:
        print(error)
print(items.maxsize, items.qsize(), items.empty())
"""

    endings = endings_of(text)

    assert endings == always(
        "'>' not supported between instances of 'str' and 'int'\n"
        "'<' not supported between instances of 'int' and 'str'\n"
        "x 0 True\n"
    )


def test_to_put_what_all_can_reach_into_an_order_is_one_step() -> None:
    program = compile_source(
        Source(
            "program.py",
            """
import queue
import threading
waiting = queue.PriorityQueue()
def fill():
    waiting.put((1, []))
threads = [threading.Thread(target=fill) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
""",
        )
    )
    simulation = Simulation(program, POLICIES["round-robin"](0), seed=0)

    while simulation.advance(1):
        pass

    # Each step has one kind, that of the one operation that others see.
    assert len(simulation.trace.kinds) == len(simulation.trace)
