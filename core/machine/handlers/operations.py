"""Operators, comparisons, formatting and building values."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW, contained, shared_container, touch
from core.machine.events import Kind
from core.machine.formatting import format_value
from core.machine.hashing import key_of
from core.machine.limits import HEAVY, SIZED, check_size
from core.machine.machine import REST
from core.machine.objects import DictObject, ListObject, SetObject
from core.machine.operators import binary as apply_binary
from core.machine.operators import compare as apply_compare
from core.machine.operators import inplace as apply_inplace
from core.machine.operators import unary as apply_unary
from core.machine.thrown import CallProgram, NeedsProgramError
from core.machine.values import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from core.machine.handlers.factory import Factory
    from core.machine.linked import Handler, Place
    from core.machine.machine import Machine
    from core.machine.values import Value

    class Operator(Protocol):
        """An operator that takes two operands."""

        def __call__(self, m: Machine, op: str, a: Value, b: Value) -> Value:
            """The result of *op* on *a* and *b*."""


SMALL: Final = 1 << 62
INTEGER_OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul}
INTEGER_DIVISIONS = {"//": operator.floordiv, "%": operator.mod}
INTEGER_COMPARISONS = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le,
    ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


DEEP: Final = frozenset({"==", "!=", "<", "<=", ">", ">=", "in", "not in", "%"})
"""Operators that go through their operands from top to bottom."""


def _general(place: Place, d: int, apply: Operator, op: str, a: int, b: int) -> Handler:
    after = place.after
    writes = apply is apply_inplace
    find = contained if op in DEEP and not place.quiet else shared_container

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        ref = find(m, (left, right))
        kind = Kind.WRITE if writes and ref is left else Kind.READ
        result = touch(m, place, ref, lambda: apply(m, op, left, right), kind=kind)
        if result is NOT_NOW:
            return REST
        # What was put into it is within reach of everybody who has it.
        if kind is Kind.WRITE:
            m.publish(right)
        if type(result) in SIZED and len(cast("str", result)) > HEAVY:
            m.work(len(cast("str", result)))
        r[d] = result
        return after

    return handler


def _arithmetic(place: Place, d: int, apply: Operator, op: str, a: int, b: int) -> Handler:
    after, slow = place.after, _general(place, d, apply, op, a, b)
    if op in INTEGER_DIVISIONS:
        return _division(place, d, op, a, b, slow)
    fast = INTEGER_OPERATORS.get(op)
    if fast is None:
        return slow

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        if type(left) is int and type(right) is int:
            result = fast(left, right)
            if -SMALL < result < SMALL:
                r[d] = result
                return after
        return slow(m, r)

    return handler


def _division(place: Place, d: int, op: str, a: int, b: int, slow: Handler) -> Handler:
    after, fast = place.after, INTEGER_DIVISIONS[op]

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        # The result is no larger than they are, but there may be none.
        if type(left) is int and type(right) is int and right and -SMALL < left < SMALL:
            r[d] = fast(left, right)
            return after
        return slow(m, r)

    return handler


def binary(place: Place, d: int, op: str, a: int, b: int) -> Handler:
    return _arithmetic(place, d, apply_binary, op, a, b)


def inplace(place: Place, d: int, op: str, a: int, b: int) -> Handler:
    return _arithmetic(place, d, apply_inplace, op, a, b)


def compare(place: Place, d: int, op: str, a: int, b: int) -> Handler:
    after = place.after
    # Identity looks at nothing that can change, so it is no step.
    if op in {"is", "is not"}:
        return _identity(place, d, op, a, b)
    slow = _general(place, d, apply_compare, op, a, b)
    fast = INTEGER_COMPARISONS.get(op)
    if fast is None:
        return slow

    def handler(m: Machine, r: list[Value]) -> int:
        left, right = r[a], r[b]
        if type(left) is int and type(right) is int:
            r[d] = fast(left, right)
            return after
        return slow(m, r)

    return handler


def _identity(place: Place, d: int, op: str, a: int, b: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = apply_compare(m, op, r[a], r[b])
        return after

    return handler


def unary(place: Place, d: int, op: str, a: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = apply_unary(m, op, r[a])
        return after

    return handler


def format_(place: Place, d: int, s: int, conversion: str, spec: int | None) -> Handler:
    after = place.after
    find = shared_container if place.quiet else contained

    def handler(m: Machine, r: list[Value]) -> int:
        value = r[s]
        wanted = "" if spec is None else str(r[spec])
        ref = find(m, (value,))
        result = touch(m, place, ref, lambda: format_value(m, value, conversion, wanted))
        if result is NOT_NOW:
            return REST
        r[d] = result
        return after

    return handler


def build_string(place: Place, d: int, parts: tuple[int, ...]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        texts = [str(r[part]) for part in parts]
        size = sum(map(len, texts))
        check_size(size)
        if size > HEAVY:
            m.work(size)
        r[d] = "".join(texts)
        return after

    return handler


def build_tuple(place: Place, d: int, parts: tuple[int, ...]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = tuple([r[part] for part in parts])
        return after

    return handler


def build_list(place: Place, d: int, parts: tuple[int, ...]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = m.new(ListObject([r[part] for part in parts]))
        return after

    return handler


def build_set(place: Place, d: int, parts: tuple[int, ...]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        items: dict[Value, None] = {}
        try:
            for part in parts:
                items[key_of(m, r[part], items)] = None
        except NeedsProgramError:
            raise CallProgram("_set", tuple([r[part] for part in parts])) from None
        r[d] = m.new(SetObject(items))
        return after

    return handler


def build_dict(place: Place, d: int, pairs: tuple[tuple[int, int], ...]) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        items: dict[Value, Value] = {}
        try:
            for key, value in pairs:
                items[key_of(m, r[key], items)] = r[value]
        except NeedsProgramError:
            raise CallProgram("_dict", tuple([(r[k], r[v]) for k, v in pairs])) from None
        r[d] = m.new(DictObject(items))
        return after

    return handler


def build_slice(place: Place, d: int, a: int, b: int, c: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        r[d] = slice(r[a], r[b], r[c])
        return after

    return handler


def tuple_of_list(place: Place, d: int, s: int) -> Handler:
    after = place.after

    def handler(m: Machine, r: list[Value]) -> int:
        items = r[s]
        assert isinstance(items, Ref)
        obj = m.heap[items]
        assert isinstance(obj, ListObject)
        r[d] = tuple(obj.items)
        return after

    return handler


FACTORIES: Mapping[str, Factory] = {
    "binary": binary,
    "inplace": inplace,
    "compare": compare,
    "unary": unary,
    "format": format_,
    "build_string": build_string,
    "build_tuple": build_tuple,
    "build_list": build_list,
    "build_set": build_set,
    "build_dict": build_dict,
    "build_slice": build_slice,
    "tuple_of_list": tuple_of_list,
}
