"""Calls of `itemgetter`, `attrgetter` and `methodcaller`, which are C code in CPython.

Each is one step where no code of the program takes part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, WITH_FIELDS, called_from
from core.machine.attributes import get_attribute, holder_of
from core.machine.builtins.calling import native_call
from core.machine.class_objects import PropertyObject
from core.machine.classes import lookup, native_kind
from core.machine.events import Kind
from core.machine.handlers.attributes import looked_at
from core.machine.items import get_item
from core.machine.limits import FUEL
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, Instance
from core.machine.plain import instance_at, record_items
from core.machine.slots import METHODS
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.values import BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _field(m: Machine, getter: Value, name: str) -> Value:
    return cast("Instance", m.heap[cast("Ref", getter)]).fields[name]


def _items_got(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``itemgetter(...)(obj)``."""
    getter, obj = args
    keys = cast("tuple[Value, ...]", _field(m, getter, "_items"))
    try:
        container = _container(m, obj)
        found = tuple([get_item(m, container, key) for key in keys])
    except (CallProgram, NeedsProgramError):
        raise CallProgram("operator._items_one_by_one", *args) from None
    return found if len(keys) > 1 else found[0]


def _container(m: Machine, obj: Value) -> Value:
    """What has the items of *obj*.

    Raises:
        NeedsProgramError: a look for an item may make it.
    """
    made = instance_at(m, obj)
    if made is not None:
        hook = lookup(m, made.cls, "__getitem__")
        return record_items(m, obj) if isinstance(hook, Function) and not hook.code.own else obj
    there = m.heap[obj] if isinstance(obj, Ref) else None
    if isinstance(there, DictObject) and there.kind == "defaultdict":
        raise NeedsProgramError
    return obj


class _NoStepError(NeedsProgramError):
    """What is to be looked at is a step, and it is not the thread's turn to make one."""


class _Look:
    """A look for attributes of attributes, all of it in one step."""

    __slots__ = ("_m", "_may", "seen")

    def __init__(self, m: Machine, *, may: bool) -> None:
        self._m = m
        self._may = may
        self.seen: list[tuple[Ref, str, Value]] = []

    def path(self, owner: Value, path: str) -> Value:
        """The value of ``owner.path``.

        Raises:
            _NoStepError: it is a step, and none can be made.
        """
        for name in path.split("."):
            owner = self._attribute(holder_of(owner, name), name)
        return owner

    def _attribute(self, owner: Value, name: str) -> Value:
        m = self._m
        obj = m.heap[owner] if isinstance(owner, Ref) else None
        shared = obj is not None and obj.shared
        if shared and isinstance(obj, WITH_FIELDS):
            self._ask()
        own = shared and isinstance(obj, Instance) and name in obj.fields and not m.image.meddling
        ref = cast("Ref", owner) if own else looked_at(m, owner, name, computed=True)
        if ref is None:
            return self._found(owner, name)
        self._ask()
        self.seen.append((ref, name, None))
        value = self._found(owner, name)
        self.seen[-1] = (ref, name, value)
        return value

    def _ask(self) -> None:
        if not self._may:
            raise _NoStepError
        # The thread may or may not have rested here, which must make no difference.
        self._m.fuel = FUEL

    def _found(self, owner: Value, name: str) -> Value:
        m = self._m
        made = instance_at(m, owner)
        if made is not None and not m.image.meddling:
            raw = lookup(m, made.cls, name)
            found = m.heap[raw] if isinstance(raw, Ref) else None
            if isinstance(found, PropertyObject):
                return self._of_record(owner, made, found, name)
        return get_attribute(m, owner, name)

    def _of_record(self, owner: Value, made: Instance, found: PropertyObject, name: str) -> Value:
        """The field of a named tuple, or what a property of another kind gives."""
        names = lookup(self._m, made.cls, "_fields")
        items = record_items(self._m, owner)
        by_library = isinstance(found.getter, Function) and not found.getter.code.own
        if by_library and isinstance(items, tuple) and isinstance(names, tuple) and name in names:
            return items[names.index(name)]
        return get_attribute(self._m, owner, name)


def _attributes(m: Machine, getter: Value, obj: Value, look: _Look) -> Value:
    paths = cast("tuple[str, ...]", _field(m, getter, "_attrs"))
    found = tuple([look.path(obj, path) for path in paths])
    return found if len(paths) > 1 else found[0]


def _attributes_computed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The same inside of another step, or where it is none."""
    getter, obj = args
    return _attributes(m, getter, obj, _Look(m, may=m.looking))


def _attributes_got(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``attrgetter(...)(obj)``."""
    getter, obj = args
    look, told = _Look(m, may=bool(m.permits)), called_from(m, m.site)
    try:
        found = _attributes(m, getter, obj, look)
    except _NoStepError:
        return NOT_NOW
    except (CallProgram, NeedsProgramError):
        raise CallProgram("operator._attributes_one_by_one", *args) from None
    except Thrown:
        _tell(m, look, told)
        raise
    _tell(m, look, told)
    return found


def _tell(m: Machine, look: _Look, site: int) -> None:
    """Log the step that *look* was, if it was one."""
    if look.seen:
        ref, name, value = look.seen[0]
        m.site = site
        m.visible(Kind.READ, ref, *((name, value) if len(look.seen) == 1 else (None, None)))


def _method_computed(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``methodcaller(...)(obj)`` for a method of a built-in type."""
    caller, obj = args
    name = cast("str", _field(m, caller, "_name"))
    if instance_at(m, obj) is not None or name not in METHODS[native_kind(m, obj)]:
        raise NeedsProgramError
    given = cast("tuple[Value, ...]", _field(m, caller, "_args"))
    named = dict(cast("tuple[tuple[str, Value], ...]", _field(m, caller, "_named")))
    return native_call(m, BoundNative(obj, name), *given, **named)


GETTERS: Final[dict[str, Value]] = {
    "_items_got": BuiltinFunction("_items_got", _items_got, "read", "operator"),
    "_attributes_got": BuiltinFunction("_attributes_got", _attributes_got, "sync", "operator"),
    "_attributes_computed": BuiltinFunction(
        "_attributes_computed", _attributes_computed, "read", "operator"
    ),
    "_method_computed": BuiltinFunction("_method_computed", _method_computed, "read", "operator"),
}
"""Under the names that the interpreted part has for them."""
