"""Methods of plain values that the host itself carries out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.limits import check_size
from core.machine.natives import BuiltinFunction, Method
from core.machine.objects import ListObject
from core.machine.plain import hosted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value

    Guard = Callable[[Value, tuple[Value, ...]], None]


def by_host(function: HostFunction, guard: Guard | None = None) -> Method:
    """The method that *function* of the host carries out, once *guard* lets it.

    A list that it gives becomes one of the program's.
    """

    def call(
        m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        if guard is not None:
            guard(receiver, (*args, *kwargs.values()))
        result = hosted(m, function, (receiver, *args), kwargs)
        if isinstance(result, list):
            return m.new(ListObject(result))
        if isinstance(result, str | bytes):
            check_size(len(result))
        return result

    return Method(call)


def by_host_class(function: HostFunction) -> Method:
    """Like `by_host` for a class or static method: the receiver plays no part."""

    def call(
        m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        return hosted(m, function, args, kwargs)

    return Method(call)


def static(methods: Mapping[str, Method], *names: str) -> dict[str, BuiltinFunction]:
    """Those of *methods* that take no receiver, as the class itself has them."""

    def of_class(name: str) -> BuiltinFunction:
        def call(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
            return methods[name].call(m, None, args, kwargs)

        return BuiltinFunction(name, call, "read")

    return {name: of_class(name) for name in names}


def guard_width(receiver: Value, args: tuple[Value, ...]) -> None:
    """Refuse a width, the first argument, that would make the text too long."""
    if args and isinstance(args[0], int) and args[0] < 2**63:
        check_size(args[0])


def guard_tabs(receiver: Value, args: tuple[Value, ...]) -> None:
    """Refuse a width of tabs that would make the text too long."""
    if isinstance(receiver, str | bytes) and args and isinstance(args[0], int):
        tabs = receiver.count("\t") if isinstance(receiver, str) else receiver.count(b"\t")
        check_size(tabs * args[0])


def guard_replace(receiver: Value, args: tuple[Value, ...]) -> None:
    """Refuse replacements that would make the text too long."""
    match receiver, args:
        case (str() as text, (str() as old, str() as new, *rest)):
            found = text.count(old)
        case (bytes() as text, (bytes() as old, bytes() as new, *rest)):
            found = text.count(old)
        case _:
            return
    if rest and isinstance(rest[0], int) and rest[0] >= 0:
        found = min(found, rest[0])
    check_size(len(text) + found * (len(new) - len(old)))
