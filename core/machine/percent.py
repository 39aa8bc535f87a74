"""The `%` operator of texts, as "printf-style String Formatting" describes it."""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING, Final

from core.machine.formatting import Pieces
from core.machine.immutable import PLAIN
from core.machine.items import get_item
from core.machine.limits import INDEX_LIMIT, MAX_ITEMS, check_size
from core.machine.objects import DictObject, ListObject
from core.machine.plain import defines, hosted, operand_name, plain_value, record_items
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_FIELD: Final = (
    r"(?s)(?P<flags>[#0\- +]*)(?P<width>\*|[0-9]+)?(?:\.(?P<precision>\*|[0-9]*))?[hlL]?"
    r"(?P<kind>.)?"
)
_PRECISION_LIMIT: Final = 2**31
_INDEX_DIGITS: Final = len(str(INDEX_LIMIT))
_NUMERIC: Final = "diuoxXeEfFgGc"
_PRINTABLE: Final = range(32, 127)


def percent(m: Machine, template: str, args: Value) -> str:
    """The result of `template % args`.

    Raises:
        Thrown: What CPython raises for such a template and arguments.
        CallProgram: To `_joined`, as a class of the program defines the text of an argument.
    """
    pieces, source = Pieces(m), _Source(m, args)
    place = 0
    while (start := template.find("%", place)) >= 0:
        pieces.add(template[place:start])
        place = _add_field(m, template, start + 1, source, pieces)
    pieces.add(template[place:])
    source.check_used()
    return pieces.text()


def percent_bytes(m: Machine, template: bytes, args: Value) -> Value:
    """The result of `template % args` for bytes, whose arguments must be plain.

    Raises:
        UnmodelledError: An argument is not.
    """
    items = args if isinstance(args, tuple) else (args,)
    if not all(type(item) in PLAIN for item in items):
        raise UnmodelledError("the % operator of bytes is simulated for plain arguments only")
    # Any number in it may be a width, and the host must not be asked for a text of gigabytes.
    sizes = [int(digits[:20]) for digits in re.findall(rb"[0-9]+", template)]
    if b"*" in template:
        sizes += [abs(item) for item in items if isinstance(item, int)]
    check_size(sum(len(item) for item in items if isinstance(item, bytes)) + sum(sizes))
    return hosted(m, operator.mod, (template, args))


class _Source:
    """Where a template's fields get their values from: a tuple, a mapping, or one value."""

    def __init__(self, m: Machine, args: Value) -> None:
        self._m = m
        self._args = args
        values = record_items(m, args)
        self._rest = list(values) if isinstance(values, tuple) else [args]
        self._is_mapping = _is_mapping(m, args)

    def next(self) -> Value:
        """The value of the next field without a key."""
        if not self._rest:
            raise Thrown("TypeError", "not enough arguments for format string")
        return self._rest.pop(0)

    def check_mapping(self) -> None:
        """Complain if there are no keys to choose by."""
        if not self._is_mapping:
            raise Thrown("TypeError", "format requires a mapping")

    def choose(self, key: str) -> None:
        """Let the next value be the one for *key*."""
        try:
            self._rest = [get_item(self._m, self._args, key)]
        except CallProgram:
            raise UnmodelledError(
                "the % operator with a mapping of the program's own is not simulated; "
                "use an f-string"
            ) from None

    def check_used(self) -> None:
        """Complain if values are left over."""
        if self._rest and not self._is_mapping:
            raise Thrown("TypeError", "not all arguments converted during string formatting")


def _is_mapping(m: Machine, value: Value) -> bool:
    """Whether CPython would look for keys in *value*."""
    # Whatever has items but is no tuple or text: `PyUnicode_Format` in CPython's
    # Objects/unicodeobject.c.
    if isinstance(value, Ref):
        obj = m.heap[value]
        if isinstance(obj, ListObject):
            return obj.kind == "list"
        return isinstance(obj, DictObject) or defines(m, value, "__getitem__")
    return isinstance(value, bytes | range)


def _add_field(m: Machine, template: str, place: int, source: _Source, pieces: Pieces) -> int:
    """Fill the field whose "%" is before *place*; give the place after it."""
    if template.startswith("%", place):
        pieces.add("%")
        return place + 1
    if template.startswith("(", place):
        source.check_mapping()
        end = _closing(template, place)
        source.choose(template[place + 1 : end])
        place = end + 1
    match = re.compile(_FIELD).match(template, place)
    assert match is not None
    flags, width, precision = match["flags"], match["width"], match["precision"]
    if width is not None:
        flags, width = _width(flags, width, source)
    if precision is not None:
        precision = _precision(precision, source)
    kind = match["kind"]
    if kind is None:
        raise Thrown("ValueError", "incomplete format")
    if kind in "sra":
        shortened = "" if precision is None else f".{min(int(precision), MAX_ITEMS)}"
        align = "<" if "-" in flags else ">"
        wide = f"{align}{width}" if width and int(width) else ""
        pieces.add_field(source.next(), kind, wide + shortened)
    else:
        value = source.next()
        if kind not in _NUMERIC:
            shown = kind if ord(kind) in _PRINTABLE else "?"
            where = f"(0x{ord(kind):x}) at index {match.start('kind')}"
            raise Thrown("ValueError", f"unsupported format character '{shown}' {where}")
        form = f"%{flags}{width or ''}{'' if precision is None else f'.{precision}'}{kind}"
        check_size(int(width or 0) + int(precision or 0))
        pieces.add(_number(m, form, kind, value))
    return match.end()


def _closing(template: str, place: int) -> int:
    """The place of the parenthesis that closes the one at *place*."""
    depth = 0
    for index in range(place, len(template)):
        depth += {"(": 1, ")": -1}.get(template[index], 0)
        if depth == 0:
            return index
    raise Thrown("ValueError", "incomplete format key")


def _width(flags: str, width: str, source: _Source) -> tuple[str, str]:
    if width == "*":
        number = _star(source, INDEX_LIMIT, "ssize_t")
        if number < 0:
            # As in C, a negative width means to the left.
            flags += "-"
        width = str(abs(number))
    if len(width) > _INDEX_DIGITS or int(width) >= INDEX_LIMIT:
        raise Thrown("ValueError", "width too big")
    return flags, width


def _precision(precision: str, source: _Source) -> str:
    if precision == "*":
        precision = str(max(_star(source, _PRECISION_LIMIT, "int"), 0))
    if len(precision) > _INDEX_DIGITS or int(precision or 0) >= _PRECISION_LIMIT:
        raise Thrown("ValueError", "precision too big")
    return precision or "0"


def _star(source: _Source, limit: int, kind: str) -> int:
    """The int below *limit*, the end of C type *kind*, that a star takes from the arguments."""
    number = source.next()
    if not isinstance(number, int):
        raise Thrown("TypeError", "* wants int")
    if not -limit <= number < limit:
        raise Thrown("OverflowError", f"Python int too large to convert to C {kind}")
    return int(number)


def _number(m: Machine, form: str, kind: str, value: Value) -> str:
    plain = plain_value(m, value)
    if type(plain) in PLAIN:
        text = hosted(m, operator.mod, (form, (plain,)))
        assert isinstance(text, str)
        return text
    name = operand_name(m, value)
    if kind == "c":
        raise Thrown("TypeError", "%c requires int or char")
    if kind in "eEfFgG":
        raise Thrown("TypeError", f"must be real number, not {name}")
    needed = "a real number" if kind in "diu" else "an integer"
    raise Thrown("TypeError", f"%{kind} format: {needed} is required, not {name}")
