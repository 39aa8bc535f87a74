"""Asking for more of a value that is undrawn: all of it, or only how it compares."""

from __future__ import annotations

import operator
from math import isfinite
from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.draw import Draw, Table
from core.machine.draws.forms import (
    Const,
    Operation,
    bounds_of,
    difference,
    evaluated,
    is_known,
    leaves_of,
    never_turns,
)  # fmt: skip
from core.machine.draws.undrawn import AskedError, Piece, made_of
from core.machine.values import Undrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.machine.draws.forms import Bounds, Form
    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.values import Ref, Value

    Heap = Mapping[Ref, Obj]

MOST: Final = 1_000
"""So many ways of a draw are tried one by one; of more, some."""
COMPARISONS: Final[Mapping[str, Callable[..., object]]] = {  # type: ignore[explicit-any]
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le,
    ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def draw_at(heap: Heap, ref: Ref) -> Draw:
    """Return the draw at *ref*."""
    return cast("Draw", heap[ref])


def varying(heap: Heap, value: Undrawn) -> list[Ref]:
    """Return the draws of *value* that may still be one thing or another."""
    draws = ((ref, draw_at(heap, ref)) for ref in value.homes)
    return [ref for ref, draw in draws if draw.first < draw.last]


def known(heap: Heap, value: Undrawn) -> Value:
    """Return *value* where all its draws are settled."""

    def value_of(ref: Ref) -> Value:
        draw = draw_at(heap, ref)
        return draw.value(draw.first)

    return evaluated(value.form, value_of)


def bounds(heap: Heap, form: Form) -> Bounds:
    """Return between what *form* is; None if that is not known."""

    def of_draw(ref: Ref) -> Bounds:
        draw = draw_at(heap, ref)
        if draw.kind is str:
            return None
        if isinstance(draw.source, Table):
            values = draw.source.items[draw.first : draw.last + 1]
            if any(value != value for value in values):  # noqa: PLR0124 - `nan` is between nothing
                return None
            return min(values), max(values)  # type: ignore[type-var,return-value]
        one, other = draw.value(draw.first), draw.value(draw.last)
        return min(one, other), max(one, other)  # type: ignore[call-overload]

    return bounds_of(form, of_draw)


def asked(m: Machine, value: Value) -> Value:
    """Return what *value* is, also inside of tuples.

    Raises:
        AskedError: more has to be known for that.
    """
    if type(value) is Undrawn:
        if not _is_settled(m.heap, value):
            raise _by_value(m.heap, value)
        return known(m.heap, value)
    if isinstance(value, tuple) and holds(value):
        items = [asked(m, item) for item in value]
        # A named tuple of the machine's own takes its parts one by one.
        return tuple(items) if type(value) is tuple else type(value)(*items)  # type: ignore[arg-type]
    return value


def holds(value: Value) -> bool:
    """Return whether *value* is undrawn, or a tuple with something undrawn inside."""
    if not isinstance(value, tuple):
        return type(value) is Undrawn
    # Not by recursion, for a tuple may be nested deeper than the host can go.
    pending: list[Value] = [value]
    while pending:
        item = pending.pop()
        if type(item) is Undrawn:
            return True
        if isinstance(item, tuple):
            pending += item
    return False


def _is_settled(heap: Heap, value: Undrawn) -> bool:
    """Whether *value* can be one thing only."""
    if not varying(heap, value):
        return True
    ends = bounds(heap, value.form) if value.kind is int else None
    return ends is not None and ends[0] == ends[1]


def compared(m: Machine, op: str, a: Form, b: Form) -> bool:
    """Return whether ``a op b`` for two numbers.

    Raises:
        AskedError: it can be so or not.
    """
    # What both sides have in common cancels out: the same draw is equal to itself.
    apart = difference(a, b)
    if apart is not None:
        a, b = apart, Const(0)
    elif a == b and _is_equal_to_itself(m.heap, a):
        return op in {"==", "<=", ">="}
    decided = _decided(op, bounds(m.heap, a), bounds(m.heap, b))
    if decided is not None:
        return decided
    open_draws = varying(m.heap, made_of(bool, Operation("both", (a, b))))
    if not open_draws:
        return _compare(m.heap, op, a, b, None)
    # Each way becomes a state of its own, so the draw with the fewest is asked for.
    ref = min(open_draws, key=lambda each: _size(m.heap, each))
    if len(open_draws) > 1:
        raise _one_by_one(m.heap, ref)
    raise _by_answer(m.heap, ref, op, a, b)


def _is_equal_to_itself(heap: Heap, form: Form) -> bool:
    """Whether *form*, a number, is certainly not what is unequal to everything (`nan`)."""
    if not is_known(form) or any(
        isinstance(draw_at(heap, r).source, Table) for r in leaves_of(form)
    ):
        return False
    ends = bounds(heap, form)
    return ends is not None and isfinite(ends[0]) and isfinite(ends[1])


def _decided(op: str, a: Bounds, b: Bounds) -> bool | None:
    """Return the answer if what is known of both sides is enough for it."""
    if a is None or b is None:
        return None
    if op in {"<", ">="}:
        less = True if a[1] < b[0] else False if a[0] >= b[1] else None
        return less if op == "<" or less is None else not less
    if op in {"<=", ">"}:
        most = True if a[1] <= b[0] else False if a[0] > b[1] else None
        return most if op == "<=" or most is None else not most
    if a[1] < b[0] or b[1] < a[0]:
        return op == "!="
    return op == "==" if a[0] == a[1] == b[0] == b[1] else None


def _compare(heap: Heap, op: str, a: Form, b: Form, at: tuple[Ref, int] | None) -> bool:
    """Return whether ``a op b`` where all draws are settled but the one that is *at* a way."""

    def value_of(ref: Ref) -> Value:
        draw = draw_at(heap, ref)
        return draw.value(at[1] if at is not None and at[0] is ref else draw.first)

    return bool(COMPARISONS[op](evaluated(a, value_of), evaluated(b, value_of)))


def _size(heap: Heap, ref: Ref) -> int:
    draw = draw_at(heap, ref)
    return draw.last - draw.first + 1


def _one_by_one(heap: Heap, ref: Ref) -> AskedError:
    """Ask for the very way of the draw at *ref*."""
    draw = draw_at(heap, ref)
    if draw.last - draw.first < MOST:
        ways = range(draw.first, draw.last + 1)
        return AskedError(ref, tuple(Piece(way, way) for way in ways), whole=True)
    middle = (draw.first + draw.last) // 2
    some = dict.fromkeys((draw.first, middle, draw.last, draw.first + 1))
    return AskedError(ref, tuple(Piece(way, way) for way in some), whole=False)


def _by_value(heap: Heap, value: Undrawn) -> AskedError:
    """Ask for *value*: way by way, or for a whole number in pieces with one value each."""
    open_draws = varying(heap, value)
    ref = min(open_draws, key=lambda each: _size(heap, each))
    draw = draw_at(heap, ref)
    ends = bounds(heap, value.form) if value.kind is int and len(open_draws) == 1 else None
    few = ends is not None and ends[1] - ends[0] < min(MOST, draw.last - draw.first)
    if ends is None or not few or isinstance(draw.source, Table) or not never_turns(value.form):
        return _one_by_one(heap, ref)
    steps = range(int(ends[0]), int(ends[1]))
    last = {_crossing(heap, ref, "<=", value.form, Const(step)) for step in steps}
    return AskedError(ref, _pieces(draw, last - {draw.last}), whole=True)


def _pieces(draw: Draw, ends: Iterable[int]) -> tuple[Piece, ...]:
    """Return the pieces of *draw* of which all but the last end at *ends*."""
    after = sorted(ends)
    begins = [draw.first, *(end + 1 for end in after)]
    return tuple(Piece(*each) for each in zip(begins, [*after, draw.last], strict=True))


def _by_answer(heap: Heap, ref: Ref, op: str, a: Form, b: Form) -> AskedError:
    """Ask in which of the pieces with one answer each the way of the draw at *ref* is."""
    draw = draw_at(heap, ref)
    first, last = draw.first, draw.last
    if last - first < MOST:
        ends = [
            way
            for way in range(first, last)
            if _compare(heap, op, a, b, (ref, way)) != _compare(heap, op, a, b, (ref, way + 1))
        ]
    elif isinstance(draw.source, Table) or not _crosses_once(a, b):
        return _one_by_one(heap, ref)
    else:
        # What never turns crosses a number once; equal to it, it is between two crossings.
        halves = ("<", "<=") if op in {"==", "!="} else (op,)
        ends = list({_crossing(heap, ref, half, a, b) for half in halves} - {last})
    pieces = _pieces(draw, ends)
    return AskedError(ref, pieces, whole=True) if len(pieces) > 1 else _one_by_one(heap, ref)


def _crosses_once(a: Form, b: Form) -> bool:
    """Whether one side never turns and the other is known."""
    return (isinstance(a, Const) and never_turns(b)) or (isinstance(b, Const) and never_turns(a))


def _crossing(heap: Heap, ref: Ref, op: str, a: Form, b: Form) -> int:
    """Return the last way at which the answer is still that of the first way."""
    draw = draw_at(heap, ref)
    low, high = draw.first, draw.last
    answer = _compare(heap, op, a, b, (ref, low))
    if _compare(heap, op, a, b, (ref, high)) == answer:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        if _compare(heap, op, a, b, (ref, middle)) == answer:
            low = middle
        else:
            high = middle
    return low
