"""The program's own icon: two tracks that meet at a signal."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

_SIDES = (16, 24, 32, 48, 64, 128, 256)
_GROUND, _TRACK, _OTHER, _SIGNAL = "#1d2a44", "#e6e9ef", "#7ba6ff", "#f0a04b"


def app_icon() -> QIcon:
    """The icon in every size that systems ask for."""
    icon = QIcon()
    for side in _SIDES:
        icon.addPixmap(_pixmap(side))
    return icon


def paint_program_icon(painter: QPainter, rect: QRectF) -> None:
    """Paint the icon into *rect*, which is square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width(), rect.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_GROUND))
    painter.drawRoundedRect(QRectF(0, 0, 1, 1), 0.2, 0.2)
    _paint_tracks(painter)
    _paint_padlock(painter)
    painter.restore()


def _paint_tracks(painter: QPainter) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, start, bend in ((_TRACK, 0.3, 0.5), (_OTHER, 0.7, 0.5)):
        pen = QPen(QColor(colour), 0.075)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        path = QPainterPath(QPointF(0.1, start))
        path.cubicTo(0.4, start, 0.35, bend, 0.6, bend)
        painter.drawPath(path)


def _paint_padlock(painter: QPainter) -> None:
    painter.setPen(QPen(QColor(_SIGNAL), 0.07))
    painter.drawArc(QRectF(0.62, 0.3, 0.2, 0.28), 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_SIGNAL))
    painter.drawRoundedRect(QRectF(0.54, 0.43, 0.36, 0.29), 0.06, 0.06)
    painter.setBrush(QColor(_GROUND))
    painter.drawEllipse(QPointF(0.72, 0.565), 0.045, 0.045)


def _pixmap(side: int) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_program_icon(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
