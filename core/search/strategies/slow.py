"""Whether what a program does depends on how long computing takes.

A search has computing take no time, though a busy machine may hold a thread up between any
two looks at the clock.  So a program that looks at it is searched once more with a long time
before each look.  No schedule shows such a run, so what fails in it is no failure that is
told, but a reason why nothing is proved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.runs.naming import line_of
from core.search.states.keys import frames_of
from core.search.states.outcomes import end_signs
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Progress, Terms

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.states.space import Space
    from core.search.strategies.visit import Visit

PACE: Final = 3600.0
"""So many seconds pass before each look: longer than programs wait for anything."""

Place = tuple[str, int]
"""The name of a function, and the number of an instruction in it."""


class Slow(NamedTuple):
    """What came of computing for long: *reason* why nothing is proved, "" for none.

    *differs* says that threads came to other places, or that not all was tried.
    """

    reason: str
    differs: bool


def go_slowly(visit: Visit, most_states: int) -> Generator[Progress, None, Slow]:
    """Search the program of *visit*, which is complete, once more with slow computing."""
    space = visit.space
    terms = Terms(grain=space.grain._replace(pace=PACE))
    reductions = visit.reductions
    slow = yield from explore(space.program, reductions, most_states=most_states, terms=terms)
    reason = _failing(slow)
    differs = not slow.complete or _places(space) != _places(slow.space)
    return Slow(reason, differs)


def _failing(visit: Visit) -> str:
    """Return what fails in *visit*, and where; empty if nothing does."""
    space = visit.space
    ends = (sign for end in visit.ends for sign in end_signs(space, end))
    sign = next(iter((*visit.signs, *ends)), None)
    if sign is None:
        return ""
    line = line_of(space.program, sign.site) if sign.site >= 0 else None
    where = f" in line {line}" if line else ""
    return (
        f"it depends on how long computing takes: it fails ({sign.kind}{where}) if a thread is held"
        " up for long before it looks at the clock"
    )


def _places(space: Space) -> set[Place]:
    """Return where the threads of *space* came to rest in the program's own code."""
    return {
        (frame.code.qualname, frame.pc)
        for _, entries in space.lanes
        for entry in entries
        if entry.thread is not None
        for frame in frames_of(entry.thread)
        if frame.code.own
    }
