"""One visit of every state that a program can come to, each once, nearest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import EVERY
from core.search.strategies.visit import NO_CHANGE, changes_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from core.search.states.entry import Change, Moves
    from core.search.strategies.visit import Visit

ROUND: Final = 250
"""How many states are visited at most between two looks at the outside world."""
MOST_MADE: Final = 200
"""How many steps are worked out at most between two such looks, a state's own aside."""
MORE: Final = 1.25
"""By how much more is visited after a use has turned up that meets another, to find more."""


def visit_all(visit: Visit, limit: int) -> Generator[int, None, None]:
    """Visit up to *limit* states, not many more after something turned up that matters.

    Goes on where it stopped at a limit.  Yields after each round how many states wait; the
    caller may stop at any of them.
    """
    if not visit.seen:
        visit.seen[visit.space.start] = NO_CHANGE
        visit.frontier = [visit.space.start]
    frontier, last = visit.frontier, 0.0
    # Level by level and in this order: the rule for circles needs that who is put off in a state is
    # put off in one that is met later (Bošnački and Holzmann, 2005).
    while frontier:
        following: list[int] = []
        begin = 0
        while begin < len(frontier):
            begin += _visit(visit, frontier[begin : begin + ROUND], following)
            if not visit.holds():
                # What else turns up nearby needs no new start of its own.
                last = last or MORE * len(visit.seen) + ROUND
                if len(visit.seen) >= last:
                    return
            yield len(frontier) - begin + len(following)
            if len(visit.seen) >= limit:
                visit.frontier = frontier[begin:] + following
                return
        frontier = following
        visit.level += 1
        if not frontier:
            _settle(visit, frontier)
            if not visit.holds():
                return
    visit.finish()


def _settle(visit: Visit, frontier: list[int]) -> None:
    """Bring what was chosen up to what is known by now; what that adds goes to *frontier*."""
    risen = -1
    while not frontier and risen != visit.space.futures.rises:
        risen = visit.space.futures.rises
        for each in visit.active.values():
            each.settle()
        if visit.choosing:
            _choose_again(visit, frontier)


def _visit(visit: Visit, states: Sequence[int], following: list[int]) -> int:
    """Put the new states that *states* lead to into *following*; how many were visited."""
    seen, space, edges, steps = visit.seen, visit.space, visit.edges, 0
    count, most = 0, space.made + MOST_MADE
    for state in states:
        if space.made > most:
            break
        count += 1
        found, alone = visit.moves_in(state)
        changes = _tried(visit, state, found, alone=alone)
        if (
            visit.cyclic
            and changes
            and all(visit.met(state + each.delta) in seen for each in changes)
        ):
            # Nothing may be put off for ever: where all leads back, all is tried.
            visit.whole.add(state)
            found, alone = visit.moves_in(state)
            changes = changes_of(EVERY, found)
        if not changes and not any(moves.cut for moves in found):
            visit.ends.append(state)
        # Where one thread alone is asked, its move meets nothing, so it races with nobody.
        if not alone and edges is None:
            visit.races.look(state, found)
        steps += len(changes)
        targets = _follow(visit, state, changes, following)
        if edges is not None:
            edges.append((changes, targets))
    visit.steps += steps
    return count


def _note_gone(visit: Visit, state: int, after: int) -> None:
    from core.search.states.gone import number_of_one_gone  # noqa: PLC0415 - few look at numbers

    if cut := number_of_one_gone(visit.space, state, after):
        visit.cuts.setdefault(cut, after)


def _follow(visit: Visit, state: int, changes: Sequence[Change], following: list[int]) -> list[int]:
    """Return the states that *changes* lead to from *state*; put new ones into *following*."""
    seen, space, merging = visit.seen, visit.space, bool(visit.merging)
    targets = []
    for change in changes:
        after = state + change.delta
        # A number given to `id` while an earlier one's object is gone: in CPython it may be the
        # same.
        if space.identities:
            _note_gone(visit, state, after)
        # `seen` first: it is one lookup, and most changes lead to states that were met.
        if after not in seen:
            first = visit.met(after) if merging else after
            if first == after:
                # The first way there is a shortest one in moves, for this goes level by level.
                seen[after] = change
                following.append(after)
            after = first
        targets.append(after)
    return targets


def _tried(visit: Visit, state: int, found: list[Moves], *, alone: bool) -> Sequence[Change]:
    """Return the moves of *found* to be tried in *state*, which is met for the first time."""
    if alone:
        return found[0].changes
    chosen = EVERY
    if visit.choosing and state not in visit.whole:
        chosen = visit.choose(found)
        if chosen != EVERY:
            visit.chosen[state] = chosen
    return changes_of(chosen, found)


def _choose_again(visit: Visit, frontier: list[int]) -> None:
    """Widen the choices that what was learned since has made too small."""
    risen = -1
    while not frontier and risen != visit.space.futures.rises:
        risen = visit.space.futures.rises
        # A copy, as what turns out too small is taken out on the way.
        for state, chosen in list(visit.chosen.items()):
            found, alone = visit.moves_in(state)
            if alone or all(each.enough(chosen, found) for each in visit.choosing):
                continue
            wider = visit.choose(found)
            # Never narrower: what was visited by the old choice is in the graph already.
            wider = EVERY if wider == EVERY else wider | chosen
            if wider == EVERY:
                del visit.chosen[state]
            else:
                visit.chosen[state] = wider
            for change in changes_of(wider, found):
                after = state + change.delta
                if after not in visit.seen and visit.met(after) == after:
                    visit.seen[after] = change
                    frontier.append(after)
