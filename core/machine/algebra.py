"""Operators of sets, dicts, their views and `collections.Counter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from core.machine.classes import is_class, type_of
from core.machine.contents import refill
from core.machine.hashing import arranged, key_of, keyed_as
from core.machine.immutable import NUMBERS
from core.machine.iterables import listed
from core.machine.limits import check_size
from core.machine.objects import DictObject, SetObject
from core.machine.plain import operand_name
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import MISSING, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Value

Members: TypeAlias = "dict[Value, None]"
Counts: TypeAlias = "dict[Value, Value]"


def combine(m: Machine, op: str, a: Value, b: Value) -> Value:
    """The result of `a op b` for sets, dicts, views and classes; MISSING if it has none."""
    if type(a) is Ref and type(b) is Ref:
        left, right = m.heap[a], m.heap[b]
        if isinstance(left, SetObject) and isinstance(right, SetObject):
            if op not in _SET_OPERATIONS:
                return MISSING
            _leave_to_program(op, a, b, left, right)
            sides = _keyed_alike(m, op, left, right)
            return m.new(SetObject(_SET_OPERATIONS[op](*sides), left.kind))
        if isinstance(left, DictObject) and isinstance(right, DictObject):
            return _combined_dicts(m, op, a, b)
    if op in _SET_OPERATIONS and (_is_set_like(a) or _is_set_like(b)):
        return _combined_views(m, op, a, b)
    if op == "|" and (_is_union(m, a) or _is_union(m, b)):
        return _either_class(m, a, b)
    return MISSING


def change(m: Machine, op: str, a: Ref, b: Value) -> bool:
    """Carry out `a op= b` in place on a set or dict; say whether there is such an operator."""
    obj = m.heap[a]
    other = m.heap[b] if isinstance(b, Ref) else None
    if isinstance(obj, SetObject):
        if obj.kind == "frozenset" or op not in _SET_OPERATIONS:
            return False
        if not isinstance(other, SetObject):
            return False
        _leave_to_program(op, a, b, obj, other, "_inplace")
        members = _changed(op, *_keyed_alike(m, op, obj, other))
        mine = m.own(a)
        assert isinstance(mine, SetObject)
        refill(mine.items, members)
        return True
    assert isinstance(obj, DictObject)
    return _change_dict(m, op, a, b)


def _leave_to_program(
    op: str, a: Value, b: Value, left: Obj, right: Obj, function: str = "_binary"
) -> None:
    """Have the prelude carry out `a op b` if program code has hashed a key of either."""
    for obj in (left, right):
        if isinstance(obj, DictObject | SetObject) and obj.hashes:
            raise CallProgram(function, op, a, b)


def is_counter(obj: object) -> bool:
    """Whether *obj* is a `collections.Counter`."""
    return isinstance(obj, DictObject) and obj.kind == "Counter"


def signed_counter(m: Machine, op: str, ref: Ref, counter: DictObject) -> Value:
    """The positive counts of *counter*, or with op "-" the negative ones made positive."""
    if counter.shared or counter.hashes:
        raise CallProgram("_signed_counter", op, ref)
    counts: Counts = {}
    for key, count in counter.items.items():
        number = _count(m, count)
        if op == "+" and number > 0:
            counts[key] = count
        if op == "-" and number < 0:
            counts[key] = -number
    return m.new(DictObject(counts, "Counter"))


def _merged(m: Machine, one: Counts, other: Counts) -> Counts:
    return {**one, **keyed_as(m, other, one)}


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


_SET_OPERATIONS: Final[dict[str, Callable[[SetObject, SetObject], Members]]] = {
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


def _is_set_like(value: Value) -> bool:
    return isinstance(value, DictView) and value.kind != "values"


def _combined_views(m: Machine, op: str, a: Value, b: Value) -> Value:
    """`a op b` where one is a view of keys or items and the other anything to iterate over."""
    sides: list[SetObject] = []
    for side in (a, b):
        items = listed(m, side)
        if items is None:
            raise CallProgram("_binary", op, a, b)
        try:
            sides.append(_set_of(m, items))
        except NeedsProgramError:
            raise CallProgram("_binary", op, a, b) from None
    return m.new(SetObject(_SET_OPERATIONS[op](*_keyed_alike(m, op, *sides))))


def _set_of(m: Machine, items: Sequence[Value]) -> SetObject:
    members: Members = {}
    for item in items:
        members[key_of(m, item, members)] = None
    return SetObject(members)


def _is_union(m: Machine, value: Value) -> bool:
    """Whether *value* is a class or a union of some."""
    if isinstance(value, tuple):
        return bool(value) and all(is_class(m, item) for item in value)
    return is_class(m, value)


def _either_class(m: Machine, a: Value, b: Value) -> Value:
    """A union of classes: a tuple of them, which is what `isinstance` takes."""
    classes: list[Value] = []
    for side in (a, b):
        for cls in side if isinstance(side, tuple) else (side,):
            if cls is None:
                classes.append(type_of(m, None))
            elif is_class(m, cls):
                classes.append(cls)
            else:
                return MISSING
    return tuple(classes)


def _combined_dicts(m: Machine, op: str, a: Ref, b: Ref) -> Value:
    left, right = m.heap[a], m.heap[b]
    assert isinstance(left, DictObject)
    assert isinstance(right, DictObject)
    if is_counter(left) and is_counter(right):
        if op not in _COUNTER_OPERATIONS:
            return MISSING
        if left.shared or right.shared or left.hashes or right.hashes:
            raise CallProgram("_combine_counters", op, a, b)
        return m.new(
            DictObject(_counted(m, op, left.items, keyed_as(m, right.items, left.items)), "Counter")
        )
    if op != "|":
        return MISSING
    _leave_to_program(op, a, b, left, right)
    check_size(len(left.items) + len(right.items))
    # A kind of dict that makes another of its kind does so on either side; Counter does not.
    like = right if left.kind in {"dict", "Counter"} else left
    kind = "dict" if is_counter(like) else like.kind
    return m.new(DictObject(_merged(m, left.items, right.items), kind, like.factory))


def _change_dict(m: Machine, op: str, a: Ref, b: Value) -> bool:
    obj, other = m.heap[a], m.heap[b] if isinstance(b, Ref) else None
    assert isinstance(obj, DictObject)
    if is_counter(obj) and isinstance(other, DictObject) and op in _COUNTER_OPERATIONS:
        if obj.shared or other.shared or obj.hashes or other.hashes:
            raise CallProgram("_change_counter", op, a, b)
        items = _counted(m, op, obj.items, keyed_as(m, other.items, obj.items))
    elif op != "|" or is_counter(obj):
        return False
    elif obj.hashes or getattr(other, "hashes", None):
        raise CallProgram("_inplace", op, a, b)
    elif isinstance(other, DictObject):
        items = _merged(m, obj.items, other.items)
    else:
        items = _merged(m, obj.items, _pairs(m, a, b))
    check_size(len(items))
    mine = m.own(a)
    assert isinstance(mine, DictObject)
    refill(mine.items, items)
    return True


def _pairs(m: Machine, a: Ref, b: Value) -> dict[Value, Value]:
    """The items that `a |= b` takes from *b*, whose items are pairs."""
    pairs: dict[Value, Value] = {}
    rows = listed(m, b)
    if rows is None:
        raise CallProgram("_inplace", "|", a, b)
    for place, row in enumerate(rows):
        pair = _pair(m, row, place)
        if len(pair) != 2:  # noqa: PLR2004 - a key and a value
            raise Thrown(
                "ValueError",
                f"dictionary update sequence element #{place} has length {len(pair)}; "
                "2 is required",
            )
        try:
            pairs[key_of(m, pair[0], pairs)] = pair[1]
        except NeedsProgramError:
            raise CallProgram("_inplace", "|", a, b) from None
    return pairs


def _pair(m: Machine, row: Value, place: int) -> Sequence[Value]:
    try:
        pair = listed(m, row)
    except Thrown:
        raise Thrown(
            "TypeError",
            f"cannot convert dictionary update sequence element #{place} to a sequence",
        ) from None
    if pair is None:
        raise UnmodelledError("dict |= with pairs that are not lists or tuples is not simulated")
    return pair


def _count(m: Machine, count: Value) -> float:
    if isinstance(count, int | float):
        return count
    if type(count) in NUMBERS or not isinstance(count, Ref):
        raise Thrown(
            "TypeError",
            f"'>' not supported between instances of '{operand_name(m, count)}' and 'int'",
        )
    raise UnmodelledError("a Counter whose counts are not numbers is not simulated; use a dict")


_COUNTER_OPERATIONS: Final[dict[str, Callable[[float, float], float]]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "&": min,
    "|": max,
}


def _counted(m: Machine, op: str, left: Counts, right: Counts) -> Counts:
    """The counts of two Counters put together; those that are not positive are left out."""
    counts: Counts = {}
    for key in left if op == "&" else {**left, **right}:
        number = _COUNTER_OPERATIONS[op](_count(m, left.get(key, 0)), _count(m, right.get(key, 0)))
        if number > 0:
            counts[key] = number
    return counts
