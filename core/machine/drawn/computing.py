"""Operators on values that are undrawn: what comes out is undrawn, too, or the operands are asked.

MISSING is the answer of a function here that leaves the operation to whoever knows plain
values only; by then its operands have to be asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.drawn.asking import bounds, compared, draw_at
from core.machine.draws.forms import (
    Const,
    Forgotten,
    Operation,
    Shown,
    Sum,
    Text,
    as_sum,
    evaluated,
    plus,
)  # fmt: skip
from core.machine.draws.undrawn import made_of, sample_of
from core.machine.values import MISSING, Ref, Undrawn

if TYPE_CHECKING:
    from core.machine.draws.forms import Form, Leaf
    from core.machine.machine import Machine
    from core.machine.values import Value

LARGEST: Final = 1 << 62
"""Whole numbers beyond this are left to who looks after their size."""
_DIVIDING: Final = frozenset({"/", "//", "%"})
_ZERO: Final = Const(0)
_EXTREMES: Final = {"min": "<", "max": ">"}
"""Functions that give one of their arguments, and how that compares with the others."""
_FUNCTIONS: Final = {"abs": None, "int": int, "float": float, "round": int}
"""Functions of one number, and the type of what they give; None for that of the number."""


def is_number(value: Value) -> bool:
    """Whether *value* is a number, undrawn or not, and neither a truth value nor complex."""
    kind = value.kind if type(value) is Undrawn else type(value)
    return kind is int or kind is float


def form_of(value: Value) -> Form:
    """The form of *value*, which is plain or undrawn."""
    return value.form if type(value) is Undrawn else Const(value)


def _kind_of(value: Value) -> type:
    return value.kind if type(value) is Undrawn else type(value)


def computed(m: Machine, op: str, a: Value, b: Value) -> Value:
    """What ``a op b`` is, one of which is undrawn; MISSING if that has to be asked for."""
    if op == "+" and _kind_of(a) is str and _kind_of(b) is str:
        return _text((*parts_of(a), *parts_of(b)))
    if not (is_number(a) and is_number(b)):
        return MISSING
    if op in _DIVIDING:
        if compared(m, "==", form_of(b), _ZERO) or (op == "%" and not _is_modulus(b)):
            return MISSING
    elif op not in {"+", "-", "*"}:
        return MISSING
    real = op == "/" or _kind_of(a) is float or _kind_of(b) is float
    form = _reals(op, a, b) if real else _whole(op, a, b)
    return _small(m, float if real else int, form)


def added(m: Machine, a: Value, b: Value) -> Value:
    """The sum of two whole numbers, undrawn or not; MISSING if it has to be asked for."""
    if type(a) is int and type(b) is int:
        return a + b
    return computed(m, "+", a, b)


def _is_modulus(value: Value) -> bool:
    return isinstance(value, int | float) and value > 0


def _reals(op: str, a: Value, b: Value) -> Form:
    return Operation(op, (form_of(a), form_of(b)))


def _whole(op: str, a: Value, b: Value) -> Form:
    """The form of ``a op b`` for whole numbers: a sum where it is one."""
    left, right = as_sum(form_of(a)), as_sum(form_of(b))
    if left is not None and right is not None:
        if op in {"+", "-"}:
            return plus(left, right, 1 if op == "+" else -1)
        if op == "*" and not (left.terms and right.terms):
            many, times = (left, right.constant) if left.terms else (right, left.constant)
            return plus(Sum(0, ()), many, times)
    return Operation(op, (form_of(a), form_of(b)))


def _small(m: Machine, kind: type, form: Form) -> Value:
    """The value of *form*, MISSING if it may be a large whole number, or none at all."""
    if isinstance(form, Sum) and not form.terms:
        return form.constant
    if kind is int:
        ends = bounds(m.heap, form)
        if ends is None or not -LARGEST < ends[0] <= ends[1] < LARGEST:
            return MISSING
    elif _may_fail(m, form):
        return MISSING
    return made_of(kind, form)


def _may_fail(m: Machine, form: Form) -> bool:
    """Whether a number with a point may be beyond all bounds, or the host complains."""
    ends = bounds(m.heap, form)
    # Well below the end of the floats, about 1.8e308, as the bounds are rounded, too.
    return ends is None or not -1e300 < ends[0] <= ends[1] < 1e300  # noqa: PLR2004


def negated(m: Machine, op: str, value: Undrawn) -> Value:
    """What ``op value`` is; MISSING if it has to be asked for."""
    if not is_number(value) or op not in {"+", "-"}:
        return MISSING
    if op == "+":
        return value
    if value.kind is int:
        return computed(m, "*", value, -1)
    return _small(m, float, Operation("neg", (value.form,)))


def applied(m: Machine, name: str, args: tuple[Value, ...]) -> Value:
    """What the built-in function *name* gives for *args*; MISSING if they have to be asked for."""
    if name in _EXTREMES and len(args) > 1 and all(map(is_number, args)):
        return _extreme(m, _EXTREMES[name], args)
    value = args[0] if args else None
    if type(value) is not Undrawn:
        return MISSING
    if name in {"str", "repr"} and len(args) == 1:
        return shown(m, value, "") if name == "str" or is_number(value) else MISSING
    if name == "format" and len(args) == 2:  # noqa: PLR2004 - the value and how
        return shown(m, value, args[1])
    if name == "bool" and len(args) == 1 and is_number(value):
        return compared(m, "!=", value.form, _ZERO)
    if not is_number(value) or name not in _FUNCTIONS:
        return MISSING
    if name == "round" and len(args) == 2 and type(args[1]) is int:  # noqa: PLR2004
        return _small(m, value.kind, Operation("round", (value.form, Const(args[1]))))
    if len(args) > 1:
        return MISSING
    if value.kind is int and name in {"int", "round"}:
        return value
    return _small(m, _FUNCTIONS[name] or value.kind, Operation(name, (value.form,)))


def _extreme(m: Machine, op: str, args: tuple[Value, ...]) -> Value:
    """The first of the numbers *args* that no other one is better than, by *op*."""
    best, *others = args
    for other in others:
        if compared(m, op, form_of(other), form_of(best)):
            best = other
    return best


# Texts


def shown(m: Machine, value: Undrawn, spec: Value, *, percent: bool = False) -> Value:
    """The text of *value* by *spec*, of `format` or `%`; MISSING if that is not so simple."""
    if type(spec) is not str or (value.kind is str and spec):
        return MISSING
    if value.kind is str:
        return value

    def first(ref: Ref) -> Value:
        draw = draw_at(m.heap, ref)
        return draw.value(draw.first)

    text = Shown(value.form, spec, percent)
    if not spec:
        # Every number can be told so, and nothing has to be known of it.
        return _text((text,))
    try:
        # How a number is told does not hang on which one it is.
        text.told(evaluated(value.form, first, clock=sample_of(value.kind)))
    except (TypeError, ValueError):
        return MISSING
    return _text((text,))


def measured(text: Undrawn) -> Undrawn:
    """How many characters *text* has."""
    return made_of(int, Operation("len", (text.form,)))


def parts_of(value: Value) -> tuple[str | Shown | Leaf, ...]:
    """The parts of a text, plain or undrawn."""
    if type(value) is not Undrawn:
        return (str(value),)
    if isinstance(value.form, Forgotten):
        return (Shown(value.form, ""),)
    return value.form.parts if isinstance(value.form, Text) else (value.form,)


def joined(values: tuple[Value, ...]) -> Value:
    """Texts put together, some of them undrawn."""
    return _text(tuple(part for value in values for part in parts_of(value)))


def _text(parts: tuple[str | Shown | Leaf, ...]) -> Undrawn:
    """The text of *parts*, in which what is known lies together."""
    found: list[str | Shown | Leaf] = []
    for part in parts:
        if isinstance(part, str) and found and isinstance(found[-1], str):
            found[-1] += part
        elif part != "":
            found.append(part)
    return made_of(str, Text(tuple(found)))
