"""Storing and deleting attributes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import WITH_FIELDS, site_told
from core.machine.attributes import holder_of, missing_attribute
from core.machine.class_attributes import slot_names, without
from core.machine.class_making import as_class_attribute, is_descriptor, meddles
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import lookup, mro_of, type_name, type_of
from core.machine.events import Kind, code_of
from core.machine.handlers.attributes import settings_of
from core.machine.handlers.modules import store_member
from core.machine.hidden import SPACE, has_space
from core.machine.limits import FUEL
from core.machine.machine import ATOMS, REST
from core.machine.natives import ModuleValue
from core.machine.objects import DictObject, Instance
from core.machine.primitives.attributes import WRITTEN_IN_PYTHON
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, UNBOUND, BoundMethod, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

WRITE = int(Kind.WRITE)
_NO_ROOM: Final = (
    " and no __dict__ for setting new attributes" if sys.version_info >= (3, 13) else ""
)
"""What Python adds, since 3.13, where it is the kind of object that cannot have it."""


def store_attr(place: Place, o: int, name: str, s: int) -> Handler:
    if name.startswith("__"):
        # Few programs store such a name, and fewer an exception's link.
        from core.machine.exception_links import LINKS  # noqa: PLC0415

        if name in LINKS:
            return _store_link(place, o, name, s)
    return _store(place, o, name, s)


def _store_link(place: Place, o: int, name: str, s: int) -> Handler:
    """The same where *name* leads from an exception to another, or to its traceback."""
    from core.machine.exception_links import check_link, note_cause  # noqa: PLC0415 - see above

    store = _store(place, o, name, s)

    def handler(m: Machine, r: list[Value]) -> int:
        links = check_link(m, r[o], name, r[s])
        went = store(m, r)
        if links and name == "__cause__" and went != REST:
            note_cause(m, cast("Ref", r[o]))
        return went

    return handler


def _store(place: Place, o: int, name: str, s: int) -> Handler:
    after, site, quiet = place.after, place.site, place.quiet
    code = code_of(WRITE, site)

    def handler(m: Machine, r: list[Value]) -> int:
        owner, value = r[o], r[s]
        if type(owner) is not Ref:
            return _store_slowly(m, place, owner, name, value)
        heap = m.heap
        obj = heap[owner]
        seen = obj.shared and not quiet
        if seen and (type(obj) is Instance or isinstance(obj, WITH_FIELDS)):
            if not m.permits:
                return REST
            m.fuel = FUEL
        if type(obj) is not Instance:
            return _store_slowly(m, place, owner, name, value)
        cls = obj.cls
        # `plain` was found out when the class was made, and is taken back when it is changed.
        if type(cls) is Ref and not heap[cls].plain and _has_hooks(m, obj, cls, name):  # type: ignore[attr-defined]
            return _store_slowly(m, place, owner, name, value)
        if seen:
            m.permits -= 1
            if m.codes is None:
                m.log.append((WRITE, m.tid, site, owner, name, value))
            else:
                m.codes.append(code)
        if obj.shared and type(value) not in ATOMS:
            m.publish(value)
        if obj.epoch is not m.epoch:
            obj = cast("Instance", m.own(owner))
        obj.fields[name] = value
        return after

    return handler


def _has_hooks(m: Machine, obj: Instance, cls: Ref, name: str) -> bool:
    """Whether storing *name* in *obj*, an instance of *cls*, is more than putting it there."""
    raw = lookup(m, cls, name)
    return (
        name == SPACE
        or has_space(m, obj)
        or meddles(m, raw)
        or lookup(m, cls, "__slots__") is not MISSING
        or lookup(m, cls, "__setattr__") is not MISSING
    )


def _store_slowly(m: Machine, place: Place, owner: Value, name: str, value: Value) -> int:
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(obj, Instance | ClassObject):
        hook = lookup(m, type_of(m, owner), "__setattr__")
        if hook is not MISSING:
            raise CallProgram(hook, owner, name, value)
    return store_plainly(m, place, owner, name, value)


def store_plainly(m: Machine, place: Place, owner: Value, name: str, value: Value) -> int:
    """Store past any `__setattr__`, as ``object.__setattr__`` does."""
    owner = _writable(owner, name)
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(owner, ModuleValue) and owner.name in m.image.local:
        return place.after if store_member(m, place, owner, name, value) else REST
    if isinstance(owner, ModuleValue):
        owner = settings_of(m, owner, name)
        obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(obj, WITH_FIELDS) and obj.shared and not place.quiet and not m.permits:
        return REST
    if isinstance(obj, Instance) and obj.cls is not TYPES["function"]:
        if name == SPACE:
            raise CallProgram("_exchange", owner, value)
        _ask_property(m, owner, obj.cls, name, value)
        _check_slots(m, owner, obj, name)
        if has_space(m, obj):
            raise CallProgram("_put_in_space", owner, name, value)
    elif not isinstance(obj, WITH_FIELDS):
        raise _no_room(m, owner, name)
    assert isinstance(owner, Ref)
    if isinstance(obj, ClassObject):
        _refuse_member(m, owner, obj, name)
        if obj.metaclass is not None:
            _ask_property(m, owner, obj.metaclass, name, value)
        value = as_class_attribute(m, value)
        _refuse_late_property(m, value)
    if obj.shared and not place.quiet:
        m.site = site_told(m, place)
        m.visible(Kind.WRITE, owner, name, value)
    if obj.shared:
        m.publish(value)
    target = m.own(owner)
    assert isinstance(target, Instance | ClassObject)
    target.fields[name] = value
    if isinstance(target, ClassObject):
        # It may have got a property, `__slots__` or `__setattr__`: from now on its instances are
        # looked at.
        target.plain = False
        _tell_subclasses(m, owner, name, value)
    return place.after


def _refuse_late_property(m: Machine, value: Value) -> None:
    """Give up on a property that was taken from another class, where nobody looks for it."""
    found = m.heap[value] if isinstance(value, Ref) else None
    if isinstance(found, PropertyObject) and found.kind == "property" and not m.image.meddling:
        raise UnmodelledError("a property of another class is not simulated; call property()")


def _writable(owner: Value, name: str) -> Value:
    """What holds attribute *name* of *owner* to be changed: not a method's, as in CPython."""
    return owner if type(owner) is BoundMethod else holder_of(owner, name)


def _no_room(m: Machine, owner: Value, name: str) -> Exception:
    """What comes of storing *name* in *owner*, which has no room for it, here or in CPython."""
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(obj, DictObject) and (obj.kind, name) == ("defaultdict", "default_factory"):
        return UnmodelledError("a new default_factory is not simulated; make a new defaultdict")
    if isinstance(obj, WRITTEN_IN_PYTHON):
        kind = type_name(m, owner)
        return UnmodelledError(f"an attribute of one's own in a {kind} is not simulated")
    if isinstance(owner, Function):
        return UnmodelledError(
            "attributes of functions are not simulated (keep the value in a variable or an object)"
        )
    return Thrown("AttributeError", missing_attribute(m, owner, name) + _NO_ROOM)


def _tell_subclasses(m: Machine, cls: Ref, name: str, value: Value) -> None:
    """A class whose base gets a property, or a hook, stores attributes with care from now on."""
    # Whether a class is `plain` is found out when it is made, and it was made before this.
    if name == "__setattr__" or meddles(m, value):
        for ref, obj in tuple(m.heap.items()):
            if isinstance(obj, ClassObject) and obj.plain and cls in obj.mro:
                cast("ClassObject", m.own(ref)).plain = False


def _ask_property(m: Machine, owner: Value, cls: Value, name: str, value: Value) -> None:
    """Leave it to the property or descriptor *name* of *cls*, if there is one."""
    raw = lookup(m, cls, name)
    if is_descriptor(m, raw, ("__set__",)):
        raise CallProgram(lookup(m, type_of(m, raw), "__set__"), raw, owner, value)
    found = m.heap[raw] if isinstance(raw, Ref) else None
    if isinstance(found, PropertyObject) and found.kind == "property":
        if found.setter is None:
            raise without(m, "setter", owner, name)
        raise CallProgram(found.setter, owner, value)


def _refuse_member(m: Machine, cls: Ref, obj: ClassObject, name: str) -> None:
    """Complain if *name* is a member of the enumeration *cls*."""
    named = obj.fields.get("<by_name>") if lookup(m, cls, "<listed>") is not MISSING else None
    members = m.heap[named] if isinstance(named, Ref) else None
    if isinstance(members, DictObject) and name in members.items:
        raise Thrown("AttributeError", f"cannot reassign member {name!r}")


def _check_slots(m: Machine, owner: Value, obj: Instance, name: str) -> None:
    allowed: set[Value] = set()
    for base in mro_of(m, obj.cls):
        if isinstance(base, Ref):
            slots = slot_names(m, base)
            if slots is None or "__dict__" in slots:
                return
            allowed |= slots
    if name not in allowed:
        raise Thrown("AttributeError", missing_attribute(m, owner, name) + _NO_ROOM)


def del_attr(place: Place, o: int, name: str) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        owner = r[o]
        obj = m.heap[owner] if isinstance(owner, Ref) else None
        if isinstance(obj, WITH_FIELDS) and obj.shared and not place.quiet:
            if not m.permits:
                return REST
            m.fuel = FUEL
        if isinstance(obj, Instance | ClassObject):
            hook = lookup(m, type_of(m, owner), "__delattr__")
            if hook is not MISSING:
                raise CallProgram(hook, owner, name)
        return after if delete_plainly(m, place, owner, name) else REST

    return handler


def delete_plainly(m: Machine, place: Place, owner: Value, name: str) -> bool:
    """Delete past any `__delattr__`; False if the thread must wait for its turn."""
    owner = _writable(owner, name)
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(owner, ModuleValue) and owner.name in m.image.local:
        return store_member(m, place, owner, name, UNBOUND)
    if isinstance(obj, WITH_FIELDS) and obj.shared and not place.quiet and not m.permits:
        return False
    raw = lookup(m, obj.cls, name) if isinstance(obj, Instance) else MISSING
    if is_descriptor(m, raw, ("__delete__",)):
        raise CallProgram(lookup(m, type_of(m, raw), "__delete__"), raw, owner)
    if isinstance(obj, Instance) and has_space(m, obj):
        raise CallProgram("_delete_in_space", owner, name)
    if not isinstance(obj, WITH_FIELDS) or name not in obj.fields:
        found = m.heap[raw] if isinstance(raw, Ref) else None
        if isinstance(found, PropertyObject) and found.deleter is not None:
            raise CallProgram(found.deleter, owner)
        if isinstance(found, PropertyObject) and found.kind == "property":
            raise without(m, "deleter", owner, name)
        roomless = "" if isinstance(obj, WITH_FIELDS) else _NO_ROOM
        raise Thrown("AttributeError", missing_attribute(m, owner, name) + roomless)
    assert isinstance(owner, Ref)
    if obj.shared and not place.quiet:
        m.site = site_told(m, place)
        m.visible(Kind.WRITE, owner, name, MISSING)
    target = m.own(owner)
    assert isinstance(target, Instance | ClassObject)
    del target.fields[name]
    return True


FACTORIES: Mapping[str, Factory] = {
    "store_attr": store_attr,
    "del_attr": del_attr,
}
