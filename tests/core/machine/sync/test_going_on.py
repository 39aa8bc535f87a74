"""Whoever has waited and goes on is as if it had never waited."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from core.machine.step import choices, start, step
from tests.core.machine.sync.exhaustive import endings_of
from tests.laws.simulated import program_of

if TYPE_CHECKING:
    from core.machine.threads import Wait

CONDITION = """
import threading
condition = threading.Condition()
ready = False
def work():
    with condition:
        while not ready:
            condition.wait()
        print("on")
thread = threading.Thread(target=work)
thread.start()
with condition:
    ready = True
    condition.notify()
thread.join()
"""
EVENT = """
import threading
event = threading.Event()
def work():
    event.wait()
    print("on")
thread = threading.Thread(target=work)
thread.start()
event.set()
thread.join()
"""


@pytest.mark.parametrize("text", [CONDITION, EVENT])
def test_who_goes_on_waits_for_nothing(text: str) -> None:
    program = program_of(text)
    pending = [start(program)]
    seen = {pending[0].key}
    waits: list[Wait | None] = []

    while pending:
        state = pending.pop()
        for choice in choices(program, state):
            done = step(program, state, choice)
            event = done.events[0]
            if event.tid and event.kind in {Kind.ACQUIRE, Kind.EVENT_SEEN} and event.value:
                waits.append(done.state.threads[1].wait)
            if done.state.key not in seen:
                seen.add(done.state.key)
                pending.append(done.state)

    assert waits
    assert not any(waits)


def test_one_notification_ends_one_wait() -> None:
    text = """
import threading
condition = threading.Condition()
def work():
    with condition:
        condition.wait()
        print("once")
        condition.wait()
        print("twice")
threading.Thread(target=work).start()
with condition:
    condition.notify()
"""

    endings = endings_of(text)

    assert {ending.output for ending in endings} == {"", "once\n"}
    assert all(ending.deadlocked for ending in endings)
