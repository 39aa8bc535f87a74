"""How two nested values relate, as far as the host can tell by itself."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from core.machine.algebra import is_counter
from core.machine.hashing import key_of
from core.machine.immutable import PLAIN
from core.machine.iterables import viewed
from core.machine.limits import Effort, check_nesting
from core.machine.objects import DictObject, ListObject, Obj, SetObject
from core.machine.plain import defines, hosted, operand_name
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import BoundMethod, BoundNative, DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from core.machine.machine import Machine
    from core.machine.plain import HostFunction
    from core.machine.values import Value

ORDER: Final[dict[str, HostFunction]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
"""The host's operators of order."""
_DUNDERS: Final = {
    "<": ("__lt__", "__gt__"),
    "<=": ("__le__", "__ge__"),
    ">": ("__gt__", "__lt__"),
    ">=": ("__ge__", "__le__"),
}


class Relation:
    """One comparison of nested values."""

    __slots__ = ("effort", "m")

    def __init__(self, m: Machine) -> None:
        self.m = m
        self.effort = Effort()

    def same(self, a: Value, b: Value, depth: int = 0) -> bool:
        """Whether items *a* and *b* of containers are one or equal."""
        return a is b or self.equal(a, b, depth)

    def equal(self, a: Value, b: Value, depth: int) -> bool:
        """Give `a == b`."""
        if type(a) in PLAIN and type(b) in PLAIN:
            return a == b
        self.effort.spend()
        check_nesting(depth)
        if type(a) is tuple and type(b) is tuple:
            return self._all_same(a, b, depth)
        if defines(self.m, a, "__eq__") or defines(self.m, b, "__eq__"):
            raise NeedsProgramError
        if type(a) is Ref and type(b) is Ref:
            return a is b or self._equal_objects(self.m.heap[a], self.m.heap[b], depth)
        one, other = members(self.m, a), members(self.m, b)
        if one is not None and other is not None:
            return len(one) == len(other) and self._within(one, other, depth)
        return a is b or _equal_links(a, b)

    def _equal_objects(self, a: Obj, b: Obj, depth: int) -> bool:
        if isinstance(a, ListObject) and isinstance(b, ListObject):
            return a.kind == b.kind and self._all_same(a.items, b.items, depth)
        if isinstance(a, SetObject) and isinstance(b, SetObject):
            if a.hashes or b.hashes:
                raise NeedsProgramError
            return len(a.items) == len(b.items) and self._within(a.items, b.items, depth)
        if isinstance(a, DictObject) and isinstance(b, DictObject):
            return self._equal_dicts(a, b, depth)
        return False

    def _all_same(self, a: Sequence[Value], b: Sequence[Value], depth: int) -> bool:
        if len(a) != len(b):
            return False
        self.effort.spend(len(a) >> 4)
        return all(self.same(x, y, depth + 1) for x, y in zip(a, b, strict=True))

    def _equal_dicts(self, a: DictObject, b: DictObject, depth: int) -> bool:
        one, other = a.items, b.items
        if is_counter(a) and is_counter(b):
            if a.shared or b.shared:
                raise NeedsProgramError
            return all(
                self.same(one.get(key, 0), other.get(key, 0), depth + 1) for key in {**one, **other}
            )
        if a.hashes or b.hashes:
            raise NeedsProgramError
        keys = [key_of(self.m, key, other) for key in one]
        if len(one) != len(other) or any(key not in other for key in keys):
            return False
        if a.kind == b.kind == "OrderedDict" and keys != list(other):
            return False
        values = zip(one.values(), keys, strict=True)
        return all(self.same(value, other[key], depth + 1) for value, key in values)

    def _within(self, one: Iterable[Value], other: Collection[Value], depth: int) -> bool:
        """Whether *other*, the members of a set or view, has all of *one*."""
        if isinstance(other, dict):
            return all(item in other or self._has_twin(item, other) for item in one)
        return all(any(self.same(item, x, depth + 1) for x in other) for item in one)

    def _has_twin(self, item: Value, others: dict[Value, None]) -> bool:
        """Whether a frozenset *item* is equal to one of *others*."""
        twin = key_of(self.m, item, others)
        return twin is not item and twin in others

    def ordered(self, op: str, a: Value, b: Value, depth: int) -> bool:
        """Give `a op b` for an operator of order."""
        self.effort.spend()
        check_nesting(depth)
        m = self.m
        if type(a) in PLAIN and type(b) in PLAIN:
            return bool(hosted(m, ORDER[op], (a, b)))
        mine, theirs = _DUNDERS[op]
        if defines(m, a, mine) or defines(m, b, theirs):
            raise NeedsProgramError
        one, other = _sequence(m, a, b), _sequence(m, b, a)
        if one is not None and other is not None:
            return self._ordered_items(op, one, other, depth)
        parts, others = members(m, a), members(m, b)
        if parts is not None and others is not None:
            return self._ordered_sets(op, parts, others, depth)
        if is_counter(object_at(m, a)) and is_counter(object_at(m, b)):
            return self._ordered_counts(op, a, b, depth)
        names = f"'{operand_name(m, a)}' and '{operand_name(m, b)}'"
        raise Thrown("TypeError", f"'{op}' not supported between instances of {names}")

    def _ordered_items(self, op: str, a: Sequence[Value], b: Sequence[Value], depth: int) -> bool:
        """The order of the first items that differ, else that of the lengths."""
        for x, y in zip(a, b, strict=False):
            if not self.same(x, y, depth + 1):
                return self.ordered(op, x, y, depth + 1)
        return bool(ORDER[op](len(a), len(b)))

    def _ordered_sets(
        self, op: str, a: Collection[Value], b: Collection[Value], depth: int
    ) -> bool:
        """Whether one has all members of the other."""
        if op in {">", ">="}:
            a, b = b, a
        if len(a) > len(b) or (len(a) == len(b) and op in {"<", ">"}):
            return False
        return self._within(a, b, depth)

    def _ordered_counts(self, op: str, a: Value, b: Value, depth: int) -> bool:
        one, other = object_at(self.m, a), object_at(self.m, b)
        assert isinstance(one, DictObject)
        assert isinstance(other, DictObject)
        if one.shared or other.shared:
            raise NeedsProgramError
        if op in {"<", ">"} and self._equal_dicts(one, other, depth):
            return False
        loose = op if op in {"<=", ">="} else f"{op}="
        return all(
            self.ordered(loose, one.items.get(key, 0), other.items.get(key, 0), depth + 1)
            for key in {**one.items, **other.items}
        )


def object_at(m: Machine, value: Value) -> Obj | None:
    """The heap object that *value* refers to, if it does."""
    return m.heap[value] if isinstance(value, Ref) else None


def _sequence(m: Machine, value: Value, other: Value) -> Sequence[Value] | None:
    """The items of *value* if it is a sequence of the same kind as *other*."""
    if isinstance(value, tuple):
        return value if isinstance(other, tuple) else None
    obj, beside = object_at(m, value), object_at(m, other)
    if not isinstance(obj, ListObject) or not isinstance(beside, ListObject):
        return None
    return obj.items if obj.kind == beside.kind else None


def members(m: Machine, value: Value) -> Collection[Value] | None:
    """The members of *value* if it is a set or can be compared with one."""
    if isinstance(value, DictView):
        if value.kind == "values":
            return None
        source = m.heap[value.source]
        assert isinstance(source, DictObject)
        if source.hashes:
            raise NeedsProgramError
        return source.items if value.kind == "keys" else viewed(m, value)
    obj = object_at(m, value)
    if not isinstance(obj, SetObject):
        return None
    if obj.hashes:
        raise NeedsProgramError
    return obj.items


def _equal_links(a: Value, b: Value) -> bool:
    """Whether two values of the machine that lead to others are equal."""
    if isinstance(a, BoundMethod) and isinstance(b, BoundMethod):
        return a.receiver is b.receiver and a.function is b.function
    if isinstance(a, BoundNative) and isinstance(b, BoundNative):
        return a.receiver is b.receiver and a.name == b.name
    if isinstance(a, slice) and isinstance(b, slice):
        return a == b
    return False
