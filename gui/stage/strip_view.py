"""Which steps the strips show, and how wide: the shared axis of all lanes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from core.scenes.space.columns import column_at, step_at

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from core.scenes.space.columns import Gap

NARROWEST: Final = 1.0
_AHEAD: Final = 0.2
"""How much of the axis is free right of the newest step after it has moved."""


@dataclass(frozen=True, slots=True)
class StripView:
    """Which steps are in sight: the axis begins at column *first*, each is *column* pixels wide.

    A step has a column of its own, but for those of each of *gaps*, which share one.
    """

    first: float
    column: float
    gaps: tuple[Gap, ...] = ()

    def x(self, axis: QRectF, step: float) -> float:
        """Where *step* begins."""
        return axis.left() + (column_at(self.gaps, step) - self.first) * self.column

    def step_at(self, axis: QRectF, x: float) -> int:
        """The number of the step at *x*."""
        return floor(step_at(self.gaps, self.first + (x - axis.left()) / self.column))

    def ends(self, axis: QRectF) -> tuple[float, float]:
        """The steps at both ends of *axis*."""
        last = self.first + axis.width() / self.column
        return step_at(self.gaps, self.first), step_at(self.gaps, last)

    def span(self, axis: QRectF, length: int) -> tuple[int, int]:
        """The steps in sight, half open."""
        start, end = self.ends(axis)
        last = min(length, ceil(end))
        return max(0, min(floor(start), last)), last

    def zoomed(self, factor: float, axis: QRectF, at: float, widest: float) -> StripView:
        """Closer by *factor*, with what is at the pixel *at* staying there."""
        column = max(NARROWEST, min(self.column * factor, widest))
        under = self.first + (at - axis.left()) / self.column
        first = max(0.0, under - (at - axis.left()) / column)
        return replace(self, first=first, column=column)

    def panned(self, pixels: float, axis: QRectF, length: int) -> StripView:
        """Moved by *pixels*, no further than the run goes."""
        most = max(0.0, column_at(self.gaps, length) + 1 - axis.width() / self.column)
        return replace(self, first=max(0.0, min(self.first + pixels / self.column, most)))

    def following(self, axis: QRectF, position: int) -> StripView:
        """Moved, if need be, so that the step before *position* is in sight.

        It moves by a part of the axis at a time: one that slides at every step is restless.
        """
        many, now = axis.width() / self.column, column_at(self.gaps, position)
        if many < 1 or (self.first <= max(0.0, now - 1) and now <= self.first + many):
            return self
        return replace(self, first=max(0.0, float(ceil(now - many * (1 - _AHEAD)))))

    def paged(self, axis: QRectF, position: int) -> StripView:
        """Moved like that, but by *position* alone: every picture of a moment shows the same.

        For as many steps as one move makes free, nothing that was painted moves.
        """
        many, now = axis.width() / self.column, column_at(self.gaps, position)
        part = max(1, floor(many * _AHEAD))
        return replace(self, first=float(max(0, ceil((now - many) / part)) * part))

    def ending(self, axis: QRectF, position: int) -> StripView:
        """Moved so that *position* stands at the right end, if what went before has no room."""
        many, now = axis.width() / self.column, column_at(self.gaps, position)
        return replace(self, first=max(0.0, float(ceil(now - many))))


def fitted(axis: QRectF, length: int, widest: float) -> StripView:
    """A view of the whole run, or of its beginning if that is too long."""
    return StripView(0.0, max(NARROWEST, min(axis.width() / max(1, length), widest)))
