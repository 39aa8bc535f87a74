"""One way in which a program can end, as a row: its words, a bar, its share and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from gui.theme.measures import advance, elided, line_height
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from gui.findings.endings import Ending
    from gui.theme.look import Look

BAR_COLOURS: Final = {"failing": "failure", "mixed": "invalid", "serial": "strong_line"}
INSET: Final = 6
"""Pixels of a row round its words, where the ring is that shows which one has the focus."""
_BAR: Final = 0.5
"""The height of a bar in heights of a line."""


class OutcomeRow(QAbstractButton):
    """One outcome; as many runs as were made at random fill its bar."""

    def __init__(self, ending: Ending, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self.ending = ending
        self._look = look
        self._count, self._runs = 0, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    @property
    def figure(self) -> str:
        """What stands at the right: how many runs ended so, or else the share that is known."""
        # A count and no share of runs: so it is plain that runs are counted, and what was computed
        # is not.
        return f"{self._count:,}" if self._runs else self.ending.figure

    def show_count(self, count: int, runs: int) -> None:
        """So many of the *runs* made at random ended like this."""
        if (count, runs) != (self._count, self._runs):
            self._count, self._runs = count, runs
            self._tell()
            self.update()

    def _tell(self) -> None:
        ending = self.ending
        told = [ending.words, ending.figure, ending.meaning]
        if self._runs:
            told.append(self.tr("{0} of {1} runs").format(f"{self._count:,}", f"{self._runs:,}"))
        words = "; ".join(part for part in told if part)
        self.setAccessibleName(words)
        self.setToolTip(literally(self.tr("{0}. Shows a run that ends so").format(words)))

    @override
    def sizeHint(self) -> QSize:
        line, tight = line_height(self._look, "body"), self._look.px("tight")
        lines = 2 if self.ending.meaning else 1
        return QSize(200, round((lines + _BAR) * line + tight + 2 * INSET))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, gap = self._look, self._look.px("gap")
        line, wide = line_height(look, "body"), float(self.width()) - 2 * INSET
        if self.hasFocus() or self.underMouse():
            painter.setPen(look.colour("accent" if self.hasFocus() else "line"))
            painter.setBrush(look.colour("current"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        left = top = float(INSET)
        figure, bold = self.figure, look.font("body", bold=True)
        room = wide - advance(figure, bold) - gap
        code = look.font("code")
        painter.setPen(look.colour("ink"))
        painter.setFont(code)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(left, top, room, line), middle, elided(self.ending.words, code, room)
        )
        painter.setFont(bold)
        at_right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(left, top, wide, line), at_right, figure)
        self._paint_bar(painter, QRectF(left, top + line + look.px("tight") / 2, wide, line * _BAR))
        body = look.font("note")
        painter.setPen(look.colour("muted"))
        painter.setFont(body)
        below = QRectF(left, top + line * (1 + _BAR) + look.px("tight"), wide, line)
        long, short = self.ending.meanings
        meaning = long if advance(long, body) <= wide else short
        painter.drawText(below, middle, elided(meaning, body, wide))
        painter.end()

    def _paint_bar(self, painter: QPainter, rect: QRectF) -> None:
        look, share = self._look, self.ending.share
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        # What happened hides what was computed, of which a tick is left to compare it with.
        filled = self._count / self._runs if self._runs else share or 0.0
        if filled:
            bar = QRectF(rect)
            # As wide as high at least: with round ends, anything less is no bar.
            bar.setWidth(max(rect.height(), rect.width() * filled))
            painter.setBrush(look.colour(BAR_COLOURS[self.ending.sort]))
            painter.drawRoundedRect(bar, rect.height() / 2, rect.height() / 2)
        if self._runs and share is not None:
            # Where the search says that the bar will end.
            tick = QRectF(rect.x() + rect.width() * share - 1, rect.y() - 2, 2, rect.height() + 4)
            painter.setBrush(look.colour("ink"))
            painter.drawRect(tick)
