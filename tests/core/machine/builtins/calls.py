"""Calls carried out twice, on the host and on the simulated machine, to be compared."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from core.machine.builtins.tables import METHODS
from core.machine.classes import type_name
from core.machine.objects import IteratorObject
from core.machine.values import BuiltinFunction, BuiltinType, Ref
from tests.core.machine.fake import fake_machine, on_host, put, simulated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.machine.machine import Machine
    from core.machine.values import Value

Args = tuple[object, ...]
Kwargs = dict[str, object]


def machine() -> Machine:
    """A heap without threads, at the beginning of time."""
    m = fake_machine()
    m.clock = 0.0
    return m


def given(m: Machine, values: object) -> Value:
    """The simulated value for *values*, an iterator of the host's included."""
    if type(values) is type(iter(())):
        return m.new(IteratorObject(put(m, tuple(values)), 0))  # type: ignore[call-overload]
    return put(m, values)


def method_on_both(receiver: object, name: str, args: Args, kwargs: Kwargs) -> tuple[object, object]:
    """Result and receiver after ``receiver.name(*args)``, or the failure: host's, simulated."""
    host = deepcopy(receiver)
    hosted_args = deepcopy(args)
    there = on_host(lambda: (getattr(host, name)(*hosted_args, **kwargs), host))
    after = on_host(lambda: host)

    m = machine()
    mine = put(m, receiver)
    given_args = tuple(given(m, arg) for arg in args)
    named = {key: put(m, value) for key, value in kwargs.items()}
    method = METHODS[type_name(m, mine)][name]
    here = simulated(m, lambda: (_listed(m, method.call(m, mine, given_args, named)), mine))
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
    if isinstance(mine, BuiltinType):
        return there, simulated(m, lambda: mine.new(m, given_args, named))
    assert isinstance(mine, BuiltinFunction)
    return there, simulated(m, lambda: mine.call(m, given_args, named))


def _listed(m: Machine, value: Value) -> Value:
    """*value*, but what is left of an iterator as a tuple."""
    obj = m.heap[value] if isinstance(value, Ref) else None
    if isinstance(obj, IteratorObject):
        assert isinstance(obj.source, tuple)
        return obj.source[obj.index :]
    return value


def several(values: Iterator[object]) -> tuple[object, ...]:
    """What an iterator of the host gives, as `_listed` shows it."""
    return tuple(values)
