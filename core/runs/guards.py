"""Which lock guards which data, learned from a run, and who walks round it.

The locks held at each access decide, as in Eraser (Savage et al., "Eraser: a dynamic data
race detector for multithreaded programs", 1997).  There one access without the lock makes
the data unguarded; here data is guarded by the lock under which most accesses happened,
so that the one without it stands out.  A thread that is alone is not asked for locks: it
sets things up, or sums them up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.events import RawEvent
    from core.machine.values import Ref, Value
    from core.runs.waiting import Held

WRITE = int(Kind.WRITE)
FEWEST_ACCESSES: Final = 3
"""How many accesses under a lock it takes to call it the guard."""
MOST_PLACES: Final = 1 << 16
"""How many places are watched; later ones are left out."""
_MOST_WAYS: Final = 512
"""How many different ways to access one place are told apart."""

Place = tuple["Ref | None", "Value"]
Way = tuple[int, int, int, tuple["Ref", ...]]
"""How a place was accessed: kind, thread, instruction, and the locks held."""
Count = list[int]
"""How often that happened, and at which step first."""


class Unguarded(NamedTuple):
    """Thread *tid* read or wrote (*kind*) data at *site* without the *lock* that guards it.

    The data is part *key* of the object at *ref*, the whole of it for a container; *step*
    is when it first happened.
    """

    ref: Ref | None
    key: Value
    kind: Kind
    tid: int
    site: int
    lock: Ref
    step: int


class Guards:
    """Learns which lock guards what; told of every event in order.

    *held* has been told of each event before.
    """

    def __init__(self, held: Held) -> None:
        self._held = held
        self._running: set[int] = {0}
        self._ways: dict[Place, dict[Way, Count]] = {}

    def feed(self, step: int, event: RawEvent) -> None:
        """Take note of *event*, which is of step *step*."""
        kind, tid, _, _, _, value = event
        # Reads and writes are the lowest kinds, and most of what happens.
        if kind <= WRITE:
            self.access(step, event)[0] += 1
        elif kind == Kind.START and isinstance(value, int):
            self._running.add(value)
        elif kind in {Kind.END, Kind.DIED}:
            self._running.discard(tid)

    @property
    def learning(self) -> bool:
        """Whether accesses count: several threads are there."""
        return len(self._running) > 1

    def access(self, step: int, event: RawEvent) -> Count:
        """What counts accesses like *event*, of step *step*, to be raised by one for each.

        It does so as long as the thread holds the same locks and `learning` stays as it is.
        """
        kind, tid, site, ref, key, _ = event
        if not self.learning:
            return [0, step]
        # Attributes and variables by name; the items of a container together, as people guard the
        # whole of it.
        place = (ref, key if ref is None or type(key) is str else None)
        ways = self._ways.get(place)
        if ways is None:
            if len(self._ways) >= MOST_PLACES:
                return [0, step]
            ways = self._ways[place] = {}
        way = (kind, tid, site, self._held.locks(tid))
        count = ways.get(way)
        if count is None:
            count = [0, step]
            if len(ways) < _MOST_WAYS:
                ways[way] = count
        return count

    def unguarded(self) -> tuple[Unguarded, ...]:
        """The accesses that walk round a guard, in the order in which they came."""
        return tuple(sorted(self._strays(), key=lambda stray: stray.step))

    def _strays(self) -> Iterator[Unguarded]:
        for (ref, key), ways in self._ways.items():
            guard = _guard(ways)
            # What is only read while several threads run needs no guard.
            if guard is None or not any(way[0] == WRITE for way in ways):
                continue
            for (kind, tid, site, locks), (_, step) in ways.items():
                if guard not in locks:
                    yield Unguarded(ref, key, Kind(kind), tid, site, guard, step)


def _guard(ways: dict[Way, Count]) -> Ref | None:
    """The lock held in most of the accesses *ways*, which are several threads' and not few."""
    total = 0
    under: dict[Ref, int] = {}
    threads: dict[Ref, set[int]] = {}
    for (_, tid, _, locks), (count, _) in ways.items():
        total += count
        for lock in locks:
            under[lock] = under.get(lock, 0) + count
            threads.setdefault(lock, set()).add(tid)
    able = [
        lock
        for lock, count in under.items()
        if count >= FEWEST_ACCESSES and 2 * count > total and len(threads[lock]) > 1
    ]
    return max(able, key=under.__getitem__, default=None)
