"""Sleeping, as `time.sleep` of CPython's documentation has it: the clock is virtual."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.signature import clocked
from core.machine.threads import Wait
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def sleep(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``time.sleep``: going to sleep is one step and waking up another."""
    (given,) = args
    length = clocked(m, given)
    if length < 0:
        raise Thrown("ValueError", "sleep length must be non-negative")
    if not m.permits:
        phase = m.threads[m.tid].phase
        if phase is not None:
            m.wait = Wait("sleep", None, cast("tuple[str, float]", phase)[1])
        return NOT_NOW
    thread = m.own_thread(m.tid)
    if thread.phase is None:
        thread.phase = ("sleep", m.deadline(length))
        m.visible(Kind.SLEEP, None, None, given)
        m.wait = Wait("sleep", None, m.deadline(length))
        return NOT_NOW
    thread.phase = None
    m.wait = None
    m.visible(Kind.WAKE, None, None, None)
    return None
