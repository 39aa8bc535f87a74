"""What cards of all kinds have: who wrote, the value before, the ground of what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from gui.stage.canvas import RIGHT
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.stage.canvas import Canvas


def paint_person(
    canvas: Canvas, spot: QRectF, tid: int, people: Mapping[int, str], *, active: bool
) -> None:
    """Paint the disc of thread *tid* into *spot*, by the monograms of *people*."""
    canvas.person(spot, people.get(tid, "?"), active=active)


def paint_old(
    canvas: Canvas, room: QRectF, old: str, units: float, *, colour: str = "muted"
) -> QRectF | None:
    """The value before, struck through, if there is room for it; where."""
    scale = scale_of(canvas.look)
    # Not cut: half a number that is struck through may be read as another one. The rest is for
    # rounding.
    if scale.width(old, units, code=True) > room.width() + 1.5 or not old:
        return None
    stands = canvas.words(room, old, units, colour, code=True, align=RIGHT)
    if not stands.width():
        return None
    middle, over = stands.center().y(), scale.px(2)
    left, right = QPointF(stands.left() - over, middle), QPointF(stands.right() + over, middle)
    canvas.line(left, right, colour, "stroke")
    return stands


def paint_written(canvas: Canvas, room: QRectF) -> None:
    """What a write leaves: a soft ground and an edge, which pictures show too."""
    # Made anew by each call, so this does not make the role itself faint.
    soft = canvas.colour("write")
    soft.setAlphaF(0.14)
    canvas.box(room, fill=soft, edge="write", radius=canvas.look.px("radius") / 2)


def paint_read(canvas: Canvas, room: QRectF) -> None:
    """Which value was read just now, of many that stand beside each other: an edge."""
    canvas.box(room, edge="write", width="stroke", radius=canvas.look.px("radius") / 2)


def paint_dotted(canvas: Canvas, room: QRectF) -> None:
    """Paint *room* as a place that is free."""
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    )
    radius = canvas.look.px("radius") / 2
    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
