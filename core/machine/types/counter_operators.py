"""The operators of `collections.Counter`: counts put together key by key.

They are Python code in CPython: where other threads can see a counter, the prelude carries
them out, step by step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from core.machine.contents import refill
from core.machine.counting import Counts, count_number
from core.machine.hashing import keyed_as
from core.machine.limits import check_size
from core.machine.objects import DictObject
from core.machine.relations import object_at
from core.machine.thrown import CallProgram
from core.machine.types.dict_operators import combine
from core.machine.values import MISSING

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.machine import Machine
    from core.machine.values import Ref, Value


def is_counter(obj: object) -> TypeGuard[DictObject]:
    """Whether *obj* is a `collections.Counter`."""
    return isinstance(obj, DictObject) and obj.kind == "Counter"


def combine_counters(m: Machine, op: str, a: Value, b: Value) -> Value:
    """Give `a op b` of two counters, or of one and another dict; MISSING if there is none."""
    left, right = object_at(m, a), object_at(m, b)
    if not is_counter(left) or not is_counter(right):
        return combine(m, op, a, b)
    if op not in _OPERATIONS:
        return MISSING
    if left.shared or right.shared or left.hashes or right.hashes:
        raise CallProgram("_combine_counters", op, a, b)
    counts = _counted(m, op, left.items, keyed_as(m, right.items, left.items))
    return m.new(DictObject(counts, "Counter"))


def change_counter(m: Machine, op: str, a: Ref, b: Value) -> bool:
    """Carry out `a op= b` in place on a counter, if *b* is a dict of any kind."""
    obj, other = object_at(m, a), object_at(m, b)
    assert isinstance(obj, DictObject)
    if not isinstance(other, DictObject) or op not in _OPERATIONS:
        return False
    if obj.shared or other.shared or obj.hashes or other.hashes:
        raise CallProgram("_change_counter", op, a, b)
    items = _counted(m, op, obj.items, keyed_as(m, other.items, obj.items))
    check_size(len(items))
    mine = m.own(a)
    assert isinstance(mine, DictObject)
    refill(mine.items, items)
    return True


_OPERATIONS: Final[dict[str, Callable[[float, float], float]]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "&": min,
    "|": max,
}


def _counted(m: Machine, op: str, left: Counts, right: Counts) -> Counts:
    """The counts of two Counters put together; those that are not positive are left out."""
    counts: Counts = {}
    for key in left if op == "&" else {**left, **right}:
        number = _OPERATIONS[op](
            count_number(m, left.get(key, 0)), count_number(m, right.get(key, 0))
        )
        if number > 0:
            counts[key] = number
    return counts
