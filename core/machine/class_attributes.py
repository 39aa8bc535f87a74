"""Attributes of classes, and what descriptors in classes make of them.

Follows "Invoking Descriptors" and "Customizing class creation" of the language reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.language.compiler.private import mangled
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import class_name, lookup, mro_of, shown_module, type_of
from core.machine.members import has_its_own
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import Instance, ListObject
from core.machine.slots import native_method
from core.machine.thrown import CallAfterLook, Thrown
from core.machine.type_table import TYPES
from core.machine.values import MISSING, BoundMethod, Function, Ref

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine
    from core.machine.values import Value

CLASS_HOOKS: Final = frozenset({"__class_getitem__", "__init_subclass__"})
"""Methods of a class that are class methods without saying so."""
_STANDING_IN: Final = ("_derived", "_mixed", "_subclassed")
"""How the names of library modules end that have such classes."""
_PARTS: Final = frozenset({"__mro__", "__bases__", "__base__"})
"""What tells how a class came by what it has."""


def got(m: Machine, raw: Value, ref: Value, cls: Value) -> Value:
    """The class attribute *raw* of *ref*, None for the class; what has a `__get__` is asked."""
    if isinstance(raw, Ref) and isinstance(m.heap[raw], Instance):
        hook = lookup(m, type_of(m, raw), "__get__")
        if hook is not MISSING:
            # The attribute was found in a step; what `__get__` makes of it comes after that.
            raise CallAfterLook(hook, raw, ref, cls)
    return raw


def descriptor(m: Machine, ref: Ref, cls: Value, name: str, found: PropertyObject) -> Value:
    """What *found*, which class *cls* has called *name*, gives for the object at *ref*."""
    if found.kind == "property":
        if found.getter is None:
            raise without(m, "getter", ref, name)
        # Which getter the class has was seen before, and it may get another.
        raise CallAfterLook(found.getter, ref)
    if found.kind == "classmethod":
        return BoundMethod(cls, found.getter)
    if found.kind == "staticmethod":
        return found.getter
    return BoundMethod(ref, found.getter)


def without(m: Machine, what: str, owner: Value, name: str) -> Thrown:
    """The complaint that property *name* of *owner* has no getter, setter or deleter (*what*)."""
    cls = type_of(m, owner)
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    kind = obj.qualname if isinstance(obj, ClassObject) else class_name(m, cls)
    return Thrown("AttributeError", f"property '{name}' of '{kind}' object has no {what}")


def slot_names(m: Machine, cls: Ref) -> frozenset[Value] | None:
    """The names that class *cls* itself leaves room for, None where that is all names."""
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    slots = obj.fields.get("__slots__", MISSING)
    if slots is MISSING:
        return None
    listed = m.heap[slots] if isinstance(slots, Ref) else None
    held = getattr(listed, "items", slots)
    names = (held,) if isinstance(held, str) else cast("Iterable[Value]", held)
    # As texts they are in no name's place, so the parser has not made them private.
    # As the compiler does with names in a class body: a class called by underscores alone has no
    # private names.
    own = obj.name.lstrip("_")
    return frozenset(mangled(str(name), own) if own else name for name in names)


def of_class(m: Machine, cls: Value, name: str) -> Value:
    """Attribute *name* of class *cls*, MISSING if it has none."""
    if isinstance(cls, BuiltinType):
        return of_builtin_type(m, cls, name)
    assert isinstance(cls, Ref)
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    # Before what the class has: a property of the metaclass is a data descriptor and wins. It is
    # called by raising, so nothing below is reached then.
    of_meta = MISSING if obj.metaclass is None else _of_meta(m, cls, obj.metaclass, name)
    raw = lookup(m, cls, name)
    if raw is not MISSING:
        return _own(m, cls, raw, name)
    if of_meta is not MISSING:
        return of_meta
    if name in _PARTS:
        return _part(m, cls, name)
    if name == "mro":
        return BoundMethod(cls, _MRO)
    described = {
        "__name__": obj.name, "__qualname__": obj.qualname, "__module__": shown_module(m, obj),
        "__doc__": None,
    }  # fmt: skip
    return described[name] if name in described else _of_native_bases(m, obj, name)


def _order(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The result of the method `mro` of a class."""
    classes = _part(m, args[0], "__mro__")
    assert isinstance(classes, tuple)
    return m.new(ListObject(list(classes)))


_MRO: Final = BuiltinFunction("mro", _order)


def _own(m: Machine, cls: Ref, raw: Value, name: str) -> Value:
    """What *raw*, found in *cls* or its bases, is as an attribute of *cls*."""
    found = m.heap[raw] if isinstance(raw, Ref) else None
    if isinstance(found, PropertyObject):
        return of_property_in_class(cls, raw, found)
    if isinstance(raw, Function) and name in CLASS_HOOKS:
        return BoundMethod(cls, raw)
    return got(m, raw, None, cls)


def of_property_in_class(cls: Value, raw: Value, found: PropertyObject) -> Value:
    """What *found*, which stands at *raw* in class *cls* or its bases, gives for the class."""
    if found.kind == "property":
        return raw
    return BoundMethod(cls, found.getter) if found.kind == "classmethod" else found.getter


def _of_native_bases(m: Machine, obj: ClassObject, name: str) -> Value:
    for base in obj.mro:
        if isinstance(base, BuiltinType):
            found = of_builtin_type(m, base, name)
            if found is not MISSING:
                return found
    return MISSING


def _of_meta(m: Machine, cls: Ref, meta: Ref, name: str) -> Value:
    """What class *cls* has called *name* by its metaclass; a property comes before its own."""
    raw = lookup(m, meta, name)
    if isinstance(raw, Function):
        return BoundMethod(cls, raw)
    found = m.heap[raw] if isinstance(raw, Ref) else None
    return descriptor(m, cls, meta, name, found) if isinstance(found, PropertyObject) else raw


def _part(m: Machine, cls: Value, name: str) -> Value:
    """The value of ``cls.__mro__``, ``cls.__bases__`` or ``cls.__base__``."""
    if name == "__mro__":
        return tuple([base for base in mro_of(m, cls) if not _stands_in(m, base)])
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    bases: tuple[Value, ...] = cls.bases if isinstance(cls, BuiltinType) else ()
    if isinstance(obj, ClassObject):
        bases = tuple([_shown(m, base) for base in obj.bases]) or (TYPES["object"],)
    if name == "__bases__":
        return bases
    return bases[0] if bases else None


def _stands_in(m: Machine, cls: Value) -> bool:
    """Whether *cls* is made in Python to be inherited in the place of a built-in class."""
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    return isinstance(obj, ClassObject) and obj.module.endswith(_STANDING_IN)


def _shown(m: Machine, base: Value) -> Value:
    """The class that a program takes *base* for."""
    if not _stands_in(m, base):
        return base
    return next(each for each in mro_of(m, base) if isinstance(each, BuiltinType))


def of_builtin_type(m: Machine, cls: BuiltinType, name: str) -> Value:
    """Attribute *name* of the built-in class *cls*, MISSING if it has none."""
    # The classes of iterators have their module in their name.
    module, _, own = cls.name.rpartition(".")
    if name in {"__name__", "__qualname__"}:
        return own
    if name == "__module__":
        return module or cls.module
    if name == "__doc__":
        return None
    if name in _PARTS:
        return _part(m, cls, name)
    for base in cls.mro:
        if base.name == "object" and has_its_own(cls, name):
            # What `object` does is not what this class does in CPython.
            break
        found = native_method(base.name, name)
        if found is not MISSING:
            return found
    return MISSING


def _init_subclass(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``object.__init_subclass__``, which takes nothing."""
    if kwargs or len(args) > 1:
        name = class_name(m, args[0])
        raise Thrown("TypeError", f"{name}.__init_subclass__() takes no keyword arguments")
    return None


NO_HOOK: Final = BuiltinFunction("__init_subclass__", _init_subclass, "pure")
"""What `super().__init_subclass__` is where no base has one."""
