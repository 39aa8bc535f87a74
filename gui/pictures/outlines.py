"""A painter for files that other programs read: letters, patterns and what is cut as shapes.

Other programs have not the fonts, some know no patterns, and Qt writes no clipping into an SVG:
what a strip cuts off would stand out of its lane there.
"""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPolygonF,
)
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

_APART: Final = 8.0
"""The lines of Qt's slanted patterns, in pixels, at a scale of 1."""
_SLANTED: Final = frozenset({Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.FDiagPattern})


class OutlinePainter(QPainter):
    """Draws words as shapes filled with the pen's colour, slants as lines, and cuts all it draws.

    An SVG names its fonts, and where they are missing its words are wider or narrower than
    what was made for them.
    """

    @override
    def drawRoundedRect(self, rect: QRectF, x: float, y: float) -> None:  # type: ignore[override]
        """Draw a rectangle with round corners, as much of it as is within the clip."""
        path = QPainterPath()
        path.addRoundedRect(rect, x, y)
        if not self._cut(path):
            super().drawRoundedRect(rect, x, y)

    @override
    def drawRect(self, rect: QRectF) -> None:  # type: ignore[override]
        """Draw a rectangle, as much of it as is within the clip."""
        path = QPainterPath()
        path.addRect(rect)
        if not self._cut(path):
            super().drawRect(rect)

    @override
    def drawEllipse(self, *what: object) -> None:
        """Draw of an ellipse, given by its box or its centre and radii, what is within the clip."""
        path = QPainterPath()
        path.addEllipse(*what)  # type: ignore[call-overload]
        if not self._cut(path):
            super().drawEllipse(*what)  # type: ignore[call-overload]

    @override
    def drawPath(self, path: QPainterPath) -> None:
        """Draw as much of *path* as is within the clip."""
        if not self._cut(path):
            super().drawPath(path)

    @override
    def drawLine(self, *what: QPointF | QLineF) -> None:  # type: ignore[override]
        """Draw of a line, given as such or by its ends, what is within the clip."""
        line = what[0] if isinstance(what[0], QLineF) else QLineF(*what)
        path = QPainterPath(line.p1())
        path.lineTo(line.p2())
        if not self._cut(path, filled=False):
            super().drawLine(line)

    @override
    def fillRect(self, rect: QRectF, brush: QBrush | QColor) -> None:  # type: ignore[override]
        """Fill a rectangle, as much of it as is within the clip."""
        path = QPainterPath()
        path.addRect(QRectF(rect))
        self._fill_within(path, QBrush(brush))

    def _cut(self, path: QPainterPath, *, filled: bool = True) -> bool:
        """Draw what of *path* is within the clip; False if Qt can write all of it as it is."""
        pen, brush = self.pen(), self.brush() if filled else QBrush()
        wide = pen.widthF() if pen.style() != Qt.PenStyle.NoPen else 0.0
        around = path.boundingRect().adjusted(-wide, -wide, wide, wide)
        inside = not self.hasClipping() or self.clipBoundingRect().contains(around)
        if inside and brush.style() not in _SLANTED:
            return False
        if brush.style() != Qt.BrushStyle.NoBrush:
            self._fill_within(path, brush)
        if wide:
            self._fill_within(QPainterPathStroker(pen).createStroke(path), pen.brush())
        return True

    def _fill_within(self, path: QPainterPath, brush: QBrush) -> None:
        """Fill *path* as far as it is within the clip."""
        if self.hasClipping() and not self.clipBoundingRect().contains(path.boundingRect()):
            path = path.intersected(self.clipPath())
        if brush.style() in _SLANTED:
            path, brush = _slants(path, brush), QBrush(brush.color())
        self.fillPath(path, brush)

    @override
    def drawText(self, *what: object) -> None:  # type: ignore[override]
        """Draw words at a point, or into a rectangle by flags, as the stage's painting does."""
        match what:
            case (QPointF() as start, str() as words):
                self._fill(start, words)
            case (QRectF() as room, flags, str() as words):
                assert isinstance(flags, Qt.AlignmentFlag), "words are placed by their alignment"
                self._fill(_start(room, flags, words, self.font()), words)
            case _:
                raise NotImplementedError(f"words cannot be outlined by {what}")

    def _fill(self, start: QPointF, words: str) -> None:
        path = QPainterPath()
        path.addText(start, self.font(), words)
        self._fill_within(path, QBrush(self.pen().color()))


def _slants(area: QPainterPath, brush: QBrush) -> QPainterPath:
    """The lines of the pattern of *brush* in *area*."""
    scale = brush.transform().m11()
    apart, half = _APART * scale, scale * 0.7
    rect, up = area.boundingRect(), brush.style() == Qt.BrushStyle.BDiagPattern
    # Upwards x + y is the same along a line, downwards x - y.
    sign = 1.0 if up else -1.0
    ends = sorted(
        x + sign * y for x in (rect.left(), rect.right()) for y in (rect.top(), rect.bottom())
    )
    lines = QPainterPath()
    for number in range(floor(ends[0] / apart), ceil(ends[-1] / apart) + 1):
        top = number * apart - sign * rect.top()
        low = number * apart - sign * rect.bottom()
        corners = [
            QPointF(top - half, rect.top()), QPointF(top + half, rect.top()),
            QPointF(low + half, rect.bottom()), QPointF(low - half, rect.bottom()),
        ]  # fmt: skip
        lines.addPolygon(QPolygonF(corners))
        lines.closeSubpath()
    return lines.intersected(area)


def _start(room: QRectF, flags: Qt.AlignmentFlag, words: str, font: QFont) -> QPointF:
    """Where the base line of *words* begins in *room*."""
    metrics = QFontMetricsF(font)
    wide, x = metrics.horizontalAdvance(words), room.left()
    if flags & Qt.AlignmentFlag.AlignHCenter:
        x = room.center().x() - wide / 2
    elif flags & Qt.AlignmentFlag.AlignRight:
        x = room.right() - wide
    top = room.top()
    if flags & Qt.AlignmentFlag.AlignVCenter:
        top = room.center().y() - metrics.height() / 2
    elif flags & Qt.AlignmentFlag.AlignBottom:
        top = room.bottom() - metrics.height()
    return QPointF(x, top + metrics.ascent())
