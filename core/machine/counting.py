"""The counts of `collections.Counter`, as far as the host can compute with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.machine.immutable import NUMBERS
from core.machine.objects import DictObject
from core.machine.plain import operand_name
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

Counts: TypeAlias = "dict[Value, Value]"


def signed_counter(m: Machine, op: str, ref: Ref, counter: DictObject) -> Value:
    """The positive counts of *counter*, or with op "-" the negative ones made positive."""
    if counter.shared or counter.hashes:
        raise CallProgram("_signed_counter", op, ref)
    counts: Counts = {}
    for key, count in counter.items.items():
        number = count_number(m, count)
        if op == "+" and number > 0:
            counts[key] = count
        if op == "-" and number < 0:
            counts[key] = -number
    return m.new(DictObject(counts, "Counter"))


def count_number(m: Machine, count: Value) -> float:
    """*count* as a number to compare with 0.

    Raises:
        Thrown: TypeError if CPython could not compare it either.
    """
    if isinstance(count, int | float):
        return count
    if type(count) in NUMBERS or not isinstance(count, Ref):
        raise Thrown(
            "TypeError",
            f"'>' not supported between instances of '{operand_name(m, count)}' and 'int'",
        )
    raise UnmodelledError("a Counter whose counts are not numbers is not simulated; use a dict")
