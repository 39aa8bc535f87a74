"""A row of a course that opens a lesson: a mark, its number, its title, and what it earned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from gui.lessons.task_marks import paint_mark
from gui.theme.measures import elided, line_height, width_of
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look

_LETTERS: Final = 12
"""A title keeps at least so many letters, however narrow the row."""


class RowButton(QAbstractButton):
    """Opens number *place* of a course; what is told of it stands at its right end."""

    def __init__(self, look: Look, place: int, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._title = look, title
        self.place = place
        self._done = self._here = False
        self._tail = ""
        self._marked = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(literally(title))
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def leave_mark_out(self) -> None:
        """Show no mark before the number: stars tell what is done."""
        self._marked = False

    def show_state(self, *, done: bool, here: bool, tail: str = "", spoken: str = "") -> None:
        """Say whether it is *done*, whether one goes on *here*, and *tail* at the right.

        *spoken* is what a screen reader says of all that.
        """
        self._done, self._here, self._tail = done, here, tail
        words = f"{self.place + 1} {self._title}"
        self.setAccessibleName(f"{words}, {spoken}" if spoken else words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        wide = width_of(look, self._title, "body", bold=True) + self._before() + look.px("gap")
        return QSize(round(wide), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        room = width_of(self._look, "n" * _LETTERS, "body")
        return QSize(round(self._before() + room), self._height())

    def _height(self) -> int:
        # A ladder has many rungs, and a line between each two already.
        air = self._look.px("gap" if self._marked else "tight")
        return round(line_height(self._look, "body") + 0.75 * air)

    def _before(self) -> float:
        """How much room the mark and the number take before the title."""
        mark = 1.25 * self._look.px("body") if self._marked else 0
        return mark + width_of(self._look, "00", "code") + 2.5 * self._look.px("gap")

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, gap = self._look, self._look.px("gap")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle, at = self.height() / 2, gap / 2
        if self._marked:
            size = look.px("body")
            mark = QRectF(at, middle - size / 2, size, size)
            paint_mark(painter, mark, look, done=self._done, here=self._here)
            at += 1.25 * size
        centre = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(look.font("code"))
        painter.setPen(look.colour("muted"))
        number = width_of(look, "00", "code")
        right = centre | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(at, 0, number, self.height()), right, str(self.place + 1))
        at += number + gap
        tail = self._paint_tail(painter)
        font = look.font("body", bold=self._here)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        room = self.width() - at - tail
        words = elided(self._title, font, room)
        painter.drawText(QRectF(at, 0, room, self.height()), centre, words)

    def _paint_ground(self, painter: QPainter) -> None:
        look, stroke = self._look, self._look.px("stroke")
        if not (self.hasFocus() or self.underMouse() or (self._here and not self._marked)):
            return
        frame = look.colour("accent")
        painter.setPen(QPen(frame, stroke) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("current"))
        inset, radius = stroke / 2, look.px("radius")
        room = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(room, radius, radius)

    def _paint_tail(self, painter: QPainter) -> float:
        """Write what is told at the right; how much room it took."""
        if not self._tail:
            return 0.0
        look, gap = self._look, self._look.px("gap")
        font = look.font("body", bold=True)
        wide = width_of(look, self._tail, "body", bold=True)
        painter.setFont(font)
        painter.setPen(look.colour("accent" if self._here else "ink"))
        room = QRectF(self.width() - wide - gap, 0, wide + gap, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._tail)
        return wide + 2 * gap
