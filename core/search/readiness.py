"""Whether a thread can go, and in which ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.options import ways
from core.machine.state import TIMEOUT, Choice
from core.machine.step import able
from core.machine.sync.objects import deadline
from core.search.tracking import face

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.state import Thread
    from core.search.space import Space
    from core.search.tracking import Record


def choices_of(space: Space, machine: Machine, thread: Thread, record: Record) -> list[Choice]:
    """All that *thread* can be chosen to do in the state of *machine*."""
    found = []
    if can_go(machine, thread, record):
        options = ways(space.program, machine, thread)  # type: ignore[arg-type]
        found = [Choice(thread.tid, way) for way in options]
    elif deadline(machine.heap, thread) is not None:
        found.append(Choice(thread.tid, TIMEOUT))
    return found


def can_go(machine: Machine, thread: Thread, record: Record) -> bool:
    """As `able`, but whoever joins a thread looks at that one only."""
    wait = thread.wait
    if wait is None or wait.kind != "join":
        return able(machine, thread.tid)
    for other in list.__iter__(machine.threads):
        if other.ref is wait.ref:
            record.reads.add(face(other.tid))
            return other.over
    # It is not started, and who joins it fails.
    return True
