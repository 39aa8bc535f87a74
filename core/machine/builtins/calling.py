"""Calling a function on behalf of a built-in one, where the machine can do it by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.classes import native_kind
from core.machine.iterators import IteratorObject
from core.machine.slots import METHODS
from core.machine.thrown import NeedsProgramError
from core.machine.values import BoundNative, BuiltinFunction, BuiltinType, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def native_call(m: Machine, function: Value, *args: Value) -> Value:
    """What the built-in *function* gives for *args*.

    Raises:
        NeedsProgramError: it is no built-in, or does more than compute.
    """
    if any(isinstance(arg, Ref) and isinstance(m.heap[arg], IteratorObject) for arg in args):
        # It might move on, which could not be taken back if program code has to do it all.
        raise NeedsProgramError
    if isinstance(function, BuiltinFunction) and function.kind != "sync":
        return function.call(m, args, {})
    if isinstance(function, BuiltinType) and function.kind != "sync":
        return function.new(m, args, {})
    if isinstance(function, BoundNative):
        return _call_method(m, function, args)
    raise NeedsProgramError


def _call_method(m: Machine, function: BoundNative, args: tuple[Value, ...]) -> Value:
    method = METHODS[native_kind(m, function.receiver)].get(function.name)
    if method is None or method.effect not in {"pure", "read"}:
        raise NeedsProgramError
    return method.call(m, function.receiver, args, {})
