"""The type `type`: what every metaclass has from it, and ``type(name, bases, namespace)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, MANY, Spec, direct
from core.machine.calls import instantiate
from core.machine.class_making import MEDDLERS, type_new
from core.machine.class_objects import ClassObject
from core.machine.classes import is_class, lookup, type_name, type_of
from core.machine.natives import BuiltinType, Method
from core.machine.objects import DictObject
from core.machine.slots import Slots, unbound
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _call(m: Machine, cls: Value, args: Args, kwargs: Kwargs) -> Value:
    """``type.__call__``: make an instance."""
    if isinstance(cls, BuiltinType):
        return cls.new(m, args, kwargs)
    obj = m.heap[cls] if isinstance(cls, Ref) else None
    if not isinstance(obj, ClassObject) or not isinstance(cls, Ref):
        kind = type_name(m, cls)
        message = f"descriptor '__call__' requires a 'type' object but received a '{kind}'"
        raise Thrown("TypeError", message)
    return instantiate(m, cls, obj, args, kwargs, m.result)


def _new(m: Machine, meta: Value, args: Args, kwargs: Kwargs) -> Value:
    cls, keywords = type_new(m, (meta, *args), kwargs)
    raise CallProgram("_announce_class", cls, m.new(DictObject(dict(keywords))))


def _init(m: Machine, cls: Value, args: Args, kwargs: Kwargs) -> Value:
    if not is_class(m, cls):
        raise Thrown("TypeError", "type.__init__() needs a class")
    if len(args) not in {1, 3}:
        raise Thrown("TypeError", "type.__init__() takes 1 or 3 arguments")
    return None


def _type(m: Machine, /, *args: Value, **named: Value) -> Value:
    if len(args) == 1 and not named:
        return type_of(m, args[0])
    if len(args) == 3:  # noqa: PLR2004 - name, bases, namespace
        return _made_class(m, args, named)
    raise Thrown("TypeError", "type() takes 1 or 3 arguments")


def _made_class(m: Machine, args: tuple[Value, ...], named: dict[str, Value]) -> Value:
    """``type(name, bases, namespace)``: as the class statement would make it."""
    cls, keywords = type_new(m, (TYPES["type"], *args), named)
    obj = m.heap[cls]
    assert isinstance(obj, ClassObject)
    hooked = any(
        isinstance(base, Ref) and lookup(m, base, "<finish_class>") is not MISSING
        for base in obj.mro[1:]
    )
    if hooked or obj.metaclass is not None or not MEDDLERS.isdisjoint(obj.fields):
        raise UnmodelledError("such a class by type() is not simulated; use a class statement")
    raise CallProgram("_announce_class", cls, m.new(DictObject(dict(keywords))))


_METHODS: Final = {
    "__call__": Method(_call, "pure"),
    "__init__": Method(_init, "pure"),
    "__new__": Method(_new, "pure"),
}
# These are for metaclasses: a class has attributes of its own of these names.
SLOTS: Final = {
    "type": Slots(
        class_attributes={name: unbound("type", name, each) for name, each in _METHODS.items()},
        new=direct("type", Spec(_type, 0, MANY, keywords=ANY_KEYWORDS), type).call,
    )
}
