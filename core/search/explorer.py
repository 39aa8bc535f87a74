"""Every state that a program can come to, each once, nearest first.

A generator, so that the caller sets the pace: it can stop between any two rounds, and the
search needs no clock, thread or callback of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from core.search.carrying import find_moves
from core.search.moves import Change, Sign
from core.search.packing import SpaceFullError
from core.search.persistent import Persistent, allowed
from core.search.settings import Lessons
from core.search.space import Space
from core.search.twins import Twins

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.search.entry import Entry
    from core.search.moves import Moves
    from core.search.settings import Reductions

ROUND: Final = 2_000
"""How many states are visited between two looks at the outside world."""
FEW: Final = 25_000
"""Up to so many states it is quicker to visit all than to think about which to leave out."""
MOST_SIGNS: Final = 200
"""How many different failures are kept."""
NO_CHANGE: Final = Change(-1, (), 0, solo=False, signs=())
"""How the first state came about."""


class StopSearchError(Exception):
    """Thrown into a search by a caller who has had enough of it."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: *states* met so far, of which *waiting* are still to be visited."""

    states: int
    waiting: int


@dataclass(slots=True)
class Visit:
    """What a search has come to know of *space*.

    *seen* has every state met and the change that first led to it; *ends* are those in which
    no thread can go; *signs* the failures, each with the state before and the change; *plain*
    is the visit step by step, as far as it went, if one was tried before.
    """

    space: Space
    seen: dict[int, Change] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    signs: dict[Sign, tuple[int, Change | None]] = field(default_factory=dict)
    steps: int = 0
    complete: bool = False
    persistent: Persistent | None = None
    plain: Visit | None = None
    twins: Twins | None = None

    def __post_init__(self) -> None:
        if self.space.alike:
            self.twins = Twins(self.space)

    def met(self, state: int) -> int:
        """The state that was visited for *state*: itself, or one with like threads exchanged."""
        return state if self.twins is None or state in self.seen else self.twins.first(state)

    def path(self, state: int) -> list[Choice]:
        """The choices that lead to *state*, as they were found."""
        changes = []
        while (change := self.seen[state]) is not NO_CHANGE:
            changes.append(change)
            state -= change.delta
        return [choice for change in reversed(changes) for choice in change.choices]


def explore(
    program: Program,
    reductions: Reductions,
    *,
    most_states: int,
    few: int = FEW,
    plain: int = 0,
    lessons: Lessons | None = None,
) -> Generator[Progress, None, Visit]:
    """Visit every state of *program*, at most *most_states*; gives what was found.

    Up to *few* states there are no persistent sets; *lessons* is what is known already.
    Starts again by itself when a reduction turns out not to hold for the program.  When it
    is found that data is not protected, there is little to reduce: then it is tried first
    whether without reductions there are at most *plain* states.
    """
    # Step by step parts have more contents, and there are few states or no answer.
    lessons = replace(lessons or Lessons(), crowded=not reductions.fusing)
    every: Visit | None = None
    few = min(few, most_states) if reductions.persistent else most_states
    first = few
    while True:
        lessons.start_again()
        visit = Visit(Space(program, reductions, lessons), plain=every)
        if few < most_states and not allowed(visit.space):
            few = most_states
        if few > first and reductions.persistent and not lessons.circles:
            _be_choosy(visit)
        stopped = yield from _as_far_as_it_goes(visit, few)
        if stopped:
            return visit
        if lessons.new:
            if every is None and plain and lessons.protection.surprised:
                most = min(plain, most_states)
                every = yield from explore(
                    program, reductions.fair, most_states=most, lessons=lessons
                )
                if every.complete:
                    return every
            continue
        if visit.complete or few == most_states:
            return visit
        if visit.space.returns:
            lessons.learn_circles()
        few = most_states


def _be_choosy(visit: Visit) -> None:
    """From now on, leave out what need not be mixed, where the program allows it."""
    if allowed(visit.space):
        visit.persistent = Persistent(visit.space, partial(_find, visit))
        visit.space.choosy = True


def _as_far_as_it_goes(visit: Visit, most_states: int) -> Generator[Progress, None, bool]:
    """Visit up to *most_states*; whether the caller has stopped that."""
    try:
        yield from _breadth_first(visit, most_states)
    except SpaceFullError:
        visit.space.lessons.learn_crowded()
    except StopSearchError:
        return True
    return False


def _breadth_first(visit: Visit, most_states: int) -> Generator[Progress, None, None]:
    seen, lessons = visit.seen, visit.space.lessons
    seen[visit.space.start] = NO_CHANGE
    frontier = [visit.space.start]
    while frontier:
        following: list[int] = []
        for begin in range(0, len(frontier), ROUND):
            _visit(visit, frontier[begin : begin + ROUND], following)
            if visit.persistent is not None and visit.space.returns:
                lessons.learn_circles()
            if visit.twins is not None and visit.twins.told_apart():
                lessons.learn_distinct(relied=True)
            if lessons.new:
                return
            if len(seen) >= most_states:
                return
            yield Progress(len(seen), len(frontier) - begin + len(following))
        frontier = following
    visit.complete = True


def _visit(visit: Visit, states: Sequence[int], following: list[int]) -> None:
    """Put the new states that *states* lead to into *following*."""
    seen, twins, steps = visit.seen, visit.twins, 0
    for state in states:
        moves = moves_of(visit, state)
        if not moves:
            visit.ends.append(state)
        steps += len(moves)
        for change in moves:
            after = state + change.delta
            if after not in seen and (twins is None or twins.first(after) == after):
                seen[after] = change
                following.append(after)
    visit.steps += steps


def moves_of(visit: Visit, state: int) -> Sequence[Change]:
    """All that can happen next in *state*; only one thread's moves where that is enough."""
    space = visit.space
    if space.lessons.daemons and space.over(state):
        return ()
    if visit.persistent is not None:
        return visit.persistent.moves(state)
    found: list[Change] = []
    own_mask = space.own_mask
    for shift, entries in space.lanes:
        entry = entries[state >> shift & own_mask]
        moves = entry.table.get(state & entry.mask)
        if moves is None:
            moves = _find(visit, state, entry)
        if moves:
            if moves[0].solo:
                return moves
            found += moves
    return found


def _find(visit: Visit, state: int, entry: Entry) -> Moves:
    """The moves of *entry* in *state*, met for the first time; takes note of what fails."""
    moves = find_moves(visit.space, state, entry)
    for change in moves:
        for sign in change.signs:
            if sign not in visit.signs and len(visit.signs) < MOST_SIGNS:
                visit.signs[sign] = (state, change)
    return moves
