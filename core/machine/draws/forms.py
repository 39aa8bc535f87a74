"""How a value is made of draws that nobody has asked for: plain trees, equal if the same.

Sums of whole numbers have one form whatever the order in which they were added up, so that
threads which add to a total lead to the same one.  Numbers with a point keep the order, which
decides their last bit.
"""

from __future__ import annotations

import operator
from itertools import product
from typing import TYPE_CHECKING, Final, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.machine.values import Ref, Value


class RecalledError(BaseException):
    """A value was asked for that was forgotten in the container at *home*, or never known.

    It is no error of anybody, so nothing that looks out for errors may take it.
    """

    def __init__(self, home: Ref | str | Serial) -> None:
        super().__init__(home)
        self.home = home


class Forgotten(NamedTuple):
    """A value of which is only known that it was put into the container at *home*."""

    home: Ref


class Reading(NamedTuple):
    """What a clock showed when it was read, which nobody has asked for; no two are the same.

    To ask is to look into *home*, where the time is kept.  It is no less than *low* and no more
    than *high*.
    """

    home: str
    low: float
    high: float


class Serial(NamedTuple):
    """The number of something made, among all of its kind, for which nobody has asked.

    *what* is that kind; no two numbers are the same, though all are told alike.
    """

    what: str


class Leaf(NamedTuple):
    """The value of the draw at *ref*."""

    ref: Ref


class Sum(NamedTuple):
    """*constant* plus each draw of *terms* as often as it says; whole numbers."""

    constant: int
    terms: tuple[tuple[Ref, int], ...]


class Const(NamedTuple):
    """A value that is known."""

    value: Value


class Operation(NamedTuple):
    """An operator, or a function of one number, on its operands."""

    name: str
    operands: tuple[Form, ...]


class Shown(NamedTuple):
    """The text of a number, as `format` with *spec* makes it, or the operator `%` if *percent*.

    What is *quoted*, a text, is told as `repr` tells it.
    """

    form: Form
    spec: str
    percent: bool = False
    quoted: bool = False

    def told(self, value: Value) -> str:
        """The text of *value* in this format."""
        if self.quoted:
            return repr(value)
        return self.spec % (value,) if self.percent else format(value, self.spec)


class Text(NamedTuple):
    """Texts one after the other."""

    parts: tuple[str | Shown | Leaf, ...]


Form: TypeAlias = Leaf | Sum | Const | Operation | Text | Forgotten | Reading | Serial
Bounds: TypeAlias = "tuple[float, float] | None"

OPERATORS: Final[Mapping[str, Callable[..., Value]]] = {  # type: ignore[explicit-any]
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "//": operator.floordiv, "%": operator.mod, "neg": operator.neg, "abs": abs, "int": int,
    "float": float, "round": round, "len": len,
}  # fmt: skip
EVER: Final = (0.0, 1e15)
"""Between what every clock shows, in seconds."""
MOST_MADE: Final = 1 << 60
"""No more things of one kind are made in any run."""
_NEVER_FALLING: Final = frozenset({"+", "-", "*", "/", "//", "neg", "int", "float", "round"})
"""What rises, or falls, with each operand while the others stay."""


def plus(one: Sum, other: Sum, times: int) -> Sum:
    """Return *one* plus *times* *other*, in the one form that equal sums have."""
    total = dict(one.terms)
    for ref, number in other.terms:
        total[ref] = total.get(ref, 0) + times * number
    terms = sorted(
        ((ref, number) for ref, number in total.items() if number),
        key=lambda term: (term[0].tid, term[0].count),
    )
    return Sum(one.constant + times * other.constant, tuple(terms))


def difference(a: Form, b: Form) -> Sum | None:
    """Return *a* minus *b* where both are sums of whole numbers; else None."""
    one, other = as_sum(a), as_sum(b)
    return None if one is None or other is None else plus(one, other, -1)


def as_sum(form: Form) -> Sum | None:
    """Return *form* as a sum of whole numbers; None if it is none."""
    if isinstance(form, Const):
        return Sum(form.value, ()) if type(form.value) is int else None
    return form if isinstance(form, Sum) else None


def leaves_of(form: Form) -> Iterator[Ref]:
    """Give the draws that *form* is made of, some of them more than once."""
    match form:
        case Leaf(ref):
            yield ref
        case Sum(_, terms):
            yield from (ref for ref, _ in terms)
        case Operation(_, operands):
            for each in operands:
                yield from leaves_of(each)
        case Text(parts):
            for part in parts:
                if isinstance(part, Shown):
                    yield from leaves_of(part.form)
                elif isinstance(part, Leaf):
                    yield part.ref
        case Const() | Forgotten() | Reading() | Serial():
            return


def evaluated(form: Form, value_of: Callable[[Ref], Value], clock: Value = None) -> Value:
    """Return what *form* comes to where *value_of* gives the value of each draw.

    With a *clock* this is what every clock is taken to have shown, and every number to be.

    Raises:
        RecalledError: something is not known any more.
    """
    match form:
        case Reading() | Serial() if clock is not None:
            return clock
        case Forgotten(home) | Reading(home, _, _):
            raise RecalledError(home)
        case Serial():
            raise RecalledError(form)
        case Leaf(ref):
            return value_of(ref)
        case Const(value):
            return value
        case Sum(constant, terms):
            return constant + sum(value_of(ref) * times for ref, times in terms)  # type: ignore[operator,misc]
        case Operation(name, operands):
            return OPERATORS[name](*(evaluated(each, value_of, clock) for each in operands))
        case Text(parts):
            return "".join(_text_of(part, value_of, clock) for part in parts)


def _text_of(part: str | Shown | Leaf, value_of: Callable[[Ref], Value], clock: Value) -> str:
    if isinstance(part, Shown):
        return part.told(evaluated(part.form, value_of, clock))
    return part if isinstance(part, str) else str(value_of(part.ref))


def bounds_of(form: Form, bounds: Callable[[Ref], Bounds]) -> Bounds:
    """Return between what *form* certainly is; None if that is not known."""
    match form:
        case Leaf(ref):
            return bounds(ref)
        case Reading(_, low, high):
            return low, high
        case Serial():
            return 1, MOST_MADE
        case Const(value):
            return (value, value) if isinstance(value, int | float) else None
        case Sum(constant, terms):
            low = high = constant
            for ref, times in terms:
                found = bounds(ref)
                if found is None:
                    return None
                ends = sorted(times * end for end in found)
                low, high = low + ends[0], high + ends[1]
            return low, high
        case Operation(name, operands):
            return _bounds_of_operation(name, [bounds_of(each, bounds) for each in operands])
        case Text() | Forgotten():
            return None


def _bounds_of_operation(name: str, operands: list[Bounds]) -> Bounds:
    known = [each for each in operands if each is not None]
    if len(known) < len(operands):
        return None
    if name == "%":
        low, high = known[1]
        whole = all(isinstance(end, int) for end in (*known[0], high))
        return (0, high - 1 if whole else high) if low == high > 0 else None
    if name in {"/", "//"} and known[1][0] <= 0 <= known[1][1]:
        return None
    if name == "round" and len(known) > 1 and known[1][0] != known[1][1]:
        return None
    try:
        # It never rises and falls again with one operand, so its ends are at theirs.
        corners = [OPERATORS[name](*corner) for corner in product(*known)]
    except (ArithmeticError, TypeError, ValueError):
        return None
    if name == "abs" and known[0][0] < 0 < known[0][1]:
        corners.append(0)
    if any(corner != corner for corner in corners):  # noqa: PLR0124 - a number is equal to itself
        return None
    return min(corners), max(corners)  # type: ignore[type-var,return-value]


def never_turns(form: Form) -> bool:
    """Whether *form* only rises, or only falls, as its one draw goes through its ways."""
    match form:
        case Leaf() | Const():
            return True
        case Sum(_, terms):
            return len(terms) < 2  # noqa: PLR2004 - one draw alone
        case Operation(name, operands):
            inner = [each for each in operands if not isinstance(each, Const)]
            return name in _NEVER_FALLING and len(inner) == 1 and never_turns(inner[0])
        case Text() | Forgotten() | Reading() | Serial():
            return False


def is_known(form: Form) -> bool:
    """Whether nothing in *form* was forgotten."""
    match form:
        case Operation(_, operands):
            return all(map(is_known, operands))
        case Text(parts):
            return all(is_known(part.form) for part in parts if isinstance(part, Shown))
        case _:
            return not isinstance(form, Forgotten | Reading | Serial)


def read_off(form: Form) -> bool:
    """Return whether what is not known of *form* is what clocks showed, and nothing else."""
    match form:
        case Operation(_, operands):
            return all(is_known(each) or read_off(each) for each in operands)
        case Text(parts):
            shown = (part.form for part in parts if isinstance(part, Shown))
            return all(is_known(each) or read_off(each) for each in shown)
        case _:
            return isinstance(form, Reading)
