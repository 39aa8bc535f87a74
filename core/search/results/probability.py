"""How likely each end is when the next thread is drawn at random at every step.

Each thread that can go is as likely as any other, and then each way that it can go.
Exact where all states can be gone through, else estimated by drawing runs: through the
space, where the steps of most of them are known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.strategies.circles import mark
from core.search.strategies.visit import moves_of

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from core.search.states.entry import Change
    from core.search.states.outcomes import Row
    from core.search.states.space import Space
    from core.search.strategies.visit import Visit

EXACT: Final = "exact"
ESTIMATE: Final = "estimate"
_ROUND: Final = 2_000
_LONGEST: Final = 100_000
"""A drawn run that has not ended after so many steps counts as one that did not."""
_SEED: Final = 1
_ROUND_OF_DRAWS: Final = 100
_MOST_PUSHES: Final = 3_000_000
_SMALLEST: Final = 1e-12
_Z: Final = 1.96


class Likelihood(NamedTuple):
    """A probability: *value*, between *low* and *high* with 95 % confidence, and which *kind*."""

    value: float
    low: float
    high: float
    kind: str


def exact(visit: Visit) -> Generator[None, None, dict[int, float] | None]:
    """Find the probability of each end of the complete *visit* without reductions, by its edges.

    None if it goes round in circles too often for that.
    """
    numbers = {state: number for number, state in enumerate(visit.seen)}
    after = yield from _shares(visit, numbers)
    # Most programs take equally many steps to a state on every way, and the states come in
    # the order of that.
    straight = all(not each or min(each)[0] > number for number, each in enumerate(after))
    if straight:
        mass: list[float] | None = _straight_on(after)
    else:
        mass = yield from _round_about(after, [numbers[end] for end in visit.ends])
    return None if mass is None else {end: mass[numbers[end]] for end in visit.ends}


def _shares(
    visit: Visit, numbers: Mapping[int, int]
) -> Generator[None, None, list[list[tuple[int, float]]]]:
    """Find for each state of *visit* the *numbers* of those it leads to, with their shares."""
    assert visit.edges is not None
    assert len(visit.edges) == len(numbers)
    after = []
    for number, (changes, targets) in enumerate(visit.edges):
        if number % _ROUND == 0:
            yield
        leading = [numbers[target] for target in targets]
        after.append(list(zip(leading, _weights(changes), strict=True)))
    return after


def _straight_on(after: list[list[tuple[int, float]]]) -> list[float]:
    """Return the mass that comes to each state where each leads to later ones only."""
    mass = [0.0] * len(after)
    mass[0] = 1.0
    for number, shares in enumerate(after):
        carried = mass[number]
        for target, share in shares:
            mass[target] += carried * share
    return mass


def _round_about(
    after: list[list[tuple[int, float]]], ends: list[int]
) -> Generator[None, None, list[float] | None]:
    """Find the mass that comes to rest in each state, where changes may lead anywhere."""
    # Else the rounds would push that mass about until the limit.
    _cut_endless(after, ends)
    arrivals = [0] * len(after)
    for shares in after:
        for target, _ in shares:
            arrivals[target] += 1
    mass = [0.0] * len(after)
    mass[0] = 1.0
    done = yield from _push(after, arrivals, mass)
    return mass if done else None


def _cut_endless(after: list[list[tuple[int, float]]], ends: list[int]) -> None:
    """Cut the ways out of what never reaches one of *ends*: mass would go round there for ever."""
    before: list[list[int]] = [[] for _ in after]
    for number, shares in enumerate(after):
        for target, _ in shares:
            before[target].append(number)
    reached = bytearray(len(after))
    mark(reached, before, ends)
    for number, comes_to_an_end in enumerate(reached):
        if not comes_to_an_end:
            after[number] = []


def _push(
    after: list[list[tuple[int, float]]], arrivals: list[int], mass: list[float]
) -> Generator[None, None, bool]:
    """Move all *mass* to the ends: along the order where there is one, then round by round."""
    ready = [number for number, count in enumerate(arrivals) if count == 0]
    # Topological order as far as there is one (Kahn, 1962): each state passes its mass on once.
    while ready:
        number = ready.pop()
        for target, share in after[number]:
            mass[target] += mass[number] * share
            arrivals[target] -= 1
            if arrivals[target] == 0:
                ready.append(target)
        if after[number]:
            mass[number] = 0.0
    yield
    pushes = 0
    moving = [number for number, value in enumerate(mass) if value > 0 and after[number]]
    # What is left goes round in circles, and less of it each time: power iteration, up to a mass
    # that no odds show.
    while moving:
        follows: dict[int, None] = {}
        for number in moving:
            carried, mass[number] = mass[number], 0.0
            for target, share in after[number]:
                mass[target] += carried * share
                if after[target]:
                    follows[target] = None
            pushes += len(after[number])
        if pushes > _MOST_PUSHES:
            return False
        moving = [number for number in follows if mass[number] > _SMALLEST]
        yield
    return True


def weighted(visit: Visit, state: int) -> list[tuple[Change, float]]:
    """Return the changes that are possible in *state*, each with its probability."""
    moves = moves_of(visit, state)
    return list(zip(moves, _weights(moves), strict=True))


def _weights(changes: Sequence[Change]) -> list[float]:
    """Return how likely each of *changes*, all that are possible in a state, is."""
    # The usual case, in which no thread has a choice, is not worth counting.
    if len({change.tid for change in changes}) == len(changes):
        return [1 / len(changes)] * len(changes) if changes else []
    whole: dict[int, float] = defaultdict(float)
    for change in changes:
        whole[change.tid] += change.share
    return [change.share / (len(whole) * whole[change.tid]) for change in changes]


def draws_all(space: Space) -> bool:
    """Whether a run through *space* draws whatever the program draws, each value by itself."""
    return not space.sampled and not space.image.asking


class Draws:
    """Random runs through a space: how many were *made*, and how many came to each of *ends*."""

    def __init__(self) -> None:
        self.made = 0
        self.ends: Counter[int] = Counter()

    def go(self, visit: Visit, count: int) -> Generator[None, None, None]:
        """Make *count* runs through the space of *visit*, which must not be reduced."""
        # Of all that it can draw, only random() is the same in every version of Python.
        draw, visited = Random(_SEED).random, 0
        for _ in range(count):
            state = visit.space.start
            for _ in range(_LONGEST):
                visited += 1
                if visited % _ROUND_OF_DRAWS == 0:
                    yield
                moves = moves_of(visit, state)
                if not moves:
                    self.ends[state] += 1
                    break
                state += _drawn(visit, state, moves, draw()).delta
            self.made += 1


def _drawn(visit: Visit, state: int, moves: Sequence[Change], at: float) -> Change:
    """Return that of *moves* in *state* which the draw *at*, from 0 to 1, falls on."""
    if len({change.tid for change in moves}) == len(moves):
        return moves[int(at * len(moves))]
    for change, share in weighted(visit, state):
        at -= share
        if at < 0:
            return change
    return moves[-1]


def estimated(counts: Mapping[Row, int], what: Row, runs: int) -> Likelihood:
    """Return how likely *what* is by its *counts* in so many *runs*, with Wilson's interval."""
    share = counts.get(what, 0) / runs
    middle = (share + _Z * _Z / (2 * runs)) / (1 + _Z * _Z / runs)
    width = _Z / (1 + _Z * _Z / runs) * (share * (1 - share) / runs + _Z**2 / (4 * runs**2)) ** 0.5
    return Likelihood(share, max(0.0, middle - width), min(1.0, middle + width), ESTIMATE)
