"""Threads whose moves must be tried in a state, where the others can wait.

What the others may yet do does not meet what these do next, so it can as well come later
(persistent sets: Godefroid, "Partial-order methods for the verification of concurrent
systems", 1996).  What a thread may yet do is learned: all uses that were seen to follow
from where it is.  That grows, so when no state is left to visit the choices are made again
with what is known by then, until none has become too small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.sharing.uses import bits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.search.sharing.uses import Uses
    from core.search.states.entry import Entry, Moves

EVERY: Final = -1
"""The set of all threads, as bits."""


class Persistent:
    """Chooses sets of threads, as bits by their numbers."""

    def __init__(self, uses: Uses) -> None:
        self._uses = uses
        self._freeing: dict[int, tuple[int, int]] = {}

    def choose(self, entries: Sequence[Entry], moves: Mapping[int, Moves]) -> int:
        """The smallest closed set that begins with one thread that can go; `EVERY` if none."""
        able = [entry for entry in entries if moves[entry.tid].changes]
        best, fewest = EVERY, len(able)
        if fewest <= 1:
            return EVERY
        for seed in able:
            members, count = self._closed(seed, entries, moves, fewest)
            if count < fewest:
                best, fewest = members, count
                if fewest == 1:
                    break
        return best

    def enough(self, chosen: int, entries: Sequence[Entry], moves: Mapping[int, Moves]) -> bool:
        """Whether the threads *chosen* are still a set that is closed."""
        able = 0
        for entry in entries:
            if moves[entry.tid].changes:
                able |= 1 << entry.tid
        for seed in entries:
            if chosen & able >> seed.tid & 1:
                members, count = self._closed(seed, entries, moves, len(entries) + 1)
                if count <= len(entries) and not members & able & ~chosen:
                    return True
        return False

    def _closed(
        self,
        seed: Entry,
        entries: Sequence[Entry],
        moves: Mapping[int, Moves],
        limit: int,
    ) -> tuple[int, int]:
        """*seed* and all that it depends on, with how many can go: *limit* if not fewer."""
        members, able = 1 << seed.tid, 0
        pending = [seed]
        rest = [entry for entry in entries if entry is not seed]
        while pending:
            entry = pending.pop()
            mine = moves[entry.tid]
            if mine.changes:
                able += 1
                if able >= limit:
                    return members, limit
                wanted = mine.against
                fresh = [other for other in rest if other.future & wanted]
            else:
                fresh = self._who_frees(entry, mine, rest, entries)
            if fresh:
                for other in fresh:
                    members |= 1 << other.tid
                pending += fresh
                rest = [other for other in rest if not members >> other.tid & 1]
        return members, able

    def _who_frees(
        self, entry: Entry, mine: Moves, rest: Sequence[Entry], entries: Sequence[Entry]
    ) -> list[Entry]:
        """Those of *rest* of which one has to act before *entry*, which cannot go, can."""
        uses = self._uses
        for number in bits(mine.blocked):
            owner = uses.all[number].owner
            for other in entries:
                if other is not entry and owner in other.marks.held:
                    if owner in uses.distrusted:
                        break
                    # Nobody else can let that lock go.
                    return [other] if other in rest else []
        known = self._freeing.get(mine.blocked)
        if known is None or known[0] != len(uses.all):
            known = self._freeing[mine.blocked] = (len(uses.all), uses.freeing(mine.blocked))
        wanted = known[1]
        return [other for other in rest if other.future & wanted]
