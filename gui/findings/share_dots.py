"""How many of a hundred runs fail, as dots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.theme.look import Look

SIDE: Final = 10
"""So many dots stand in a row, and as many rows below each other."""


class Dots(QWidget):
    """A hundred runs as dots: so many of them fail."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._failing = 0

    def show_share(self, failing: float) -> None:
        """Show the share *failing*, from 0 to 1; what can happen has a dot."""
        # One dot for what is less likely than one in a hundred, and one left for what is likelier
        # than ninety-nine: none at all would say "never", or "always".
        dots = round(SIDE * SIDE * failing)
        self._failing = max(dots, 1) if failing else 0
        if failing < 1:
            self._failing = min(self._failing, SIDE * SIDE - 1)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = round(SIDE * self._look.px("gap") * 1.1)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        each = self.sizeHint().width() / SIDE
        for dot in range(SIDE * SIDE):
            row, column = divmod(dot, SIDE)
            role = "failure" if dot < self._failing else "line"
            painter.setBrush(self._look.colour(role))
            centre = QPointF((column + 0.5) * each, (row + 0.5) * each)
            painter.drawEllipse(centre, each * 0.36, each * 0.36)
        painter.end()
