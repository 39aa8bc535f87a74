"""The odds of a program's ends in tests: exact, and as random walks through a space find them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.search.results.probability import exact
from core.search.states.outcomes import end_of
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from random import Random

    from core.search.states.entry import Change
    from core.search.states.outcomes import End
    from core.search.strategies.visit import Visit

_LONGEST_WALK = 5_000


def likelihoods(visit: Visit) -> Generator[object, None, dict[End, float]]:
    """How likely each end of the complete *visit* is, in which nothing may be reduced."""
    masses = yield from exact(visit)
    assert masses is not None
    total: dict[End, float] = {}
    for state, mass in masses.items():
        end = end_of(visit.space, state)
        total[end] = total.get(end, 0.0) + mass
    return total


def draw_ends(visit: Visit, random: Random, runs: int) -> Generator[int, None, None]:
    """Give the ends of *runs* random runs in the space of *visit*; -1 for one too long."""
    for _ in range(runs):
        yield _walk(visit, random)


def _walk(visit: Visit, random: Random) -> int:
    state = visit.space.start
    for _ in range(_LONGEST_WALK):
        moves = moves_of(visit, state)
        if not moves:
            return state
        state += _drawn(moves, random).delta
    return -1


def _drawn(moves: Sequence[Change], random: Random) -> Change:
    threads = {change.tid for change in moves}
    if len(threads) == len(moves):
        return moves[int(random.random() * len(moves))]
    tids = sorted(threads)
    tid = tids[int(random.random() * len(tids))]
    mine = [change for change in moves if change.tid == tid]
    return mine[int(random.random() * len(mine))]
