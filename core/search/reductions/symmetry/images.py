"""What one of several like threads may yet do, the others may do as well, each for itself.

Only one of several like states is visited, so what follows from the others is not seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.locations import FACE
from core.machine.primitives.objects import Woken
from core.machine.values import Ref, ref_to
from core.search.sharing.uses import bits

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from core.machine.values import Value
    from core.search.sharing.uses import Use
    from core.search.states.entry import Entry
    from core.search.states.space import Space


class Images:
    """Notes for the entries that are alike what is known of one of them.

    *alike* are the numbers of the threads that may be taken for each other.
    """

    def __init__(self, space: Space, alike: Collection[int]) -> None:
        self._space = space
        self._alike = alike
        self._entries: dict[int, dict[Entry, None]] = {}
        self._known: dict[tuple[int, int], int] = {}
        self._done: dict[tuple[Entry, Entry], int] = {}

    def add(self, number: int, entry: Entry) -> None:
        """*entry* has been like all that were added with the same *number*."""
        self._entries.setdefault(number, {})[entry] = None

    def groups(self) -> Iterator[Collection[Entry]]:
        """The groups of threads that are alike."""
        yield from self._entries.values()

    def spread(self) -> None:
        """Note what follows from one of several like entries for the others."""
        risen = -1
        while risen != self._space.futures.rises:
            risen = self._space.futures.rises
            for entries in self._entries.values():
                for entry in entries:
                    for other in entries:
                        if other.tid != entry.tid:
                            self._pass_on(entry, other)

    def _pass_on(self, entry: Entry, other: Entry) -> None:
        known = self._done.get((entry, other), 0)
        # Each use is passed on once for each pair: futures only grow.
        fresh = entry.future & ~known
        if fresh:
            self._done[entry, other] = known | fresh
            found = 0
            for number in bits(fresh):
                found |= self._images(number, entry, other)
            self._space.futures.rise(other, found)

    def _images(self, number: int, entry: Entry, other: Entry) -> int:
        """Use *number*, which may follow from *entry*, as it may follow from *other*."""
        use = self._space.uses.all[number]
        if use.tid != entry.tid:
            # It is by a thread started meanwhile; such threads are told apart.
            return 1 << number
        place = (number, other.tid)
        found = self._known.get(place)
        if found is None:
            found = 0
            for image in self._as_seen_by(use, entry, other):
                found |= 1 << self._space.uses.note(image)
            self._known[place] = found
        return found

    def _as_seen_by(self, use: Use, entry: Entry, other: Entry) -> Iterator[Use]:
        assert entry.thread is not None
        assert other.thread is not None
        old, new = entry.tid, other.tid
        own = {entry.thread.ref: other.thread.ref}

        def seen(value: Value) -> Value:
            if isinstance(value, Ref):
                return ref_to(new, value.count) if value.tid == old else own.get(value, value)
            return value

        held = frozenset(seen(lock) for lock in use.held)
        moved = use._replace(owner=seen(use.owner), held=held, tid=new)  # type: ignore[arg-type]
        for part in self._parts(use, old, new):
            yield moved._replace(part=part if part is not use.part else seen(part))

    def _parts(self, use: Use, old: int, new: int) -> Iterator[Value]:
        """The part of *use*, and where a number of a thread is in it, all that it may be."""
        part = use.part
        if use.owner == FACE:
            yield new if part == old else part
        elif isinstance(part, Woken) and part.tid in self._alike:
            # It tells of a waiter; of another one if another is the thread itself.
            if part.tid == old:
                yield Woken(new)
            else:
                yield from (Woken(each) for each in self._alike if each != new)
        else:
            yield part
