"""Whether what a program does depends on how long computing takes.

A search has computing take no time, though a busy machine may hold a thread up between any
two looks at the clock.  So a program that looks at it is searched once more with a long time
before each look, and with times between: those at which single runs go other ways, and those
that lie between the numbers in its text, for it may compare with these.  No schedule shows such
a run, so what fails in it is no failure that is told, but a reason why nothing is proved.
"""

from __future__ import annotations

import ast
import re
from collections import deque
from contextlib import suppress
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.runs.naming import line_of
from core.search.sharing.uses import Uses
from core.search.states.keys import frames_of
from core.search.states.outcomes import end_of, end_signs
from core.search.states.packing import SpaceFullError
from core.search.states.space import Space
from core.search.strategies.explorer import explore
from core.search.strategies.sampling import walk
from core.search.strategies.terms import Progress, Terms

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.machine.linker.turning import Turn
    from core.search.strategies.visit import Visit

PACE: Final = 3600.0
"""So many seconds pass before each look: longer than programs wait for anything."""

TRIED: Final = (1e-6, 1e-4, 1e-2, 1.0, 60.0, PACE)
"""At so many seconds single runs are made first."""
NEAR: Final = 1.02
"""Between two times of which one is so many times the other no third one is looked for."""

MOST: Final = 6
"""So many times between nothing and `PACE` are tried."""
MOST_STEPS: Final = 3_000
"""So many steps are worked out to find them, in single runs of at most `FEW_STEPS`."""
FEW_STEPS: Final = 400
MOST_STATES: Final = 20_000
"""Of a program with many states fewer are tried: so many states in all."""

MOST_ENDS: Final = 200
"""Of so many ends it is seen whether others come of slow computing."""
_NUMBER: Final = re.compile(r"[-+]?\d[\d.]*(?:e[-+]?\d+)?")
"""A number in a text: what the clock showed may be told, and decides nothing by that."""

Place = tuple[str, int]
"""The name of a function, and the number of an instruction in it."""


class Slow(NamedTuple):
    """What came of computing for long: *reason* why nothing is proved, "" for none.

    *differs* says that threads came to other places or ended in other words, or that not all was
    tried.
    """

    reason: str
    differs: bool


class _Run(NamedTuple):
    """A run at this *pace*: which *turns* its steps took, and how many *steps* there were."""

    pace: float
    turns: frozenset[Turn]
    steps: int


def go_slowly(visit: Visit, most_states: int) -> Generator[Progress, None, Slow]:
    """Search the program of *visit*, which is complete, once more with slow computing."""
    return (yield from _at_pace(visit, PACE, most_states))


def go_between(visit: Visit, most_states: int) -> Generator[Progress, None, Slow]:
    """Search it with times between nothing and `PACE`, as far as these are few."""
    # Units of time, products and sums need not stand in the text; where a run turns off shows.
    turns = yield from _paces_of_turns(visit.space)
    paces = [*turns, *_paces_between(visit.space.program.source.text)]
    affordable = min(MOST, MOST_STATES // max(1, len(visit.seen)))
    differs = len(paces) > affordable
    for pace in paces[:affordable]:
        slow = yield from _at_pace(visit, pace, most_states)
        differs |= slow.differs
        if slow.reason:
            return Slow(slow.reason, differs)
    return Slow("", differs)


def _at_pace(visit: Visit, pace: float, most_states: int) -> Generator[Progress, None, Slow]:
    """Search it with so many seconds before each look."""
    space = visit.space
    terms = Terms(grain=space.grain._replace(pace=pace))
    reductions = visit.reductions
    slow = yield from explore(space.program, reductions, most_states=most_states, terms=terms)
    reason = _failing(slow, pace)
    differs = not slow.complete or _places(space) != _places(slow.space)
    return Slow(reason, differs or _told(visit) != _told(slow))


def _paces_between(text: str) -> list[float]:
    """Return a time between each two neighbours among the numbers that *text* may compare with."""
    constants = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]
    # Between two neighbours nothing that is compared with one of them alone comes out otherwise.
    numbers = {float(each) for each in constants if isinstance(each, int | float)}
    bounds = sorted(number for number in numbers if 0 < number < PACE)
    return [(low + high) / 2 for low, high in pairwise([0.0, *bounds])]


def _paces_of_turns(space: Space) -> Generator[Progress, None, list[float]]:
    """Return times at which single runs of *space* take ways that they take at no other.

    Between two times at which they do not take the same ones there is a third, and so on.
    """
    pending: deque[tuple[_Run, _Run]] = deque()
    last = yield from _run_at(space, TRIED[0])
    known, found, steps = [last.turns], [], last.steps
    for pace in TRIED[1:]:
        run = yield from _run_at(space, pace)
        steps += run.steps
        pending.append((last, run))
        last = run
    known.append(last.turns)
    while pending and steps < MOST_STEPS:
        early, late = pending.popleft()
        for run in (early, late):
            if run.turns not in known:
                known.append(run.turns)
                found.append(run.pace)
        if early.turns != late.turns and late.pace / early.pace > NEAR:
            between = yield from _run_at(space, sqrt(early.pace * late.pace))
            steps += between.steps
            pending += [(early, between), (between, late)]
    return found


def _run_at(space: Space, pace: float) -> Generator[Progress, None, _Run]:
    """Make a run with long turns in a space like *space* with so many seconds before each look."""
    at_pace = Space(space.program, space.grain._replace(pace=pace, turns=True), Uses())
    with suppress(SpaceFullError):
        for _ in walk(at_pace, 0):
            yield Progress(0, 0, None)
            if at_pace.made > FEW_STEPS:
                break
    return _Run(pace, frozenset(at_pace.image.turns), at_pace.made)


def _failing(visit: Visit, pace: float) -> str:
    """Return what fails in *visit* at this *pace*, and where; empty if nothing does."""
    space = visit.space
    ends = (sign for end in visit.ends for sign in end_signs(space, end))
    sign = next(iter((*visit.signs, *ends)), None)
    if sign is None:
        return ""
    line = line_of(space.program, sign.site) if sign.site >= 0 else None
    where = f" in line {line}" if line else ""
    long = "for long" if pace == PACE else f"{pace:g} s"
    return (
        f"it depends on how long computing takes: it fails ({sign.kind}{where}) if a thread is held"
        f" up {long} before it looks at the clock"
    )


def _told(visit: Visit) -> set[tuple[str, ...]] | None:
    """Return in which words *visit* ends, whatever the numbers in them; None if in too many."""
    if len(visit.ends) > MOST_ENDS:
        return None
    ends = (end_of(visit.space, packed) for packed in visit.ends)
    return {
        # Times that are told differ at each pace, of course.
        tuple(_NUMBER.sub("0", text) for text in (*end.output, *map(str, end.values)))
        for end in ends
    }


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
