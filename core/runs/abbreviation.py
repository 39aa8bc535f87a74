"""Values in a few characters, for people who want to recognise them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.natives import BuiltinFunction, BuiltinType, ModuleValue
from core.machine.objects import Cell, DictObject, ListObject, SetObject
from core.machine.values import (
    BoundMethod,
    BoundNative,
    DictView,
    Function,
    Mark,
    Pickled,
    Ref,
    SuperValue,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.machine.objects import Obj
    from core.machine.values import Value

_MOST_ITEMS: Final = 8
_DEEPEST: Final = 2
_LONGEST_TEXT: Final = 80
_WIDEST_INTEGER: Final = 256
_DIGITS_A_BIT: Final = 0.30103


def cut(text: str, longest: int) -> str:
    """*text*, with an ellipsis for what goes beyond *longest* characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def shortened(heap: Mapping[Ref, Obj], name: Callable[[Ref], str], value: Value) -> str:
    """*value* much as `repr` has it, long parts left out; *name* gives the names of objects."""
    return _Writer(heap, name).text(value, 0)


class _Writer:
    def __init__(self, heap: Mapping[Ref, Obj], name: Callable[[Ref], str]) -> None:
        self._heap = heap
        self._name = name

    def text(self, value: Value, depth: int) -> str:
        if isinstance(value, bool | float | complex) or value is None:
            return repr(value)
        if isinstance(value, int):
            return _integer(value)
        if isinstance(value, str | bytes):
            return repr(value) if len(value) <= _LONGEST_TEXT else _long_text(value)
        if isinstance(value, tuple):
            comma = "," if len(value) == 1 else ""
            return f"({self._listed(value, len(value), depth)}{comma})"
        if isinstance(value, Ref):
            return self._object(value, depth)
        return (
            cut(value.text, _LONGEST_TEXT)
            if isinstance(value, Pickled)
            else self._other(value, depth)
        )

    def _object(self, ref: Ref, depth: int) -> str:
        obj = self._heap.get(ref)
        if isinstance(obj, ListObject):
            return f"[{self._listed(obj.items, len(obj.items), depth)}]"
        if isinstance(obj, SetObject):
            return self._set(obj, depth)
        if isinstance(obj, DictObject):
            return self._dict(obj, depth)
        if isinstance(obj, Cell):
            return self.text(obj.value, depth)
        return obj.name if isinstance(obj, ClassObject) else self._name(ref)

    def _set(self, obj: SetObject, depth: int) -> str:
        inside = self._listed(obj.items, len(obj.items), depth)
        if obj.kind == "set":
            return f"{{{inside}}}" if inside else "set()"
        return f"{obj.kind}({{{inside}}})" if inside else f"{obj.kind}()"

    def _listed(self, items: Iterable[Value], count: int, depth: int) -> str:
        # So a list that holds itself comes to an end, too.
        if count and depth >= _DEEPEST:
            return "…"
        shown = [
            self.text(item, depth + 1) for _, item in zip(range(_MOST_ITEMS), items, strict=False)
        ]
        return ", ".join(shown + ["…"] * (count > _MOST_ITEMS))

    def _dict(self, obj: DictObject, depth: int) -> str:
        if obj.items and depth >= _DEEPEST:
            return "{…}"
        shown = [
            f"{self.text(key, depth + 1)}: {self.text(item, depth + 1)}"
            for _, (key, item) in zip(range(_MOST_ITEMS), obj.items.items(), strict=False)
        ]
        return f"{{{', '.join(shown + ['…'] * (len(obj.items) > _MOST_ITEMS))}}}"

    def _other(self, value: Value, depth: int) -> str:
        match value:
            case Function():
                return "a lambda" if value.code.name == "<lambda>" else value.code.name
            case BoundMethod(receiver=receiver, function=function):
                return f"{self.text(receiver, depth + 1)}.{self.text(function, depth + 1)}"
            case BoundNative(receiver=receiver, name=name):
                return f"{self.text(receiver, depth + 1)}.{name}"
            case DictView(source=source, kind=kind):
                return f"{kind} of {self.text(source, depth + 1)}"
            case BuiltinFunction() | BuiltinType() | ModuleValue():
                return value.name
            case Mark():
                return "nothing"
            case SuperValue():
                return "super()"
            case range(start=start, stop=stop, step=step):
                parts = (start, stop) if step == 1 else (start, stop, step)
                return f"range({self._listed(parts, len(parts), depth)})"
            case slice(start=start, stop=stop, step=step):
                return f"slice({self._listed((start, stop, step), 3, depth)})"
            case _:
                inner = type(value).__module__.startswith("core.")
                return "an object" if inner else str(value)


def _integer(value: int) -> str:
    # By its bits: Python takes long over the digits of a huge one, and refuses at last.
    bits = value.bit_length()
    if bits <= _WIDEST_INTEGER:
        return repr(value)
    return f"an integer of about {int(bits * _DIGITS_A_BIT) + 1:,} digits"


def _long_text(value: str | bytes) -> str:
    # Cut first, as a `repr` of the whole would be as long as that.
    shown = repr(value[:_LONGEST_TEXT])
    return f"{shown[:-1]}…{shown[-1]}"
