"""Operators and branches in a search that leaves values undrawn until something asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.drawn import computing
from core.machine.drawn.asking import asked, compared, holds
from core.machine.drawn.templates import filled_by_name, percented
from core.machine.draws.forms import Const
from core.machine.draws.undrawn import type_of
from core.machine.library.datetime import moments
from core.machine.linker.gate import Gate, is_dict, with_plain
from core.machine.objects import DictObject
from core.machine.values import MISSING, Ref, Undrawn

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.machine.linked import Handler, Place
    from core.machine.linker.asking_calls import Operands
    from core.machine.machine import Machine
    from core.machine.values import Value

    Knowing = Callable[..., Value]  # type: ignore[explicit-any]


def _operator(place: Place, operands: Operands, handler: Handler, know: Knowing) -> Handler:
    """Let *know* say what the operator gives where an operand is undrawn."""
    d, op, *rest = cast("tuple[int, str, int]", operands)
    after, registers = place.after, tuple(rest)

    def gated(m: Machine, r: list[Value]) -> int:
        for register in rest:
            if holds(r[register]):
                result = know(m, op, *(r[each] for each in rest))
                if result is not MISSING:
                    r[d] = result
                    return after
                break
        return with_plain(m, r, registers, handler)

    return gated


def _binary(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, _computed)
    return _filling(place, operands, gated) if operands[1] == "%" else gated


def _filling(place: Place, operands: Operands, otherwise: Handler) -> Handler:
    """Fill a template with what is in a dict of the thread's own, which says it by names."""
    d, _, a, b = cast("tuple[int, str, int, int]", operands)
    after = place.after

    def gated(m: Machine, r: list[Value]) -> int:
        if type(r[a]) is str and type(r[b]) is Ref:
            with Gate(m):
                obj = m.heap[cast("Ref", r[b])]
                text: Value = MISSING
                if isinstance(obj, DictObject) and not obj.shared:
                    text = filled_by_name(m, cast("str", r[a]), obj.items)
            if text is not MISSING:
                r[d] = text
                return after
        return otherwise(m, r)

    return gated


def _computed(m: Machine, op: str, a: Value, b: Value) -> Value:
    if op == "%" and type(a) is str:
        filled = percented(m, a, b)
        if filled is not MISSING:
            return filled
    moved = moments.computed(op, a, b)
    return computing.computed(m, op, a, b) if moved is MISSING else moved


def _unary(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, computing.negated)
    _, op, s = cast("tuple[int, str, int]", operands)
    return _emptiness(s, handler, gated) if op == "not" else gated


def _emptiness(s: int, handler: Handler, otherwise: Handler) -> Handler:
    """Let *handler* see whether anything is in the container in register *s*, not what."""

    def gated(m: Machine, r: list[Value]) -> int:
        if type(r[s]) not in {Ref, tuple}:
            return otherwise(m, r)
        with Gate(m):
            return handler(m, r)

    return gated


def _compare(place: Place, operands: Operands, handler: Handler) -> Handler:
    gated = _operator(place, operands, handler, _comparison)
    _, op, a, b = cast("tuple[int, str, int, int]", operands)
    return _key_in(a, b, handler, gated) if op in {"in", "not in"} else gated


def _key_in(a: int, b: int, handler: Handler, otherwise: Handler) -> Handler:
    """Look for the key in register *a* in the dict in register *b*, whose values do not matter."""

    def gated(m: Machine, r: list[Value]) -> int:
        if not is_dict(m, r[b]):
            return otherwise(m, r)
        if holds(r[a]):
            r[a] = asked(m, r[a])
        with Gate(m):
            return handler(m, r)

    return gated


def _comparison(m: Machine, op: str, a: Value, b: Value) -> Value:
    # What was drawn is never None.
    if op in {"==", "!=", "is", "is not"} and (a is None or b is None):
        return op in {"!=", "is not"}
    if op in {"is", "is not"}:
        # Of different types they are not the same object, whatever was drawn.
        return MISSING if type_of(a) is type_of(b) else op == "is not"
    if op in {"in", "not in"}:
        return MISSING
    if computing.is_number(a) and computing.is_number(b):
        return compared(m, op, computing.form_of(a), computing.form_of(b))
    return MISSING


def _branch(place: Place, operands: Operands, handler: Handler) -> Handler:
    s, when, target, _ = cast("tuple[int, bool, int, int]", operands)
    otherwise = place.pc + 2

    def gated(m: Machine, r: list[Value]) -> int:
        value = r[s]
        if type(value) is not Undrawn or not computing.is_number(value):
            return with_plain(m, r, (s,), handler)
        truth = compared(m, "!=", value.form, Const(0))
        return target if truth is when else otherwise

    return _emptiness(s, handler, gated)


OPERATORS: Final[Mapping[str, Callable[[Place, Operands, Handler], Handler]]] = {
    "binary": _binary, "inplace": _binary, "compare": _compare, "unary": _unary, "branch": _branch,
}  # fmt: skip
"""By instruction: what makes its handler."""
