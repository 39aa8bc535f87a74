"""What is touched under which lock: the walls are learned from it as the run goes.

Warnings wait until they are sure (`core.runs.guards`); a wall is a picture of what has
been seen so far, and stands from the first access under a lock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref, Value

    Place = tuple[Ref | None, Value]

MOST_PLACES: Final = 1 << 14


class Touched:
    """Counts the accesses to each place by the locks that were held; told in order."""

    def __init__(self) -> None:
        self._holders: dict[Ref, int] = {}
        self._locks: dict[int, tuple[Ref, ...]] = {}
        self._counts: dict[Place, dict[tuple[Ref, ...], int]] = {}

    def take(self, lock: Ref, tid: int) -> None:
        """Thread *tid* holds *lock* from now on."""
        self.hold({**self._holders, lock: tid})

    def let_go(self, lock: Ref) -> None:
        """Nobody holds *lock* any more."""
        self.hold({each: tid for each, tid in self._holders.items() if each is not lock})

    def hold(self, holders: Mapping[Ref, int]) -> None:
        """These locks are held, by these threads."""
        self._holders = dict(holders)
        self._locks = {}
        for lock, tid in holders.items():
            self._locks[tid] = (*self._locks.get(tid, ()), lock)

    def note(self, place: Place, tid: int) -> None:
        """Thread *tid* read or wrote *place*."""
        ref, key = place
        # What is in a container is guarded as a whole.
        place = (ref, key if ref is None or type(key) is str else None)
        counts = self._counts.get(place)
        if counts is None:
            if len(self._counts) >= MOST_PLACES:
                return
            counts = self._counts[place] = {}
        locks = self._locks.get(tid, ())
        counts[locks] = counts.get(locks, 0) + 1

    def guards(self, place: Place) -> tuple[Ref, ...]:
        """The locks under which *place* is touched, the one most often held first.

        Under two locks at once both count; where neither is held every time, as with two
        locks for one thing, both are given, and the hole shows.
        """
        under: dict[Ref, int] = {}
        for locks, count in self._counts.get(place, {}).items():
            for lock in locks:
                under[lock] = under.get(lock, 0) + count
        return tuple(sorted(under, key=lambda lock: (-under[lock], lock.tid, lock.count)))
