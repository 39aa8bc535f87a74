"""Shared objects as cards, and nothing that only one thread can reach."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final, cast

from core.language.compiler.private import written
from core.machine.class_objects import ClassObject
from core.machine.iterators import GeneratorObject
from core.machine.natives import BuiltinType
from core.machine.objects import Cell, DictObject, Instance, ListObject, SetObject
from core.machine.primitives.objects import LockObject, QueueObject
from core.machine.values import UNBOUND, BoundMethod, Function, Ref
from core.scenes.fields import Fields
from core.scenes.foresight import UNGUARDED, Guard
from core.scenes.kinds import APART, kind_of
from core.scenes.looking import made
from core.scenes.meetings import met
from core.scenes.queues import inside_queues, opened
from core.scenes.scene import CardScene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.machine.objects import Obj, VariablesObject
    from core.machine.values import Value
    from core.scenes.hands import Hands
    from core.scenes.looking import Looking
    from core.scenes.scene import CardKind, FieldScene, Place

MOST_FIELDS: Final = 8
_SEVERAL: Final = 2


def cards(looking: Looking, broken: frozenset[Place], hands: Hands) -> tuple[CardScene, ...]:
    """The cards in the order in which the program made what they show.

    *broken* are the places that broken invariants speak of, *hands* what threads have read.
    """
    teller = _Teller(looking, broken, hands)
    variables = [card for card in teller.variables() if card is not None]
    # Not in the order of the heap, which differs between two ways to the same state: a card must
    # not change its place when somebody goes back and forth.
    objects = sorted((ref for ref in looking.heap if teller.is_shown(ref)), key=made)
    shown = (card for ref in objects for card in teller.cards(ref))
    return (*variables, *teller.of_processes(), *shown)


class _Teller:
    """Makes the cards of one state."""

    def __init__(self, looking: Looking, broken: frozenset[Place], hands: Hands) -> None:
        self._looking = looking
        self._broken = broken
        self._fields = Fields(looking, hands)
        self._foreseen = looking.run.foreseen.guards
        self._inside = inside_queues(looking.state, looking.program)

    def variables(self) -> Iterator[CardScene | None]:
        """A card for each module variable that threads share and that is ever bound anew."""
        state = self._looking.state
        # Not strict: behind those of the program the library has variables of its own.
        known = zip(self._looking.program.variables, state.globals, strict=False)
        for slot, (variable, value) in enumerate(known):
            told = variable.shared and not variable.constant and not variable.bookkeeping
            if told and value is not UNBOUND:
                field = self._fields.of((None, slot), variable.name, value)
                yield self._made(
                    (None, slot), None, "variable", variable.name, _type_name(value), [field]
                )

    def of_processes(self) -> Iterator[CardScene]:
        """The same for each process that another one has started, which has them for itself."""
        looking = self._looking
        for thread in looking.state.threads:
            house = thread.house
            # By its main thread: others of the same process have the same variables.
            if house is None or not thread.leads or thread.over:
                continue
            values = cast("VariablesObject", looking.heap[house.variables]).items
            for slot, variable in enumerate(looking.program.variables):
                told = variable.shared and not variable.constant and not variable.bookkeeping
                if told and values[slot] is not UNBOUND:
                    name = f"{variable.name} of {looking.names.thread(thread.tid)}"
                    field = self._fields.of((house.variables, slot), variable.name, values[slot])
                    yield self._made(
                        (house.variables, slot), None, "variable", name,
                        _type_name(values[slot]), [field],
                    )  # fmt: skip

    def is_shown(self, ref: Ref) -> bool:
        """Whether the object at *ref* is shared data of the program."""
        obj = self._looking.heap[ref]
        # Threads have lanes; a card for their objects would show the same people twice.
        if not obj.shared or kind_of(obj) is None or self._looking.is_thread(ref):
            return False
        if self._only_locks(obj):
            # They are on the rail.
            return False
        if ref in self._inside or self._is_bare(obj):
            return False
        # An exception, which its thread tells of.
        if isinstance(obj, Instance) and isinstance(obj.cls, BuiltinType):
            return False
        names = self._looking.names
        # What no variable leads to has no name that people could know it by.
        return names.name(ref) != names.by_class(ref)

    def _is_bare(self, obj: Obj) -> bool:
        """Whether *obj* has nothing but books of the library, or locks and their like."""
        if not isinstance(obj, Instance) or self._parts(obj):
            return False
        # To one of the program that has nothing yet something may come.
        return bool(obj.fields) or self._looking.is_library(obj)

    def _only_locks(self, obj: Obj) -> bool:
        """Whether *obj* is a list, a dict or a set of locks and nothing else."""
        if not isinstance(obj, ListObject | DictObject | SetObject) or not obj.items:
            return False
        items = obj.items.values() if isinstance(obj, DictObject) else obj.items
        heap = self._looking.heap
        return all(isinstance(one, Ref) and isinstance(heap.get(one), LockObject) for one in items)

    def cards(self, ref: Ref) -> Iterator[CardScene]:
        """The card of the object at *ref*; a card a part where parts are guarded otherwise."""
        looking, obj = self._looking, self._looking.heap[ref]
        queue = opened(obj, looking.heap)
        home = ref if queue is None else queue.items
        kind = kind_of(obj) if queue is None else "queue"
        assert kind is not None
        parts = list(self._parts(looking.heap[home]))
        type_name = looking.names.by_class(ref).partition(" ")[2]
        title = looking.names.name(ref)
        fields = [
            self._fields.of(
                (home, key),
                name,
                value,
                self._at_work(obj) or self._content(f"{title}[{name}]", value),
            )
            # Only so many are looked up in the past: each field asks who wrote it last.
            for key, name, value in parts[:MOST_FIELDS]
        ]
        if self._tells_nothing(obj, fields):
            # Its parts would only repeat the titles of the cards beside it.
            whole = self._made((ref, None), ref, kind, title, type_name, fields)
            yield replace(whole, fields=(), more=len(parts))
            return
        groups = self._by_guard(fields)
        # Of one with many parts most are not listed, and a card for a group would seem to be all of
        # it.
        if queue is not None or len(groups) <= 1 or len(parts) > MOST_FIELDS:
            yield self._made((home, None), ref, kind, title, type_name, fields, len(parts))
            return
        for group in groups:
            first, *others = group
            name = title if others else looking.names.place(*first.place)
            yield self._made(first.place, ref, kind, name, type_name, group, len(group))

    def _tells_nothing(self, obj: Obj, fields: list[FieldScene]) -> bool:
        """Whether *obj* is a list that nobody writes, of objects with cards of their own."""
        # A list of one may be a box for a value that changes, as closures had before `nonlocal`.
        if not isinstance(obj, ListObject) or len(obj.items) < _SEVERAL:
            return False
        items = [one for one in obj.items if isinstance(one, Ref) and one in self._looking.heap]
        written = any(field.writer is not None for field in fields)
        return (
            len(items) == len(obj.items)
            and not written
            and all(isinstance(self._looking.heap[one], Instance) for one in items)
            and all(self.is_shown(one) for one in items)
        )

    def _by_guard(self, fields: list[FieldScene]) -> list[list[FieldScene]]:
        """*fields* in groups that the same locks guard."""
        # What is foreseen comes from other runs; in this one a field may not have been touched yet.
        known = [self._foreseen[one.place] for one in fields if one.place in self._foreseen]
        # What nobody disputes stays with the others.
        usual = known[0] if known else UNGUARDED
        groups: dict[Guard, list[FieldScene]] = {}
        for field in fields:
            groups.setdefault(self._foreseen.get(field.place, usual), []).append(field)
        return list(groups.values())

    def _made(
        self, key: Place, ref: Ref | None, kind: CardKind, title: str, type_name: str,
        fields: list[FieldScene], count: int = 1,
    ) -> CardScene:  # fmt: skip
        obj = None if ref is None else self._looking.heap[ref]
        # The key too: rules and guards may speak of the container as a whole.
        places = [key, *(field.place for field in fields)]
        meeting = met(self._looking, obj)
        guard = self._guard(places)
        return CardScene(
            key=key, kind=kind, title=title, type_name=type_name, fields=tuple(fields),
            more=max(0, count - MOST_FIELDS), count=meeting.counted, room=meeting.room,
            flag=meeting.flag, guards=guard.locks, holes=() if guard.locks else guard.ever,
            bare=guard.bare and bool(guard.ever), cracked=not self._broken.isdisjoint(places),
        )  # fmt: skip

    def _parts(self, obj: Obj) -> Iterable[tuple[Value, str, Value]]:
        """Key, name and value of each part of *obj*, in order."""
        names = self._looking.names
        match obj:
            case Instance() | ClassObject():
                return [
                    (name, written(name), value)
                    for name, value in obj.fields.items()
                    if self._is_data(name, value)
                ]
            case ListObject() | QueueObject():
                items = obj.shown if isinstance(obj, QueueObject) else obj.items
                few = islice(enumerate(items), MOST_FIELDS)
                shown = [(place, str(place), item) for place, item in few]
                # The others are only counted.
                return [*shown, *[(None, "", None)] * (len(items) - len(shown))]
            case DictObject():
                return [(key, names.value(key), value) for key, value in obj.items.items()]
            case SetObject():
                return [(member, "", member) for member in obj.items]
            case Cell():
                return [(None, "value", obj.value)]
            case GeneratorObject():
                return [(None, "", None)]
            case _:
                return []

    def _is_data(self, name: str, value: Value) -> bool:
        """Whether attribute *name* is data: no lock, which has the rail, no method.

        Conditions, queues and their like have cards of their own, called by the attribute.
        """
        # The library keeps books in fields of its own; those that the program itself stores are its
        # data, whatever their names.
        if name.startswith("_") and name not in self._looking.program.stored_attributes:
            return False
        if isinstance(value, Function | BoundMethod | BuiltinType):
            return False
        obj = self._looking.heap.get(value) if isinstance(value, Ref) else None
        return not isinstance(obj, APART)

    def _at_work(self, obj: Obj) -> str:
        """What a generator does, which is all that others find of it; nothing of other objects."""
        if not isinstance(obj, GeneratorObject):
            return ""
        translate = self._looking.translate
        if obj.running:
            return translate("stage", "running")
        return translate("stage", "at rest") if obj.frame else translate("stage", "over")

    def _content(self, place: str, value: Value) -> str:
        """What is in the object *value* if its only name is the *place* where it stands."""
        names = self._looking.names
        obj = self._looking.heap.get(value) if isinstance(value, Ref) else None
        # What has a name of its own has a card of its own, too.
        if not isinstance(obj, Instance) or names.value(value) != place:
            return ""
        return ", ".join(names.value(one) for _, _, one in self._parts(obj))

    def _guard(self, places: list[Place]) -> Guard:
        """What guards *places*, of which those that nobody disputes are not asked."""
        known = [self._foreseen[place] for place in places if place in self._foreseen]
        if not known:
            return UNGUARDED
        # In the order of the first, as a set would put locks elsewhere in every run of Python.
        locks = [lock for lock in known[0].locks if all(lock in one.locks for one in known)]
        ever = dict.fromkeys(lock for one in known for lock in one.ever)
        return Guard(tuple(locks), tuple(ever), any(one.bare for one in known))


def _type_name(value: Value) -> str:
    return "" if value is None or isinstance(value, Ref) else type(value).__name__
