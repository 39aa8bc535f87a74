"""Calls carried out twice, on the host and on the simulated machine, to be compared."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from core.machine.builtins.iteration import materialise
from core.machine.classes import type_name
from core.machine.iterators import IteratorObject
from core.machine.natives import BuiltinFunction, BuiltinType
from core.machine.slots import METHODS
from core.machine.values import Ref
from tests.core.machine.fake import fake_machine, on_host, put, simulated

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

Args = tuple[object, ...]
Kwargs = dict[str, object]


def machine() -> Machine:
    """A heap without threads, at the beginning of time."""
    return fake_machine()


def given(m: Machine, values: object) -> Value:
    """The simulated value for *values*, an iterator of the host's included."""
    if isinstance(values, type(iter(()))):
        return m.new(IteratorObject(put(m, tuple(deepcopy(values))), 0))
    return put(m, values)


def call(m: Machine, callee: Value, /, *args: Value, **kwargs: Value) -> Value:
    """What the simulated function or class *callee* gives."""
    if isinstance(callee, BuiltinType):
        return callee.new(m, args, kwargs)
    assert isinstance(callee, BuiltinFunction)
    return callee.call(m, args, kwargs)


def invoke(m: Machine, receiver: Value, name: str, /, *args: Value, **kwargs: Value) -> Value:
    """What the simulated method *name* of *receiver* gives."""
    return METHODS[type_name(m, receiver)][name].call(m, receiver, args, kwargs)


def method_on_both(
    receiver: object, name: str, args: Args, kwargs: Kwargs
) -> tuple[tuple[object, object], tuple[object, object]]:
    """Result and receiver after ``receiver.name(*args)``, or the failure: host's, simulated."""
    host = deepcopy(receiver)
    hosted_args = deepcopy(args)
    there = on_host(lambda: (_unrolled(getattr(host, name)(*hosted_args, **kwargs)), host))
    after = on_host(lambda: host)

    m = machine()
    mine = put(m, receiver)
    given_args = tuple(given(m, arg) for arg in args)
    named = {key: put(m, value) for key, value in kwargs.items()}
    here = simulated(m, lambda: (_listed(m, invoke(m, mine, name, *given_args, **named)), mine))
    return (there, after), (here, simulated(m, lambda: mine))


def function_on_both(
    host: Callable[..., object], mine: Value, args: Args, kwargs: Kwargs
) -> tuple[object, object]:
    """The result of a call, or the failure: host's, simulated."""
    hosted_args = deepcopy(args)
    there = on_host(lambda: host(*hosted_args, **kwargs))

    m = machine()
    given_args = tuple(given(m, arg) for arg in args)
    named = {key: given(m, value) for key, value in kwargs.items()}
    return there, simulated(m, lambda: call(m, mine, *given_args, **named))


def _unrolled(value: object) -> object:
    """*value*, but what an iterator of the host gives as a tuple."""
    return tuple(value) if isinstance(value, Iterator) else value


def _listed(m: Machine, value: Value) -> Value:
    """*value*, but what is left of an iterator as a tuple."""
    if isinstance(value, Ref) and isinstance(m.heap[value], IteratorObject):
        return tuple(materialise(m, value) or ())
    return value
