"""Operators of sequences: putting together and repeating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.inside import looked_into
from core.machine.iterables import listed
from core.machine.limits import INDEX_LIMIT, MAX_ITEMS, check_size
from core.machine.objects import ListObject
from core.machine.plain import as_index, operand_name
from core.machine.thrown import CallProgram, Thrown
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value


def combine_sequences(m: Machine, op: str, a: Value, b: Value) -> Value:
    """Give `a + b` or `a * b` where one is a sequence, else MISSING."""
    if op == "+":
        return _concatenated(m, a, b)
    return _repeated(m, a, b) if op == "*" else MISSING


def _concatenated(m: Machine, a: Value, b: Value) -> Value:
    """Give `a + b` where *a* is a sequence, else MISSING."""
    if isinstance(a, str | bytes | tuple):
        if isinstance(a, tuple) and isinstance(b, tuple):
            check_size(len(a) + len(b))
            return a + b
        if isinstance(a, bytes) and isinstance(b, bytes):
            check_size(len(a) + len(b))
            return a + b
        raise _not_joined(m, a, b)
    obj = m.heap[a] if type(a) is Ref else None
    if not isinstance(obj, ListObject):
        return MISSING
    other = m.heap[b] if type(b) is Ref else None
    if not isinstance(other, ListObject) or other.kind != obj.kind:
        raise _not_joined(m, a, b)
    for each in (a, b):
        assert isinstance(each, Ref)
        looked_into(m, each)
    check_size(len(obj.items) + len(other.items))
    return m.new(_bounded(obj, obj.items + other.items))


def _not_joined(m: Machine, a: Value, b: Value) -> Thrown:
    name = operand_name(m, b)
    if isinstance(a, bytes):
        return Thrown("TypeError", f"can't concat {name} to bytes")
    mine = operand_name(m, a).removeprefix("collections.")
    return Thrown("TypeError", f'can only concatenate {mine} (not "{name}") to {mine}')


def _bounded(like: ListObject, items: list[Value]) -> ListObject:
    """A list or deque like *like* with *items*, of which a bounded deque keeps the last."""
    if like.maxlen is not None and len(items) > like.maxlen:
        items = items[len(items) - like.maxlen :]
    return ListObject(items, like.kind, like.maxlen)


def _repeated(m: Machine, a: Value, b: Value) -> Value:
    """Give `a * b` where one is a sequence, else MISSING."""
    if _is_sequence(m, a):
        return _times(m, a, b)
    return _times(m, b, a) if _is_sequence(m, b) else MISSING


def _is_sequence(m: Machine, value: Value) -> bool:
    if type(value) is Ref:
        return isinstance(m.heap[value], ListObject)
    return isinstance(value, str | bytes | tuple)


def _times(m: Machine, sequence: Value, count: Value) -> Value:
    number = _repetitions(m, count)
    if isinstance(sequence, str | bytes | tuple):
        if isinstance(sequence, str | bytes) and len(sequence) * number >= INDEX_LIMIT:
            what = "string is" if isinstance(sequence, str) else "bytes are"
            raise Thrown("OverflowError", f"repeated {what} too long")
        # Before it is made: `"x" * 10**10` would take all of the memory in one step.
        check_size(len(sequence) * number)
        return sequence * number
    assert isinstance(sequence, Ref)
    obj = m.heap[sequence]
    assert isinstance(obj, ListObject)
    looked_into(m, sequence)
    _check_growth(obj, number)
    return m.new(_bounded(obj, obj.items * number))


def _check_growth(obj: ListObject, number: int) -> None:
    """Refuse *number* times the items of *obj*, unless a bound keeps them few."""
    if obj.maxlen is None or number > MAX_ITEMS:
        check_size(len(obj.items) * number)


def _repetitions(m: Machine, count: Value) -> int:
    number = as_index(m, count)
    if number is None:
        name = operand_name(m, count)
        raise Thrown("TypeError", f"can't multiply sequence by non-int of type '{name}'")
    if not -INDEX_LIMIT <= number < INDEX_LIMIT:
        raise Thrown("OverflowError", "cannot fit 'int' into an index-sized integer")
    return max(number, 0)


def grow(m: Machine, op: str, a: Ref, b: Value) -> bool:
    """Carry out `a += b` or `a *= b` for a list or deque; say whether *op* is one of these.

    Raises:
        CallProgram: To `_inplace`, as only the program can iterate over *b*.
    """
    if op not in {"+", "*"}:
        return False
    obj = m.heap[a]
    assert isinstance(obj, ListObject)
    if op == "*":
        number = _repetitions(m, b)
        _check_growth(obj, number)
        more = obj.items * (number - 1)
    else:
        found = listed(m, b)
        if found is None:
            raise CallProgram("_inplace", op, a, b)
        # A copy, because it may be the list itself.
        more, number = list(found), 1
        check_size(len(obj.items) + len(more))
    mine = m.own(a)
    assert isinstance(mine, ListObject)
    if number:
        mine.items += more
    else:
        mine.items.clear()
    if more and mine.kind == "deque":
        mine.stir()
    if mine.maxlen is not None:
        del mine.items[: max(len(mine.items) - mine.maxlen, 0)]
    return True
