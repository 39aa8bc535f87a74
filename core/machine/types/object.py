"""The type `object`: what every class has from it, as `super()` and overrides meet it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.addresses import address_of
from core.machine.builtins.arguments import Spec, function
from core.machine.classes import class_name, is_class
from core.machine.natives import Method
from core.machine.objects import Instance
from core.machine.representation import derives, described_object
from core.machine.slots import Slots
from core.machine.thrown import CallProgram, Thrown
from core.machine.type_table import TYPES
from core.machine.value_text import repr_of
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]


def _init(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    if args or kwargs:
        message = "object.__init__() takes exactly one argument (the instance to initialize)"
        raise Thrown("TypeError", message)
    return None


def _new(m: Machine, cls: Value, args: Args, kwargs: Kwargs) -> Value:
    if not is_class(m, cls):
        raise Thrown("TypeError", "object.__new__(X): X is not a type object")
    if derives(m, cls, "BaseException"):
        # An exception has what it was made with even if its own `__init__` never passes that on.
        return m.new(Instance(cls, {"args": args}))
    if args or kwargs:
        message = "object.__new__() takes exactly one argument (the type to instantiate)"
        raise Thrown("TypeError", message)
    if not isinstance(cls, Ref):
        name = class_name(m, cls)
        message = f"object.__new__({name}) is not safe, use {name}.__new__()"
        raise Thrown("TypeError", message)
    return m.new(Instance(cls, {}))


def _repr(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    return described_object(m, receiver)


def _str(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    return repr_of(m, receiver)


def _eq(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    _expect(args, 1)
    return True if receiver == args[0] else NotImplemented


def _ne(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    _expect(args, 1)
    raise CallProgram("_object_ne", receiver, args[0])


def _hash(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    return address_of(m, receiver) >> 4


def _getattribute(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    _expect(args, 1)
    raise CallProgram("_object_get", receiver, *args)


def _setattr(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    _expect(args, 2)
    raise CallProgram("_object_set", receiver, *args)


def _delattr(m: Machine, receiver: Value, args: Args, kwargs: Kwargs) -> Value:
    _expect(args, 1)
    raise CallProgram("_object_delete", receiver, *args)


def _expect(args: Args, count: int) -> None:
    if len(args) != count:
        plural = "" if count == 1 else "s"
        raise Thrown("TypeError", f"expected {count} argument{plural}, got {len(args)}")


def _object(m: Machine) -> Ref:
    return m.new(Instance(TYPES["object"], {}))


_METHODS: Final = {
    "__init__": _init,
    "__new__": _new,
    "__repr__": _repr,
    "__str__": _str,
    "__eq__": _eq,
    "__ne__": _ne,
    "__hash__": _hash,
    "__getattribute__": _getattribute,
    "__setattr__": _setattr,
    "__delattr__": _delattr,
}
SLOTS: Final = {
    "object": Slots(
        methods={name: Method(call, "pure") for name, call in _METHODS.items()},
        new=function("object", Spec(_object, 0, 0), object).call,
    )
}
