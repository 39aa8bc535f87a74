"""The shapes of locks in a unit square."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from core.scenes.lock_shapes import SQUARE, corners


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """*shape* as large as it can be in *rect*."""
    return QTransform(rect.width(), 0, 0, rect.height(), rect.left(), rect.top()).map(_unit(shape))


@lru_cache(maxsize=16)
def _unit(shape: str) -> QPainterPath:
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(QRectF(0, 0, 1, 1))
    elif shape == "square":
        start, side, radius = SQUARE
        path.addRoundedRect(QRectF(start, start, side, side), radius, radius)
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners(shape)]))
        path.closeSubpath()
    return path
