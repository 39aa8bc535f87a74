"""`json` where CPython runs C code: a text of values that no code of the program makes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, cast

from core.machine.classes import type_name
from core.machine.iterables import paced
from core.machine.limits import MAX_NESTING, Effort, check_size
from core.machine.natives import BuiltinFunction
from core.machine.objects import DictObject, ListObject
from core.machine.thrown import LimitError, Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

_SHALLOWER: Final = "nest less deeply"


class _Foreign:
    """What has no JSON of its own, under the *name* of its class."""

    def __init__(self, name: str) -> None:
        self.name = name


class _Converter:
    """Turns values of the machine into the host's, for the host's encoder.

    *size* counts what the text will have at least, so that no small value makes a huge one.
    """

    def __init__(self, m: Machine) -> None:
        self._machine = m
        self._open: set[Ref] = set()
        self._size = 0
        self._effort = Effort()

    def converted(self, value: Value) -> object:
        """*value* for the host's encoder.

        Raises:
            Thrown: ValueError if it contains itself.
            LimitError: It is too large or nested too deeply.
        """
        self._effort.spend()
        self._size += len(value) if isinstance(value, str) else 1
        check_size(self._size)
        if isinstance(value, tuple):
            return [self.converted(item) for item in paced(self._machine, value)]
        if not isinstance(value, Ref):
            known = value is None or isinstance(value, bool | int | float | str)
            return value if known else self._foreign(value)
        # What is open, not what was seen: the same list twice side by side is no circle.
        if value in self._open:
            raise Thrown("ValueError", "Circular reference detected")
        if len(self._open) >= MAX_NESTING:
            raise LimitError(f"JSON nested more than {MAX_NESTING} deep", _SHALLOWER)
        self._open.add(value)
        obj = self._machine.heap[value]
        found: object
        if isinstance(obj, DictObject):
            pairs = paced(self._machine, obj.items.items())
            found = {self._key(key): self.converted(item) for key, item in pairs}
        elif isinstance(obj, ListObject) and obj.kind == "list":
            found = [self.converted(item) for item in paced(self._machine, obj.items)]
        else:
            found = self._foreign(value)
        self._open.discard(value)
        return found

    def _foreign(self, value: Value) -> _Foreign:
        return _Foreign(type_name(self._machine, value))

    def _key(self, key: Value) -> object:
        if key is None or isinstance(key, bool | int | float | str):
            return key
        return self._foreign(key)


def _complain(value: object) -> object:
    raise TypeError(f"Object of type {cast('_Foreign', value).name} is not JSON serializable")


def _encoded(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The text of a value; *args* are it and the attributes of an encoder, in order."""
    value, skip, ascii_only, _, nan, separators, in_order = args
    host = _Converter(m).converted(value)
    try:
        return json.dumps(
            host,
            skipkeys=bool(skip),
            ensure_ascii=bool(ascii_only),
            allow_nan=bool(nan),
            separators=cast("tuple[str, str] | None", separators),
            sort_keys=bool(in_order),
            default=_complain,
        )
    except (TypeError, ValueError) as error:
        # The host names its own class where the program's is meant.
        text = str(error)
        if "_Foreign" in text:
            keys = host if isinstance(host, dict) else {}
            name = next((key.name for key in keys if isinstance(key, _Foreign)), "object")
            text = text.replace("_Foreign", name)
        raise Thrown(type(error).__name__, text) from None


def _decoded(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_decoded(text, start, pairs)``: (value, end), or (message, place) of what is wrong.

    With *pairs* objects are tuples ``("{", (key, value), ...)``, and lists ``("[", item, ...)``.
    """
    text, start, pairs = cast("tuple[str, int, bool]", args)
    decoder = json.JSONDecoder(object_pairs_hook=_Pairs)
    try:
        if start < 0:
            # `raw_decode` takes no space before a value, and stops behind it.
            begin = len(text) - len(text.lstrip(" \t\n\r"))
            found, end = decoder.raw_decode(text, begin)
            end += len(text[end:]) - len(text[end:].lstrip(" \t\n\r"))
            if end != len(text):
                return (None, "Extra data", end)
        else:
            found, end = decoder.raw_decode(text, start)
    except json.JSONDecodeError as error:
        return (None, error.msg, error.pos)
    except RecursionError:
        raise LimitError("JSON nested very deeply", _SHALLOWER) from None
    except ValueError as error:
        raise Thrown("ValueError", *error.args) from None
    return (_made(m, found, pairs=bool(pairs), depth=0), "", end)


class _Pairs(list[tuple[str, object]]):
    """The pairs of an object, in order."""


def _made(m: Machine, value: object, *, pairs: bool, depth: int) -> Value:
    """The machine's value for *value* of the host's decoder."""
    if depth > MAX_NESTING:
        raise LimitError(f"JSON nested more than {MAX_NESTING} deep", _SHALLOWER)
    if isinstance(value, _Pairs):
        items = [(key, _made(m, each, pairs=pairs, depth=depth + 1)) for key, each in value]
        return ("{", *items) if pairs else m.new(DictObject(dict(items)))
    if isinstance(value, list):
        made = [_made(m, each, pairs=pairs, depth=depth + 1) for each in value]
        return ("[", *made) if pairs else m.new(ListObject(made))
    return value


VALUES: Final[dict[str, Value]] = {
    "_encoded": BuiltinFunction("_encoded", _encoded, "deep", module="json"),
    "_decoded": BuiltinFunction("_decoded", _decoded, "pure", module="json"),
}
"""What the host has of the module, by name."""
