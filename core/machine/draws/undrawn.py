"""Making values that are undrawn, and the question by which a step finds out more of one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from core.machine.draws.forms import Leaf, Sum, leaves_of
from core.machine.values import Undrawn
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.draws.forms import Form
    from core.machine.values import Ref, Value


class Piece(NamedTuple):
    """The ways *first* to *last* of a draw."""

    first: int
    last: int


class AskedError(BaseException):
    """The step needs to know more of the draw at *ref*: in which of *pieces* its way is.

    *whole* says that these are all ways there are.  It is no error of anybody, so nothing
    that looks out for errors may take it.
    """

    def __init__(self, ref: Ref, pieces: tuple[Piece, ...], *, whole: bool) -> None:
        self.ref = ref
        self.pieces = pieces
        self.whole = whole


_SAMPLES: Final[Mapping[type, Value]] = {
    datetime: datetime.fromisoformat("2000-01-01"),
    date: date(2000, 1, 1),
    timedelta: timedelta(1),
}
"""A value of each type that is not made of a number."""


def sample_of(kind: type) -> Value:
    """Return a value of type *kind*, where any will do."""
    return _SAMPLES.get(kind) or cast("Value", kind(1))


def type_of(value: Value) -> type:
    """Return the type of *value*, which may be undrawn."""
    return value.kind if type(value) is Undrawn else type(value)


def made_of(kind: type, form: Form) -> Undrawn:
    """The value of type *kind* that *form* makes."""
    refs = {(ref.tid, ref.count): ref for ref in leaves_of(form)}
    return Undrawn(kind, form, tuple(refs[place] for place in sorted(refs)))


def undrawn(ref: Ref, kind: type) -> Undrawn:
    """The value of the draw at *ref*."""
    return made_of(kind, Sum(0, ((ref, 1),)) if kind is int else Leaf(ref))
