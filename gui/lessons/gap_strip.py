"""The gap of a run on a slide: two rows of marks, and what lies between the first and the last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from gui.stage.canvas import CENTRE, LEFT, Canvas
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from core.scenes.gap import Gap
    from core.scenes.strips import Mark
    from gui.theme.look import Look

_SHARE: Final = 0.34
"""How much of the height of its row a mark's value is."""
_MOST_COLUMN: Final = 2.6
"""A column is so many marks wide at most: more air between them says nothing."""


def paint_gap(painter: QPainter, room: QRectF, gap: Gap, look: Look) -> None:
    """Paint *gap* into *room*, a row for each of its threads, the one with the gap above."""
    canvas = Canvas(painter, look)
    high = room.height() / 2
    side = high * 0.62
    pad = high * 0.3
    column = min((room.width() - side - 3 * pad) / len(gap.marks), side * _MOST_COLUMN)
    box = QRectF(room)
    box.setWidth(side + 3 * pad + column * len(gap.marks))
    canvas.box(box, fill="sunken", radius=high * 0.12)
    left = box.left() + side + 2 * pad
    rows = {
        tid: box.top() + high * (at + 0.5) + high * (0.06 - 0.12 * at)
        for at, (tid, _) in enumerate(gap.people)
    }
    for tid, monogram in gap.people:
        canvas.person(QRectF(box.left() + pad, rows[tid] - side / 2, side, side), monogram)
    ends = [
        _paint_mark(canvas, mark, QRectF(left + at * column, rows[mark.tid] - side / 2, side, side),
                    column, high)
        for at, mark in enumerate(gap.marks)
    ]  # fmt: skip
    start = ends[0] + pad / 2
    end = left + (len(gap.marks) - 1) * column - pad / 2
    _paint_between(canvas, QPointF(start, rows[gap.people[0][0]]), end, high)


def _paint_mark(canvas: Canvas, mark: Mark, spot: QRectF, column: float, high: float) -> float:
    """Paint *mark* into *spot* with its value beside it; where that ends."""
    canvas.mark(spot, mark.kind)
    rest = QRectF(spot.right() + high * 0.06, spot.top(), column - spot.width(), spot.height())
    units = high * _SHARE / canvas.look.zoom
    stands = canvas.words(
        rest, mark.value, units, "ink", bold=True, code=True, align=LEFT, name="gap value"
    )
    return max(spot.right(), stands.right())


def _paint_between(canvas: Canvas, start: QPointF, end: float, high: float) -> None:
    """Paint the dotted line from *start* to *end*, with what it is called over it."""
    pen = QPen(canvas.colour("muted"), high * 0.05, Qt.PenStyle.DotLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    canvas.painter.setPen(pen)
    canvas.painter.drawLine(start, QPointF(end, start.y()))
    over = QRectF(start.x(), start.y() - high * 0.42, end - start.x(), high * 0.36)
    canvas.words(
        over, translate("slide", "the gap"), high * 0.27 / canvas.look.zoom, "muted", bold=True,
        align=CENTRE, name="the gap",
    )  # fmt: skip
