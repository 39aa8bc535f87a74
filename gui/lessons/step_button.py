"""A step of a lesson as a tab: its number or a tick in a circle, and its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolButton
from typing_extensions import override

from gui.lessons.task_marks import paint_mark
from gui.theme.measures import line_height, width_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class StepButton(QToolButton):
    """Shows number *number* of the steps; its words are left out where there is little room."""

    def __init__(self, look: Look, number: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        self._done = self._short = False
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_done(self, *, done: bool) -> None:
        """Say whether the step is *done*."""
        self._done = done
        words = self.text()
        self.setAccessibleName(self.tr("{0}, done").format(words) if done else words)
        self.update()

    def set_number(self, number: int) -> None:
        """Count it as number *number* of the steps that the lesson has."""
        self._number = number
        self.update()

    def set_short(self, *, short: bool) -> None:
        """Show its words only while it is the one that is open."""
        if short != self._short:
            self._short = short
            self.updateGeometry()

    def width_with(self, *, words: bool) -> int:
        """How wide it is with its *words*, or with its circle alone."""
        gap = self._look.px("gap")
        disc = 1.4 * self._look.px("body") + 2 * gap
        text = width_of(self._look, self.text(), "body", bold=True) + gap if words else 0
        return round(disc + text)

    @override
    def sizeHint(self) -> QSize:
        tall = line_height(self._look, "body") + 1.75 * self._look.px("gap")
        words = not self._short or self.isChecked()
        return QSize(self.width_with(words=words), round(tall))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, gap, stroke = self._look, self._look.px("gap"), self._look.px("stroke")
        here = self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here or self.hasFocus() or self.underMouse():
            framed = here or self.hasFocus()
            width = stroke if self.hasFocus() else stroke / 2
            painter.setPen(QPen(look.colour("accent"), width) if framed else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("current"))
            inset = stroke / 2
            room = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(room, room.height() / 2, room.height() / 2)
        size = 1.4 * look.px("body")
        disc = QRectF(gap, (self.height() - size) / 2, size, size)
        self._paint_disc(painter, disc, here=here)
        if self._short and not here:
            return
        painter.setFont(look.font("body", bold=here))
        painter.setPen(look.colour("ink" if here or self._done else "muted"))
        rest = QRectF(disc.right() + gap, 0, self.width(), self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_disc(self, painter: QPainter, disc: QRectF, *, here: bool) -> None:
        look = self._look
        if self._done:
            paint_mark(painter, disc, look, done=True)
            return
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(disc)
        else:
            paint_mark(painter, disc, look, done=False)
        painter.setFont(look.font("small", bold=True))
        painter.setPen(look.colour("on_accent" if here else "muted"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
