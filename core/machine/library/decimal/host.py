"""`decimal`: computing with the texts of numbers, each operation in a context of its own."""

from __future__ import annotations

import decimal
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions
from core.machine.thrown import LimitError

if TYPE_CHECKING:
    from core.machine.values import Value

_MOST_DIGITS: Final = 5_000
_SIGNALS: Final = {
    name: getattr(decimal, name)
    for name in ("DivisionByZero", "Inexact", "InvalidOperation", "Overflow", "Underflow")
}


def _computed(
    operation: str, numbers: tuple[str, ...], precision: int, rounding: str, traps: tuple[str, ...]
) -> tuple[str, object]:
    """What *operation* gives for *numbers*: "number" or "value" with it, or the signal."""
    if precision > _MOST_DIGITS or any(len(text) > 2 * _MOST_DIGITS for text in numbers):
        raise LimitError(f"decimal numbers of more than {_MOST_DIGITS:,} digits", "use fewer")
    context = decimal.Context(
        precision, rounding, Emin=-999999, Emax=999999, capitals=1, clamp=0,
        traps=[_SIGNALS[name] for name in traps],
    )  # fmt: skip
    given = [decimal.Decimal(text) for text in numbers]
    try:
        with decimal.localcontext(context):
            found = _carried_out(operation, given, context)
    except decimal.DecimalException as error:
        signals = error.args[0] if error.args and isinstance(error.args[0], list) else []
        return type(error).__name__, f"[{', '.join(map(repr, signals))}]"
    return ("number", str(found)) if isinstance(found, decimal.Decimal) else ("value", found)


def _carried_out(
    operation: str, given: list[decimal.Decimal], context: decimal.Context
) -> decimal.Decimal | bool | int | tuple[object, ...]:
    if operation == "tuple":
        sign, digits, exponent = given[0].as_tuple()
        return (sign, digits, exponent)
    if operation == "ratio":
        return _small(given[0]).as_integer_ratio()
    if operation == "int":
        return int(_small(given[0]))
    if operation == "hash":
        return hash(given[0])
    if operation == "make":
        return given[0]
    if operation in _BY_OPERATOR:
        return bool(_BY_OPERATOR[operation](*given))
    found: decimal.Decimal | bool | int = getattr(context, operation)(*given)
    return found


def _small(number: decimal.Decimal) -> decimal.Decimal:
    """*number*, if it is no int of a million digits."""
    if number.is_finite() and abs(number.adjusted()) > _MOST_DIGITS:
        raise LimitError(f"whole numbers of more than {_MOST_DIGITS:,} digits", "use smaller ones")
    return number


_BY_OPERATOR: Final = {
    "eq": lambda a, b: a == b,
    "lt": lambda a, b: a < b,
    "le": lambda a, b: a <= b,
}


def _read(text: str) -> str | None:
    """*text* as `Decimal` reads it; None if it is no number."""
    if len(text) > 2 * _MOST_DIGITS:
        raise LimitError(f"decimal numbers of more than {_MOST_DIGITS:,} digits", "use fewer")
    try:
        return str(decimal.Decimal(text))
    except decimal.InvalidOperation:
        return None


def _of_float(number: float) -> str:
    return str(decimal.Decimal(number))


def _formatted(text: str, spec: str, rounding: str) -> str:
    if any(len(digits) > 4 for digits in spec.replace(".", " ").split()) or "E" in text:  # noqa: PLR2004 - a width
        _small(decimal.Decimal(text))
    with decimal.localcontext() as context:
        context.rounding = rounding
        return format(decimal.Decimal(text), spec)


VALUES: Final[dict[str, Value]] = {
    **pure_functions(
        "decimal",
        {"_computed": _computed, "_read": _read, "_of_float": _of_float, "_formatted": _formatted},
    )
}
"""What the host has of the module, by name."""
