"""Which steps of which lane lie where something is to be painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self, cast

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView

_EVERY: Final = (0, 1 << 60)


class Wanted:
    """The stretches of steps that are wanted, by thread; who asks may get a step too many."""

    def __init__(self, stretches: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._stretches = stretches

    @classmethod
    def of(cls, painter: QPainter, lanes: Sequence[LaneLayout], view: StripView) -> Self:
        """What *painter* would not cut off of *lanes*."""
        if not painter.hasClipping():
            return cls({lane.tid: [_EVERY] for lane in lanes})
        # The stubs do not say that a region can be walked.
        rects = cast("Iterable[QRect]", painter.clipRegion())
        # Whole places are rounded.
        open_ = [QRectF(rect).adjusted(-1, -1, 1, 1) for rect in rects]
        return cls(
            {
                lane.tid: [
                    (view.step_at(lane.strip, rect.left()), view.step_at(lane.strip, rect.right()))
                    for rect in open_
                    if rect.intersects(lane.strip)
                ]
                for lane in lanes
            }
        )

    def reaches(self, tid: int, start: int, end: int) -> bool:
        """Whether what thread *tid* did from step *start* up to *end* is wanted in part."""
        stretches = self._stretches.get(tid, ())
        return any(start <= last and first <= end for first, last in stretches)
