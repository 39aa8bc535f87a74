"""Arguments of the library's own functions, matched as CPython matches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.thrown import Thrown
from core.machine.values import MISSING

if TYPE_CHECKING:
    from core.machine.values import Value


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


def seconds(value: Value) -> float:
    """*value* as a number of seconds.

    Raises:
        Thrown: TypeError if it is no number.
    """
    if isinstance(value, int | float):
        return float(value)
    kind = "NoneType" if value is None else type(value).__name__
    raise Thrown("TypeError", f"'{kind}' object cannot be interpreted as an integer")
