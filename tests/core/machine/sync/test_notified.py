"""Who a notification reaches, and what it leaves alone, by every schedule of small programs."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, cast

import pytest

from core.machine.events import Kind
from core.machine.pending import Pending, about_to
from core.machine.primitives.objects import ConditionObject, EventObject
from core.machine.state import TIMEOUT, Choice
from core.machine.step import NotRunnableError, choices, start, step
from tests.core.machine.sync.exhaustive import Ending, always, endings_of
from tests.laws.simulated import program_of

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import State

WAITERS = """
import threading
condition = threading.Condition()
woken = []
def wait(name):
    with condition:
        condition.wait()
        woken.append(name)
for name in "abc":
    threading.Thread(target=wait, args=(name,), daemon=True).start()
"""
NOTIFYING = {
    "one": ("with condition:\n    condition.notify()", 1),
    "two": ("with condition:\n    condition.notify(2)", 2),
    "by keyword": ("with condition:\n    condition.notify(n=2)", 2),
    "kept method": ("wake = condition.notify\nwith condition:\n    wake()", 1),
    "spread": ("with condition:\n    condition.notify(*[2])", 2),
    "spread keywords": ("with condition:\n    condition.notify(**{'n': 1})", 1),
    "more than there are": ("with condition:\n    condition.notify(9)", 3),
}


def before_notify(text: str) -> tuple[Program, State]:
    """The program *text* where its three threads wait and main is about to notify."""
    program = program_of(text)
    state = start(program)
    for tid in (1, 2, 3):
        while len(state.threads) <= tid:
            state = step(program, state, Choice(0)).state
        while state.threads[tid].phase is None:
            state = step(program, state, Choice(tid)).state
    while cast("Pending", about_to(program, state, 0)).kind is not Kind.NOTIFY:
        state = step(program, state, Choice(0)).state
    return program, state


def the_condition(state: State) -> ConditionObject:
    """The only condition there is."""
    (found,) = (obj for obj in state.heap.values() if isinstance(obj, ConditionObject))
    return found


@pytest.mark.parametrize("how", NOTIFYING)
def test_every_set_of_waiters_of_the_right_size_can_be_woken(how: str) -> None:
    text, count = NOTIFYING[how]
    program, state = before_notify(WAITERS + text)

    after = [step(program, state, choice).state for choice in choices(program, state)]

    left = sorted(the_condition(each).waiters for each in after)
    assert left == sorted(combinations((1, 2, 3), 3 - count))


def test_notify_all_wakes_all_and_leaves_nothing_to_choose() -> None:
    program, state = before_notify(WAITERS + "with condition:\n    condition.notify_all()")

    (choice,) = choices(program, state)

    assert the_condition(step(program, state, choice).state).waiters == ()


def test_notify_changes_only_the_condition_and_who_calls_it() -> None:
    program, state = before_notify(WAITERS + "with condition:\n    condition.notify_all()")

    after = step(program, state, Choice(0)).state

    assert after.threads[1:] == state.threads[1:]
    assert the_condition(after).waiters != the_condition(state).waiters


TIMED = """
import threading
condition = threading.Condition()
def wait():
    with condition:
        condition.wait(1)
threading.Thread(target=wait, daemon=True).start()
with condition:
    condition.notify()
    condition.notify()
"""


def waiting_for(*, timeout_fired: bool) -> tuple[Program, State]:
    """`TIMED` where main holds the lock and the other waits, late already or not."""
    program = program_of(TIMED)
    state = start(program)
    while len(state.threads) < 2:
        state = step(program, state, Choice(0)).state
    while state.threads[1].phase is None:
        state = step(program, state, Choice(1)).state
    if timeout_fired:
        state = step(program, state, Choice(1, TIMEOUT)).state
    while cast("Pending", about_to(program, state, 0)).kind is not Kind.NOTIFY:
        state = step(program, state, Choice(0)).state
    return program, state


def test_the_timeout_of_a_waiter_that_was_notified_does_not_fire_any_more() -> None:
    program, state = waiting_for(timeout_fired=False)
    assert Choice(1, TIMEOUT) in choices(program, state)

    after = step(program, state, Choice(0)).state

    assert [choice.tid for choice in choices(program, after)] == [0]
    with pytest.raises(NotRunnableError):
        step(program, after, Choice(1, TIMEOUT))


def test_a_waiter_that_is_late_waits_for_the_lock_alone() -> None:
    program, state = waiting_for(timeout_fired=True)

    assert [choice.tid for choice in choices(program, state)] == [0]
    assert the_condition(state).waiters == (1,)


def test_a_waiter_that_is_late_takes_itself_off_the_list_once_it_has_the_lock() -> None:
    text = """
import threading
condition = threading.Condition()
with condition:
    first = condition.wait(0.1)
    condition.notify()
    print(first, condition.wait(0.1))
"""

    assert endings_of(text) == always("False False\n")


EATEN = {
    "a condition with a lock of its own": """
condition = threading.Condition()
def patient():
    with condition:
        ready.append(1)
        if condition.wait(0.05):
            condition.notify()
def waiter():
    with condition:
        ready.append(1)
        condition.wait()
""",
    "a plain lock": """
condition = threading.Condition(threading.Lock())
def patient():
    with condition:
        ready.append(1)
        if condition.wait(timeout=0.05):
            condition.notify_all()
def waiter():
    with condition:
        ready.append(1)
        condition.wait()
""",
    "acquire and release, no time at all": """
condition = threading.Condition()
def patient():
    condition.acquire()
    ready.append(1)
    if condition.wait(0):
        condition.notify()
    condition.release()
def waiter():
    condition.acquire()
    ready.append(1)
    condition.wait()
    condition.release()
""",
    "two conditions of one lock": """
lock = threading.Lock()
other, condition = threading.Condition(lock), threading.Condition(lock)
def patient():
    with lock:
        ready.append(1)
        if condition.wait(0.05):
            condition.notify()
def waiter():
    with other:
        ready.append(1)
        condition.wait()
""",
    "in a class": """
class Meeting(threading.Thread):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
    def run(self):
        with condition:
            ready.append(1)
            notified = condition.wait(self.limit)
            if notified:
                condition.notify()
condition = threading.Condition()
""",
}
NOTIFIED_ONCE = """
import threading
ready = []
{parts}
a = {patient}
b = {waiter}
a.start()
b.start()
done = False
while not done:
    with condition:
        if len(ready) == 2:
            condition.notify()
            done = True
"""


@pytest.mark.parametrize("how", EATEN)
def test_a_notification_can_be_lost_on_a_waiter_that_is_late(how: str) -> None:
    kinds = ("Meeting(0.05)", "Meeting(None)")
    if how != "in a class":
        kinds = ("threading.Thread(target=patient)", "threading.Thread(target=waiter)")
    text = NOTIFIED_ONCE.format(parts=EATEN[how], patient=kinds[0], waiter=kinds[1])

    assert endings_of(text) == {Ending("", deadlocked=False), Ending("", deadlocked=True)}


def test_waiters_are_kept_by_number_whoever_came_first() -> None:
    text = """
import threading
condition, event = threading.Condition(), threading.Event()
def wait():
    with condition:
        condition.wait()
def watch():
    event.wait()
for target in (wait, wait, watch, watch):
    threading.Thread(target=target, daemon=True).start()
"""
    program = program_of(text)
    state = start(program)
    for tid in (4, 3, 2, 1):
        while len(state.threads) <= tid:
            state = step(program, state, Choice(0)).state
        while state.threads[tid].phase is None:
            state = step(program, state, Choice(tid)).state

    (event,) = (obj for obj in state.heap.values() if isinstance(obj, EventObject) and obj.waiters)
    assert (the_condition(state).waiters, event.waiters) == ((1, 2), (3, 4))
