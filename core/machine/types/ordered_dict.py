"""The type `collections.OrderedDict`."""

from __future__ import annotations

import sys
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from core.machine.builtins.arguments import ANY_KEYWORDS, Spec, function, methods
from core.machine.comparison import truth
from core.machine.contents import forget_hashes, refill
from core.machine.hashing import key_of
from core.machine.objects import DictObject
from core.machine.plain import instance_at
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.types.dict import (
    DICT_SLOTS,
    DICT_SPECS,
    dict_at,
    equal,
    from_keys,
    key_in,
    new_dict,
    own_dict,
    pop,
    set_default,
)

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.relations import Relation
    from core.machine.representation import Writer
    from core.machine.values import Ref, Value

_OF_PAIRS: Final = sys.version_info < (3, 12)
"""Whether CPython shows one as a list of pairs."""


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


def _ordered_dict(m: Machine, /, *sources: Value, **named: Value) -> Ref:
    return new_dict(m, sources, named, "OrderedDict")


def _represent(writer: Writer, obj: DictObject, depth: int) -> str:
    if not obj.items:
        return "OrderedDict()"
    if _OF_PAIRS:
        return f"OrderedDict([{writer.join(obj.items.items(), depth)}])"
    return f"OrderedDict({writer.pairs(obj.items, depth)})"


def _equal(relation: Relation, obj: DictObject, other: Value, depth: int) -> bool:
    if not equal(relation, obj, other, depth):
        return False
    assert isinstance(other, DictObject)
    # The order counts only where both have one to speak of.
    if other.kind != "OrderedDict":
        return True
    return [key_of(relation.m, key, other.items) for key in obj.items] == list(other.items)


_SPECS: Final = {
    **DICT_SPECS,
    "setdefault": Spec(set_default, 1, 2, "write", {"key": 0, "default": 1}),
    "pop": Spec(pop, 1, 2, "write", {"key": 0, "default": 1}),
    "popitem": Spec(_popitem_at, 0, 1, "write", {"last": 0}),
    "move_to_end": Spec(_move_to_end, 1, 2, "write", {"key": 0, "last": 1}),
}
SLOTS: Final = {
    "OrderedDict": DICT_SLOTS._replace(
        methods=methods("OrderedDict", OrderedDict(), DictObject, _SPECS),
        class_attributes=from_keys("OrderedDict", OrderedDict.fromkeys, iterable=0, value=1),
        new=function(
            "OrderedDict", Spec(_ordered_dict, 0, 1, keywords=ANY_KEYWORDS), OrderedDict
        ).call,
        represent=_represent,
        equal=_equal,
    )
}
