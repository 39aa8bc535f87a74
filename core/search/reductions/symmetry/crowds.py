"""Threads that main joins and that can be exchanged, and what each is like in a state."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from core.machine.locations import FACE, LOCAL
from core.machine.values import Ref
from core.named import NamedTuple
from core.search.reductions.symmetry.likeness import UNLIKE, NamedError

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from core.machine.locations import Location
    from core.search.reductions.symmetry.images import Images
    from core.search.reductions.symmetry.joining import Row
    from core.search.reductions.symmetry.likeness import Likeness
    from core.search.reductions.symmetry.tell_tales import TellTales
    from core.search.states.space import Space


class Twin(NamedTuple):
    """A thread that may have like ones.

    *ref* is its object, *mask* are the bits it is made of, *places* those parts of them that
    are shared objects it has made; *known* are its numbers by the bits.
    """

    tid: int
    ref: Ref
    mask: int
    places: tuple[Location, ...]
    known: dict[int, int]


class Rest(NamedTuple):
    """All that is not the threads' own: its *number*, and what they are in it, by thread."""

    number: int
    roles: dict[int, int]


class Crowd(NamedTuple):
    """Threads that can be exchanged, in *groups* joined in one line; *rest* is all but their bits.

    *joined* are all that main joins, *tids* and *refs* those that can be exchanged; *known*
    has the rests that were looked at.
    """

    groups: tuple[tuple[Twin, ...], ...]
    joined: frozenset[int]
    tids: frozenset[int]
    refs: frozenset[Ref]
    rest: int
    known: dict[int, Rest | None]


class Crowds:
    """The crowds of *space*, as far as *tales* do not tell threads apart."""

    def __init__(self, space: Space, tales: TellTales, likeness: Likeness, images: Images) -> None:
        self._space = space
        self._tales = tales
        self._likeness = likeness
        self._images = images
        self._known: dict[Row, Crowd | None] = {}
        self._fields = 0

    def forget(self) -> None:
        """Drop what is known of the threads, which may have changed."""
        self._known.clear()

    def of(self, row: Row) -> Crowd | None:
        """The threads of *row* that can be exchanged; None if no two can."""
        if self._fields != len(self._space.fields):
            self._fields = len(self._space.fields)
            self._known.clear()
        if row not in self._known:
            self._known[row] = self._gathered(row)
        return self._known[row]

    def number(self, twin: Twin, state: int) -> int:
        """The number of *twin* in *state*, equal for what is alike; now remembered."""
        space, likeness = self._space, self._likeness
        entry = space.entry(state, twin.tid)
        number = likeness.of_entry(entry)
        if entry.thread is not None and entry.thread.house is not None:
            # Processes have names, and a memory in which their own objects lie.
            number = UNLIKE
        if number != UNLIKE:
            try:
                obj = space.objects.at(state, twin.ref)
                thread = likeness.of_object(obj, twin.tid, twin.ref, self._tales.counted)
                number = likeness.number((number, thread, tuple(self._made(twin, state))))
                self._images.add(number, entry)
            except NamedError:
                number = UNLIKE
        twin.known[state & twin.mask] = number
        return number

    def _made(self, twin: Twin, state: int) -> Iterator[Hashable]:
        """The shared objects that *twin* has made, as it sees them."""
        for place in twin.places:
            field = self._space.fields[place]
            number = state >> field.shift & field.mask
            if number:
                key = self._likeness.key(place, field, number)
                yield self._likeness.told((place, key), twin.tid, twin.ref)

    def _gathered(self, row: Row) -> Crowd | None:
        tales, fields = self._tales, self._space.fields
        tales.learn()
        groups = [group for group in self._groups(row) if len(group) > 1]
        if not groups:
            return None
        crowd = [twin for group in groups for twin in group]
        bits = 0
        for twin in crowd:
            bits |= twin.mask | fields[FACE, twin.tid].bits
        tids = frozenset(twin.tid for twin in crowd)
        tales.alike.update(tids)
        return Crowd(
            tuple(groups), frozenset(join.tid for join in row), tids,
            frozenset(twin.ref for twin in crowd), ~bits, {},
        )  # fmt: skip

    def _groups(self, row: Row) -> Iterable[tuple[Twin, ...]]:
        refs: dict[int, list[Ref]] = {}
        for ref, known in self._tales.threads.items():
            for tid in known:
                refs.setdefault(tid, []).append(ref)
        # Who prints is told apart by the order of the texts, and who is joined twice counts once.
        done = set(self._tales.talking)
        for _, joins in groupby(row, key=lambda join: join.line):
            tids = [tid for tid in dict.fromkeys(join.tid for join in joins) if tid not in done]
            done.update(tids)
            # Where different objects are started as one thread, it is not known by its object.
            yield tuple(
                self._twin(tid, refs[tid][0]) for tid in tids if len(refs.get(tid, ())) == 1
            )

    def _twin(self, tid: int, ref: Ref) -> Twin:
        mask = self._space.fields[LOCAL, tid].bits
        places = []
        for place, field in self._space.fields.items():
            owner = place[0]
            if owner is ref:
                mask |= field.bits
            elif isinstance(owner, Ref) and owner.tid == tid:
                mask |= field.bits
                places.append(place)
        # In other threads' objects the same was perhaps met in another order.
        places.sort(key=lambda place: (place[0].count, repr(place[1])))
        return Twin(tid, ref, mask, tuple(places), {})
