"""What `super()` finds: attributes of the classes behind one in the resolution order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.class_attributes import NO_HOOK, descriptor
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


def of_super(m: Machine, view: SuperValue, name: str) -> Value:
    """Attribute *name* as *view*, a `super()`, has it; MISSING if it has none."""
    cls = view.receiver if is_class(m, view.receiver) else type_of(m, view.receiver)
    if view.cls not in mro_of(m, cls):
        # A method of a metaclass, whose object is a class itself.
        cls = type_of(m, view.receiver)
    mro = mro_of(m, cls)
    for base in mro[mro.index(view.cls) + 1 :]:
        if isinstance(base, Ref):
            obj = m.heap[base]
            assert isinstance(obj, ClassObject)
            if name in obj.fields:
                return _bound(m, view, cls, obj.fields[name])
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


def _bound(m: Machine, view: SuperValue, cls: Value, raw: Value) -> Value:
    if isinstance(raw, Function):
        return raw if raw.code.name == "__new__" else BoundMethod(view.receiver, raw)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            receiver = view.receiver
            assert isinstance(receiver, Ref)
            return descriptor(receiver, cls, found)
    return raw
