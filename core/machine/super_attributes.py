"""What `super()` finds: attributes of the classes behind one in the resolution order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.class_attributes import (
    CLASS_HOOKS,
    NO_HOOK,
    descriptor,
    got,
    of_property_in_class,
)
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import is_class, mro_of, type_of
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.plain import items_in
from core.machine.slots import native_method
from core.machine.type_table import TYPES
from core.machine.values import MISSING, BoundMethod, BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import SuperValue, Value


def holder_behind(m: Machine, view: SuperValue, name: str) -> Ref | None:
    """The class of the program in which *view*, a `super()`, finds attribute *name*, if any."""
    for base in _behind(m, view):
        if isinstance(base, Ref):
            obj = m.heap[base]
            assert isinstance(obj, ClassObject)
            if name in obj.fields:
                return base
    return None


def _searched(m: Machine, view: SuperValue) -> Value:
    """The class in whose resolution order *view* looks."""
    if is_class(m, view.receiver) and view.cls in mro_of(m, view.receiver):
        return view.receiver
    # Also in a method of a metaclass, whose object is a class itself.
    return type_of(m, view.receiver)


def _behind(m: Machine, view: SuperValue) -> tuple[Value, ...]:
    mro = mro_of(m, _searched(m, view))
    return mro[mro.index(view.cls) + 1 :]


def of_super(m: Machine, view: SuperValue, name: str) -> Value:
    """Attribute *name* as *view*, a `super()`, has it; MISSING if it has none."""
    for base in _behind(m, view):
        if isinstance(base, Ref):
            obj = m.heap[base]
            assert isinstance(obj, ClassObject)
            if name in obj.fields:
                return _bound(m, view, name, obj.fields[name])
        elif isinstance(base, BuiltinType):
            found = native_method(base.name, name)
            if found is not MISSING:
                return found if name == "__new__" else _native_of(m, view.receiver, base, found)
    if name == "__init_subclass__":
        return BoundMethod(view.receiver, NO_HOOK)
    return MISSING


def _native_of(m: Machine, receiver: Value, base: BuiltinType, found: Value) -> Value:
    """Method *found* of the built-in class *base* for *receiver*, or for what has its items."""
    items = items_in(m, receiver)
    if items is MISSING or base is TYPES["object"] or not isinstance(found, BuiltinFunction):
        return BoundMethod(receiver, found)
    return BoundNative(items, found.name)


def _bound(m: Machine, view: SuperValue, name: str, raw: Value) -> Value:
    """What *raw*, found as attribute *name*, gives for what *view* was made of."""
    receiver, cls = view.receiver, _searched(m, view)
    of_a_class = receiver is cls or receiver == cls
    if isinstance(raw, Function):
        if name == "__new__" or (of_a_class and name not in CLASS_HOOKS):
            return raw
        return BoundMethod(receiver, raw)
    found = m.heap[raw] if isinstance(raw, Ref) else None
    if isinstance(found, PropertyObject):
        if of_a_class:
            return of_property_in_class(receiver, raw, found)
        assert isinstance(receiver, Ref)
        return descriptor(m, receiver, cls, name, found)
    return got(m, raw, None if of_a_class else receiver, cls)
