"""`str.format` and `str.format_map`, as "Format String Syntax" describes them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.vocabulary import READABLE_DUNDERS
from core.machine.attributes import get_attribute
from core.machine.formatting import CONVERSIONS, Pieces
from core.machine.items import get_item
from core.machine.limits import INDEX_LIMIT
from core.machine.plain import HOST_ERRORS, thrown
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import MISSING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.machine import Machine
    from core.machine.values import Value

_LEVELS: Final = 2
"""How deep templates nest: a field's specification may have fields itself."""
_LOOKING: Final = r"\{[^{}:!]*[.\[]"
_INDEX_DIGITS: Final = len(str(INDEX_LIMIT))


def format_method(
    m: Machine, template: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> str:
    """The result of `template.format(*args, **kwargs)`.

    Raises:
        Thrown: What CPython raises for such a template and arguments.
        CallProgram: To `_joined`, as a class of the program defines the text of an argument.
    """
    return _Template(m, args, kwargs, MISSING).render(template, _LEVELS)


def format_map(m: Machine, template: str, mapping: Value) -> str:
    """The result of `template.format_map(mapping)`; raises as `format_method` does."""
    return _Template(m, None, {}, mapping).render(template, _LEVELS)


def looks_into(template: Value) -> bool:
    """Whether a field of *template* is an attribute or an item of what fills it."""
    return isinstance(template, str) and "{" in template and bool(re.search(_LOOKING, template))


class _Template:
    """The filling of one template; *numbered* says how its fields without a name count."""

    def __init__(
        self,
        m: Machine,
        args: tuple[Value, ...] | None,
        kwargs: dict[str, Value],
        mapping: Value,
    ) -> None:
        self._m = m
        self._args = args
        self._kwargs = kwargs
        self._mapping = mapping
        self._count = 0
        self._numbered = ""

    def render(self, template: str, levels: int) -> str:
        """*template* with its fields filled."""
        if not levels:
            raise Thrown("ValueError", "Max string recursion exceeded")
        pieces = Pieces(self._m)
        for literal, field, spec, conversion in _fields(template):
            pieces.add(literal)
            if field is None:
                continue
            value = self._look_up(field)
            if conversion is not None and conversion not in CONVERSIONS:
                raise Thrown("ValueError", f"Unknown conversion specifier {conversion}")
            pieces.add_field(value, conversion or "", self._spec(spec or "", levels))
        return pieces.text()

    def _spec(self, spec: str, levels: int) -> str:
        if "{" not in spec and "}" not in spec:
            return spec
        try:
            return self.render(spec, levels - 1)
        except CallProgram:
            raise UnmodelledError(
                "a format specification made from an object of the program is not simulated; "
                "use a text or an int"
            ) from None

    def _look_up(self, field: str) -> Value:
        m = self._m
        end = _name_end(field, 0)
        value = self._argument(field[:end])
        for is_attribute, name in _steps(field, end):
            value = _attribute(m, value, name) if is_attribute else _item(m, value, name)
        return value

    def _argument(self, first: str) -> Value:
        if first and not first.isdecimal():
            return self._named(first)
        self._note("manual field specification" if first else "automatic field numbering")
        number = _decimal(first) if first else self._count
        self._count += 1
        if self._args is None:
            raise Thrown("ValueError", "Format string contains positional fields")
        if number >= len(self._args):
            raise Thrown(
                "IndexError",
                f"Replacement index {number} out of range for positional args tuple",
            )
        return self._args[number]

    def _named(self, name: str) -> Value:
        if self._mapping is not MISSING:
            return _item(self._m, self._mapping, name)
        if name not in self._kwargs:
            raise Thrown("KeyError", name)
        return self._kwargs[name]

    def _note(self, numbered: str) -> None:
        """Complain if fields before this one were *numbered* the other way."""
        if self._numbered not in {"", numbered}:
            raise Thrown("ValueError", f"cannot switch from {self._numbered} to {numbered}")
        self._numbered = numbered


def _fields(template: str) -> Iterator[tuple[str, str | None, str | None, str | None]]:
    """The parts of *template*: a literal text and the field after it, if any."""
    try:
        from string import Formatter  # noqa: PLC0415 - few programs fill in templates

        yield from Formatter().parse(template)
    except HOST_ERRORS as error:
        raise thrown(error) from None


def _name_end(field: str, place: int) -> int:
    """Where the name that begins at *place* ends."""
    found = (field.find(mark, place) for mark in ".[")
    return min((end for end in found if end >= 0), default=len(field))


def _steps(field: str, place: int) -> Iterator[tuple[bool, str]]:
    """Whether each step in *field* from *place* on is by attribute, and its name."""
    while place < len(field):
        if field[place] == ".":
            end = after = _name_end(field, place + 1)
        elif field[place] == "[":
            end = field.find("]", place)
            if end < 0:
                raise Thrown("ValueError", "Missing ']' in format string")
            after = end + 1
        else:
            raise Thrown("ValueError", "Only '.' or '[' may follow ']' in format field specifier")
        if end == place + 1:
            raise Thrown("ValueError", "Empty attribute in format string")
        yield field[place] == ".", field[place + 1 : end]
        place = after


def _decimal(digits: str) -> int:
    number = int(digits[: _INDEX_DIGITS + 1])
    if number >= INDEX_LIMIT:
        raise Thrown("ValueError", "Too many decimal digits in format string")
    return number


def _attribute(m: Machine, value: Value, name: str) -> Value:
    """Attribute *name* of *value*, which shows no more than the same in the text of a program."""
    if name.startswith("__") and name not in READABLE_DUNDERS:
        raise UnmodelledError(f"str.format with '.{name}' is not simulated; do without it")
    try:
        return get_attribute(m, value, name)
    except CallProgram:
        raise UnmodelledError(
            f"str.format with '.{name}', which code of the program computes, is not simulated;"
            " use an f-string"
        ) from None


def _item(m: Machine, value: Value, name: str) -> Value:
    try:
        return get_item(m, value, _decimal(name) if name.isdecimal() else name)
    except CallProgram:
        raise UnmodelledError(
            f"str.format with '[{name}]' of an object of the program is not simulated; "
            "use an f-string"
        ) from None
