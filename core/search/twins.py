"""States that differ only in which of several like threads is where: one of them is enough.

Main has started like threads and does nothing any more but join them.  Whatever can happen
when the first has come to A and the second to B can also happen, with as good a chance,
when the second has come to A and the first to B (symmetry: Clarke, Enders, Filkorn and
Jha, "Exploiting symmetry in temporal logic model checking", 1996; Ip and Dill, "Better
verification through symmetry", 1996).  The state that is met first stands for all that are
like it; it is a real state with a real way to it, so nothing has to be renamed.

What else there is must be the same and must not tell threads apart: no lock is held by a
thread, nobody waits in a queue, nothing that a thread has made is shared.  Where data holds
`Thread` objects, only main may look at it, and like threads print nothing.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from core.search.joining import Rows
from core.search.tracking import face, local

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.search.entry import Entry
    from core.search.joining import Row
    from core.search.packing import Field
    from core.search.space import Space
    from core.search.tracking import Location


class _Twin(NamedTuple):
    """A thread that may have like ones: the bits it is made of, and its number in each state."""

    tid: int
    ref: Ref
    mask: int
    known: dict[int, int]


class _Crowd(NamedTuple):
    """All threads that main joins, in *groups* joined in one line; *rest* is all but their bits."""

    groups: tuple[tuple[_Twin, ...], ...]
    rest: int
    same: dict[int, bool]


class _Near:
    """The crowds while main is at one place, by the bits of *mask*."""

    def __init__(self) -> None:
        self.mask = 0
        self.crowds: dict[int, _Crowd | None] = {}

    def look_at(self, bits: int) -> None:
        """From now on it depends on *bits* too."""
        if bits & ~self.mask:
            self.mask |= bits
            self.crowds.clear()


class Twins:
    """Finds the state that stands for another in *space*."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._rows = Rows(space)
        self._first: dict[tuple[int, ...], int] = {}
        self._near: dict[Entry, _Near] = {}
        self._saying: dict[tuple[Location, int], bool] = {}
        self._knowing: set[Location] = set()
        self._twins: dict[Ref, _Twin] = {}

    def first(self, state: int) -> int:
        """The state that stands for *state*: itself, if none like it was met before."""
        crowd = self._crowd(state)
        if crowd is None:
            return state
        rest = state & crowd.rest
        same = crowd.same.get(rest)
        if same is None:
            same = crowd.same[rest] = self._tells_nobody_apart(rest, crowd)
        if not same:
            return state
        key = [rest]
        for group in crowd.groups:
            key += sorted(
                [twin.known.get(state & twin.mask) or self._like(twin, state) for twin in group]
            )
        return self._first.setdefault(tuple(key), state)

    def told_apart(self) -> bool:
        """Whether a thread has looked at something that holds the objects of others."""
        readers = self._space.readers
        return any(entry.tid for place in self._knowing for entry in readers(place)) or any(
            entry.tid not in {0, twin.tid}
            for ref, twin in self._twins.items()
            for entry in readers(ref)
        )

    # Who is like whom

    def _like(self, twin: _Twin, state: int) -> int:
        """The number of *twin* in *state*, met for the first time."""
        space = self._space
        entry, obj = space.entry(state, twin.tid), space.fields[twin.ref].of(state)
        number = space.likeness.of_both(entry.like, twin.tid, obj)
        twin.known[state & twin.mask] = number
        return number

    def _crowd(self, state: int) -> _Crowd | None:
        """The threads that main joins from *state* on; None if no two can be alike."""
        main = self._space.entry(state, 0)
        near = self._near.get(main)
        if near is None:
            near = self._near[main] = _Near()
        bits = state & near.mask
        if bits not in near.crowds:
            row = self._rows.of(state, main)
            near.look_at(row.mask)
            bits = state & near.mask
            near.crowds[bits] = self._gathered(state, row)
        return near.crowds[bits]

    def _gathered(self, state: int, row: Row) -> _Crowd | None:
        tids = {entry.thread.ref: entry.tid for entry in self._space.threads(state) if entry.thread}
        groups = []
        for _, joins in groupby(row.joins, key=lambda join: join[1]):
            groups.append(tuple(self._twin(ref, tids[ref]) for ref, _ in joins))
        if all(len(group) == 1 for group in groups):
            return None
        bits = 0
        for twin in (twin for group in groups for twin in group):
            bits |= twin.mask | self._space.fields[face(twin.tid)].bits
        return _Crowd(tuple(groups), ~bits, {})

    def _twin(self, ref: Ref, tid: int) -> _Twin:
        twin = self._twins.get(ref)
        if twin is None:
            fields = self._space.fields
            mask = fields[local(tid)].bits | fields[ref].bits
            twin = self._twins[ref] = _Twin(tid, ref, mask, {})
        return twin

    # Whether the rest tells them apart

    def _tells_nobody_apart(self, rest: int, crowd: _Crowd) -> bool:
        """Whether exchanging threads of *crowd* leaves all that is in *rest* as it is."""
        space = self._space
        crowded = {twin.tid for group in crowd.groups for twin in group}
        others = (entry for entry in space.threads(rest) if entry.tid not in crowded | {0})
        if any(entry.thread is not None and not entry.thread.over for entry in others):
            return False
        return not any(
            self._says_who(place, field, rest)
            for place, field in space.fields.items()
            if not isinstance(place, tuple) and rest >> field.shift & field.mask
        )

    def _says_who(self, place: Location, field: Field[object], rest: int) -> bool:
        key = (place, rest >> field.shift & field.mask)
        says = self._saying.get(key)
        if says is None:
            naming = self._space.likeness.naming(field.of(rest))
            if naming.knows:
                self._knowing.add(place)
            says = self._saying[key] = naming.names
        return says
