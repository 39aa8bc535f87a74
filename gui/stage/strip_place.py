"""Where a strip stands, as Qt knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gui.stage.canvas import rect_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from core.scenes.space.lane_space import LaneSpace


class StripPlace(NamedTuple):
    """The lane of thread *tid*: its *box*, its *strip*, and the rest of it as *header*.

    *row* says that it is one of a crowd, *low* that marks stand on the base of the strip.
    """

    tid: int
    box: QRectF
    header: QRectF
    strip: QRectF
    row: bool
    low: bool = False

    @classmethod
    def of(cls, lane: LaneSpace) -> StripPlace:
        """The place of *lane*."""
        box, strip = rect_of(lane.box), rect_of(lane.strip)
        header = rect_of(lane.box)
        if lane.size == "row":
            header.setRight(strip.left())
        else:
            header.setBottom(strip.top())
        return cls(lane.tid, box, header, strip, lane.size == "row", lane.low)
