"""The editor's margin: line numbers, and a marker where each thread is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.theme.drawings.people import paint_monogram

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from gui.code.editor import CodeEditor
    from gui.theme.look import Look

MOST_MARKERS: Final = 3
"""How many threads are shown on one line; more are counted."""


class Marker(NamedTuple):
    """A thread that rests at *line*; *last* made the last step, *stuck* cannot go."""

    line: int
    monogram: str
    last: bool
    stuck: bool


class Margin(QWidget):
    """Paints beside the lines of *editor*; a press on a line asks to run to it.

    Signals:
        line_pressed: A line number was pressed; carries it.
    """

    line_pressed = Signal(int)

    def __init__(self, editor: CodeEditor, look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look
        self._markers: dict[int, list[Marker]] = {}
        self.setToolTip(self.tr("Press a line number to run until a thread is there"))

    def set_markers(self, markers: Sequence[Marker]) -> None:
        """Show *markers*, those on the same line beside each other."""
        before, self._markers = self._markers, {}
        for marker in markers:
            self._markers.setdefault(marker.line, []).append(marker)
        for line, top, height in self._editor.visible_lines():
            if before.get(line) != self._markers.get(line):
                self.update(QRectF(0, top, self.width(), height).toAlignedRect())

    @property
    def room_for_markers(self) -> int:
        """The pixels that the widest line of markers takes."""
        widest = max((min(len(each), MOST_MARKERS) for each in self._markers.values()), default=1)
        return round(widest * self._disc() + self._look.px("gap") / 2)

    def width_wanted(self) -> int:
        """The pixels that the markers and the longest line number take."""
        digits = max(2, len(str(self._editor.blockCount())))
        number = self._editor.fontMetrics().horizontalAdvance("9") * digits
        return round(MOST_MARKERS * 0.6 * self._disc() + number + 2 * self._look.px("gap"))

    def _disc(self) -> float:
        return self._editor.fontMetrics().height() * 1.05

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_wanted(), 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._editor.line_at(event.position().y())
        if line is not None:
            self.line_pressed.emit(line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.colour("sunken"))
        painter.setFont(self._editor.font())
        for line, top, height in self._editor.visible_lines():
            if top > event.rect().bottom():
                break
            if top + height < event.rect().top():
                continue
            self._paint_line(painter, line, top, height)

    def _paint_line(self, painter: QPainter, line: int, top: float, height: float) -> None:
        here = self._markers.get(line, [])
        painter.setPen(self._look.colour("ink" if here else "muted"))
        box = QRectF(0, top, self.width() - self._look.px("gap"), height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line)
        )
        disc = min(self._disc(), height)
        # Several threads on one line overlap a little, the one that moved last on top.
        step = disc if len(here) == 1 else disc * 0.62
        shown = sorted(here, key=lambda marker: marker.last)[-MOST_MARKERS:]
        for place, marker in enumerate(shown):
            spot = QRectF(2 + place * step, top + (height - disc) / 2, disc, disc)
            paint_monogram(
                painter, spot, marker.monogram, self._look, active=marker.last, dimmed=marker.stuck
            )
