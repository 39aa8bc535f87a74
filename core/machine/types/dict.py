"""The type `dict`, and what all kinds of dict have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec, function, methods
from core.machine.builtins.containers import COMMON, ITEMS, items_left
from core.machine.builtins.iteration import exhaust
from core.machine.builtins.rows import fill, put, rows_of
from core.machine.builtins.walk_steps import dict_walk
from core.machine.contents import forget_hashes
from core.machine.hashing import key_of
from core.machine.iterables import paced
from core.machine.limits import check_room
from core.machine.objects import SEALED, DictObject
from core.machine.slots import Slots
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.type_table import TYPES
from core.machine.types.dict_operators import change, combine
from core.machine.values import (
    MISSING,
    DictView,
    Ref,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.relations import Relation
    from core.machine.representation import Writer
    from core.machine.values import Value


def dict_at(m: Machine, ref: Ref) -> DictObject:
    """The dict at *ref*, to be looked at."""
    return m.heap[ref]  # type: ignore[return-value]


def own_dict(m: Machine, ref: Ref) -> DictObject:
    """The dict at *ref*, to be changed."""
    return m.own(ref)  # type: ignore[return-value]


def key_in(m: Machine, obj: DictObject, key: Value) -> Value:
    """The host key for *key* in *obj*."""
    return key_of(m, key, obj.items, obj.hashes)


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
    # A key that program code has hashed is there: which keys are equal only the program can tell.
    if dict_at(m, ref).hashes:
        raise NeedsProgramError
    fill(m, own_dict(m, ref).items, rows, error, named)


def _clear(m: Machine, ref: Ref) -> None:
    mine = own_dict(m, ref)
    mine.items.clear()
    forget_hashes(mine)


def _copy(m: Machine, ref: Ref) -> Ref:
    obj = dict_at(m, ref)
    # A copy of an object keeps who can reach it; this one is new, and nobody else can.
    twin = DictObject(obj.items.copy()) if obj.factory is SEALED else obj.copy()
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
        for key in paced(m, items_left(m, iterable)):
            put(m, items, key, value)
        # Only now: had it been for the program to make the items, none would be taken yet.
        exhaust(m, iterable)
        return m.new(DictObject(items, kind))

    spec = Spec(body, 1, 2, keywords=keywords)
    module, fallback = TYPES[kind].module, f"_{kind}_fromkeys"
    return {"fromkeys": function("fromkeys", spec, host, module=module, fallback=fallback)}


def _dict(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    return new_dict(m, sources, named, "dict")


def _represent(writer: Writer, obj: DictObject, depth: int) -> str:
    return writer.pairs(obj.items, depth)


def equal(relation: Relation, obj: DictObject, other: Value, depth: int) -> bool:
    """Whether *other* is a dict of any kind with equal values under equal keys."""
    if not isinstance(other, DictObject):
        return False
    if obj.hashes or other.hashes:
        raise NeedsProgramError
    keys = [key_of(relation.m, key, other.items) for key in obj.items]
    # After the keys were looked up: to look one up may have to call the program, whatever the
    # lengths.
    if len(obj.items) != len(other.items) or any(key not in other.items for key in keys):
        return False
    values = zip(obj.items.values(), keys, strict=True)
    return all(relation.same(value, other.items[key], depth + 1) for value, key in values)


def has(m: Machine, obj: DictObject, key: Value) -> bool:
    """Whether *key* is one of the keys."""
    return key_in(m, obj, key) in obj.items


def keys_of(m: Machine, obj: DictObject) -> list[Value]:
    """The keys, in order."""
    return list(obj.items)


def known_key(
    m: Machine, function: str, ref: Value, obj: DictObject, key: Value, *more: Value
) -> Value:
    """The host key for *key*; the prelude's *function* is called if only the program can tell."""
    try:
        return key_of(m, key, obj.items, obj.hashes)
    except NeedsProgramError:
        raise CallProgram(function, ref, key, *more) from None


def get_value(m: Machine, ref: Ref, obj: DictObject, key: Value) -> Value:
    """Give `dict[key]`."""
    value = obj.items.get(known_key(m, "_dict_get_item", ref, obj, key), MISSING)
    if value is MISSING:
        raise Thrown("KeyError", key)
    return value


def set_value(m: Machine, ref: Ref, obj: DictObject, key: Value, value: Value) -> None:
    """Carry out `dict[key] = value`."""
    known = known_key(m, "_dict_set_item", ref, obj, key, value)
    if known not in obj.items:
        check_room(obj.items)
    # By the key that is there: as in CPython the first of two equal keys stays.
    own_dict(m, ref).items[known] = value


def delete_value(m: Machine, ref: Ref, obj: DictObject, key: Value) -> None:
    """Carry out `del dict[key]`."""
    known = known_key(m, "_dict_delete_item", ref, obj, key)
    if known not in obj.items:
        raise Thrown("KeyError", key)
    mine = own_dict(m, ref)
    del mine.items[known]
    forget_hashes(mine)


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
DICT_SLOTS: Final = Slots(
    equal=equal,
    hashed="never",
    items=keys_of,
    walk=dict_walk,
    contains=has,
    get_item=get_value,
    del_item=delete_value,
    set_item=set_value,
    combine=combine,
    change=change,
)
"""What every kind of dict can do, unless it says otherwise."""
SLOTS: Final = {
    "dict": DICT_SLOTS._replace(
        methods=methods("dict", {}, DictObject, DICT_SPECS),
        class_attributes=from_keys("dict", dict.fromkeys),
        new=function("dict", Spec(_dict, 0, 1, keywords=ANY_KEYWORDS), dict).call,
        represent=_represent,
        inside="{...}",
    ),
}
