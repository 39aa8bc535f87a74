"""`|` of dicts of all kinds, and `|=`, which takes pairs from anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.contents import refill
from core.machine.hashing import key_of, keyed_as
from core.machine.iterables import listed
from core.machine.limits import check_size
from core.machine.objects import DictObject
from core.machine.relations import object_at
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown, UnmodelledError
from core.machine.values import MISSING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.machine import Machine
    from core.machine.values import Ref, Value


def combine(m: Machine, op: str, a: Value, b: Value) -> Value:
    """Give `a | b` of two dicts of any kind, else MISSING."""
    left, right = object_at(m, a), object_at(m, b)
    if op != "|" or not isinstance(left, DictObject) or not isinstance(right, DictObject):
        return MISSING
    if left.hashes or right.hashes:
        raise CallProgram("_binary", op, a, b)
    check_size(len(left.items) + len(right.items))
    # A kind of dict that makes another of its kind does so on either side; Counter does not.
    like = right if left.kind in {"dict", "Counter"} else left
    kind = "dict" if like.kind == "Counter" else like.kind
    factory = like.factory if kind == "defaultdict" else None
    return m.new(DictObject(_merged(m, left.items, right.items), kind, factory))


def change(m: Machine, op: str, a: Ref, b: Value) -> bool:
    """Carry out `a |= b` on a dict in place."""
    if op != "|":
        return False
    obj, other = object_at(m, a), object_at(m, b)
    assert isinstance(obj, DictObject)
    if obj.hashes or getattr(other, "hashes", None):
        raise CallProgram("_inplace", op, a, b)
    more = other.items if isinstance(other, DictObject) else _pairs(m, a, b)
    items = _merged(m, obj.items, more)
    check_size(len(items))
    mine = m.own(a)
    assert isinstance(mine, DictObject)
    refill(mine.items, items)
    return True


def _merged(m: Machine, one: dict[Value, Value], other: dict[Value, Value]) -> dict[Value, Value]:
    return {**one, **keyed_as(m, other, one)}


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
