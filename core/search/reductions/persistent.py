"""Threads whose moves must be tried in a state, where the others can wait.

What the others may yet do does not meet what these do next, so it can as well come later
(persistent sets: Godefroid, "Partial-order methods for the verification of concurrent
systems", 1996).  What a thread may yet do is learned: all uses that were seen to follow
from where it is.  That grows, so when no state is left to visit the choices are made again
with what is known by then, until none has become too small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from core.search.reductions.base import EVERY, Kind, Reduction
from core.search.sharing.uses import bits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.search.sharing.uses import Uses
    from core.search.states.entry import Entry, Moves
    from core.search.states.futures import Futures
    from core.search.states.space import Space

NAME: Final = "persistent"


def begin(space: Space) -> Persistent | None:
    """Begin in *space*; what an invariant looks at is in use all the time, so not with any."""
    return None if len(space.rules) else Persistent(space.uses, space.futures)


class Persistent(Reduction):
    """Chooses sets of threads, as bits by their numbers."""

    puts_off: ClassVar[bool] = True

    def __init__(self, uses: Uses, futures: Futures) -> None:
        self._uses = uses
        self._futures = futures
        self._version = uses.version
        self._freeing: dict[int, tuple[int, int]] = {}

    def choose(self, found: Sequence[Moves]) -> int:
        """Return the smallest closed set that has a thread that can go; `EVERY` if none is smaller.

        *found* is what the threads can do, by their numbers.
        """
        able = _able(found)
        best, fewest = EVERY, able.bit_count()
        # A set of one thread that can go leaves nothing out, and neither does `EVERY`.
        if fewest <= 1:
            return EVERY
        self._futures.settle()
        # Any thread that can go may be the first; the set that closes smallest is taken.
        closing = _Closing(self, found)
        for seed in bits(able):
            members = closing.closed(seed, able, fewest)
            count = (members & able).bit_count()
            if count < fewest:
                best, fewest = members, count
                if fewest == 1:
                    break
        return best

    def enough(self, chosen: int, found: Sequence[Moves]) -> bool:
        """Return whether the threads *chosen* still contain a closed set."""
        able = _able(found)
        self._futures.settle()
        closing = _Closing(self, found)
        # A set may have been found by way of threads that could not go; it is still closed if it
        # reaches none that was left out.
        others = able & ~chosen
        return any(not closing.closed(seed, others, 1) & others for seed in bits(chosen & able))

    def holds(self) -> bool:
        """Whether no two uses have turned up since that meet: what moves meet is looked up once."""
        return self._uses.version == self._version

    def freeing(self, blocked: int) -> int:
        """Return all uses that could let a thread go on that waits to make the uses *blocked*."""
        uses = self._uses
        known = self._freeing.get(blocked)
        # Each new use may free somebody.
        if known is None or known[0] != len(uses.all):
            known = self._freeing[blocked] = (len(uses.all), uses.freeing(blocked))
        return known[1]

    def holder(self, waiting: Entry, blocked: int, others: Iterable[Entry]) -> int:
        """Return the one of *others*, as a bit, that alone can let *waiting* go on; 0 if none is.

        *blocked* are the uses it waits to make.
        """
        uses = self._uses
        for number in bits(blocked):
            owner = uses.all[number].owner
            for other in others:
                if other is not waiting and owner in other.marks.held:
                    # Then a stranger may let it go as well.
                    if owner in uses.distrusted:
                        break
                    return 1 << other.tid
        return 0


class _Closing:
    """What depends on what in one state, looked up when it is first asked for."""

    def __init__(self, persistent: Persistent, found: Sequence[Moves]) -> None:
        self._persistent = persistent
        self._found = found
        self._live = [
            (1 << moves.entry.tid, moves.entry)
            for moves in found
            # Who is over does nothing any more, so it stands in nobody's way.
            if moves.entry is not None and (moves.changes or moves.blocked or moves.cut)
        ]
        self._wants: dict[int, int] = {}

    def closed(self, seed: int, counted: int, most: int) -> int:
        """Return thread *seed* and all that it depends on, as bits.

        Once *most* of the threads *counted* are among them, the rest is of no interest.
        """
        wants = self._wants
        members = pending = 1 << seed
        while pending:
            # Threads as bits of an int: this runs for each thread that can go of every state of a
            # large search.
            lowest = pending & -pending
            wanted = wants.get(lowest)
            if wanted is None:
                wanted = wants[lowest] = self._wanted(self._found[lowest.bit_length() - 1])
            pending = (pending ^ lowest) | wanted & ~members
            members |= wanted
            # It cannot become the smallest any more; see docs/search.md for what that saves.
            if (members & counted).bit_count() >= most:
                break
        return members

    def _wanted(self, mine: Moves) -> int:
        """Return the threads on which the thread of *mine* depends directly."""
        live, persistent = self._live, self._persistent
        if mine.changes:
            # What was looked at to see whether it can go is among its uses.
            wanted = mine.against
        else:
            assert mine.entry is not None
            entries = [entry for _, entry in live]
            if holder := persistent.holder(mine.entry, mine.blocked, entries):
                return holder
            # Nobody is known to hold it: whoever might ever do what it waits for has to be tried,
            # too, or it could be waited for in vain without anybody seeing it.
            wanted = persistent.freeing(mine.blocked)
        found = 0
        for bit, entry in live:
            if entry.future & wanted:
                found |= bit
        return found


def _able(found: Iterable[Moves]) -> int:
    """Return the threads that can go, as bits."""
    able, bit = 0, 1
    for moves in found:
        if moves.changes:
            able |= bit
        bit += bit
    return able


KIND: Final = Kind(NAME, begin, rank=40, late=True)
