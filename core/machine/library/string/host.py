"""`string`: constants, and `capwords`."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final

from core.machine.classes import type_name
from core.machine.natives import BuiltinFunction
from core.machine.plain import hosted
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def _capwords(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    # With placeholders, as the host's function calls a method of whatever it is given.
    hosted(m, string.capwords, ("-",) * len(args), dict.fromkeys(kwargs, "-"))
    text = args[0] if args else kwargs["s"]
    if not isinstance(text, str):
        name = type_name(m, text)
        raise Thrown("AttributeError", f"'{name}' object has no attribute 'split'")
    sep = args[1] if len(args) > 1 else kwargs.get("sep")
    if sep and not isinstance(sep, str | bytes):
        raise Thrown("AttributeError", f"'{type_name(m, sep)}' object has no attribute 'join'")
    # It is split by None where there is nothing between the words, but joined by blanks.
    parts = hosted(m, str.split, (text, sep))
    assert isinstance(parts, list)
    return (sep if sep and isinstance(sep, str) else " ").join(map(str.capitalize, parts))


VALUES: Final[dict[str, Value]] = {
    **{
        name: getattr(string, name)
        for name in (
            "ascii_letters", "ascii_lowercase", "ascii_uppercase", "digits", "hexdigits",
            "octdigits", "printable", "punctuation", "whitespace",
        )
    },
    "capwords": BuiltinFunction("capwords", _capwords, module="string"),
}  # fmt: skip
"""What the host has of the module, by name."""
