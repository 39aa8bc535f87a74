"""What a run costs: its switches, or its delays.

A *switch* is a step of another thread though the last one could have gone on; to wait for a
timeout is not to go on (Musuvathi and Qadeer, "Iterative context bounding for systematic
testing of multithreaded programs", 2007).  So each time that a thread has to wait, any other
may be next for nothing.

A *delay* departs from taking turns: a thread goes on until it has to wait or ends, then the
next one that can go, in the order of their numbers; who can only wait for a timeout comes
last.  Each thread that is passed over is a delay, and so is each way that is passed over
where a step has several, such as values drawn at random (Emmi, Qadeer and Rakamaric,
"Delay-bounded scheduling", 2011).  There is one run without any.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.machine.state import TIMEOUT
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from core.search.states.entry import Change, Moves

    Pricing = Callable[[Sequence[Moves], int], Iterator[tuple[Moves, Change, int]]]
    """All moves that threads can make, each with what it costs after a step of the last thread."""

NOBODY: Final = -1
"""The last thread where there was none yet."""


def by_switches(found: Sequence[Moves], last: int) -> Iterator[tuple[Moves, Change, int]]:
    """Give all moves *found*, each with the switches that it costs after *last*."""
    going = False
    for moves in found:
        if moves.changes and moves.changes[0].tid == last:
            # A switch away from a thread that can only let time pass is none.
            going = not _only_waits(moves)
            break
    for moves in found:
        for change in moves.changes:
            yield moves, change, int(going and change.tid != last)


def by_delays(found: Sequence[Moves], last: int) -> Iterator[tuple[Moves, Change, int]]:
    """Give all moves *found*, each with the delays that it costs after *last*."""
    able = [(tid, moves) for tid, moves in enumerate(found) if moves.changes]
    # After the last thread itself come those behind it by number, round the circle, as a
    # round-robin scheduler without preemption would take them.
    able.sort(key=lambda each: _turn(each[0], each[1], max(last, 0), len(found)))
    for passed, (_, moves) in enumerate(able):
        for other, change in enumerate(moves.changes):
            yield moves, change, passed + other


def _turn(tid: int, moves: Moves, last: int, count: int) -> tuple[bool, int]:
    """When it is the turn of thread *tid* after *last*; who waited last for time is last."""
    waits = _only_waits(moves)
    return waits, (tid - last - waits) % count


def _only_waits(moves: Moves) -> bool:
    """Whether all that the thread of *moves* can do is to wait for a timeout."""
    return all(change.choices[0].way == TIMEOUT for change in moves.changes)


class Terms(NamedTuple):
    """By what runs are searched: their *pricing*, up to how many moves (*horizon*).

    At most *most_places* are visited; a place is a state with the last thread.
    """

    pricing: Pricing = by_switches
    horizon: float = inf
    most_places: int = 300_000
