"""Which steps the strips show, and how wide: the shared axis of all lanes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

NARROWEST: Final = 1.0
_AHEAD: Final = 0.2
"""How much of the axis is free right of the newest step after it has moved."""


@dataclass(frozen=True, slots=True)
class StripView:
    """Which steps are in sight: the axis begins at step *first*, each takes *column* pixels."""

    first: float
    column: float

    def x(self, axis: QRectF, step: float) -> float:
        """Where *step* begins."""
        return axis.left() + (step - self.first) * self.column

    def step_at(self, axis: QRectF, x: float) -> int:
        """The number of the step at *x*."""
        return floor(self.first + (x - axis.left()) / self.column)

    def span(self, axis: QRectF, length: int) -> tuple[int, int]:
        """The steps in sight, half open."""
        last = min(length, ceil(self.first + axis.width() / self.column))
        return max(0, min(floor(self.first), last)), last

    def zoomed(self, factor: float, axis: QRectF, at: float, widest: float) -> StripView:
        """Closer by *factor*, with what is at the pixel *at* staying there."""
        column = max(NARROWEST, min(self.column * factor, widest))
        under = self.first + (at - axis.left()) / self.column
        return StripView(max(0.0, under - (at - axis.left()) / column), column)

    def panned(self, pixels: float, axis: QRectF, length: int) -> StripView:
        """Moved by *pixels*, no further than the run goes."""
        most = max(0.0, length + 1 - axis.width() / self.column)
        return replace(self, first=max(0.0, min(self.first + pixels / self.column, most)))

    def following(self, axis: QRectF, position: int) -> StripView:
        """Moved, if need be, so that the step before *position* is in sight.

        It moves by a part of the axis at a time: one that slides at every step is restless.
        """
        many = axis.width() / self.column
        if many < 1 or (self.first <= max(0, position - 1) and position <= self.first + many):
            return self
        return replace(self, first=max(0.0, float(ceil(position - many * (1 - _AHEAD)))))


def fitted(axis: QRectF, length: int, widest: float) -> StripView:
    """A view of the whole run, or of its beginning if that is too long."""
    return StripView(0.0, max(NARROWEST, min(axis.width() / max(1, length), widest)))
