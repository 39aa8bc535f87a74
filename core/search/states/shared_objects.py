"""The objects that threads share, in packed states: whole, or split into their parts.

An object of which threads use different parts is split: each part has a field of its own,
so that what is remembered of a step depends on the parts it used and on no other.  Very
large ones are kept whole all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard, cast

from core.machine.locations import BIRTH, SHAPE, WHOLE
from core.machine.objects import ListObject
from core.machine.recorded import CONTENTS, recording
from core.machine.values import Ref, mark
from core.search.states.keys import can_be_loose, keys_in_order, loose_key, object_key, value_key

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from core.machine.locations import Location
    from core.machine.objects import DictObject, Obj, SetObject
    from core.machine.recorder import Recorder
    from core.machine.values import Value
    from core.search.states.grain import Grain
    from core.search.states.packing import Field

LARGEST: Final = 512
"""With more items than this an object is kept whole."""
ABSENT: Final = mark("absent")
"""What is in the field of a part that the object does not have."""


class Objects:
    """Finds the objects of packed states; *originals* are those at the start of the program.

    *fields* are those of the space, *grain* says which objects are kept part by part, and in
    which values are forgotten.  *merged* are dicts and sets of which several orders are one.
    """

    def __init__(
        self,
        originals: Mapping[Ref, Obj],
        fields: Mapping[Location, Field[object]],
        grain: Grain,
        recorder: Recorder,
    ) -> None:
        self._originals = originals
        self._fields = fields
        self._split = grain.split
        self._forgetting = grain.forgetting
        self.merged: set[Ref] = set()
        self._recorder = recorder
        self._recorded: dict[Ref, Obj] = {}
        self._parts: dict[Ref, dict[Value, Field[object]]] = {}
        self._masks: dict[Ref, int] = {}
        self._assembled: dict[tuple[Ref, int], Obj] = {}
        self._births: dict[Obj, Hashable] = {}

    def at(self, state: int, ref: Ref) -> Obj:
        """Return the object at *ref* in *state*.

        Raises:
            KeyError: there is none.
        """
        if ref in self._split:
            return self._put_together(state, ref)
        field = self._fields.get((ref, WHOLE))
        obj = None if field is None else field.of(state)
        return self.original(ref) if obj is None else cast("Obj", obj)

    def original(self, ref: Ref) -> Obj:
        """Return the object that was at *ref* at the start, for a machine that records."""
        obj = self._recorded.get(ref)
        if obj is None:
            # Not the object itself: a machine that records puts watching containers into it.
            copy = self._originals[ref].copy()
            copy.shared = self._originals[ref].shared
            obj = self._recorded[ref] = recording(copy, ref, self._recorder)
        return obj

    def locations(self, ref: Ref, part: Value) -> Iterable[Location]:
        """Return where *part* of the object is kept; (ref, WHOLE) stands for parts to come."""
        if ref not in self._split:
            return ((ref, WHOLE),)
        if part is WHOLE:
            known = self._parts.get(ref, {})
            return ((ref, WHOLE), (ref, SHAPE), *((ref, each) for each in known))
        # What an object was made as stands in the key of its shape.
        if part is BIRTH:
            return ((ref, SHAPE),)
        # The shape says whether the object has that part at all.
        return ((ref, SHAPE), (ref, part))

    def add(self, location: Location, field: Field[object]) -> None:
        """Take note that *location*, part of an object, now has a *field*."""
        ref = cast("Ref", location[0])
        if ref in self._split:
            self._parts.setdefault(ref, {})[location[1]] = field
            self._masks[ref] = self._masks.get(ref, 0) | field.bits

    def nothing(self, location: Location) -> object:
        """Return what *location*, part of an object, was at the start."""
        ref, part = cast("Ref", location[0]), location[1]
        # Made by a step: in states before that it is not there, nor any part of it.
        if ref not in self._originals:
            return ABSENT if ref in self._split and part is not SHAPE else None
        if ref not in self._split or part is SHAPE:
            return self.original(ref)
        original = self.original(ref)
        return ABSENT if _kept_whole(original) else members(original).get(part, ABSENT)

    def nothing_key(self, location: Location) -> Hashable:
        """Return what tells `nothing` of *location* from other contents."""
        nothing = self.nothing(location)
        if nothing is None:
            return None
        if location[1] is WHOLE:
            return self._whole_key(cast("Ref", location[0]), cast("Obj", nothing), id)
        if location[1] is SHAPE:
            return self._shape_key(cast("Ref", location[0]), cast("Obj", nothing), id)
        return _part_key(nothing, id)

    def now(
        self, ref: Ref, obj: Obj, parts: set[Value] | None, meet: Callable[[Ref], object]
    ) -> list[tuple[Location, Hashable, object]]:
        """Return the locations of *obj* that may have changed, each with its key and content.

        *parts* are those that were written, None for all; *meet* is told of the addresses.
        """
        if ref in self._forgetting:
            obj = self._without_values(ref, obj)
        if ref not in self._split:
            return [((ref, WHOLE), self._whole_key(ref, obj, meet), obj)]
        whole = _kept_whole(obj)
        if whole:
            chosen = {SHAPE, *self._parts.get(ref, ())}
        elif parts is None or WHOLE in parts or (SHAPE in parts and _was_larger(obj, parts)):
            chosen = {SHAPE, *members(obj), *self._parts.get(ref, ())}
        else:
            chosen = parts
        found: list[tuple[Location, Hashable, object]] = []
        for part in chosen:
            if part is SHAPE:
                found.append(((ref, SHAPE), self._shape_key(ref, obj, meet), obj))
            else:
                value = ABSENT if whole else _member(obj, part)
                found.append(((ref, part), _part_key(value, meet), value))
        return found

    def note_order(self, location: Location, content: object, kept: object) -> None:
        """Take note if *content* is told by *kept*, whose keys stand in another order."""
        ref, part = location
        if content is kept or not isinstance(ref, Ref) or not (part is WHOLE or part is SHAPE):
            return
        if self._is_loose(content, ref) and keys_in_order(content) != keys_in_order(kept):
            self.merged.add(ref)

    def _is_loose(self, obj: object, ref: Ref) -> TypeGuard[DictObject | SetObject]:
        return can_be_loose(obj) and self._recorder.is_loose(ref)

    def _whole_key(self, ref: Ref, obj: Obj, meet: Callable[[Ref], object]) -> Hashable:
        return loose_key(obj, meet) if self._is_loose(obj, ref) else object_key(obj, meet)

    def _shape_key(self, ref: Ref, obj: Obj, meet: Callable[[Ref], object]) -> Hashable:
        if _kept_whole(obj):
            return self._whole_key(ref, obj, meet)
        twin = obj.copy()
        contents = getattr(twin, CONTENTS[type(twin)])
        parts = tuple(contents) if isinstance(contents, dict) else len(contents)
        if self._is_loose(obj, ref):
            parts = tuple(sorted(contents, key=repr))
        contents.clear()
        # The values count for themselves; their order and names belong to the shape.
        return (type(obj), obj.shared, value_key(twin.content(), meet), value_key(parts, meet))

    def _without_values(self, ref: Ref, obj: Obj) -> Obj:
        # Few programs have such values.
        from core.machine.drawn.forgetting import has_values, without_values  # noqa: PLC0415

        if not has_values(obj):
            return obj
        with self._recorder.paused():
            return recording(without_values(obj, ref), ref, self._recorder)

    def part_key(self, state: int, ref: Ref, part: Value) -> Hashable:
        """Return what tells *part* of the object at *ref* in *state* from other contents."""
        try:
            obj = self.at(state, ref)
        except KeyError:
            return None
        slot = CONTENTS.get(type(obj))
        if part is BIRTH:
            # What is in a state is not changed any more, and this is asked in nearly every state.
            key = self._births.get(obj)
            if key is None:
                key = self._births[obj] = _birth_key(obj)
            return key
        if slot is None or part is WHOLE or part is SHAPE:
            return object_key(obj, id)
        return _part_key(_member(obj, part), id)

    def _put_together(self, state: int, ref: Ref) -> Obj:
        # Put together once for all states that agree in its parts.
        place = (ref, state & self._masks.get(ref, 0))
        known = self._assembled.get(place)
        if known is None:
            shape = self._fields.get((ref, SHAPE))
            template = None if shape is None else cast("Obj | None", shape.of(state))
            if template is None:
                template = self.original(ref)
            known = template
            with self._recorder.paused():
                # A machine may be at work, and this is not its doing.
                if not _kept_whole(template):
                    known = self._filled(state, ref, template)
            self._assembled[place] = known
        return known

    def _filled(self, state: int, ref: Ref, template: Obj) -> Obj:
        twin = template.copy()
        twin.shared = template.shared
        fields = self._parts.get(ref, {})
        contents = getattr(twin, CONTENTS[type(twin)])
        for part in members(twin):
            field = fields.get(part)
            if field is not None:
                contents[part] = field.of(state)
        return recording(twin, ref, self._recorder)


def members(obj: Obj) -> dict[Value, Value]:
    """Return the items or attributes of *obj* by index, key or name."""
    contents = getattr(obj, CONTENTS[type(obj)])
    if isinstance(obj, ListObject):
        return dict(enumerate(list.__iter__(contents)))
    return dict(dict.items(contents))


def _member(obj: Obj, part: Value) -> Value:
    """Return the item or attribute of *obj* that *part* names, `ABSENT` if there is none."""
    contents = getattr(obj, CONTENTS[type(obj)])
    if not isinstance(obj, ListObject):
        return dict.get(contents, part, ABSENT)
    if isinstance(part, int) and 0 <= part < list.__len__(contents):
        return list.__getitem__(contents, part)
    return ABSENT


def _kept_whole(obj: Obj) -> bool:
    """Return whether *obj* has no parts, or too many.

    In other interleavings there may be an object of another class at its address.
    """
    slot = CONTENTS.get(type(obj))
    return slot is None or len(getattr(obj, slot)) > LARGEST


def _was_larger(obj: Obj, parts: set[Value]) -> bool:
    """Return whether *obj* may have been kept whole before *parts* were taken out of it.

    If not, what comes or goes is among them, and the others are where they were.
    """
    return len(getattr(obj, CONTENTS[type(obj)])) + len(parts) > LARGEST


def _birth_key(obj: Obj) -> Hashable:
    """Return what tells what *obj* was made as from other objects."""
    slot = CONTENTS.get(type(obj))
    if slot is None:
        return (type(obj), *(value_key(getattr(obj, name), id) for name in sorted(obj.fixed)))
    twin = obj.copy()
    getattr(twin, slot).clear()
    return (type(obj), value_key(twin.content(), id))


def _part_key(value: Value, meet: Callable[[Ref], object]) -> Hashable:
    return (value_key(value, meet),)
