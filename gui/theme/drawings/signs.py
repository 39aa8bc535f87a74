"""Signs that say how something stands: failed, seen, right, broken for the moment."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF, QTransform

from gui.theme.drawings.padlock import on

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter


def paint_failed(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """An octagon with a cross: the sign of a failure beside its colour."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPath(_placed(_octagon(), rect))
    _draw(painter, _cross(), rect, on(colour), 0.12)
    painter.restore()


def paint_eye(painter: QPainter, rect: QRectF, colour: QColor, ground: QColor) -> None:
    """An eye: a glimpse."""
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    painter.setPen(QPen(colour, max(1.4, rect.width() * 0.075)))
    painter.drawPath(_placed(_lids(), rect))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(rect.center(), rect.width() * 0.13, rect.width() * 0.13)
    painter.restore()


def paint_check(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A tick: a rule holds."""
    _sign(painter, _tick(), rect, colour)


def paint_bolt(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A bolt: a rule is broken for the moment."""
    _sign(painter, _bolt(), rect, colour)


def _sign(painter: QPainter, path: QPainterPath, rect: QRectF, colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    _draw(painter, path, rect, colour, 0.13)
    painter.restore()


def _draw(
    painter: QPainter, path: QPainterPath, rect: QRectF, colour: QColor, share: float
) -> None:
    pen = QPen(colour, max(1.4, rect.width() * share))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_placed(path, rect))


def _placed(path: QPainterPath, rect: QRectF) -> QPainterPath:
    return QTransform(rect.width(), 0, 0, rect.height(), rect.left(), rect.top()).map(path)


@lru_cache(maxsize=1)
def _octagon() -> QPainterPath:
    path = QPainterPath()
    corners = [pi / 8 + corner * pi / 4 for corner in range(8)]
    path.addPolygon(QPolygonF([QPointF(0.5 + 0.52 * cos(a), 0.5 + 0.52 * sin(a)) for a in corners]))
    path.closeSubpath()
    return path


@lru_cache(maxsize=1)
def _cross() -> QPainterPath:
    path = QPainterPath(QPointF(0.3, 0.3))
    path.lineTo(0.7, 0.7)
    path.moveTo(0.7, 0.3)
    path.lineTo(0.3, 0.7)
    return path


@lru_cache(maxsize=1)
def _lids() -> QPainterPath:
    path = QPainterPath(QPointF(0.0, 0.5))
    path.quadTo(0.5, 0.0, 1.0, 0.5)
    path.quadTo(0.5, 1.0, 0.0, 0.5)
    return path


@lru_cache(maxsize=1)
def _tick() -> QPainterPath:
    path = QPainterPath(QPointF(0.12, 0.52))
    path.lineTo(0.4, 0.8)
    path.lineTo(0.9, 0.2)
    return path


@lru_cache(maxsize=1)
def _bolt() -> QPainterPath:
    path = QPainterPath(QPointF(0.58, 0.0))
    path.lineTo(0.34, 0.42)
    path.lineTo(0.64, 0.54)
    path.lineTo(0.42, 1.0)
    return path
