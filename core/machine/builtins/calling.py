"""Calling a function on behalf of a built-in one, where the machine can do it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.access import contained
from core.machine.classes import lookup, native_kind
from core.machine.iterators import IteratorObject
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.objects import Instance
from core.machine.slots import METHODS
from core.machine.thrown import NeedsProgramError
from core.machine.values import BoundNative, Function, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


COMPUTED: Final = "<computed>"
"""The attribute of a library class with the host function that computes calls of its objects."""


def native_call(m: Machine, function: Value, /, *args: Value, **kwargs: Value) -> Value:
    """What the built-in *function* gives for *args* and *kwargs*.

    Raises:
        NeedsProgramError: it is no built-in, or does more than compute.
    """
    if any(isinstance(arg, Ref) and isinstance(m.heap[arg], IteratorObject) for arg in args):
        # It might move on, which could not be taken back if program code has to do it all.
        raise NeedsProgramError
    if isinstance(function, BuiltinFunction) and function.kind not in {"sync", "write"}:
        return function.call(m, args, kwargs)
    if isinstance(function, BuiltinType) and function.kind != "sync":
        return function.new(m, args, kwargs)
    if isinstance(function, BoundNative):
        return _call_method(m, function, args, kwargs)
    if isinstance(function, Ref):
        return _call_object(m, function, args, kwargs)
    raise NeedsProgramError


def computed_by(m: Machine, function: Value) -> BuiltinFunction | None:
    """What computes the calls of an object of the library that CPython has written in C."""
    obj = m.heap[function] if isinstance(function, Ref) else None
    if type(obj) is not Instance:
        return None
    hook = lookup(m, obj.cls, "__call__")
    if not isinstance(hook, Function) or hook.code.own:
        # A class of the program may have an attribute of that name, too.
        return None
    found = lookup(m, obj.cls, COMPUTED)
    return found if isinstance(found, BuiltinFunction) else None


def _call_object(m: Machine, ref: Ref, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    computed = computed_by(m, ref)
    if computed is None:
        raise NeedsProgramError
    check_seen(m, (*args, *kwargs.values()))
    return computed.call(m, (ref, *args), kwargs)


def check_seen(m: Machine, values: tuple[Value, ...]) -> None:
    """Leave it to program code if *values* lead to what others can reach, and no step is made.

    Raises:
        NeedsProgramError: that is so.
    """
    if m.looking:
        return
    held = [value.receiver if isinstance(value, BoundNative) else value for value in values]
    if contained(m, held, fields=True) is not None:
        raise NeedsProgramError


def _call_method(
    m: Machine, function: BoundNative, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    method = METHODS[native_kind(m, function.receiver)].get(function.name)
    if method is None or method.effect not in {"pure", "read"}:
        raise NeedsProgramError
    return method.call(m, function.receiver, args, kwargs)
