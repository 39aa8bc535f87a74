"""How two nested values relate, as far as the host can tell by itself."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final

from core.machine.hashing import key_of
from core.machine.immutable import PLAIN
from core.machine.iterables import HANDFUL, counted
from core.machine.limits import Effort, check_nesting
from core.machine.plain import defines, hosted, operand_name
from core.machine.slots import itself, slots_of
from core.machine.thrown import NeedsProgramError, Thrown
from core.machine.values import BoundMethod, BoundNative, Ref

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.plain import HostFunction
    from core.machine.values import Value

    Pair = tuple[Value, Value]

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
        # `PyObject_RichCompareBool` in CPython's Objects/object.c: within containers identity
        # counts first, so a NaN is equal to itself there.
        return a is b or self.equal(a, b, depth)

    def equal(self, a: Value, b: Value, depth: int) -> bool:
        """Give `a == b`."""
        if type(a) in PLAIN and type(b) in PLAIN:
            return a == b
        self.effort.spend()
        check_nesting(depth)
        if type(a) is tuple and type(b) is tuple:
            return self.all_same(a, b, depth)
        if defines(self.m, a, "__eq__") or defines(self.m, b, "__eq__"):
            raise NeedsProgramError
        return a is b or self._alike(a, b, depth)

    def _alike(self, a: Value, b: Value, depth: int) -> bool:
        """Whether two values, not one and not plain, are equal by what their types say."""
        m = self.m
        equal = slots_of(m, a).equal
        if equal is not None:
            return equal(self, itself(m, a), itself(m, b), depth)
        one, other = members(m, a), members(m, b)
        if one is not None and other is not None:
            return len(one) == len(other) and self._within(one, other, depth)
        if isinstance(a, slice) and isinstance(b, slice):
            return self.all_same((a.start, a.stop, a.step), (b.start, b.stop, b.step), depth)
        return _equal_links(a, b)

    def all_same(self, a: Sequence[Value], b: Sequence[Value], depth: int) -> bool:
        """Whether the items *a* are equal to the items *b*, one by one."""
        if len(a) != len(b):
            return False
        # What the host compares by itself costs little, but a million of them cost something.
        self.effort.spend(len(a) >> 4)
        pairs = zip(a, b, strict=True)
        some = pairs if len(a) <= HANDFUL else counted(self.m, pairs)
        return all(self.same(x, y, depth + 1) for x, y in some)

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
        if type(a) is tuple and type(b) is tuple:
            return self.ordered_items(op, a, b, depth)
        order = slots_of(m, a).order
        found = None if order is None else order(self, op, itself(m, a), itself(m, b), depth)
        if found is not None:
            return found
        parts, others = members(m, a), members(m, b)
        if parts is not None and others is not None:
            return self._ordered_sets(op, parts, others, depth)
        hook, mirrored = _DUNDERS[op]
        names = f"'{operand_name(m, a, hook)}' and '{operand_name(m, b, mirrored)}'"
        raise Thrown("TypeError", f"'{op}' not supported between instances of {names}")

    def ordered_items(self, op: str, a: Sequence[Value], b: Sequence[Value], depth: int) -> bool:
        """The order of the first items that differ, else that of the lengths."""
        # As `list_richcompare` in CPython: the first pair that is unequal decides.
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


def object_at(m: Machine, value: Value) -> Obj | None:
    """The heap object that *value* refers to, if it does."""
    return m.heap[value] if isinstance(value, Ref) else None


def members(m: Machine, value: Value) -> Collection[Value] | None:
    """The members of *value* if it is a set or can be compared with one.

    Raises:
        NeedsProgramError: Program code has hashed some.
    """
    found = slots_of(m, value).members
    return None if found is None else found(m, itself(m, value))


def _equal_links(a: Value, b: Value) -> bool:
    """Whether two values of the machine that lead to others are equal."""
    if isinstance(a, BoundMethod) and isinstance(b, BoundMethod):
        return a.receiver is b.receiver and a.function is b.function
    if isinstance(a, BoundNative) and isinstance(b, BoundNative):
        return a.receiver is b.receiver and a.name == b.name
    return False
