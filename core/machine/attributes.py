"""Attribute lookup, as section 3.3.2 of the Python language reference has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.language.compiler.function_attributes import DESCRIPTION
from core.machine.class_attributes import (
    descriptor,
    got,
    of_builtin_type,
    of_class,
    slot_names,
)
from core.machine.class_making import is_descriptor
from core.machine.class_objects import ClassObject, PropertyObject
from core.machine.classes import class_name, is_class, lookup, mro_of, type_name, type_of
from core.machine.hidden import ITEMS, LOCAL, SPACE, has_space
from core.machine.iterators import GeneratorObject
from core.machine.members import known_to_cpython
from core.machine.module_attributes import of_builtin_function, of_module, of_native_method
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.objects import DictObject, Instance, ListObject
from core.machine.parameters import keyword_defaults
from core.machine.plain import defines, named_class, operand_name
from core.machine.primitives.attributes import WRITTEN_IN_PYTHON, is_inner
from core.machine.slots import ATTRIBUTES, METHODS
from core.machine.super_attributes import of_super
from core.machine.thrown import CallAfterLook, CallProgram, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, BoundMethod, BoundNative, Function, Ref, SuperValue

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

_FIXED: Final = frozenset({"__defaults__", "__dict__", "__kwdefaults__"})
_OF_METHODS: Final = frozenset({"__self__", "__func__", *DESCRIPTION})
"""What a bound method has of its own."""


def holder_of(owner: Value, name: str) -> Value:
    """What holds attribute *name* of *owner*: itself, or the object beside a function."""
    if type(owner) is BoundMethod and name not in _OF_METHODS and type(owner.function) is Function:
        return holder_of(owner.function, name)
    if type(owner) is Function:
        code = owner.code
        if code.attributes and (code.renamed or name not in DESCRIPTION) and name not in _FIXED:
            return owner.cells[-1]
    return owner


def get_attribute(m: Machine, owner: Value, name: str) -> Value:
    """The value of ``owner.name``.

    Raises:
        CallProgram: a property or `__getattr__` of the program computes it.
        Thrown: AttributeError.
    """
    # `meddling` first: hardly any program has such a class, and else each look at an attribute
    # would walk through the classes once more.
    if m.image.meddling and defines(m, owner, "__getattribute__"):
        raise CallProgram("_get_by_hook", owner, name)
    value = _find(m, owner, name)
    if value is MISSING:
        if defines(m, owner, "__getattr__"):
            # That there is no such attribute was seen before.
            raise CallAfterLook(lookup(m, type_of(m, owner), "__getattr__"), owner, name)
        raise _missing(m, owner, name)
    return value


def plain_attribute(m: Machine, owner: Value, name: str) -> Value:
    """The value of ``owner.name`` past any `__getattribute__` and `__getattr__`.

    Raises:
        CallProgram: a property or descriptor of the program computes it.
        Thrown: AttributeError.
    """
    value = _find(m, owner, name)
    if value is MISSING:
        raise _missing(m, owner, name)
    return value


def _missing(m: Machine, owner: Value, name: str) -> Thrown | UnmodelledError:
    """What to raise for an attribute that is not there: the program's fault, or Interlock's."""
    if known_to_cpython(m, owner, name):
        kind = class_name(m, owner) if is_class(m, owner) else type_name(m, owner)
        return UnmodelledError(f"'{name}' of '{kind}' is not simulated; do without it")
    return Thrown("AttributeError", missing_attribute(m, owner, name))


def missing_attribute(m: Machine, owner: Value, name: str) -> str:
    """CPython's message for an attribute that is not there."""
    if isinstance(owner, ModuleValue):
        return f"module '{owner.name}' has no attribute '{name}'"
    if is_class(m, owner):
        if lookup(m, owner, "<listed>") is not MISSING:
            return name  # That is all that an enumeration says.
        return f"type object '{named_class(m, owner)}' has no attribute '{name}'"
    return f"'{operand_name(m, owner)}' object has no attribute '{name}'"


def _find(m: Machine, owner: Value, name: str) -> Value:
    if name == "__class__":
        return type_of(m, owner)
    if name == "__dict__" and _has_room(m, owner):
        exchanged = _space_of(m, owner)
        if exchanged is not MISSING:
            return exchanged
        raise CallProgram("_dict_of", owner)
    if isinstance(owner, Ref):
        return _of_object(m, owner, name)
    # Immutable values of the machine have attributes of their own kinds; all others are native.
    finder = _FINDERS.get(type(owner))
    found = MISSING if finder is None else finder(m, owner, name)
    return _native(m, owner, name) if found is MISSING else found


def _space_of(m: Machine, owner: Value) -> Value:
    """The dict that the program has put in the place of the `__dict__` of *owner*, or MISSING."""
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    there = isinstance(obj, Instance) and has_space(m, obj)
    return obj.fields[SPACE] if there else MISSING  # type: ignore[union-attr]


def _has_room(m: Machine, owner: Value) -> bool:
    """Whether *owner* has a `__dict__`."""
    if isinstance(owner, Function):
        return owner.code.attributes
    obj = m.heap[owner] if isinstance(owner, Ref) else None
    if isinstance(obj, ClassObject):
        return True
    if not isinstance(obj, Instance) or not isinstance(obj.cls, Ref):
        return False
    slots = [slot_names(m, base) for base in mro_of(m, obj.cls) if isinstance(base, Ref)]
    named = {name for names in slots if names for name in names}
    if "__dict__" in named or (None in slots and named):
        raise UnmodelledError("the __dict__ of an object that has __slots__ too is not simulated")
    # One class without `__slots__` anywhere above is enough for a dict.
    return None in slots


def _of_object(m: Machine, owner: Ref, name: str) -> Value:
    obj = m.heap[owner]
    if isinstance(obj, Instance):
        return _of_instance(m, owner, obj, name)
    if isinstance(obj, ClassObject):
        return of_class(m, owner, name)
    if isinstance(obj, DictObject) and name == "default_factory" and obj.kind == "defaultdict":
        return obj.factory
    if isinstance(obj, ListObject) and name == "maxlen" and obj.kind == "deque":
        return obj.maxlen
    if isinstance(obj, PropertyObject):
        return _of_property(owner, obj, name)
    if isinstance(obj, GeneratorObject) and name in {"__name__", "__qualname__"}:
        return obj.name if name == "__qualname__" else obj.name.rpartition(".")[2]
    found = _native(m, owner, name)
    if found is MISSING and isinstance(obj, WRITTEN_IN_PYTHON) and is_inner(name):
        kind = type_name(m, owner)
        raise UnmodelledError(f"the attribute '{name}' of a {kind} is not simulated")
    return found


def _native(m: Machine, owner: Value, name: str) -> Value:
    kind = type_name(m, owner)
    if name in METHODS[kind]:
        return BoundNative(owner, name)
    getter = ATTRIBUTES[kind].get(name)
    return MISSING if getter is None else getter(m, owner)


def _of_instance(m: Machine, ref: Ref, obj: Instance, name: str) -> Value:
    raw = lookup(m, obj.cls, name)
    if isinstance(raw, Ref):
        found = m.heap[raw]
        if isinstance(found, PropertyObject):
            return descriptor(m, ref, obj.cls, name, found)
        if isinstance(found, Instance) and is_descriptor(m, raw, ("__set__", "__delete__")):
            return got(m, raw, ref, obj.cls)
    # Data descriptors come before what the instance has, all else of the class behind it: "Invoking
    # Descriptors" in the data model.
    if has_space(m, obj):
        raise _from_space(m, ref, obj, name, raw)
    if name in obj.fields:
        return obj.fields[name]
    if raw is not MISSING:
        return _of_its_class(m, ref, obj, name, raw)
    inherited = _of_native_bases(m, ref, obj, name)
    # These two a class has without storing them, so the lookup above did not find them.
    if inherited is MISSING and name in {"__doc__", "__module__"}:
        return of_class(m, obj.cls, name)
    return inherited


def _of_its_class(m: Machine, ref: Ref, obj: Instance, name: str, raw: Value) -> Value:
    """What *raw*, which the class of the object has of that *name*, gives for the object."""
    if isinstance(raw, Function):
        return BoundMethod(ref, raw)
    if isinstance(raw, BuiltinFunction) and raw.owner:
        return _bound_native(m, ref, obj, raw)
    if LOCAL in obj.fields:
        # What the running thread has of its own comes before the class's, which was looked up now.
        raise CallAfterLook("threading._locals._local_attribute", ref, name, raw)
    return got(m, raw, ref, obj.cls)


def _bound_native(m: Machine, ref: Ref, obj: Instance, method: BuiltinFunction) -> Value:
    """*method* of a built-in type, which a class of the program has, for the object at *ref*."""
    for base in mro_of(m, obj.cls):
        # Its methods work on the container that the object has of that type; those of `object` on
        # itself.
        if isinstance(base, BuiltinType) and base.name == method.owner:
            return BoundNative(
                ref if base is TYPES["object"] else obj.fields.get(ITEMS, ref), method.name
            )
    raise Thrown(
        "TypeError",
        f"descriptor '{method.name}' for '{method.owner}' objects doesn't apply to a"
        f" '{class_name(m, obj.cls)}' object",
    )


def _from_space(m: Machine, ref: Ref, obj: Instance, name: str, raw: Value) -> CallProgram:
    """The look for *name* in the dict that the object has for its attributes.

    *raw* is what its class has of that name, or MISSING.
    """
    if isinstance(raw, Function):
        raw = BoundMethod(ref, raw)
    elif raw is MISSING:
        raw = _of_native_bases(m, ref, obj, name)
    if raw is MISSING:
        return CallProgram("_in_space", ref, name)
    return CallProgram("_in_space_or", ref, name, raw)


def _of_native_bases(m: Machine, ref: Ref, obj: Instance, name: str) -> Value:
    items = obj.fields.get(ITEMS, ref)
    for base in mro_of(m, obj.cls):
        if isinstance(base, BuiltinType):
            if name in METHODS[base.name]:
                return BoundNative(ref if base is TYPES["object"] else items, name)
            getter = ATTRIBUTES[base.name].get(name)
            if getter is not None:
                return getter(m, ref)
    return MISSING


def _of_property(ref: Ref, obj: PropertyObject, name: str) -> Value:
    if obj.kind != "property":
        # Static methods and class methods tell no more than what they wrap.
        return obj.getter if name == "__func__" else MISSING
    if name in {"setter", "getter", "deleter"}:
        return BoundNative(ref, name)
    accessors = {"fget": obj.getter, "fset": obj.setter, "fdel": obj.deleter}
    return accessors.get(name, MISSING)


def _of_function(m: Machine, function: Function, name: str) -> Value:
    if name == "__defaults__":
        # CPython tells of none by None.
        return function.defaults or None
    if name == "__kwdefaults__":
        return keyword_defaults(m, function)
    holder = holder_of(function, name)
    if isinstance(holder, Ref):
        obj = m.heap[holder]
        return obj.fields.get(name, MISSING) if isinstance(obj, Instance) else MISSING
    described = description_of(function)
    return described[DESCRIPTION.index(name)] if name in DESCRIPTION else MISSING


def description_of(function: Function) -> tuple[Value, Value, Value, Value]:
    """The name, qualified name, docstring and module that *function* was made with."""
    code = function.code
    return function.described or (code.name, code.qualname, code.doc, code.module)


def _of_method(m: Machine, method: BoundMethod, name: str) -> Value:
    if name == "__self__":
        return method.receiver
    if name == "__func__":
        return method.function
    return _find(m, method.function, name)


_FINDERS: Final[dict[type, Callable[..., Value]]] = {  # type: ignore[explicit-any]
    Function: _of_function,
    BuiltinType: of_builtin_type,
    BoundMethod: _of_method,
    SuperValue: of_super,
    ModuleValue: of_module,
    BuiltinFunction: of_builtin_function,
    BoundNative: of_native_method,
}
"""How each kind of immutable value finds its attributes; each takes its own kind."""
