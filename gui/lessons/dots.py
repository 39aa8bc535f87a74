"""Dots that tell how far a talk is: one for each frame of the lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.theme.look import Look


class Dots(QWidget):
    """A row of dots, of which those that have been are filled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dots")
        self._look, self._place, self._count = look, 0, 0
        look.changed.connect(self.updateGeometry)
        self.hide()

    def show_place(self, place: int, count: int) -> None:
        """Say that number *place* of *count* frames is shown, counted from 0."""
        self._place, self._count = place, count
        self.setAccessibleName(self.tr("Frame {0} of {1}").format(place + 1, count))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, round(2 * self._look.px("gap")))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = self._look.px("gap")
        x = (self.width() - 2 * gap * (self._count - 1)) / 2
        ink, line = self._look.colour("ink"), self._look.colour("strong_line")
        for place in range(self._count):
            here = place == self._place
            painter.setPen(QPen(ink if here else line, self._look.px("hairline")))
            painter.setBrush(ink if place <= self._place else Qt.BrushStyle.NoBrush)
            size = gap / 2 if here else gap / 3.5
            painter.drawEllipse(QPointF(x + 2 * gap * place, self.height() / 2), size, size)
        painter.end()
