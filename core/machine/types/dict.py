"""The types `dict` and `collections.defaultdict`, and what all kinds of dict have."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec, function, methods
from core.machine.builtins.containers import COMMON, ITEMS, items_left
from core.machine.builtins.iteration import exhaust
from core.machine.classes import is_class
from core.machine.contents import forget_hashes
from core.machine.hashing import key_of
from core.machine.limits import check_size
from core.machine.objects import DictObject, Instance
from core.machine.plain import bare, defines
from core.machine.slots import Slots
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.type_table import TYPES
from core.machine.values import (
    MISSING,
    BoundMethod,
    BoundNative,
    BuiltinFunction,
    DictView,
    Function,
    Ref,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value


def dict_at(m: Machine, ref: Ref) -> DictObject:
    """The dict at *ref*, to be looked at."""
    return m.heap[ref]  # type: ignore[return-value]


def own_dict(m: Machine, ref: Ref) -> DictObject:
    """The dict at *ref*, to be changed."""
    return m.own(ref)  # type: ignore[return-value]


def put(m: Machine, items: dict[Value, Value], key: Value, value: Value) -> None:
    """Store *value* under *key*, complaining about a key that cannot be one."""
    check_size(len(items) + 1)
    items[key_of(m, key, items)] = value


def key_in(m: Machine, obj: DictObject, key: Value) -> Value:
    """The host key for *key* in *obj*."""
    return key_of(m, key, obj.items, obj.hashes)


def pairs(m: Machine, source: Value, *, ordered: bool) -> Iterator[tuple[Value, Value]]:
    """The keys and values that `dict(source)`, or *ordered* `OrderedDict(source)`, takes.

    Raises:
        NeedsProgramError: only program code can produce them.
        Thrown: what *source* gives are no pairs.
    """
    source = bare(m, source)
    if type(source) is Ref:
        obj = m.heap[source]
        if isinstance(obj, DictObject):
            yield from tuple(obj.items.items())
            return
        if isinstance(obj, Instance) and defines(m, source, "keys"):
            raise NeedsProgramError
    for place, row in enumerate(items_left(m, source)):
        if type(row) is tuple and len(row) == 2:  # noqa: PLR2004 - a key and a value
            yield row
        else:
            yield _pair(m, row) if ordered else _numbered_pair(m, row, place)


def _pair(m: Machine, row: Value) -> tuple[Value, Value]:
    parts = items_left(m, row)
    if len(parts) > 2:  # noqa: PLR2004 - a key and a value
        raise Thrown("ValueError", "too many values to unpack (expected 2)")
    if len(parts) < 2:  # noqa: PLR2004
        plural = "" if parts else "s"
        raise Thrown("ValueError", f"need more than {len(parts)} value{plural} to unpack")
    return parts[0], parts[1]


def _numbered_pair(m: Machine, row: Value, place: int) -> tuple[Value, Value]:
    try:
        parts = items_left(m, row)
    except Thrown:
        message = f"cannot convert dictionary update sequence element #{place} to a sequence"
        raise Thrown("TypeError", message) from None
    if len(parts) != 2:  # noqa: PLR2004 - a key and a value
        raise Thrown(
            "ValueError",
            f"dictionary update sequence element #{place} has length {len(parts)}; 2 is required",
        )
    return parts[0], parts[1]


def rows_of(
    m: Machine, sources: tuple[Value, ...], *, ordered: bool
) -> tuple[list[tuple[Value, Value]], Thrown | None]:
    """The keys and values in *sources*, as far as they are pairs, and the fault behind them."""
    rows: list[tuple[Value, Value]] = []
    error: Thrown | None = None
    try:
        for source in sources:
            for row in pairs(m, source, ordered=ordered):
                rows.append(row)  # noqa: PERF402 - what came before a fault counts
    except Thrown as fault:
        error = fault
    for source in sources:
        exhaust(m, source)
    return rows, error


def fill(
    m: Machine,
    items: dict[Value, Value],
    rows: list[tuple[Value, Value]],
    error: Thrown | None,
    named: Mapping[str, Value],
) -> None:
    """Put *rows* and then *named* into *items*; raise *error*, if any, in between."""
    for key, value in rows:
        put(m, items, key, value)
    if error is not None:
        raise error
    for name, value in named.items():
        put(m, items, name, value)


def _get(m: Machine, ref: Ref, key: Value, default: Value = None) -> Value:
    obj = dict_at(m, ref)
    return obj.items.get(key_in(m, obj, key), default)


def set_default(m: Machine, ref: Ref, key: Value, default: Value = None) -> Value:
    """Carry out ``dict.setdefault``."""
    obj = dict_at(m, ref)
    found = obj.items.get(key_in(m, obj, key), MISSING)
    if found is not MISSING:
        return found
    put(m, own_dict(m, ref).items, key, default)
    return default


def pop(m: Machine, ref: Ref, key: Value, default: Value = MISSING) -> Value:
    """Carry out ``dict.pop``."""
    obj = dict_at(m, ref)
    # An empty dict does not even look whether the key is hashable.
    stored = key_in(m, obj, key) if obj.items else key
    if obj.items and stored in obj.items:
        mine = own_dict(m, ref)
        value = mine.items.pop(stored)
        forget_hashes(mine)
        return value
    if default is MISSING:
        raise Thrown("KeyError", key)
    return default


def _popitem(m: Machine, ref: Ref) -> Value:
    mine = own_dict(m, ref)
    if not mine.items:
        raise Thrown("KeyError", "popitem(): dictionary is empty")
    pair = mine.items.popitem()
    forget_hashes(mine)
    return pair


def _update(m: Machine, ref: Ref, /, *sources: Value, **named: Value) -> None:
    rows, error = rows_of(m, sources, ordered=dict_at(m, ref).kind == "OrderedDict")
    if dict_at(m, ref).hashes:
        raise NeedsProgramError
    fill(m, own_dict(m, ref).items, rows, error, named)


def _clear(m: Machine, ref: Ref) -> None:
    mine = own_dict(m, ref)
    mine.items.clear()
    forget_hashes(mine)


def _copy(m: Machine, ref: Ref) -> Ref:
    obj = dict_at(m, ref)
    twin = obj.copy()
    twin.shared = False
    return m.new(twin)


def _view(kind: str) -> Spec:
    def view(m: Machine, ref: Ref) -> DictView:
        return DictView(ref, kind)

    return Spec(view, 0, 0, "pure")


def new_dict(
    m: Machine,
    sources: tuple[Value, ...],
    named: Mapping[str, Value],
    kind: str,
    factory: Value = None,
) -> Ref:
    """A new dict of this *kind* of what is in *sources* and then *named*."""
    rows, error = rows_of(m, sources, ordered=kind == "OrderedDict")
    items: dict[Value, Value] = {}
    fill(m, items, rows, error, named)
    return m.new(DictObject(items, kind, factory))


def from_keys(kind: str, host: HostFunction, **keywords: int) -> Mapping[str, Value]:
    """The class method ``fromkeys`` of the dicts of *kind*, by its name."""

    def body(m: Machine, iterable: Value, value: Value = None) -> Ref:
        items: dict[Value, Value] = {}
        for key in items_left(m, iterable):
            put(m, items, key, value)
        exhaust(m, iterable)
        return m.new(DictObject(items, kind))

    spec = Spec(body, 1, 2, keywords=keywords)
    module, fallback = TYPES[kind].module, f"_{kind}_fromkeys"
    return {"fromkeys": function("fromkeys", spec, host, module=module, fallback=fallback)}


def _dict(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    return new_dict(m, sources, named, "dict")


def _defaultdict(m: Machine, factory: Value = None, /, *sources: Value, **named: Value) -> Ref:
    callables = BuiltinFunction | Function | BoundMethod | BoundNative
    known = factory is None or isinstance(factory, callables)
    if not (known or is_class(m, factory) or defines(m, factory, "__call__")):
        raise Thrown("TypeError", "first argument must be callable or None")
    return new_dict(m, sources, named, "defaultdict", factory)


DICT_SPECS: Final = {
    **COMMON,
    **ITEMS,
    "get": Spec(_get, 1, 2),
    "setdefault": Spec(set_default, 1, 2, "write"),
    "pop": Spec(pop, 1, 2, "write"),
    "popitem": Spec(_popitem, 0, 0, "write"),
    "update": Spec(_update, 0, 1, "write", ANY_KEYWORDS),
    "clear": Spec(_clear, 0, 0, "write"),
    "copy": Spec(_copy, 0, 0),
    "keys": _view("keys"),
    "values": _view("values"),
    "items": _view("items"),
}
"""What every kind of dict has."""
SLOTS: Final = {
    "dict": Slots(
        methods=methods("dict", {}, DictObject, DICT_SPECS),
        class_attributes=from_keys("dict", dict.fromkeys),
        new=function("dict", Spec(_dict, 0, 1, keywords=ANY_KEYWORDS), dict).call,
    ),
    "defaultdict": Slots(
        methods=methods("dict", defaultdict(), DictObject, DICT_SPECS),
        class_attributes=from_keys("defaultdict", defaultdict.fromkeys),
        new=function(
            "defaultdict", Spec(_defaultdict, 0, 2, keywords=ANY_KEYWORDS), defaultdict
        ).call,
    ),
}
