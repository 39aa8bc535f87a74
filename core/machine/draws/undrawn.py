"""Making values that are undrawn, and the question by which a step finds out more of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.draws.forms import Leaf, Sum, leaves_of
from core.machine.values import Undrawn
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.draws.forms import Form
    from core.machine.values import Ref


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


def made_of(kind: type, form: Form) -> Undrawn:
    """The value of type *kind* that *form* makes."""
    refs = {(ref.tid, ref.count): ref for ref in leaves_of(form)}
    return Undrawn(kind, form, tuple(refs[place] for place in sorted(refs)))


def undrawn(ref: Ref, kind: type) -> Undrawn:
    """The value of the draw at *ref*."""
    return made_of(kind, Sum(0, ((ref, 1),)) if kind is int else Leaf(ref))
