"""Attribute lookup, as section 3.3.2 of the Python language reference has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.object_methods import METACLASS_METHODS
from core.machine.builtins.tables import METHODS, VALUE_ATTRIBUTES, native_method
from core.machine.builtins.types import TYPES
from core.machine.classes import class_name, is_class, lookup, mro_of, type_name, type_of
from core.machine.objects import ClassObject, DictObject, Instance, ListObject, PropertyObject
from core.machine.plain import operand_name
from core.machine.sync.attributes import WRITTEN_IN_PYTHON, is_inner
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import (
    MISSING,
    UNBOUND,
    BoundMethod,
    BoundNative,
    BuiltinFunction,
    BuiltinType,
    Function,
    ModuleValue,
    Ref,
    SuperValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

DESCRIPTION: Final = ("__name__", "__qualname__", "__doc__", "__module__")
"""What a function is described by."""
LOCAL: Final = "_threading_local"
"""The field that tells a `threading.local` from other objects."""


def holder_of(owner: Value, name: str) -> Value:
    """What holds attribute *name* of *owner*: itself, or the object beside a function."""
    if type(owner) is Function and owner.code.attributes and name not in DESCRIPTION:
        return owner.cells[-1]
    return owner


def get_attribute(m: Machine, owner: Value, name: str) -> Value:
    """The value of ``owner.name``.

    Raises:
        CallProgram: a property or `__getattr__` of the program computes it.
        Thrown: AttributeError.
    """
    value = _find(m, owner, name)
    if value is MISSING:
        if isinstance(owner, Ref) and isinstance(m.heap[owner], Instance):
            hook = lookup(m, type_of(m, owner), "__getattr__")
            if hook is not MISSING:
                raise CallProgram(hook, owner, name)
        raise Thrown("AttributeError", missing_attribute(m, owner, name))
    return value


def missing_attribute(m: Machine, owner: Value, name: str) -> str:
    """CPython's message for an attribute that is not there."""
    if isinstance(owner, ModuleValue):
        return f"module '{owner.name}' has no attribute '{name}'"
    if is_class(m, owner):
        if lookup(m, owner, "_listed") is not MISSING:
            return name  # That is all that an enumeration says.
        return f"type object '{class_name(m, owner)}' has no attribute '{name}'"
    return f"'{operand_name(m, owner)}' object has no attribute '{name}'"


def _find(m: Machine, owner: Value, name: str) -> Value:
    if name == "__class__":
        return type_of(m, owner)
    if isinstance(owner, Ref):
        return _of_object(m, owner, name)
    finder = _FINDERS.get(type(owner))
    found = MISSING if finder is None else finder(m, owner, name)
    return _native(m, owner, name) if found is MISSING else found


def _of_object(m: Machine, owner: Ref, name: str) -> Value:
    obj = m.heap[owner]
    if isinstance(obj, Instance):
        return _of_instance(m, owner, obj, name)
    if isinstance(obj, ClassObject):
        return _of_class(m, owner, obj, name)
    if isinstance(obj, DictObject) and name == "default_factory" and obj.kind == "defaultdict":
        return obj.factory
    if isinstance(obj, ListObject) and name == "maxlen" and obj.kind == "deque":
        return obj.maxlen
    if isinstance(obj, PropertyObject):
        return _of_property(owner, obj, name)
    found = _native(m, owner, name)
    if found is MISSING and isinstance(obj, WRITTEN_IN_PYTHON) and is_inner(name):
        kind = type_name(m, owner)
        raise UnmodelledError(f"the attribute '{name}' of a {kind} is not simulated")
    return found


def _native(m: Machine, owner: Value, name: str) -> Value:
    kind = type_name(m, owner)
    if name in METHODS.get(kind, ()):
        return BoundNative(owner, name)
    getter = VALUE_ATTRIBUTES.get(kind, {}).get(name)
    return MISSING if getter is None else getter(m, owner)


def _of_instance(m: Machine, ref: Ref, obj: Instance, name: str) -> Value:
    raw = lookup(m, obj.cls, name)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            return _descriptor(ref, obj.cls, found)
    if name in obj.fields:
        return obj.fields[name]
    if isinstance(raw, Function):
        return BoundMethod(ref, raw)
    if raw is not MISSING:
        if LOCAL in obj.fields:
            # What the running thread has of its own comes before the class's.
            raise CallProgram("_local_attribute", ref, name, raw)
        return _cached(m, ref, raw)
    inherited = _of_native_bases(m, ref, obj, name)
    if inherited is MISSING and name in {"__doc__", "__module__"}:
        return _of_class_ref(m, obj.cls, name)
    return inherited


def _of_native_bases(m: Machine, ref: Ref, obj: Instance, name: str) -> Value:
    for base in mro_of(m, obj.cls):
        if isinstance(base, BuiltinType):
            if name in METHODS.get(base.name, ()):
                return BoundNative(ref, name)
            getter = VALUE_ATTRIBUTES.get(base.name, {}).get(name)
            if getter is not None:
                return getter(m, ref)
    return MISSING


def _cached(m: Machine, ref: Ref, raw: Value) -> Value:
    """A class attribute that is an object with a `__get__` of the prelude's is asked."""
    if isinstance(raw, Ref) and isinstance(m.heap[raw], Instance):
        hook = lookup(m, type_of(m, raw), "__get__")
        if hook is not MISSING:
            raise CallProgram(hook, raw, ref, type_of(m, ref))
    return raw


def _descriptor(ref: Ref, cls: Value, found: PropertyObject) -> Value:
    if found.kind == "property":
        if found.getter is None:
            raise Thrown("AttributeError", "unreadable attribute")
        raise CallProgram(found.getter, ref)
    if found.kind == "classmethod":
        return BoundMethod(cls, found.getter)
    if found.kind == "staticmethod":
        return found.getter
    return BoundMethod(ref, found.getter)


def _of_class_ref(m: Machine, cls: Value, name: str) -> Value:
    if isinstance(cls, Ref):
        obj = m.heap[cls]
        assert isinstance(obj, ClassObject)
        return _of_class(m, cls, obj, name)
    assert isinstance(cls, BuiltinType)
    return _of_builtin_type(m, cls, name)


def _of_class(m: Machine, ref: Ref, obj: ClassObject, name: str) -> Value:
    raw = lookup(m, ref, name)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            if found.kind == "property":
                return raw
            return BoundMethod(ref, found.getter) if found.kind == "classmethod" else found.getter
    if raw is not MISSING:
        return raw
    described = {
        "__name__": obj.name, "__qualname__": obj.qualname, "__module__": obj.module,
        "__doc__": None,
    }  # fmt: skip
    if name in described:
        return described[name]
    found_above = _of_metaclass(m, ref, obj.metaclass, name)
    return _inherited(m, obj, name) if found_above is MISSING else found_above


def _inherited(m: Machine, obj: ClassObject, name: str) -> Value:
    """What class *obj* has from a built-in base."""
    for base in obj.mro:
        if isinstance(base, BuiltinType):
            found_native = _of_builtin_type(m, base, name)
            if found_native is not MISSING:
                return found_native
    return MISSING


def _of_metaclass(m: Machine, ref: Ref, metaclass: Ref | None, name: str) -> Value:
    """What class *ref* has by being an instance of *metaclass*, a class of the program."""
    raw = lookup(m, metaclass, name)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            return _descriptor(ref, metaclass, found)
    return BoundMethod(ref, raw) if isinstance(raw, Function) else raw


def _of_builtin_type(m: Machine, cls: BuiltinType, name: str) -> Value:
    if name in {"__name__", "__qualname__"}:
        return cls.name
    if name == "__module__":
        return cls.module
    if name == "__doc__":
        return None
    for base in cls.mro:
        found = _of_type(base, name)
        if found is not MISSING:
            return found
    return MISSING


def _of_property(ref: Ref, obj: PropertyObject, name: str) -> Value:
    if name in {"setter", "getter", "deleter"}:
        return BoundNative(ref, name)
    if name == "fget":
        return obj.getter
    return obj.getter if name == "__func__" else MISSING


def _of_function(m: Machine, function: Function, name: str) -> Value:
    if name not in DESCRIPTION:
        holder = m.heap[holder_of(function, name)] if function.code.attributes else None  # type: ignore[index]
        return holder.fields.get(name, MISSING) if isinstance(holder, Instance) else MISSING
    code = function.code
    described = function.described or (code.name, code.qualname, code.doc, code.module)
    return described[DESCRIPTION.index(name)]


def _of_method(m: Machine, method: BoundMethod, name: str) -> Value:
    if name == "__self__":
        return method.receiver
    if name == "__func__":
        return method.function
    return _find(m, method.function, name)


def _of_module(m: Machine, module: ModuleValue, name: str) -> Value:
    value = m.image.library(f"{module.name}.{name}")
    if value is not UNBOUND:
        return value
    slot = m.image.slot(module.name, name)
    return MISSING if slot is None else m.globals[slot]


def _of_super(m: Machine, view: SuperValue, name: str) -> Value:
    cls = view.receiver if is_class(m, view.receiver) else type_of(m, view.receiver)
    if view.cls not in mro_of(m, cls):
        # The method of a metaclass, whose instance is the class.
        cls = type_of(m, view.receiver)
    mro = mro_of(m, cls)
    for base in mro[mro.index(view.cls) + 1 :]:
        if isinstance(base, Ref):
            obj = m.heap[base]
            assert isinstance(obj, ClassObject)
            if name in obj.fields:
                return _bound(m, view, cls, obj.fields[name])
        elif isinstance(base, BuiltinType):
            found = _of_type(base, name)
            if found is not MISSING:
                return found if name == "__new__" else BoundMethod(view.receiver, found)
    return MISSING


def _of_type(cls: BuiltinType, name: str) -> Value:
    """What the built-in class *cls* itself has by *name*, for `super`."""
    if cls is TYPES["type"]:
        return METACLASS_METHODS.get(name, MISSING)
    return native_method(cls.name, name)


def _bound(m: Machine, view: SuperValue, cls: Value, raw: Value) -> Value:
    if isinstance(raw, Function):
        return raw if raw.code.name == "__new__" else BoundMethod(view.receiver, raw)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            receiver = view.receiver
            assert isinstance(receiver, Ref)
            return _descriptor(receiver, cls, found)
    return raw


def _of_builtin_function(m: Machine, function: BuiltinFunction, name: str) -> Value:
    return function.name if name in {"__name__", "__qualname__"} else MISSING


_FINDERS: Final[dict[type, Callable[..., Value]]] = {  # type: ignore[explicit-any]
    Function: _of_function,
    BuiltinType: _of_builtin_type,
    BoundMethod: _of_method,
    SuperValue: _of_super,
    ModuleValue: _of_module,
    BuiltinFunction: _of_builtin_function,
}
"""How each kind of immutable value finds its attributes; each takes its own kind."""
