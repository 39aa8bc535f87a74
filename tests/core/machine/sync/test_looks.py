"""Who rests before an operation on a primitive has not looked at it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.interpreter import take_turn
from core.machine.linker.image import image_of
from core.machine.machine import Machine
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    QueueObject,
    SemaphoreObject,
)
from core.machine.state import Choice
from core.machine.step import able, choices, start, step
from core.machine.sync.thread import MOST_THREADS
from core.machine.thrown import LimitError, UnmodelledError
from tests.laws.simulated import program_of

if TYPE_CHECKING:
    from core.machine.objects import Obj

PRIMITIVES = (
    BarrierObject, ConditionObject, EventObject, LockObject, QueueObject, SemaphoreObject,
)  # fmt: skip


STATE = {"arrived", "depth", "flag", "items", "n_waiting", "owner", "state", "unfinished", "value",
         "waiters"}  # fmt: skip
"""The parts of primitives that change; the others are fixed when they are made."""


def watched(obj: Obj, seen: list[str]) -> None:
    """From now on *seen* gets the name of each part of *obj* that is looked at and can change."""

    class Watched(type(obj)):  # type: ignore[misc]
        __slots__ = ()

        def __getattribute__(self, name: str) -> object:
            if name in STATE:
                seen.append(name)
            return super().__getattribute__(name)

    obj.__class__ = Watched


CALLS = {
    "threading.Lock()": ("acquire()", "acquire(False)", "acquire(timeout=1)", "release()"),
    "threading.RLock()": ("acquire()", "release()", "__enter__()"),
    "threading.Condition()": ("wait()", "notify()", "notify_all()"),
    "threading.Event()": ("wait()", "set()", "clear()", "is_set()"),
    "threading.Semaphore()": ("acquire()", "acquire(False)", "release()"),
    "threading.BoundedSemaphore()": ("release()",),
    "threading.Barrier(2)": ("wait()", "abort()", "reset()"),
    "threading.Barrier(2, print)": ("wait()", "abort()"),
    "queue.Queue()": ("put(1)", "get()", "get_nowait()", "qsize()", "join()", "task_done()"),
    "queue.SimpleQueue()": ("put(1)", "get()", "empty()"),
}  # fmt: skip
EACH = [(made, call) for made, calls in CALLS.items() for call in calls]


@pytest.mark.parametrize(("made", "call"), EACH)
def test_coming_to_an_operation_looks_at_nothing(made: str, call: str) -> None:
    text = f"import threading, queue\nit = {made}\nprint()\nit.{call}\n"
    program = program_of(text)
    machine = Machine(image_of(program), start(program))
    seen: list[str] = []
    for obj in machine.heap.values():
        if isinstance(obj, PRIMITIVES):
            watched(obj, seen)

    take_turn(machine, 0, 1, None)

    assert seen == []


def test_a_refusal_in_the_library_is_told_where_the_program_called_it() -> None:
    text = """
import threading
class Mine(threading.Thread):
    pass
Mine(target=input).start()
for _ in range(1000):
    threading.Thread(target=len, args=("",)).start()
"""
    program = program_of(text)
    state = start(program)

    while len(state.threads) < MOST_THREADS:
        state = step(program, state, Choice(0)).state
    with pytest.raises(LimitError) as caught:
        step(program, state, Choice(0))

    assert image_of(program).sites[caught.value.site].span.line == 7


def test_a_thread_whose_next_operation_is_refused_can_be_chosen() -> None:
    text = """
import threading
lock = threading.Lock()
lock.acquire()
threading.Thread(target=lock.acquire, daemon=True).start()
print(input())
"""
    program = program_of(text)
    state = start(program)
    while len(state.threads) < 2:
        state = step(program, state, Choice(0)).state
    state = step(program, state, Choice(1)).state

    assert able(state, 0)
    assert choices(program, state) == (Choice(0),)
    with pytest.raises(UnmodelledError):
        step(program, state, Choice(0))
