"""The probabilities of a program's outcomes."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING

from core.search.outcomes import end_of
from core.search.probability import EXACT, Likelihood, draw_ends, estimated, exact

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.search.explorer import Visit
    from core.search.outcomes import End

_SEED = 0


def sure(ends: Iterable[End]) -> dict[End, Likelihood]:
    """The odds where there is only one end."""
    return {end: Likelihood(1.0, 1.0, 1.0, EXACT) for end in ends}


def likelihoods(visit: Visit, runs: int) -> Generator[object, None, dict[End, Likelihood]]:
    """How likely each end of *visit* is, in which nothing may be reduced.

    Exact if it is complete, else estimated from *runs* runs.
    """
    if visit.complete:
        masses = yield from exact(visit)
        if masses is not None:
            total: dict[End, float] = {}
            for state, mass in masses.items():
                end = end_of(visit.space, state)
                total[end] = total.get(end, 0.0) + mass
            return {end: Likelihood(mass, mass, mass, EXACT) for end, mass in total.items()}
    counts: Counter[int] = Counter()
    for state in draw_ends(visit, Random(_SEED), runs):
        counts[state] += 1
        # A run may be long, and whoever waits may want to stop.
        yield None
    ends: Counter[End] = Counter()
    for state, count in counts.items():
        if state >= 0:
            ends[end_of(visit.space, state)] += count
    return {end: estimated(ends, end, runs) for end in ends}
