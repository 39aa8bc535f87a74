"""The marks before what a student does: a ring for what is to do, a tick for what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from gui.theme.look import Look

_INSET: Final = 0.08
_TICK: Final = ((0.27, 0.53), (0.44, 0.7), (0.74, 0.35))
_PEN: Final = 0.11
"""How thick a tick is, in its sides."""


def paint_mark(
    painter: QPainter, place: QRectF, look: Look, *, done: bool, here: bool = False
) -> None:
    """Paint at *place* the mark of what is *done*, or not yet; a thick ring for what is next."""
    ring = place.adjusted(*(_INSET * place.width() * sign for sign in (1, 1, -1, -1)))
    if done:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("proved"))
        painter.drawEllipse(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tick = QPen(look.colour("raised"), _PEN * place.width())
        tick.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(tick)
        spots = [
            QPointF(place.x() + x * place.width(), place.y() + y * place.height()) for x, y in _TICK
        ]
        painter.drawPolyline(QPolygonF(spots))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = look.px("stroke") * (1.25 if here else 0.6)
    painter.setPen(QPen(look.colour("accent" if here else "strong_line"), width))
    painter.drawEllipse(ring)
