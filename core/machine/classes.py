"""Types of values, and looking attributes up along the method resolution order."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from core.machine.class_objects import ClassObject
from core.machine.iterators import IteratorObject
from core.machine.locations import Look
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.objects import Instance
from core.machine.slots import CLASSES, refusing
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from core.machine.values import (
    MISSING,
    BoundMethod,
    BoundNative,
    DictView,
    Function,
    Ref,
    Traceback,
)

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_NAMES = {
    BoundMethod: "method",
    BoundNative: "builtin_function_or_method",
    BuiltinFunction: "builtin_function_or_method",
    BuiltinType: "type",
    Function: "function",
    ModuleValue: "module",
    Traceback: "traceback",
}


def type_of(m: Machine, value: Value) -> BuiltinType | Ref:
    """The class of *value*."""
    if isinstance(value, Ref):
        obj = m.heap[value]
        if isinstance(obj, Instance):
            cls = obj.cls
            assert isinstance(cls, Ref | BuiltinType)
            return cls
        if isinstance(obj, ClassObject) and obj.metaclass is not None:
            return obj.metaclass
    return builtin_type(type_name(m, value))


def builtin_type(name: str) -> BuiltinType:
    """The built-in class called *name*; one without behaviour for internal kinds."""
    return TYPES.get(name) or CLASSES.get(name) or _opaque_type(name)


@cache
def _opaque_type(name: str) -> BuiltinType:
    return BuiltinType(name, refusing(name), (TYPES["object"],))


def type_name(m: Machine, value: Value) -> str:
    """The name of the class of *value* as error messages give it."""
    if isinstance(value, Ref):
        obj = m.heap[value]
        if isinstance(obj, Instance):
            return class_name(m, obj.cls)
        if isinstance(obj, ClassObject) and obj.metaclass is not None:
            return class_name(m, obj.metaclass)
        return obj.shown_name if isinstance(obj, IteratorObject) else obj.type_name
    if isinstance(value, DictView):
        return f"dict_{value.kind}"
    return _NAMES.get(type(value)) or type(value).__name__


def native_kind(m: Machine, value: Value) -> str:
    """The name of the built-in type of *value*; empty for an instance of a class.

    A class of the program may bear the name of a built-in one.
    """
    if isinstance(value, Ref):
        obj = m.heap[value]
        if isinstance(obj, Instance):
            return ""
        if isinstance(obj, IteratorObject):
            return obj.type_name
    return type_name(m, value)


def class_name(m: Machine, cls: Value) -> str:
    """The name of class *cls*."""
    if isinstance(cls, Ref):
        obj = m.heap[cls]
        assert isinstance(obj, ClassObject)
        return obj.name
    assert isinstance(cls, BuiltinType)
    return cls.name


def shown_module(m: Machine, cls: ClassObject) -> str:
    """The module that a program takes *cls* to be from."""
    module, _, part = cls.module.rpartition(".")
    if not part.startswith("_") or cls.module in m.image.local:
        return cls.module
    # A part of a library module is nothing that CPython has.
    return module or part


def is_class(m: Machine, value: Value) -> bool:
    """Whether *value* is a class."""
    if isinstance(value, Ref):
        return isinstance(m.heap[value], ClassObject)
    return isinstance(value, BuiltinType)


def mro_of(m: Machine, cls: Value) -> tuple[Value, ...]:
    """The method resolution order of *cls*, itself first."""
    if isinstance(cls, Ref):
        obj = m.heap[cls]
        assert isinstance(obj, ClassObject)
        return obj.mro
    assert isinstance(cls, BuiltinType)
    return cls.mro


def is_subclass(m: Machine, cls: Value, other: Value) -> bool:
    """Whether *cls* is *other* or derives from it."""
    return other in mro_of(m, cls) or other is TYPES["object"]


def lookup(m: Machine, cls: Value, name: str) -> Value:
    """The raw attribute *name* in the namespaces along the mro of *cls*, or MISSING."""
    if not isinstance(cls, Ref):
        return MISSING
    heap = m.heap
    first = heap[cls]
    assert isinstance(first, ClassObject)
    looks = first.looks
    if looks is not None:
        look = looks.get(name)
        if look is not None and look.holds_in(heap):
            first.recorder.repeat(look)
            return look.found
    found: Value = MISSING
    along: list[tuple[Ref, ClassObject]] = []
    for base in first.mro:
        if isinstance(base, Ref):
            obj = heap[base]
            assert isinstance(obj, ClassObject)
            along.append((base, obj))
            found = obj.fields.get(name, MISSING)
            if found is not MISSING:
                break
    if looks is not None and all(obj.shared and obj.epoch is not m.epoch for _, obj in along):
        looks[name] = Look(tuple(along), found, name)
    return found


def linearise(m: Machine, bases: tuple[Value, ...]) -> tuple[Value, ...]:
    """The C3 linearisation of *bases*, without the new class itself.

    Follows "The Python 2.3 Method Resolution Order", M. Simionato, 2003.

    Raises:
        Thrown: TypeError if there is none.
    """
    sequences = [list(mro_of(m, base)) for base in bases] + [list(bases)]
    merged: list[Value] = []
    while any(sequences):
        head = _next_head(sequences)
        if head is MISSING:
            names = ", ".join(class_name(m, base) for base in bases)
            raise Thrown(
                "TypeError",
                f"Cannot create a consistent method resolution\norder (MRO) for bases {names}",
            )
        merged.append(head)
        for sequence in sequences:
            if sequence and sequence[0] is head:
                del sequence[0]
    return tuple(merged)


def _next_head(sequences: list[list[Value]]) -> Value:
    for sequence in sequences:
        if sequence and not any(sequence[0] in other[1:] for other in sequences):
            return sequence[0]
    return MISSING
