"""Finds the state that stands for all that differ from it by an exchange of like threads.

Main has started like threads and does nothing any more but join them.  Whatever can happen
when the first has come to A and the second to B can also happen, with as good a chance,
when the second has come to A and the first to B (symmetry: Clarke, Enders, Filkorn and
Jha, "Exploiting symmetry in temporal logic model checking", 1996; Ip and Dill, "Better
verification through symmetry", 1996).  The state that is met first stands for all that are
like it; it is a real state with a real way to it, so nothing has to be renamed.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.locations import FACE, LOCAL, WHOLE
from core.machine.recorded import CONTENTS
from core.machine.values import Ref
from core.search.reductions.symmetry.images import Images
from core.search.reductions.symmetry.joining import Rows
from core.search.reductions.symmetry.likeness import (
    UNLIKE,
    Likeness,
    NamedError,
    addresses_in,
    roles_in,
)
from core.search.reductions.symmetry.telling import TellTales
from core.search.states.keys import value_key
from core.search.states.objects import members

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from core.machine.locations import Location
    from core.search.reductions.symmetry.joining import Row
    from core.search.reductions.symmetry.likeness import Roles
    from core.search.states.entry import Entry
    from core.search.states.packing import Field
    from core.search.states.space import Space

PATIENCE: Final = 300
"""How many states are looked at before like threads are given up that never were alike."""


class _Twin(NamedTuple):
    """A thread that may have like ones.

    *mask* are the bits it is made of, *places* those parts of them that are shared objects it
    has made; *known* are its numbers by the bits.
    """

    tid: int
    ref: Ref
    mask: int
    places: tuple[Location, ...]
    known: dict[int, int]


class _Rest(NamedTuple):
    """All that is not the twins' own: its *number*, and what they are in it, by thread."""

    number: int
    roles: dict[int, int]


class _Crowd(NamedTuple):
    """Threads that can be exchanged, in *groups* joined in one line; *rest* is all but their bits.

    *joined* are all that main joins.
    """

    groups: tuple[tuple[_Twin, ...], ...]
    joined: frozenset[int]
    tids: frozenset[int]
    refs: frozenset[Ref]
    rest: int
    known: dict[int, _Rest | None]


class _View(NamedTuple):
    """What a part says: by which threads things in it are *made*, where it leads, who is in it."""

    made: frozenset[int]
    leads: frozenset[Ref]
    roles: Roles | None


class Symmetry:
    """Exchanges like threads in *space*.

    It rests on the uses that are known: `holds` says whether it still does.
    """

    def __init__(self, space: Space) -> None:
        self._space = space
        self._tales = TellTales(space)
        self._tales.learn()
        self._version = self._tales.version
        self._rows = Rows(space)
        self._likeness = Likeness(self._tales.threads)
        self._images = Images(space, self._tales.threads, self._tales.alike)
        self._first: dict[tuple[int, ...], int] = {}
        self._crowds: dict[Row, _Crowd | None] = {}
        self._views: dict[tuple[Location, int], _View] = {}
        self._keys: dict[Location, dict[int, Hashable]] = {}
        self._fields = 0
        self._broken = False
        self._idle = False
        self.merged = False

    @property
    def apart(self) -> bool:
        """Whether somebody tells like threads apart."""
        return self._tales.apart

    def holds(self) -> bool:
        """Whether the threads that were taken for each other are still alike, as far as known."""
        self._tales.learn()
        if self.apart or self._broken:
            return False
        changed = self._version != self._tales.version
        self._version = self._tales.version
        if self.merged:
            self._broken = changed or any(map(self._space.uses.met, self._rows.uses))
        elif changed:
            self._crowds.clear()
        return not self._broken

    def spread(self) -> None:
        """Note for all threads what was seen of those that stand for them."""
        self._images.spread()

    def alike(self) -> Iterator[Iterator[Entry]]:
        """The parts of threads that were alike."""
        for entries in self._images.groups():
            yield iter(entries)

    def representative(self, state: int) -> int:
        """The state that stands for *state*: itself, if none like it was met before."""
        space = self._space
        if self._idle or len(space.lanes) < 3:  # noqa: PLR2004 - main and one other
            return state
        row = self._rows.of(state, space.entry(state, 0))
        crowd = self._crowd_of(row) if row else None
        if crowd is None:
            return state
        at = state & crowd.rest
        rest = crowd.known.get(at, crowd)
        if rest is crowd:
            rest = crowd.known[at] = self._look_at_rest(at, crowd)
        if rest is None:
            return state
        key = [rest.number]  # type: ignore[union-attr]
        roles = rest.roles  # type: ignore[union-attr]
        for group in crowd.groups:
            numbers = []
            for twin in group:
                number = twin.known.get(state & twin.mask)
                if number is None:
                    number = self._number(twin, state)
                if number == UNLIKE:
                    return state
                if roles:
                    number = self._likeness.number((number, roles.get(twin.tid)))
                numbers.append(number)
            numbers.sort()
            key += numbers
        first = self._first.setdefault(tuple(key), state)
        if first != state:
            self.merged = True
        elif not self.merged:
            self._idle = len(self._first) > PATIENCE
        return first

    # Who is like whom

    def _number(self, twin: _Twin, state: int) -> int:
        """The number of *twin* in *state*, met for the first time."""
        space, likeness = self._space, self._likeness
        entry = space.entry(state, twin.tid)
        number = likeness.of_entry(entry)
        if number != UNLIKE:
            try:
                obj = space.objects.at(state, twin.ref)
                thread = likeness.of_object(obj, twin.tid, twin.ref, self._tales.counted)
                made = tuple(self._made(twin, state))
                number = likeness.number((number, thread, made))
                self._images.add(number, entry)
            except NamedError:
                number = UNLIKE
        twin.known[state & twin.mask] = number
        return number

    def _made(self, twin: _Twin, state: int) -> Iterator[Hashable]:
        """The shared objects that *twin* has made, as it sees them."""
        for place in twin.places:
            field = self._space.fields[place]
            number = state >> field.shift & field.mask
            if number:
                yield self._likeness.told((place, self._key(place, number)), twin.tid, twin.ref)

    def _crowd_of(self, row: Row) -> _Crowd | None:
        if self._fields != len(self._space.fields):
            self._fields = len(self._space.fields)
            self._crowds.clear()
        if row not in self._crowds:
            self._crowds[row] = self._gathered(row)
        return self._crowds[row]

    def _gathered(self, row: Row) -> _Crowd | None:
        """The threads of *row* that can be exchanged; None if no two can."""
        tales = self._tales
        tales.learn()
        # Who prints is told apart by the order of the texts.
        tids = {join.tid for join in row} - tales.talking
        refs: dict[int, set[Ref]] = {}
        for ref, known in tales.threads.items():
            for tid in known:
                refs.setdefault(tid, set()).add(ref)
        groups: list[tuple[_Twin, ...]] = []
        for _, joins in groupby(row, key=lambda join: join.line):
            # Twice joined is joined, and who is started in several ways is not known by address.
            some = [join.tid for join in dict.fromkeys(joins)]
            twins = [
                self._twin(tid, *refs[tid])
                for tid in some
                if tid in tids and len(refs.get(tid, ())) == 1
            ]
            tids -= set(some)
            if len(twins) > 1:
                groups.append(tuple(twins))
        if not groups:
            return None
        crowd = [twin for group in groups for twin in group]
        bits = 0
        for twin in crowd:
            bits |= twin.mask | self._space.fields[FACE, twin.tid].bits
        if not tales.alike.issuperset(twin.tid for twin in crowd):
            tales.alike.update(twin.tid for twin in crowd)
        return _Crowd(
            tuple(groups), frozenset(join.tid for join in row),
            frozenset(twin.tid for twin in crowd),
            frozenset(twin.ref for twin in crowd), ~bits, {},
        )  # fmt: skip

    def _twin(self, tid: int, ref: Ref) -> _Twin:
        mask = self._space.fields[LOCAL, tid].bits
        places = []
        for place, field in self._space.fields.items():
            owner = place[0]
            if owner is ref:
                mask |= field.bits
            elif isinstance(owner, Ref) and owner.tid == tid:
                mask |= field.bits
                places.append(place)
        places.sort(key=repr)
        return _Twin(tid, ref, mask, tuple(places), {})

    # Whether the rest tells them apart

    def _look_at_rest(self, rest: int, crowd: _Crowd) -> _Rest | None:
        """What is in *rest*; None if exchanging the threads of *crowd* would change it."""
        space = self._space
        roles: dict[int, list[Hashable]] = {}
        plain: list[Hashable] = []
        for place, field in space.fields.items():
            number = rest >> field.shift & field.mask
            if not number or (place[0] == LOCAL and self._over(field, number)):
                continue
            view = self._views.get((place, number))
            if view is None:
                view = self._views[place, number] = self._view(place, field, number)
            if view.made & crowd.tids:
                return None
            if view.leads & crowd.refs and place != (LOCAL, 0):
                if place[0] == LOCAL:
                    return None
                self._tales.knowing.update(_knowing(place, field.of(rest), crowd.refs))
            if view.roles is not None and view.roles.tids & crowd.tids:
                rest &= ~field.bits
                others = view.roles.tids - crowd.tids
                plain.append((place, view.roles.plain, others))
                for tid in view.roles.tids & crowd.tids:
                    roles.setdefault(tid, []).append(place)
        if not self._all_joined(rest, crowd):
            return None
        number = self._likeness.number((rest, crowd.tids, *plain))
        found = {tid: self._likeness.number(tuple(each)) for tid, each in roles.items()}
        return _Rest(number, found)

    def _over(self, field: Field[object], number: int) -> bool:
        entry: Entry = field.contents[number]  # type: ignore[assignment]
        return entry.tid != 0 and entry.thread is not None and entry.thread.over

    def _all_joined(self, rest: int, crowd: _Crowd) -> bool:
        """Whether no other thread is at work that main does not join."""
        return all(
            entry.tid == 0
            or entry.tid in crowd.joined
            or (entry.thread is not None and entry.thread.over)
            for entry in self._space.threads(rest)
        )

    def _view(self, place: Location, field: Field[object], number: int) -> _View:
        owner, content = place[0], field.contents[number]
        if owner == FACE:
            return _View(frozenset(), frozenset(), None)
        key = content.key if owner == LOCAL else self._key(place, number)  # type: ignore[attr-defined]
        refs = set(addresses_in(key))
        made = {ref.tid for ref in refs if ref.tid}
        if isinstance(owner, Ref) and owner.tid:
            made.add(owner.tid)
        return _View(frozenset(made), frozenset(refs), roles_in(content))

    def _key(self, place: Location, number: int) -> Hashable:
        """What tells content *number* at *place* from others."""
        keys = self._keys.setdefault(place, {})
        if number not in keys:
            numbers = self._space.fields[place].numbers
            keys.update({each: key for key, each in numbers.items()})
        return keys[number]


def _knowing(place: Location, content: object, refs: frozenset[Ref]) -> Iterator[Location]:
    """The parts of *content*, which is at *place*, that lead to one of *refs*."""
    owner, part = place
    if part is not WHOLE or type(content) not in CONTENTS:
        yield place
        return
    for name, value in members(content).items():  # type: ignore[arg-type]
        if refs.intersection(addresses_in(value_key(name, id))):
            yield place
        if refs.intersection(addresses_in(value_key(value, id))):
            yield owner, name
