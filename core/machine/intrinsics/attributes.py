"""Attributes of objects past every hook, and with computed names, for the prelude."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW, WITH_FIELDS, called_from
from core.machine.attributes import get_attribute, holder_of, plain_attribute
from core.machine.class_objects import ClassObject
from core.machine.classes import (
    lookup,
    type_of,
)
from core.machine.events import Kind
from core.machine.handlers.attribute_stores import delete_plainly, store_plainly
from core.machine.handlers.attributes import looked_at
from core.machine.hidden import ITEMS
from core.machine.limits import FUEL
from core.machine.machine import REST
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, Instance
from core.machine.plain import bare, instance_at, items_in
from core.machine.thrown import CallAfterLook, CallProgram, Thrown
from core.machine.values import MISSING, BoundMethod, Ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value


Args = tuple["Value", ...]
Kwargs = dict[str, "Value"]


def _type_lookup(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj, name = args
    return lookup(m, type_of(m, obj), cast("str", name))


def _type_lookup_class(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    cls, name = args
    return lookup(m, cls, cast("str", name))


def _call_type(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj, name, *rest = args
    raw = lookup(m, type_of(m, obj), cast("str", name))
    if raw is MISSING:
        return MISSING
    raise CallProgram(BoundMethod(obj, raw), *rest)


def _fields(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = cast("Instance | ClassObject", m.heap[cast("Ref", args[0])])
    return m.new(DictObject(dict(obj.fields.items())))


def _get_field(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, name, default = args
    obj = m.heap[ref] if isinstance(ref, Ref) else None
    if not isinstance(obj, Instance | ClassObject):
        return default
    return obj.fields.get(cast("str", name), default)


def _set_field(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref, name, value = args
    obj = cast("Instance | ClassObject", m.own(cast("Ref", ref)))
    if obj.shared:
        m.publish(value)
    obj.fields[cast("str", name)] = value
    return None


def _load_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return _loaded(m, args, get_attribute)


def _object_getattr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    return _loaded(m, args, plain_attribute)


def _loaded(m: Machine, args: Args, get: Callable[[Machine, Value, str], Value]) -> Value:
    owner, name = args
    owner = holder_of(owner, cast("str", name))
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(obj, WITH_FIELDS) and obj.shared:
        if not m.permits:
            return NOT_NOW
        m.fuel = FUEL
    own = isinstance(obj, Instance) and obj.shared and name in obj.fields
    own = own and not m.image.meddling
    ref = owner if own else looked_at(m, owner, cast("str", name), computed=True)
    if ref is not None and not m.permits:
        return NOT_NOW
    told = called_from(m, m.site)
    try:
        value = get(m, owner, cast("str", name))
    except (Thrown, CallAfterLook):
        if ref is not None:
            # That it is not there was seen, or what is to give it.
            m.site = told
            m.visible(Kind.READ, cast("Ref", ref), name, None)
        raise
    if ref is not None:
        m.site = told
        m.visible(Kind.READ, cast("Ref", ref), name, value)
    return value


def _store_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name, value = args
    hook = lookup(m, type_of(m, owner), "__setattr__")
    if hook is not MISSING:
        raise CallProgram(hook, owner, name, value)
    return _object_setattr(m, args, kwargs)


def _object_setattr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name, value = args
    place = m.image.place_of(m.site)
    return NOT_NOW if store_plainly(m, place, owner, cast("str", name), value) == REST else None


def _delete_attribute(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name = args
    hook = lookup(m, type_of(m, owner), "__delattr__")
    if hook is not MISSING:
        raise CallProgram(hook, owner, name)
    return _object_delattr(m, args, kwargs)


def _object_delattr(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    owner, name = args
    place = m.image.place_of(m.site)
    return None if delete_plainly(m, place, owner, cast("str", name)) else NOT_NOW


def _items_of(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """What has the items of an object whose class derives from a built-in one.

    A value that is of a built-in class itself has its own.
    """
    return args[0] if instance_at(m, args[0]) is None else items_in(m, args[0])


def _set_items(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """``_set_items(obj, container)``, once, before others can reach the object."""
    return _set_field(m, (args[0], ITEMS, args[1]), {})


def _bare(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    """The same container, or the value itself if it is no such object, or walks by itself."""
    return bare(m, args[0])


def _annotations(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    obj = cast("ClassObject", m.heap[cast("Ref", args[0])])
    return obj.fields.get("__annotations__", ())


ATTRIBUTES: dict[str, Value] = {
    "_type_lookup": BuiltinFunction("_type_lookup", _type_lookup, "pure"),
    "_type_lookup_class": BuiltinFunction("_type_lookup_class", _type_lookup_class, "pure"),
    "_call_type": BuiltinFunction("_call_type", _call_type, "pure"),
    "_fields": BuiltinFunction("_fields", _fields, "pure"),
    "_get_field": BuiltinFunction("_get_field", _get_field, "pure"),
    "_set_field": BuiltinFunction("_set_field", _set_field, "pure"),
    "_items_of": BuiltinFunction("_items_of", _items_of, "pure"),
    "_set_items": BuiltinFunction("_set_items", _set_items, "pure"),
    "_bare": BuiltinFunction("_bare", _bare, "pure"),
    "_annotations": BuiltinFunction("_annotations", _annotations, "pure"),
    "_load_attribute": BuiltinFunction("_load_attribute", _load_attribute, "sync"),
    "_object_getattr": BuiltinFunction("_object_getattr", _object_getattr, "sync"),
    "_store_attribute": BuiltinFunction("_store_attribute", _store_attribute, "sync"),
    "_object_setattr": BuiltinFunction("_object_setattr", _object_setattr, "sync"),
    "_delete_attribute": BuiltinFunction("_delete_attribute", _delete_attribute, "sync"),
    "_object_delattr": BuiltinFunction("_object_delattr", _object_delattr, "sync"),
}
