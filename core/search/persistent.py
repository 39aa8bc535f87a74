"""Threads whose moves must be tried in a state, where the others can wait.

What the others do until one of these moves does not touch what the moves touch, so it can
as well come later (persistent sets: Godefroid, "Partial-order methods for the verification
of concurrent systems", 1996, computed from conflicts as in Overman's algorithm).  Only for
programs whose threads never come back to where they were: then no move is put off for
ever, and there is no need of a proviso.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.sync.objects import ConditionObject, LockObject
from core.search.futures import Futures
from core.search.joining import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from core.search.entry import Entry
    from core.search.moves import Change, Moves
    from core.search.space import Space
    from core.search.tracking import Location


def allowed(space: Space) -> bool:
    """Whether threads act on each other only through what they touch."""
    facts = space.facts
    return not (
        facts.watches or facts.clock or space.lessons.daemons or space.lessons.foreign
        or len(space.rules) or space.sampled
    )  # fmt: skip


class Persistent:
    """Chooses the threads that matter in each state of *space*.

    *find* finds moves that are not known yet.
    """

    def __init__(self, space: Space, find: Callable[[int, Entry], Moves]) -> None:
        self._space = space
        self._find = find
        self._futures = Futures(space)
        self._pairs: dict[tuple[Entry, int, Entry], bool] = {}
        self._version = -1
        self._rows = Rows(space)

    def moves(self, state: int) -> Sequence[Change]:
        """The moves that have to be tried in *state*."""
        space = self._space
        entries = [entry for entry in space.threads(state) if not _over(entry)]
        moves: dict[Entry, Moves] = {}
        for entry in entries:
            found = space.moves(state, entry)
            if found is None:
                found = self._find(state, entry)
            if found and found[0].solo:
                return found
            moves[entry] = found
        if self._version != space.version:
            self._version = space.version
            self._pairs.clear()
        able = [entry for entry in entries if moves[entry]]
        best = able
        for seed in able:
            members = self._closed(state, seed, entries, moves, len(best))
            if members is not None:
                best = members
                if len(best) == 1:
                    break
        return [change for entry in best for change in moves[entry]]

    def _closed(
        self, state: int, seed: Entry, entries: list[Entry], moves: dict[Entry, Moves], most: int
    ) -> list[Entry] | None:
        """The able threads among *seed* and all it depends on; None if not fewer than *most*."""
        members = {seed}
        pending = [seed]
        able = 0
        while pending:
            entry = pending.pop()
            if moves[entry]:
                able += 1
                if able >= most:
                    return None
                fresh = self._disturbing(state, entry, entries)
            else:
                fresh = self._freeing(state, entry, entries)
            for other in fresh:
                if other not in members:
                    members.add(other)
                    pending.append(other)
        return [entry for entry in entries if entry in members and moves[entry]]

    def _disturbing(self, state: int, entry: Entry, entries: list[Entry]) -> Iterable[Entry]:
        """Those of *entries* that may yet touch what the next moves of *entry* touch."""
        pairs, mask = self._pairs, entry.mask
        for other in entries:
            key = (entry, mask, other)
            meets = pairs.get(key)
            if meets is None:
                meets = pairs[key] = self._meet(entry, other)
            if meets and not self._waits_for(state, other, entry):
                yield other

    def _meet(self, entry: Entry, other: Entry) -> bool:
        """Whether *other* may yet touch what the next moves of *entry* touch.

        Not before those moves can it touch the locks that *entry* holds, nor data that no
        two threads can use at the same time.
        """
        if other is entry:
            return False
        space = self._space
        written, own = space.lessons.written, entry.thread and entry.thread.ref
        held = frozenset() if space.facts.tries else entry.held
        touched = [
            place
            for place in entry.reads
            if not isinstance(place, tuple) and place in written and place is not own
            and place not in held and not space.lessons.protection.guarded(place)
        ]  # fmt: skip
        future = self._futures.of(other)
        return future is None or not future.isdisjoint(touched)

    def _freeing(self, state: int, entry: Entry, entries: list[Entry]) -> Iterable[Entry]:
        """Threads of which one has to act before *entry*, which cannot go, can."""
        space = self._space
        assert entry.thread is not None
        wait = entry.thread.wait
        if wait is None or wait.ref is None:
            return entries
        if wait.kind == "join":
            return [other for other in entries if other.thread and other.thread.ref is wait.ref]
        field = space.fields.get(wait.ref)
        obj = space.base.heap.get(wait.ref) if field is None else field.of(state)
        wanted: set[Location] = {wait.ref}
        if isinstance(obj, ConditionObject):
            if entry.tid in obj.waiters:
                wanted.add(obj.lock)
            else:
                lock_field = space.fields.get(obj.lock)
                wanted = {obj.lock}
                obj = space.base.heap.get(obj.lock) if lock_field is None else lock_field.of(state)
        if isinstance(obj, LockObject) and obj.owner is not None:
            return [other for other in entries if other.tid == obj.owner]
        return [other for other in entries if self._may_touch(other, wanted)]

    def _may_touch(self, entry: Entry, wanted: set[Location]) -> bool:
        future = self._futures.of(entry)
        return future is None or not future.isdisjoint(wanted)

    def _waits_for(self, state: int, waiting: Entry, entry: Entry) -> bool:
        """Whether all that *waiting* does before *entry* is over is to join threads."""
        if entry.thread is None or not waiting.thread or not waiting.thread.wait:
            return False
        if waiting.thread.wait.kind != "join":
            return False
        return entry.thread.ref in self._rows.of(state, waiting).refs


def _over(entry: Entry) -> bool:
    return entry.thread is not None and entry.thread.over
