"""`string`: constants, and `capwords`."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final

from core.machine.plain import hosted
from core.machine.values import BuiltinFunction

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _capwords(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    if args and not isinstance(args[0], str):
        # The host's function would call a method of whatever it is given.
        return hosted(m, str.split, args)
    return hosted(m, string.capwords, args, kwargs)


STRING: Final[dict[str, Value]] = {
    **{
        f"string.{name}": getattr(string, name)
        for name in (
            "ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits",
            "octdigits", "printable", "punctuation", "whitespace",
        )
    },
    "string.capwords": BuiltinFunction("capwords", _capwords, module="string"),
}  # fmt: skip
"""By name."""
