"""Formatting a value by a format specification, as f-strings and `format` do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.machine.immutable import DATES, NUMBERS
from core.machine.limits import INDEX_LIMIT, MAX_ITEMS, check_size
from core.machine.plain import defines, hosted, operand_name
from core.machine.thrown import CallProgram, Thrown
from core.machine.value_text import ascii_of, repr_of, str_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Value

CONVERSIONS: Final[dict[str, Callable[[Machine, Value], str]]] = {
    "s": str_of,
    "r": repr_of,
    "a": ascii_of,
}
"""What `!s`, `!r` and `!a` make of a value."""
_WITH_SPEC: Final = NUMBERS | DATES | {str}
"""Types that have format specifications of their own."""
_DIGITS: Final = r"\d+"
_INDEX_DIGITS: Final = len(str(INDEX_LIMIT))
_LONGEST_DATE_SPEC: Final = 2**12


def format_value(m: Machine, value: Value, conversion: str, spec: str) -> str:
    """The text of *value*, converted first if *conversion* says so, by *spec*.

    Raises:
        Thrown: What CPython raises for a *spec* that does not suit.
        CallProgram: To `_format` for classes that define `__format__`; to `_str` or
            `_repr` if that is all it takes; else to `_joined` with one field.
    """
    if conversion:
        try:
            value = CONVERSIONS[conversion](m, value)
        except CallProgram:
            if spec or conversion == "a":
                raise CallProgram("_joined", ((value, conversion, spec),)) from None
            raise
    if type(value) in _WITH_SPEC:
        return _format_plain(m, value, spec)
    if defines(m, value, "__format__"):
        raise CallProgram("_format", value, spec)
    if spec:
        name = operand_name(m, value)
        raise Thrown("TypeError", f"unsupported format string passed to {name}.__format__")
    return str_of(m, value)


class Pieces:
    """A text in the making, some fields of which only the program may be able to fill."""

    __slots__ = ("_open", "_parts", "_size", "m")

    def __init__(self, m: Machine) -> None:
        self.m = m
        self._parts: list[Value] = []
        self._size = 0
        self._open = False

    def add(self, text: str) -> None:
        """Append *text* to the result, which stays within the limit."""
        self._size += len(text)
        check_size(self._size)
        self._parts.append(text)

    def add_field(self, value: Value, conversion: str, spec: str) -> None:
        """Go on with the text of *value*, or leave a gap for the program to fill."""
        try:
            self.add(format_value(self.m, value, conversion, spec))
        except CallProgram:
            self._parts.append((value, conversion, spec))
            self._open = True

    def text(self) -> str:
        """The whole text.

        Raises:
            CallProgram: To `_joined` with a tuple of texts and of fields (value,
                conversion, spec), which it is to convert, format and put together.
        """
        if self._open:
            raise CallProgram("_joined", tuple(self._parts))
        return "".join(map(str, self._parts))


def _format_plain(m: Machine, value: Value, spec: str) -> str:
    if not spec:
        return str_of(m, value)
    _check_spec(value, spec)
    if spec[-1] == "n" and type(value) in NUMBERS and not {",", "_"} & set(spec):
        # The same as without a locale, so that no setting of the host shows.
        spec = spec[:-1] + ("d" if isinstance(value, int) else "g")
    text = hosted(m, format, (value, spec))
    assert isinstance(text, str)
    return text


def _check_spec(value: Value, spec: str) -> None:
    """Refuse a width or precision that would make a text too long."""
    if type(value) in DATES:
        check_size(len(spec) * (MAX_ITEMS // _LONGEST_DATE_SPEC))
        return
    for digits in re.findall(_DIGITS, spec):
        # More digits than that are refused by the host before it does anything.
        if len(digits) < _INDEX_DIGITS or int(digits[:_INDEX_DIGITS]) < INDEX_LIMIT:
            check_size(int(digits[:_INDEX_DIGITS]))
