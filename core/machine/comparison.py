"""Comparisons, membership and truth.

Equality and order of containers are those of their items, which the host cannot see
through references; so plain values are left to the host and containers walked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.classes import is_class
from core.machine.immutable import PLAIN
from core.machine.inside import looked_into
from core.machine.iterables import paced
from core.machine.objects import DictObject, Instance, ListObject, Obj, SetObject
from core.machine.plain import defines, operand_name, plain_value
from core.machine.relations import ORDER, Relation, object_at
from core.machine.slots import itself, slots_of
from core.machine.thrown import CallProgram, NeedsProgramError, Thrown
from core.machine.values import DictView, Ref

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from core.machine.machine import Machine
    from core.machine.values import Value

    Comparison = Callable[[Machine, Value, Value], bool]


def equal(m: Machine, a: Value, b: Value) -> bool:
    """Give `a == b`."""
    if type(a) in PLAIN and type(b) in PLAIN:
        return a == b
    try:
        return Relation(m).equal(a, b, 0)
    except NeedsProgramError:
        raise CallProgram("_compare", "==", a, b) from None


def unequal(m: Machine, a: Value, b: Value) -> bool:
    """Give `a != b`."""
    if type(a) in PLAIN and type(b) in PLAIN:
        return a != b
    # Without it `!=` is the opposite of `==`: see `object.__ne__` in the data model.
    if defines(m, a, "__ne__") or defines(m, b, "__ne__"):
        raise CallProgram("_compare", "!=", a, b)
    try:
        return not Relation(m).equal(a, b, 0)
    except NeedsProgramError:
        raise CallProgram("_compare", "!=", a, b) from None


def same(a: Value, b: Value) -> bool:
    """Give `a is b`: for immutable plain values, whether nothing tells them apart.

    CPython's answer for equal numbers and texts that were made apart depends on its caches.
    """
    if a is b:
        return True
    if type(a) is not type(b) or isinstance(a, Ref):
        return False
    # -0.0 equals 0.0 and is another number; a NaN is itself.
    if isinstance(a, float | complex):
        return repr(a) == repr(b)
    return type(a) in PLAIN and a == b


def contains(m: Machine, container: Value, item: Value) -> bool:
    """Give `item in container`.

    Raises:
        Thrown: TypeError if *container* cannot be searched, or not for this *item*.
        CallProgram: To `_contains`, as the program must iterate or compare.
    """
    if isinstance(container, str):
        part = plain_value(m, item)
        if isinstance(part, str):
            return part in container
        name = operand_name(m, item)
        raise Thrown("TypeError", f"'in <string>' requires string as left operand, not {name}")
    try:
        return _contains(m, container, item)
    except NeedsProgramError:
        raise CallProgram("_contains", container, item) from None


def position(m: Machine, items: Collection[Value], item: Value) -> int:
    """The place of the first of *items* that is or equals *item*, -1 if there is none.

    Raises:
        NeedsProgramError: Only the program's own code can tell.
    """
    walk = Relation(m)
    if type(item) in PLAIN:
        for place, other in enumerate(paced(m, items)):
            # Identity first, as in CPython: `nan in [nan]` is true.
            if other is item or (other == item if type(other) in PLAIN else walk.same(other, item)):
                return place
        return -1
    return next(
        (place for place, other in enumerate(paced(m, items)) if walk.same(other, item)), -1
    )


def truth(m: Machine, value: Value) -> bool:
    """Whether `if value` goes on.

    Raises:
        CallProgram: To `_truth`, as the class of *value* says how to tell.
    """
    if type(value) is Ref:
        obj = m.heap[value]
        if isinstance(obj, ListObject | DictObject | SetObject):
            # By the class, not by slots: every loop and every `if` on a container comes this way.
            looked_into(m, value)
            return bool(obj.items)
        if defines(m, value, "__bool__") or defines(m, value, "__len__"):
            raise CallProgram("_truth", value)
        return True
    if isinstance(value, DictView):
        return truth(m, value.source)
    if value is NotImplemented:
        # The host warns of its truth, and from Python 3.14 on refuses it.
        return True
    return bool(value)


def compare(m: Machine, op: str, a: Value, b: Value) -> bool:
    """The result of `a op b` for any comparison operator, "not in" and "is not" among them.

    Raises:
        Thrown: What CPython raises for these operands.
        CallProgram: To `_compare` or `_contains`, as a class of the program must be asked.
    """
    return COMPARE[op](m, a, b)


def _contains(m: Machine, container: Value, item: Value) -> bool:
    has = slots_of(m, container).contains
    if has is not None:
        return has(m, itself(m, container), item)
    obj = object_at(m, container)
    if _may_be_searched(m, container, obj):
        raise NeedsProgramError
    name = operand_name(m, container, "__contains__", "__iter__")
    raise Thrown("TypeError", f"argument of type '{name}' is not iterable")


def _may_be_searched(m: Machine, container: Value, obj: Obj | None) -> bool:
    if isinstance(obj, Instance):
        return any(defines(m, container, f"__{n}__") for n in ("contains", "iter", "getitem"))
    return obj is not None or is_class(m, container)


def _order(op: str) -> Comparison:
    host = ORDER[op]

    def ordered(m: Machine, a: Value, b: Value) -> bool:
        if type(a) in _LINEAR and type(b) is type(a):
            return bool(host(a, b))
        try:
            return Relation(m).ordered(op, a, b, 0)
        except NeedsProgramError:
            raise CallProgram("_compare", op, a, b) from None

    return ordered


def _lacks(m: Machine, item: Value, container: Value) -> bool:
    try:
        return not contains(m, container, item)
    except CallProgram:
        raise CallProgram("_not_contains", container, item) from None


_LINEAR: Final[frozenset[type]] = frozenset({int, float, str})

COMPARE: Final[dict[str, Comparison]] = {
    "==": equal,
    "!=": unequal,
    **{op: _order(op) for op in ORDER},
    "in": lambda m, a, b: contains(m, b, a),
    "not in": _lacks,
    "is": lambda m, a, b: same(a, b),
    "is not": lambda m, a, b: not same(a, b),
}
"""What carries out each comparison, for those who look it up once and call it often."""
