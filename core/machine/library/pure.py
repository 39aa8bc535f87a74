"""Functions of the host that compute plain values from plain values, as functions of a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.immutable import PLAIN
from core.machine.inside import looked_into
from core.machine.limits import MAX_NESTING, check_size
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject
from core.machine.plain import HOST_ERRORS, thrown
from core.machine.thrown import CallProgram, LimitError, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value


def pure_functions(
    module: str, host: Mapping[str, HostFunction], *, growth: int = 1
) -> dict[str, Value]:
    """The functions *host* of *module*, by name; lists and dicts of plain values are plain here.

    A result is at most *growth* times as long as the arguments together, and what integers
    among those ask for.
    """
    return {name: pure_function(module, name, each, growth) for name, each in host.items()}


def pure_function(module: str, name: str, host: HostFunction, growth: int = 1) -> BuiltinFunction:
    """The function *host* of *module* under *name*: see `pure_functions`."""

    def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
        given = [_unwrapped(m, name, arg, 0) for arg in args]
        named = {key: _unwrapped(m, name, arg, 0) for key, arg in kwargs.items()}
        check_size(growth * sum(_extent(each) for each in (*given, *named.values())))
        return wrapped(m, _complaining(m, module, host, given, named))

    return BuiltinFunction(name, call, "deep", module=module)


def _complaining(
    m: Machine, module: str, host: HostFunction, given: list[object], named: dict[str, object]
) -> object:
    """The result of *host*; what it complains about is an exception of the program.

    Raises:
        Thrown: It is a built-in exception.
        CallProgram: It is one of *module*, which is raised by the `_fail` there.
    """
    try:
        return host(*given, **named)
    except UnmodelledError:
        # A limit of our own is none of the module's errors.
        raise
    except Exception as error:
        if type(error).__module__ != "builtins":
            raise CallProgram(f"{module}._fail", *error.args) from None
        if not isinstance(error, (*HOST_ERRORS, OverflowError)):
            raise
        raise thrown(error) from None


def _unwrapped(m: Machine, name: str, value: Value, depth: int) -> object:
    """*value* as the host has it.

    Raises:
        UnmodelledError: It is an object of the program.
        LimitError: It is nested too deeply.
    """
    if depth > MAX_NESTING:
        raise LimitError(f"values nested more than {MAX_NESTING} deep", "nest less deeply")
    if type(value) in PLAIN:
        return value
    if isinstance(value, tuple):
        return tuple(_unwrapped(m, name, item, depth + 1) for item in value)
    obj = looked_into(m, value) if isinstance(value, Ref) else None
    if isinstance(obj, ListObject) and obj.kind == "list":
        return [_unwrapped(m, name, item, depth + 1) for item in obj.items]
    if isinstance(obj, DictObject) and obj.kind == "dict":
        return {
            _unwrapped(m, name, key, depth + 1): _unwrapped(m, name, item, depth + 1)
            for key, item in obj.items.items()
        }
    raise UnmodelledError(f"{name} of such an object is not simulated; hand it plain values")


def wrapped(m: Machine, value: object) -> Value:
    """The machine's value for *value*, lists and dicts of plain values included."""
    if isinstance(value, list):
        return m.new(ListObject([wrapped(m, item) for item in value]))
    if isinstance(value, dict):
        items = {wrapped(m, key): wrapped(m, item) for key, item in value.items()}
        return m.new(DictObject(items))
    if isinstance(value, tuple):
        return tuple(wrapped(m, item) for item in value)
    return value


def _extent(value: object) -> int:
    """How much a result may grow by *value*."""
    if isinstance(value, int):
        return abs(value)
    if isinstance(value, str | bytes | range):
        return len(value)
    if isinstance(value, list | tuple):
        return _sum(value)
    return _sum((*value, *value.values())) if isinstance(value, dict) else 1


def _sum(values: Iterable[object]) -> int:
    return sum(1 + _extent(value) for value in values)
