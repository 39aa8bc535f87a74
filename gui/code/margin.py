"""The editor's margin: line numbers, and a marker where each thread is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.theme.drawings.people import paint_monogram
from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from gui.code.lined import LinedEdit
    from gui.theme.look import Look

MOST_MARKERS: Final = 2
"""How many threads have room on one line; of more, one is shown and the others are counted."""
_EDGE: Final = 6
"""Pixels left of the first thread."""


class Marker(NamedTuple):
    """The thread *name* rests at *line*; *last* made the last step, *stuck* cannot go."""

    line: int
    name: str
    monogram: str
    last: bool
    stuck: bool


def shown_of(here: Sequence[Marker]) -> tuple[Sequence[Marker], int]:
    """Which of the threads *here*, on one line, are shown, and how many are only counted.

    The one that moved last is always among them.
    """
    if len(here) <= MOST_MARKERS:
        return here, 0
    first = next((marker for marker in here if marker.last), here[0])
    return (first,), len(here) - 1


class Margin(QWidget):
    """Paints beside the lines of *editor*; a press on a line asks to run to it.

    Signals:
        line_pressed: A line number was pressed; carries it.
        line_marked: It was pressed with Shift; carries it.
    """

    line_pressed = Signal(int)
    line_marked = Signal(int)

    def __init__(self, editor: LinedEdit, look: Look) -> None:
        super().__init__(editor)
        self._editor = editor
        self._look = look
        self._markers: dict[int, list[Marker]] = {}
        self._breakpoints: frozenset[int] = frozenset()

    def set_breakpoints(self, lines: frozenset[int]) -> None:
        """Show that playing stops before *lines*."""
        self._breakpoints = lines
        self.update()

    def set_markers(self, markers: Sequence[Marker]) -> None:
        """Show *markers*, those on the same line beside each other."""
        before, self._markers = self._markers, {}
        for marker in markers:
            self._markers.setdefault(marker.line, []).append(marker)
        if before == self._markers:
            return
        for line, top, height in self._editor.visible_lines():
            if before.get(line) != self._markers.get(line):
                self.update(QRectF(0, top, self.width(), height).toAlignedRect())

    def words_at(self, y: float) -> str:
        """What the tooltip says at height *y*: who is at that line, and what a press does."""
        line = self._editor.line_at(y)
        press = self.tr("Press a line number to run until a thread is there")
        mark = self.tr("With Shift: playing stops there, or no longer")
        here = [] if line is None else self._markers.get(line, [])
        return "\n".join([*(marker.name for marker in here), press, mark])

    def width_wanted(self) -> int:
        """The pixels that the markers and the longest line number take."""
        digits = max(2, len(str(self._editor.blockCount())))
        number = self._editor.fontMetrics().horizontalAdvance("9") * digits
        return round(_EDGE + MOST_MARKERS * self._disc() + number + 2 * self._look.px("gap"))

    def _disc(self) -> float:
        return self._editor.fontMetrics().height() * 1.05

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_wanted(), 0)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tip(event.globalPos(), self.words_at(event.pos().y()), self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._editor.line_at(event.position().y())
        if line is None:
            return
        marks = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.line_marked if marks else self.line_pressed).emit(line)

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
        if line in self._breakpoints:
            self._paint_breakpoint(painter, line, top, height)
        painter.setPen(self._look.colour(self._colour_of(line, here=bool(here))))
        box = QRectF(0, top, self.width() - self._look.px("gap"), height)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line)
        )
        self._paint_threads(painter, here, top, height)

    def _colour_of(self, line: int, *, here: bool) -> str:
        """The role of the number of *line*, at which somebody is *here*."""
        return "on_accent" if line in self._breakpoints else "ink" if here else "muted"

    def _paint_breakpoint(self, painter: QPainter, line: int, top: float, height: float) -> None:
        """A tag behind the number of *line*."""
        gap = self._look.px("gap")
        wide = painter.fontMetrics().horizontalAdvance(str(line)) + gap
        tag = QRectF(self.width() - gap / 2 - wide, top + 1, wide, height - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawRoundedRect(tag, gap / 2, gap / 2)

    def _paint_threads(
        self, painter: QPainter, here: Sequence[Marker], top: float, height: float
    ) -> None:
        disc = min(self._disc(), height)
        spot = QRectF(_EDGE, top + (height - disc) / 2, disc, disc)
        shown, others = shown_of(here)
        for marker in shown:
            paint_monogram(
                painter, spot, marker.monogram, self._look, active=marker.last, dimmed=marker.stuck
            )
            spot.translate(disc, 0)
        if others:
            painter.setFont(self._look.font_of(disc * 0.55, bold=True))
            painter.setPen(self._look.colour("ink"))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, f"+{others}")
            painter.setFont(self._editor.font())
