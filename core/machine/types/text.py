"""The types `str` and `bytes`, as "Built-in Types" of the library reference has them."""

from __future__ import annotations

import operator
import re
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import Spec, direct, function
from core.machine.builtins.containers import all_items
from core.machine.builtins.hosted_methods import (
    by_host,
    by_host_class,
    guard_replace,
    guard_tabs,
    guard_width,
    static,
)
from core.machine.format_strings import format_map, format_method
from core.machine.items import get_item
from core.machine.iterables import listed, paced
from core.machine.limits import check_size
from core.machine.natives import Method
from core.machine.objects import DictObject
from core.machine.plain import as_index, defines, hosted, operand_name, plain_value
from core.machine.sequences import combine_sequences
from core.machine.slots import Slots
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.value_text import str_of
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_ENCODINGS: Final = frozenset(
    {
        "utf8", "u8", "utf", "utf8sig", "ascii", "usascii", "646", "latin1", "latin", "l1",
        "iso88591", "88591", "cp819", "utf16", "u16", "utf16le", "utf16be", "utf32", "u32",
        "utf32le", "utf32be", "cp1252", "windows1252", "cp437", "iso885915", "latin9",
    }
)  # fmt: skip
"""Encodings, without what is no letter or digit, that the host may be asked for.

The host would import a module for any other name.
"""
_LONGEST_ESCAPE: Final = 100
"""How many characters an error handler puts at most in place of one."""

_SHARED: Final = (
    "capitalize", "count", "endswith", "find", "index", "isalnum", "isalpha", "isascii",
    "isdigit", "islower", "isspace", "istitle", "isupper", "lower", "lstrip", "partition",
    "removeprefix", "removesuffix", "rfind", "rindex", "rpartition", "rsplit", "rstrip", "split",
    "splitlines", "startswith", "strip", "swapcase", "title", "upper",
)  # fmt: skip
"""Methods of both types that cannot make a text much longer."""
_TEXT_ONLY: Final = ("casefold", "isdecimal", "isidentifier", "isnumeric", "isprintable")
_GUARDED: Final = {
    "center": guard_width,
    "ljust": guard_width,
    "rjust": guard_width,
    "zfill": guard_width,
    "expandtabs": guard_tabs,
    "replace": guard_replace,
}


def _join(m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    assert isinstance(receiver, str | bytes)
    kind = type(receiver)
    if len(args) != 1 or kwargs:
        return hosted(m, kind.join, (receiver, *args), kwargs)
    try:
        items = listed(m, args[0])
    except Thrown:
        raise Thrown("TypeError", "can only join an iterable") from None
    if items is None:
        raise CallProgram("_str_join", receiver, args[0])
    items = [plain_value(m, item) for item in items]
    # Reckoned before it is made: a text of a gigabyte would be there before anybody could refuse
    # it.
    total = len(receiver) * len(items)
    for place, item in enumerate(items):
        if not isinstance(item, kind):
            wanted = "str instance" if kind is str else "a bytes-like object"
            name = operand_name(m, item)
            message = f"sequence item {place}: expected {wanted}, {name} found"
            raise Thrown("TypeError", message)
        total += len(item)
    check_size(total)
    return receiver.join(items)  # type: ignore[arg-type]


def _format(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, str)
    return format_method(m, receiver, args, kwargs)


def _format_map(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, str)
    if len(args) != 1 or kwargs:
        return hosted(m, str.format_map, (receiver, *args), kwargs)
    return format_map(m, receiver, args[0])


def _encode(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, str)
    _check_encoding(args, kwargs)
    errors = args[1] if len(args) > 1 else kwargs.get("errors", "strict")
    if errors not in {"strict", "ignore", "replace", "surrogateescape", "surrogatepass"}:
        check_size(len(receiver) * _LONGEST_ESCAPE)
    encoded = hosted(m, str.encode, (receiver, *args), kwargs)
    assert isinstance(encoded, bytes)
    check_size(len(encoded))
    return encoded


def _decode(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    _check_encoding(args, kwargs)
    return hosted(m, bytes.decode, (receiver, *args), kwargs)


def _check_encoding(args: tuple[Value, ...], kwargs: dict[str, Value]) -> None:
    """Refuse an encoding whose name the host must not be asked for."""
    name = args[0] if args else kwargs.get("encoding", "utf-8")
    if isinstance(name, str) and re.sub("[^a-z0-9]", "", name.lower()) not in _ENCODINGS:
        raise UnmodelledError(f"the encoding {name[:40]!r} is not simulated; use 'utf-8'")


def _translate(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    assert isinstance(receiver, str)
    if len(args) != 1 or kwargs:
        return hosted(m, str.translate, (receiver, *args), kwargs)
    known: dict[str, str] = {}
    parts: list[str] = []
    total = 0
    for char in receiver:
        if char not in known:
            known[char] = _translation(m, args[0], char)
        total += len(known[char])
        check_size(total)
        parts.append(known[char])
    return "".join(parts)


def _translation(m: Machine, table: Value, char: str) -> str:
    """What *table* says to put in place of *char*."""
    try:
        found = get_item(m, table, ord(char))
    except Thrown as error:
        # Any LookupError in CPython; of a table without program code these are all there are.
        if error.kind in {"KeyError", "IndexError"}:
            return char
        raise
    except CallProgram:
        raise UnmodelledError("str.translate with anything but a dict is not simulated") from None
    if found is None:
        return ""
    if isinstance(found, str):
        return found
    if not isinstance(found, int):
        raise Thrown("TypeError", "character mapping must return integer, None or str")
    if not 0 <= found <= 0x10FFFF:  # noqa: PLR2004 - the last character there is
        raise Thrown("ValueError", "character mapping must be in range(0x110000)")
    return chr(found)


def _maketrans(
    m: Machine, receiver: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    obj = m.heap[args[0]] if args and isinstance(args[0], Ref) else None
    if len(args) == 1 and isinstance(obj, DictObject) and not kwargs:
        table = hosted(m, str.maketrans, (dict(obj.items),))
    else:
        table = hosted(m, str.maketrans, args, kwargs)
    assert isinstance(table, dict)
    return m.new(DictObject(table))


def _guard_hex(receiver: Value, args: tuple[Value, ...]) -> None:
    if isinstance(receiver, bytes):
        check_size(3 * len(receiver))


def _str(
    m: Machine,
    object: Value = "",  # noqa: A002 - as CPython's own
    encoding: Value = MISSING,
    errors: Value = MISSING,
) -> Value:
    named = _given(encoding=encoding, errors=errors)
    if not named:
        return str_of(m, object)
    _check_texts(m, str, named)
    if isinstance(object, bytes):
        return _decode(m, object, (), named)
    # Only for the complaint: whatever the encoding, what is no bytes cannot be decoded.
    return hosted(m, str, (object,), dict.fromkeys(named, "utf-8"))


def _check_texts(m: Machine, host: type, named: dict[str, Value]) -> None:
    """Complain about an encoding or error handler that is no text."""
    if not all(isinstance(value, str) for value in named.values()):
        hosted(m, host, (b"",), {k: v for k, v in named.items() if not isinstance(v, str)})


def _given(**named: Value) -> dict[str, Value]:
    return {name: value for name, value in named.items() if value is not MISSING}


def _byte(m: Machine, value: Value) -> int:
    """The number of a byte that *value* is."""
    number = as_index(m, value)
    if number is None:
        name = operand_name(m, value)
        raise Thrown("TypeError", f"'{name}' object cannot be interpreted as an integer")
    if not 0 <= number < 256:  # noqa: PLR2004 - what a byte holds
        raise Thrown("ValueError", "bytes must be in range(0, 256)")
    return number


def _bytes(
    m: Machine, source: Value = b"", encoding: Value = MISSING, errors: Value = MISSING
) -> Value:
    named = _given(encoding=encoding, errors=errors)
    _check_texts(m, bytes, named)
    if isinstance(source, str) and isinstance(encoding, str):
        return _encode(m, source, (), named)
    if named:
        return hosted(m, bytes, (source,), dict.fromkeys(named, "utf-8"))
    if defines(m, source, "__bytes__"):
        raise NeedsProgramError
    if isinstance(source, int):
        check_size(source)
    elif isinstance(source, Ref | tuple | range | DictView):
        return bytes([_byte(m, item) for item in paced(m, all_items(m, source))])
    return hosted(m, bytes, (source,))


_STR: Final[dict[str, Method]] = {
    **{name: by_host(getattr(str, name)) for name in (*_SHARED, *_TEXT_ONLY)},
    **{name: by_host(getattr(str, name), guard) for name, guard in _GUARDED.items()},
    "join": Method(_join, "read"),
    "format": Method(_format, "read"),
    "format_map": Method(_format_map, "read"),
    "encode": Method(_encode),
    "translate": Method(_translate, "read"),
    "maketrans": Method(_maketrans, "read"),
}
_BYTES: Final[dict[str, Method]] = {
    **{name: by_host(getattr(bytes, name)) for name in _SHARED},
    **{name: by_host(getattr(bytes, name), guard) for name, guard in _GUARDED.items()},
    "join": Method(_join, "read"),
    "decode": Method(_decode),
    "hex": by_host(bytes.hex, _guard_hex),
    "translate": by_host(bytes.translate),
    "maketrans": by_host_class(bytes.maketrans),
    "fromhex": by_host_class(bytes.fromhex),
}


def _has(m: Machine, data: bytes, part: Value) -> bool:
    return bool(hosted(m, operator.contains, (data, part)))


_NEW_STR: Final = Spec(_str, 0, 3, keywords={"object": 0, "encoding": 1, "errors": 2})
_NEW_BYTES: Final = Spec(_bytes, 0, 3, keywords={"source": 0, "encoding": 1, "errors": 2})
SLOTS: Final = {
    "str": Slots(
        methods=_STR,
        class_attributes=static(_STR, "maketrans"),
        new=direct("str", _NEW_STR, str).call,
        combine=combine_sequences,
    ),
    "bytes": Slots(
        methods=_BYTES,
        class_attributes=static(_BYTES, "fromhex", "maketrans"),
        new=function("bytes", _NEW_BYTES, bytes).call,
        contains=_has,
        combine=combine_sequences,
    ),
}
