"""The methods that every class has from `object`, as `super()` and overrides meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.addresses import address_of
from core.machine.classes import class_name, is_class
from core.machine.method import Method
from core.machine.objects import Instance
from core.machine.representation import derives, described_object
from core.machine.text import repr_of
from core.machine.thrown import CallProgram, Thrown
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


OBJECT_METHODS: Final = {
    "object": {
        "__init__": Method(_init, "pure"),
        "__new__": Method(_new, "pure"),
        "__repr__": Method(_repr, "pure"),
        "__str__": Method(_str, "pure"),
        "__eq__": Method(_eq, "pure"),
        "__ne__": Method(_ne, "pure"),
        "__hash__": Method(_hash, "pure"),
        "__getattribute__": Method(_getattribute, "pure"),
        "__setattr__": Method(_setattr, "pure"),
        "__delattr__": Method(_delattr, "pure"),
    }
}
"""Under the class that has them."""
