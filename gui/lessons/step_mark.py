"""The name of a step with its mark, to be read and not pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.lessons.task_marks import paint_mark
from gui.theme.measures import line_height, width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.theme.look import Look


class StepMark(QWidget):
    """Shows the step called *words*: done, next, or still to come."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._words = look, words
        self._done = self._here = False
        look.changed.connect(self.updateGeometry)

    def show_state(self, *, done: bool, here: bool) -> None:
        """Say whether the step is *done*, and whether it is the one to go on with."""
        self._done, self._here = done, here
        self.setAccessibleName(self.tr("{0}, done").format(self._words) if done else self._words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = width_of(look, self._words, "body", bold=True)
        wide = 1.1 * look.px("body") + words + 2 * look.px("gap")
        return QSize(round(wide), round(1.3 * line_height(look, "body")))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(1.2 * self._look.px("body")), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = 1.1 * look.px("body")
        mark = QRectF(1, (self.height() - size) / 2, size, size)
        paint_mark(painter, mark, look, done=self._done, here=self._here)
        painter.setFont(look.font("body", bold=self._here))
        painter.setPen(look.colour("ink" if self._done or self._here else "muted"))
        rest = QRectF(mark.right() + look.px("gap") * 0.75, 0, self.width(), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self._words)
