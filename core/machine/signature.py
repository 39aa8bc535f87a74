"""Arguments of the library's own functions, matched as CPython matches them."""

from __future__ import annotations

from math import inf, isnan
from typing import TYPE_CHECKING, Final, cast

from core.machine.plain import defines, hosted, operand_name, plain_value
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_WIDTH: Final = 63
"""Bits that the clock of CPython has for nanoseconds, on either side of 0."""


def matched(
    name: str,
    parameters: tuple[tuple[str, Value], ...],
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> list[Value]:
    """The values for *parameters*, pairs of name and default (MISSING if there is none).

    Raises:
        Thrown: TypeError if they do not fit.
    """
    if len(args) > len(parameters):
        raise Thrown(
            "TypeError",
            f"{name}() takes at most {len(parameters)} arguments ({len(args)} given)",
        )
    names = [parameter for parameter, _ in parameters]
    for given in kwargs:
        if given not in names:
            raise Thrown("TypeError", f"{name}() got an unexpected keyword argument '{given}'")
        if names.index(given) < len(args):
            raise Thrown("TypeError", f"{name}() got multiple values for argument '{given}'")
    values = []
    for place, (parameter, default) in enumerate(parameters):
        value = args[place] if place < len(args) else kwargs.get(parameter, default)
        if value is MISSING:
            raise Thrown("TypeError", f"{name}() missing required argument: '{parameter}'")
        values.append(value)
    return values


def number(m: Machine, value: Value) -> Value:
    """The number that *value* is as well, as a member of an `IntEnum`; else *value* itself.

    Raises:
        UnmodelledError: its class is compared by code of its own, as a `Fraction` is.
    """
    plain = plain_value(m, value)
    if plain is value and (defines(m, value, "__lt__") or defines(m, value, "__gt__")):
        kind = operand_name(m, value)
        words = f"a {kind} in the place of a number is not simulated; give an int or float"
        raise UnmodelledError(words)
    return plain


def seconds(m: Machine, value: Value) -> float:
    """*value* as a number of seconds.

    Raises:
        Thrown: TypeError if it is no number.
    """
    value = number(m, value)
    if isinstance(value, int | float):
        return cast("float", hosted(m, float, (value,)))
    name = operand_name(m, value)
    raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")


def clocked(m: Machine, value: Value) -> float:
    """*value* as a number of seconds that a clock of CPython can count.

    Follows `_PyTime_FromSecondsObject` of its Python/pytime.c.

    Raises:
        Thrown: it is none.
    """
    value = number(m, value)
    large = isinstance(value, int) and value.bit_length() > _WIDTH
    count = inf if large else seconds(m, value)
    if isnan(count):
        raise Thrown("ValueError", "Invalid value NaN (not a number)")
    if abs(count) * 1e9 >= 1 << _WIDTH:
        what = "out of range for platform time_t"
        whole = "too large to convert to C _PyTime_t"
        raise Thrown("OverflowError", f"timestamp {what if isinstance(value, float) else whole}")
    return count


def patience(m: Machine, timeout: Value, op: str = ">") -> float:
    """How long a wait lasts that the library, in Python, begins with ``timeout > 0``.

    Raises:
        Thrown: TypeError if *timeout* is no number, in the words of that comparison with *op*.
    """
    timeout = number(m, timeout)
    if isinstance(timeout, int | float):
        # What compares with `<` reckons with the time before it knows whether it has to wait.
        count = clocked if op == ">" else seconds
        return count(m, timeout) if timeout > 0 else 0.0
    names = f"'{operand_name(m, timeout)}' and 'int'"
    raise Thrown("TypeError", f"'{op}' not supported between instances of {names}")


def no_arguments(name: str, args: tuple[Value, ...], kwargs: dict[str, Value]) -> None:
    """Complain as a function of CPython's written in C does that takes no arguments.

    Raises:
        Thrown: TypeError if there are some.
    """
    if kwargs:
        raise Thrown("TypeError", f"{name}() takes no keyword arguments")
    if args:
        raise Thrown("TypeError", f"{name}() takes no arguments ({len(args)} given)")
