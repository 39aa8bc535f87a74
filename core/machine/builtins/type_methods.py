"""The methods that every class has from `type`, as metaclasses meet them by `super()`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.calls import instantiate
from core.machine.class_making import type_new
from core.machine.classes import is_class, type_name
from core.machine.method import Method
from core.machine.objects import ClassObject, DictObject
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import BuiltinType, Ref

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


TYPE_METHODS: Final = {
    "__call__": Method(_call, "pure"),
    "__init__": Method(_init, "pure"),
    "__new__": Method(_new, "pure"),
}
"""What a metaclass inherits from `type`."""
