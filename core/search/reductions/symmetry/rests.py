"""What is left of a state without the threads that may be exchanged: does it tell them apart?"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.locations import FACE, LOCAL, WHOLE
from core.machine.recorded import CONTENTS
from core.machine.values import Ref
from core.named import NamedTuple
from core.search.reductions.symmetry.crowds import Rest
from core.search.reductions.symmetry.likeness import addresses_in, roles_in
from core.search.states.keys import value_key
from core.search.states.shared_objects import members

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from core.machine.locations import Location
    from core.machine.objects import Obj
    from core.search.reductions.symmetry.crowds import Crowd
    from core.search.reductions.symmetry.likeness import Likeness, Roles
    from core.search.reductions.symmetry.tell_tales import TellTales
    from core.search.states.entry import Entry
    from core.search.states.packing import Field
    from core.search.states.space import Space


class _View(NamedTuple):
    """What a part says: which threads have *made* what is in it, where it *leads*, who is in it."""

    made: frozenset[int]
    leads: frozenset[Ref]
    roles: Roles | None


_NOTHING = _View(frozenset(), frozenset(), None)


class Rests:
    """Looks at the rests of states of *space*; tells *tales* what holds objects of threads."""

    def __init__(self, space: Space, tales: TellTales, likeness: Likeness) -> None:
        self._space = space
        self._tales = tales
        self._likeness = likeness
        self._views: dict[tuple[Location, int], _View] = {}

    def look_at(self, rest: int, crowd: Crowd) -> Rest | None:
        """What is in *rest*; None if exchanging the threads of *crowd* would change it."""
        if not self._all_joined(rest, crowd):
            return None
        roles: dict[int, list[Hashable]] = {}
        plain: list[Hashable] = []
        left = rest
        for place, field in self._space.fields.items():
            number = rest >> field.shift & field.mask
            if not number:
                continue
            view = self._view(place, field, number)
            # Something a like thread made is within reach of others: in an exchange it would have
            # to get another address, and with it all that leads to it.
            if view.made & crowd.tids:
                return None
            if view.leads & crowd.refs and place != (LOCAL, 0):
                if place[0] == LOCAL:
                    return None
                self._tales.knowing.update(_knowing(place, field.of(rest), crowd.refs))
            if view.roles is not None and view.roles.tids & crowd.tids:
                left &= ~field.bits
                plain.append((place, view.roles.plain, view.roles.tids - crowd.tids))
                for tid in view.roles.tids & crowd.tids:
                    roles.setdefault(tid, []).append(place)
        number = self._likeness.number((left, crowd.tids, *plain))
        found = {tid: self._likeness.number(tuple(each)) for tid, each in roles.items()}
        return Rest(number, found)

    def _all_joined(self, rest: int, crowd: Crowd) -> bool:
        """Whether no other thread is at work that main does not join."""
        return all(
            entry.tid == 0
            or entry.tid in crowd.joined
            or (entry.thread is not None and entry.thread.over)
            for entry in self._space.threads(rest)
        )

    def _view(self, place: Location, field: Field[object], number: int) -> _View:
        view = self._views.get((place, number))
        if view is None:
            view = self._views[place, number] = self._looked_at(place, field, number)
        return view

    def _looked_at(self, place: Location, field: Field[object], number: int) -> _View:
        owner, content = place[0], field.contents[number]
        if owner == FACE:
            return _NOTHING
        if owner == LOCAL:
            entry = cast("Entry", content)
            if entry.tid and entry.thread is not None and entry.thread.over:
                return _NOTHING
            key: Hashable = entry.key
        else:
            key = self._likeness.key(place, field, number)
        refs = set(addresses_in(key))
        made = {ref.tid for ref in refs if ref.tid}
        if isinstance(owner, Ref) and owner.tid:
            made.add(owner.tid)
        return _View(frozenset(made), frozenset(refs), roles_in(content))


def _knowing(place: Location, content: object, refs: frozenset[Ref]) -> Iterator[Location]:
    """The parts of *content*, which is at *place*, that lead to one of *refs*."""
    owner, part = place
    if part is not WHOLE or type(content) not in CONTENTS:
        yield place
        return
    for name, value in members(cast("Obj", content)).items():
        if refs.intersection(addresses_in(value_key(name, id))):
            yield place
        if refs.intersection(addresses_in(value_key(value, id))):
            yield owner, name
