"""Sleeping, as `time.sleep` of CPython's documentation has it: the clock is virtual."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.threads import Wait
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def sleep(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``time.sleep``: going to sleep is one step and waking up another."""
    (length,) = args
    if not isinstance(length, int | float):
        kind = type(length).__name__
        raise Thrown("TypeError", f"'{kind}' object cannot be interpreted as an integer")
    if length < 0:
        raise Thrown("ValueError", "sleep length must be non-negative")
    if not m.permits:
        phase = m.threads[m.tid].phase
        if phase is not None:
            m.wait = Wait("sleep", None, cast("tuple[str, float]", phase)[1])
        return NOT_NOW
    thread = m.own_thread(m.tid)
    if thread.phase is None:
        thread.phase = ("sleep", m.deadline(float(length)))
        m.visible(Kind.SLEEP, None, None, length)
        m.wait = Wait("sleep", None, m.deadline(float(length)))
        return NOT_NOW
    thread.phase = None
    m.wait = None
    m.visible(Kind.WAKE, None, None, None)
    return None
