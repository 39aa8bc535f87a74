"""The methods of `dict`, `defaultdict` and `OrderedDict`, and of the views of them."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import (
    ANY_KEYWORDS,
    Spec,
    methods,
)
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.list_methods import (
    COMMON,
    ITEMS,
    items_left,
    iterator_over,
)
from core.machine.comparison import contains, truth
from core.machine.contents import forget_hashes, refill
from core.machine.hashing import key_of
from core.machine.limits import check_size
from core.machine.objects import DictObject, Instance
from core.machine.plain import bare, defines, instance_at
from core.machine.thrown import NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
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


def _setdefault(m: Machine, ref: Ref, key: Value, default: Value = None) -> Value:
    obj = dict_at(m, ref)
    found = obj.items.get(key_in(m, obj, key), MISSING)
    if found is not MISSING:
        return found
    put(m, own_dict(m, ref).items, key, default)
    return default


def _pop(m: Machine, ref: Ref, key: Value, default: Value = MISSING) -> Value:
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


def _flag(m: Machine, value: Value) -> bool:
    if instance_at(m, value) is not None:
        raise UnmodelledError("an object as the flag 'last' is not simulated; use True or False")
    return truth(m, value)


def _move_to_end(m: Machine, ref: Ref, key: Value, last: Value = True) -> None:  # noqa: FBT002
    items = dict_at(m, ref).items
    wanted = key_in(m, dict_at(m, ref), key)
    if wanted not in items:
        raise Thrown("KeyError", key)
    # The key it has, which may be another one that is equal: 1 for True.
    stored = next(known for known in items if known == wanted)
    rest = {known: value for known, value in items.items() if known is not stored}
    moved = {stored: items[stored]}
    refill(own_dict(m, ref).items, {**rest, **moved} if _flag(m, last) else {**moved, **rest})


def _popitem_at(m: Machine, ref: Ref, last: Value = True) -> Value:  # noqa: FBT002
    mine = own_dict(m, ref)
    if not mine.items:
        raise Thrown("KeyError", "dictionary is empty")
    key = next(reversed(mine.items)) if _flag(m, last) else next(iter(mine.items))
    value = mine.items.pop(key)
    forget_hashes(mine)
    return key, value


def _view_length(m: Machine, view: DictView) -> int:
    return len(dict_at(m, view.source).items)


def _disjoint(m: Machine, view: DictView, other: Value) -> bool:
    items = items_left(m, other)
    return not any(contains(m, view, item) for item in items)


DICT_SPECS: Final = {
    **COMMON,
    **ITEMS,
    "get": Spec(_get, 1, 2),
    "setdefault": Spec(_setdefault, 1, 2, "write"),
    "pop": Spec(_pop, 1, 2, "write"),
    "popitem": Spec(_popitem, 0, 0, "write"),
    "update": Spec(_update, 0, 1, "write", ANY_KEYWORDS),
    "clear": Spec(_clear, 0, 0, "write"),
    "copy": Spec(_copy, 0, 0),
    "keys": _view("keys"),
    "values": _view("values"),
    "items": _view("items"),
}
"""What every kind of dict has."""
_ORDERED_SPECS: Final = {
    **DICT_SPECS,
    "setdefault": Spec(_setdefault, 1, 2, "write", {"key": 0, "default": 1}),
    "pop": Spec(_pop, 1, 2, "write", {"key": 0, "default": 1}),
    "popitem": Spec(_popitem_at, 0, 1, "write", {"last": 0}),
    "move_to_end": Spec(_move_to_end, 1, 2, "write", {"key": 0, "last": 1}),
}
DICT: Final = methods("dict", {}, DictObject, DICT_SPECS)
DEFAULTDICT: Final = methods("dict", defaultdict(), DictObject, DICT_SPECS)
_VIEW_SPECS: Final = {
    "__len__": Spec(_view_length, 0, 0),
    "__iter__": Spec(iterator_over, 0, 0),
}
ORDERED_DICT: Final = methods("OrderedDict", OrderedDict(), DictObject, _ORDERED_SPECS)
VALUES_VIEW: Final = methods("dict_values", {}.values(), DictView, _VIEW_SPECS)
SET_VIEW: Final = methods(
    "dict_keys",
    {}.keys(),
    DictView,
    {
        **_VIEW_SPECS,
        "__contains__": Spec(contains, 1, 1),
        "isdisjoint": Spec(_disjoint, 1, 1),
    },
)
