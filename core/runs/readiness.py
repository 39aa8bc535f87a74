"""Who can go next in a run, and which steps cannot have changed that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import KIND_MASK, Kind
from core.machine.step import able, over
from core.machine.sync.objects import deadline
from core.runs.scheduler import Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine

QUIET_KINDS: Final = frozenset(
    {Kind.READ, Kind.WRITE, Kind.PRINT, Kind.RANDOM, Kind.GIVE_WAY, Kind.SECONDARY, Kind.RAISED}
)
"""Kinds of event that cannot change which other threads can go."""
QUIET: Final = tuple(kind in QUIET_KINDS for kind in range(KIND_MASK + 1))
"""By its number, whether a kind is one of those."""


def who_can_go(machine: Machine, last: int | None, position: int) -> Options:
    """What there is to choose from; *last* made the step before *position*."""
    ready, timed = [], []
    if not over(machine):
        for thread in machine.threads:
            if able(machine, thread.tid):
                ready.append(thread.tid)
            elif (when := deadline(machine.heap, thread)) is not None:
                timed.append((when, thread.tid))
    soonest = tuple(tid for _, tid in sorted(timed))
    return Options(tuple(ready), soonest, last, position)


def is_main(code: int) -> bool:
    """Whether an event of *code* is a step."""
    return code & KIND_MASK < Kind.SECONDARY


def all_quiet(codes: Iterable[int]) -> bool:
    """Whether events of *codes* leave it as it was which threads other than theirs can go."""
    # In a long turn the same codes come again and again.
    return all(QUIET[code & KIND_MASK] for code in set(codes))
