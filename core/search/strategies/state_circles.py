"""Whether a run can come back to a state that it was in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.strategies.terms import Progress
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.strategies.visit import Visit

ROUND: Final = 1_000
"""How many states are looked at between two looks at the outside world."""


def has_circle(visit: Visit) -> Generator[Progress, None, bool]:
    """Whether the states of *visit*, which is complete, lead back to one of themselves.

    Depth first, so that one is found soon where there is one.
    """
    over: set[int] = set()
    start = next(iter(visit.seen))
    # The way to where the walk is, and what is still to be tried in each state of it.
    way, pending = {start: None}, [_next(visit, start)]
    while pending:
        if not pending[-1]:
            pending.pop()
            over.add(way.popitem()[0])
            if not len(over) % ROUND:
                yield Progress(len(visit.seen), len(visit.seen) - len(over), visit.space)
            continue
        state = pending[-1].pop()
        if state in way:
            return True
        if state not in over:
            way[state] = None
            pending.append(_next(visit, state))
    return False


def _next(visit: Visit, state: int) -> list[int]:
    return [visit.met(state + change.delta) for change in moves_of(visit, state)]
