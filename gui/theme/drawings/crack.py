"""A crack across something that is broken for the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from gui.theme.look import Look

_WAY: Final = (
    (0.0, 0.0), (-0.35, 0.18), (0.22, 0.34), (-0.28, 0.52), (0.30, 0.66), (-0.18, 0.83), (0.1, 1.0),
)  # fmt: skip
"""Left and right of the middle, from top to bottom."""


def paint_crack(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Paint a crack from the top to the bottom of *rect*, which is as wide as it may go."""
    half = rect.width() / 2
    spots = [QPointF(rect.center().x() + half * x, rect.top() + rect.height() * y) for x, y in _WAY]
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("surface"), rect.width() * 0.34))
    painter.drawPolyline(QPolygonF(spots))
    painter.setPen(QPen(look.colour("invalid"), rect.width() * 0.16))
    painter.drawPolyline(QPolygonF(spots))
    painter.restore()
