"""The operators of sets and of the views of dicts that are like sets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.contents import refill
from core.machine.hashing import arranged, key_of, keyed_as
from core.machine.iterables import listed
from core.machine.limits import check_size
from core.machine.objects import SetObject
from core.machine.relations import object_at
from core.machine.thrown import CallProgram, NeedsProgramError
from core.machine.values import MISSING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.machine.machine import Machine
    from core.machine.values import Ref, Value

Members: TypeAlias = "dict[Value, None]"


def combine(m: Machine, op: str, a: Value, b: Value) -> Value:
    """Give `a op b` of two sets, else MISSING."""
    left, right = object_at(m, a), object_at(m, b)
    both = isinstance(left, SetObject) and isinstance(right, SetObject)
    if not both or op not in _OPERATIONS:
        return MISSING
    assert isinstance(left, SetObject)
    assert isinstance(right, SetObject)
    if left.hashes or right.hashes:
        raise CallProgram("_binary", op, a, b)
    return m.new(SetObject(_OPERATIONS[op](*_keyed_alike(m, op, left, right)), left.kind))


def change(m: Machine, op: str, a: Ref, b: Value) -> bool:
    """Carry out `a op= b` in place on a set, if *b* is one."""
    obj, other = object_at(m, a), object_at(m, b)
    assert isinstance(obj, SetObject)
    if not isinstance(other, SetObject) or op not in _OPERATIONS:
        return False
    if obj.hashes or other.hashes:
        raise CallProgram("_inplace", op, a, b)
    members = _changed(op, *_keyed_alike(m, op, obj, other))
    mine = m.own(a)
    assert isinstance(mine, SetObject)
    refill(mine.items, members)
    return True


def combine_views(m: Machine, op: str, a: Value, b: Value) -> Value:
    """Give `a op b` of a view of keys or items and anything to iterate over, else MISSING."""
    if op not in _OPERATIONS:
        return MISSING
    sides: list[SetObject] = []
    for side in (a, b):
        items = listed(m, side)
        if items is None:
            raise CallProgram("_binary", op, a, b)
        try:
            sides.append(_set_of(m, items))
        except NeedsProgramError:
            raise CallProgram("_binary", op, a, b) from None
    return m.new(SetObject(_OPERATIONS[op](*_keyed_alike(m, op, *sides))))


def _set_of(m: Machine, items: Sequence[Value]) -> SetObject:
    members: Members = {}
    for item in items:
        members[key_of(m, item, members)] = None
    return SetObject(members)


def _keyed_alike(
    m: Machine, op: str, left: SetObject, right: SetObject
) -> tuple[SetObject, SetObject]:
    """The two sets with one object for members that are equal: that which `left op right` keeps."""
    if op == "&" and len(right.items) <= len(left.items):
        return SetObject(keyed_as(m, left.items, right.items)), right
    return left, SetObject(keyed_as(m, right.items, left.items))


def _intersection(left: SetObject, right: SetObject) -> Members:
    # CPython walks through the smaller one, which decides the order and which of two
    # equal members is kept.
    small, large = (left, right) if len(right.items) > len(left.items) else (right, left)
    return {member: None for member in arranged(small.items) if member in large.items}


def _union(left: SetObject, right: SetObject) -> Members:
    check_size(len(left.items) + len(right.items))
    return dict.fromkeys([*arranged(left.items), *arranged(right.items)])


def _difference(left: SetObject, right: SetObject) -> Members:
    return {member: None for member in arranged(left.items) if member not in right.items}


def _symmetric_difference(left: SetObject, right: SetObject) -> Members:
    check_size(len(left.items) + len(right.items))
    return _difference(right, left) | _difference(left, right)


_OPERATIONS: Final[dict[str, Callable[[SetObject, SetObject], Members]]] = {
    "&": _intersection,
    "|": _union,
    "-": _difference,
    "^": _symmetric_difference,
}


def _changed(op: str, obj: SetObject, other: SetObject) -> Members:
    """The members of *obj* after `obj op= other`, which keeps those that stay where they are."""
    if op == "|":
        check_size(len(obj.items) + len(other.items))
        return {**obj.items, **dict.fromkeys(arranged(other.items))}
    if op == "^":
        return _difference(obj, other) | _difference(other, obj)
    if op == "-":
        return {member: None for member in obj.items if member not in other.items}
    return _intersection(obj, other)
