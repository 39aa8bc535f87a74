"""The shared variables at the end of a run, as the report of a check shows them."""

from __future__ import annotations

import math
import operator
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from core.language.program import Program
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.values import Value

_DEEPEST: Final = 4
_ATOMS: Final = (int, float, complex, str, bytes, type(None))


def values_of(program: Program, state: State) -> Iterator[tuple[str, str]]:
    """Each variable that functions refer to and that holds data, with its text."""
    for variable, value in zip(program.variables, state.globals, strict=False):
        text = _text(state.heap, value, _DEEPEST) if variable.shared else None
        if text is not None:
            yield variable.name, text


def _text(heap: Mapping[Ref, Obj], value: Value, depth: int) -> str | None:
    """*value* as data; None if it is a function, a lock, a thread or the like."""
    if isinstance(value, _ATOMS):
        return repr(value)
    if not depth:
        return "..."
    texts = [] if not isinstance(value, tuple) else [_text(heap, v, depth - 1) for v in value]
    if isinstance(value, tuple):
        return _row("(", texts, ",)" if len(texts) == 1 else ")")
    obj = heap.get(value) if isinstance(value, Ref) else None
    if isinstance(obj, ListObject):
        return _row("[", [_text(heap, item, depth - 1) for item in obj.items], "]")
    if isinstance(obj, DictObject):
        return _row("{", _dict_texts(heap, obj, depth), "}")
    if isinstance(obj, SetObject):
        return _set_text(obj.kind, [_text(heap, item, depth - 1) for item in obj.items], depth)
    if isinstance(obj, Instance) and isinstance(obj.cls, Ref):
        return _object_text(heap, obj, depth)
    return None


def _dict_texts(heap: Mapping[Ref, Obj], obj: DictObject, depth: int) -> list[str | None]:
    """Each item; equal dicts are told alike, but for those whose order counts when compared."""
    rows: list[tuple[float, str, str, str | None]] = []
    for key, value in obj.items.items():
        place = key if isinstance(key, int | float) else math.inf
        name, told = _text(heap, key, depth - 1) or "...", _text(heap, value, depth - 1)
        row = None if told is None else f"{name}: {told}"
        rows.append((place, "" if place == key else name, row or "", row))
    if obj.kind != "OrderedDict":
        rows.sort(key=operator.itemgetter(0, 1, 2))
    return [row for *_, row in rows]


def _row(opening: str, texts: list[str | None], closing: str) -> str | None:
    if texts and set(texts) == {None}:
        return None
    return opening + ", ".join(text or "..." for text in texts) + closing


def _set_text(kind: str, texts: list[str | None], depth: int) -> str | None:
    told = sorted(text or "..." for text in texts)
    if not told:
        return f"{kind}()"
    if set(told) == {"..."} and depth > 1:
        return None
    inside = f"{{{', '.join(told)}}}"
    return inside if kind == "set" else f"{kind}({inside})"


def _object_text(heap: Mapping[Ref, Obj], obj: Instance, depth: int) -> str | None:
    cls = heap.get(obj.cls) if isinstance(obj.cls, Ref) else None
    if not isinstance(cls, ClassObject) or any(_is_thread_class(heap, base) for base in cls.mro):
        return None
    shown = {name: value for name, value in obj.fields.items() if name[:1] not in {"_", "<"}}
    texts = {name: _text(heap, value, depth - 1) for name, value in shown.items()}
    fields = _shown(texts.items())
    return f"{cls.name}({', '.join(fields)})" if fields else None


def _shown(texts: Iterable[tuple[str, str | None]]) -> list[str]:
    return [f"{name}={text}" for name, text in texts if text is not None]


def _is_thread_class(heap: Mapping[Ref, Obj], base: Value) -> bool:
    cls = heap.get(base) if isinstance(base, Ref) else None
    return isinstance(cls, ClassObject) and (cls.module, cls.name) == ("threading", "Thread")
