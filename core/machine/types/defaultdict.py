"""The type `collections.defaultdict`: a missing value is made, if need be by the program."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec, function, methods
from core.machine.class_objects import ClassObject
from core.machine.classes import is_class, lookup
from core.machine.limits import check_room
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import DictObject, Instance
from core.machine.plain import defines
from core.machine.thrown import CallAfterLook, Thrown
from core.machine.types.dict import (
    DICT_SLOTS,
    DICT_SPECS,
    from_keys,
    known_key,
    new_dict,
    own_dict,
)
from core.machine.values import MISSING, BoundMethod, BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.representation import Writer
    from core.machine.values import Value

_MODULES_IN_C: Final = frozenset({"builtins", "collections", "datetime", "_thread"})
"""Modules whose classes CPython has written in C."""
_NOT_IN_C: Final = frozenset({"Counter", "RLock"})
"""Classes of these modules that are made by Python code all the same."""
_MAKERS: Final = ("__init__", "__new__", "<call_class>", "__abstractmethods__")
"""What makes calling a class of the program more than making a bare object."""


def _represent_default(writer: Writer, obj: DictObject, depth: int) -> str:
    factory = writer.repr(obj.factory, depth)
    return f"defaultdict({factory}, {writer.pairs(obj.items, depth)})"


def _get_or_make(m: Machine, ref: Ref, obj: DictObject, key: Value) -> Value:
    """The value for *key* of a defaultdict, made by the factory if need and factory be."""
    known = known_key(m, "_dict_get_item", ref, obj, key)
    value = obj.items.get(known, MISSING)
    if value is not MISSING:
        return value
    if obj.factory is None:
        raise Thrown("KeyError", key)
    value = _made_at_once(m, obj.factory)
    if value is MISSING:
        raise CallAfterLook("_missing", ref, key)
    check_room(obj.items)
    if obj.shared:
        m.publish((key, value))
    own_dict(m, ref).items[known] = value
    m.made_by_look = True
    return value


def _made_at_once(m: Machine, factory: Value) -> Value:
    """What *factory* makes if CPython runs no Python code for it, else MISSING."""
    if isinstance(factory, BuiltinType):
        in_c = factory.module in _MODULES_IN_C and factory.name not in _NOT_IN_C
        return factory.new(m, (), {}) if in_c else MISSING
    obj = m.heap[factory] if isinstance(factory, Ref) else None
    if not isinstance(obj, ClassObject) or any(
        lookup(m, factory, name) not in {MISSING, ()} for name in _MAKERS
    ):
        return MISSING
    bare = all(isinstance(base, Ref) or base.name == "object" for base in obj.mro)
    return m.new(Instance(factory, {})) if bare else MISSING


def _defaultdict(m: Machine, factory: Value = None, /, *sources: Value, **named: Value) -> Ref:
    callables = BuiltinFunction | Function | BoundMethod | BoundNative
    known = factory is None or isinstance(factory, callables)
    if not (known or is_class(m, factory) or defines(m, factory, "__call__")):
        raise Thrown("TypeError", "first argument must be callable or None")
    return new_dict(m, sources, named, "defaultdict", factory)


SLOTS: Final = {
    "defaultdict": DICT_SLOTS._replace(
        methods=methods("dict", defaultdict(), DictObject, DICT_SPECS),
        class_attributes=from_keys("defaultdict", defaultdict.fromkeys),
        new=function(
            "defaultdict", Spec(_defaultdict, 0, 2, keywords=ANY_KEYWORDS), defaultdict
        ).call,
        represent=_represent_default,
        get_item=_get_or_make,
    ),
}
