"""Data races: two threads whose next steps use the same data, and one of them changes it."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.search.states.entry import Head, Moves


class RacingPair(NamedTuple):
    """Two uses that were both next in *state*, and the threads whose they were."""

    one: Head
    other: Head
    state: int
    tids: tuple[int, int]


class Races:
    """The pairs of uses that race, each once, in the order in which they were found."""

    def __init__(self) -> None:
        self.found: dict[tuple[int, int, object], RacingPair] = {}
        self._looked: set[tuple[Moves, Moves]] = set()

    # Most states have no race: bits say so at once, and pairs are told once each.
    def look(self, state: int, moves: Sequence[Moves]) -> None:
        """Take note of the races between *moves*, which are all possible in *state*."""
        seen = 0
        for each in moves:
            if each.heads:
                # One pass: `seen` has the uses of the threads before, so each pair is tried once,
                # by bits.
                if each.against & seen:
                    self._look_closely(state, [one for one in moves if one.heads])
                    return
                seen |= each.touch

    def _look_closely(self, state: int, moves: Sequence[Moves]) -> None:
        for one, other in combinations(moves, 2):
            pair = (one, other)
            if one.against & other.touch and pair not in self._looked:
                self._looked.add(pair)
                for first, second in product(one.heads, other.heads):
                    if _race(first, second):
                        # One race whichever of the two threads comes first in the list of lanes.
                        a, b, tids = first, second, (_tid(one), _tid(other))
                        if b.site < a.site:
                            a, b, tids = b, a, (tids[1], tids[0])
                        place = (a.ref, a.key, b.key)
                        pair_found = RacingPair(a, b, state, tids)
                        self.found.setdefault((a.site, b.site, place), pair_found)


def _tid(moves: Moves) -> int:
    return -1 if moves.entry is None else moves.entry.tid


def _race(one: Head, other: Head) -> bool:
    # No key: the use is of the whole container, which each of its parts belongs to.
    same = one.key == other.key or one.key is None or other.key is None
    return one.ref is other.ref and same and (one.writes or other.writes)
