"""What a program leaves at its end, as texts: its variables, its files, and who still waits."""

from __future__ import annotations

from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from core.machine.class_objects import ClassObject
from core.machine.files_left import files_left
from core.machine.hidden import BEGUN
from core.machine.limits import integer_told
from core.machine.natives import BuiltinType
from core.machine.objects import DictObject, Instance, ListObject, SetObject
from core.machine.sync.streams import hoping, idle
from core.machine.values import Ref, Undrawn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.language.program import Program
    from core.machine.objects import Obj
    from core.machine.state import State
    from core.machine.values import Value
    from core.search.states.undrawn_told import Teller

_DEEPEST: Final = 4
_UNTOLD: Final = "..."
"""Stands for what lies too deep, or is no data."""
SERVES: Final = "serves for ever"
"""Stands among the values where threads wait for visitors, and nothing else is left to do."""
HOPING: Final = "no visitor comes, and others wait beside"
"""What stands there where some of them might wait in vain."""
_ATOMS: Final = (float, complex, str, bytes, type(None))


def values_at_end(program: Program, state: State, teller: Teller) -> Iterable[tuple[str, str]]:
    """Give what *program* leaves in *state*, each with its name: variables, files, who waits."""
    for slot, variable in enumerate(program.variables):
        if variable.shared and not variable.bookkeeping:
            text = _told(state.heap, teller, state.globals[slot], _DEEPEST)
            if text is not None:
                yield variable.name, text
    for file in files_left(program, state):
        yield file.name, _file_told(file.data)
    if idle(state):
        yield SERVES, HOPING if hoping(state) else "no visitor comes"


def _file_told(data: bytes) -> str:
    """Return the content of a file as a literal: of text if it is some."""
    try:
        return repr(data.decode("utf-8"))
    except UnicodeDecodeError:
        return repr(data)


def _told(heap: Mapping[Ref, Obj], teller: Teller, value: Value, depth: int) -> str | None:
    """Return *value* as `repr` would show it, objects with their fields; None if it is no data."""
    # Python refuses to write integers of more than 4,300 digits (`sys.set_int_max_str_digits`), so
    # these are told by the machine.
    if isinstance(value, int):
        return integer_told(value)
    if type(value) is Undrawn:
        return teller.value(value) if issubclass(value.kind, (int, *_ATOMS)) else None
    if isinstance(value, _ATOMS):
        return repr(value)
    if depth == 0:
        return _UNTOLD
    if isinstance(value, tuple):
        closing = ",)" if len(value) == 1 else ")"
        return _joined("(", [_told(heap, teller, item, depth - 1) for item in value], closing)
    obj = heap.get(value) if isinstance(value, Ref) else None
    if isinstance(obj, ListObject):
        return _joined("[", [_told(heap, teller, item, depth - 1) for item in obj.items], "]")
    if isinstance(obj, SetObject):
        return _set(heap, teller, obj, depth - 1)
    if isinstance(obj, DictObject):
        return _joined("{", _pairs(heap, teller, obj, depth - 1), "}")
    if isinstance(obj, Instance) and isinstance(obj.cls, Ref):
        return _instance(heap, teller, obj, depth - 1)
    return None


def _pairs(
    heap: Mapping[Ref, Obj], teller: Teller, obj: DictObject, depth: int
) -> list[str | None]:
    """The items of *obj*, in one order for all dicts that are equal to it."""
    if obj.kind == "OrderedDict":
        return [_pair(heap, teller, *item, depth) for item in obj.items.items()]

    def place(key: Value) -> tuple[float, str]:
        if isinstance(key, int | float):
            return key, ""
        return inf, _told(heap, teller, key, depth) or _UNTOLD

    placed = [(place(key), key, value) for key, value in obj.items.items()]
    placed.sort(key=itemgetter(0))
    told = [(at, _pair(heap, teller, key, value, depth)) for at, key, value in placed]
    # Keys that are objects are told alike, so what they lead to decides.
    return [pair for _, pair in sorted(told, key=lambda each: (each[0], each[1] or ""))]


def _set(heap: Mapping[Ref, Obj], teller: Teller, obj: SetObject, depth: int) -> str | None:
    if not obj.items:
        return f"{obj.type_name}()"
    # In no order that means anything: the same for equal sets.
    texts = sorted(_told(heap, teller, item, depth) or _UNTOLD for item in obj.items)
    if texts[0] == texts[-1] == _UNTOLD and depth:
        return None
    told = f"{{{', '.join(texts)}}}"
    return told if obj.type_name == "set" else f"{obj.type_name}({told})"


def _instance(heap: Mapping[Ref, Obj], teller: Teller, obj: Instance, depth: int) -> str | None:
    if BEGUN in obj.fields:
        return None
    # What begins with an underscore is an object's own business, with a bracket the library's.
    shown = ((name, value) for name, value in obj.fields.items() if name[:1] not in {"_", "<"})
    texts = ((name, _told(heap, teller, value, depth)) for name, value in shown)
    fields = [f"{name}={text}" for name, text in texts if text is not None]
    return f"{class_name(heap, obj)}({', '.join(fields)})" if fields else None


def class_name(heap: Mapping[Ref, Obj], obj: Instance) -> str:
    """Return the name of the class of *obj*."""
    if isinstance(obj.cls, BuiltinType):
        return obj.cls.name
    cls = heap.get(obj.cls) if isinstance(obj.cls, Ref) else None
    return cls.name if isinstance(cls, ClassObject) else "object"


def _pair(
    heap: Mapping[Ref, Obj], teller: Teller, key: Value, value: Value, depth: int
) -> str | None:
    told = _told(heap, teller, value, depth)
    return None if told is None else f"{_told(heap, teller, key, depth) or _UNTOLD}: {told}"


def _joined(opening: str, items: Iterable[str | None], closing: str) -> str | None:
    """Return all *items* in brackets; dots stand for what is no data. None if none of them is."""
    texts = list(items)
    if texts and all(text is None for text in texts):
        return None
    return f"{opening}{', '.join(text or _UNTOLD for text in texts)}{closing}"
