"""Whether what a program does depends on how long computing takes.

A search has computing take no time, though a busy machine may hold a thread up between any
two looks at the clock.  So a program that looks at it is searched once more with a long time
before each look, and with times between: those at which single runs go other ways, and those
that lie between the numbers in its text, for it may compare with these.  No schedule shows such
a run, so what fails in it is no failure that is told, but a reason why nothing is proved.
"""

from __future__ import annotations

import ast
from collections import deque
from contextlib import suppress
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.runs.naming import line_of
from core.search.sharing.uses import Uses
from core.search.states.outcomes import end_signs
from core.search.states.packing import SpaceFullError
from core.search.states.space import Space
from core.search.strategies.explorer import explore
from core.search.strategies.sampling import walk
from core.search.strategies.terms import Progress, Terms

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.machine.linker.turning import Turn
    from core.search.states.grain import Grain
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

UNEVEN: Final = 12
"""In so many searches each look has a time of its own before it."""
UNEVEN_STATES: Final = 1_000
"""Of a program with many states fewer are made: so many states in all, but `UNEVEN_LEAST`."""
UNEVEN_LEAST: Final = 4


class _Run(NamedTuple):
    """A run at this *pace*: which *turns* its steps took, and how many *steps* there were."""

    pace: float
    turns: frozenset[Turn]
    steps: int


def go_slowly(visit: Visit, most_states: int) -> Generator[Progress, None, str]:
    """Search the program of *visit* once more with slow computing; why it then fails, if it does.

    The search of *visit* is complete.
    """
    return (yield from _in_grain(visit, visit.space.grain._replace(pace=PACE), most_states))


def go_between(visit: Visit, most_states: int) -> Generator[Progress, None, str]:
    """Search it with times between nothing and `PACE`, as far as these are few."""
    # Units of time, products and sums need not stand in the text; where a run turns off shows.
    turns = yield from _paces_of_turns(visit.space)
    paces = [*turns, *_paces_between(visit.space.program.source.text)]
    size, grain = max(1, len(visit.seen)), visit.space.grain
    affordable = MOST_STATES // size
    even = [grain._replace(pace=pace) for pace in paces[: min(MOST, affordable)]]
    # What hangs on how far two threads are apart shows only if they are not held up alike.
    often = min(UNEVEN, max(UNEVEN_LEAST, UNEVEN_STATES // size))
    uneven = [grain._replace(pace=PACE, uneven=seed) for seed in range(1, often + 1)]
    for each in [*even, *uneven][:affordable]:
        reason = yield from _in_grain(visit, each, most_states)
        if reason:
            return reason
    return ""


def _in_grain(visit: Visit, grain: Grain, most_states: int) -> Generator[Progress, None, str]:
    """Search it in *grain*, in which time passes before each look; why it fails, if it does."""
    terms = Terms(grain=grain)
    slow = yield from explore(
        visit.space.program, visit.reductions, most_states=most_states, terms=terms
    )
    return _failing(slow, grain)


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


def _failing(visit: Visit, grain: Grain) -> str:
    """Return what fails in *visit*, made in *grain*, and where; empty if nothing does."""
    space = visit.space
    ends = (sign for end in visit.ends for sign in end_signs(space, end))
    sign = next(iter((*visit.signs, *ends)), None)
    if sign is None:
        return ""
    line = line_of(space.program, sign.site) if sign.site >= 0 else None
    where = f" in line {line}" if line else ""
    long = "for long" if grain.pace == PACE else f"{grain.pace:g} s"
    held = f"a thread is held up {long} before it looks"
    if grain.uneven:
        held = "threads are held up, each for another time, before they look"
    fails = f"it fails ({sign.kind}{where}) if {held} at the clock"
    return f"it depends on how long computing takes: {fails}"
