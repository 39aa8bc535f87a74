"""One way in which a program can end, as a row: its words, a bar, its share and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from gui.theme.measures import advance, broken, cut_middle, elided, line_height
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
_MOST_LINES: Final = 3
"""So many lines of what is printed are shown at most."""


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
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
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
            # A longer figure leaves less room for the words.
            self.updateGeometry()
            self.update()

    def _tell(self) -> None:
        ending = self.ending
        told = [ending.words, ending.figure, ending.meaning]
        if self._runs:
            told.append(self.tr("{0} of {1} runs").format(f"{self._count:,}", f"{self._runs:,}"))
        words = "; ".join(part for part in told if part)
        self.setAccessibleName(words)
        self.setToolTip(literally(self.tr("{0}. Shows a run that ends so").format(words)))

    def words_at(self, width: int) -> list[str]:
        """What is printed, in the lines that it has in a row so wide.

        Outcomes are often told apart by their ends, so the first line alone would not do.
        """
        room, font, words = self._room(width), self._look.font("code"), self.ending.words
        if advance(words, font) <= room:
            return [words]
        # All letters are equally wide; what surely is too much need not be measured.
        most = round(_MOST_LINES * room / advance("0", font)) + 1
        lines = broken(words[:most], font, room)
        lines[_MOST_LINES - 1 :] = [
            words[sum(len(line) + 1 for line in lines[: _MOST_LINES - 1]) :]
        ]
        return [cut_middle(line, font, room) for line in lines if line]

    def _room(self, width: int) -> float:
        """The pixels beside the figure."""
        figure = advance(self.figure, self._look.font("body", bold=True))
        return width - 2 * INSET - figure - self._look.px("gap")

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        line, tight = line_height(self._look, "body"), self._look.px("tight")
        lines = len(self.words_at(width)) + bool(self.ending.meaning)
        return round((lines + _BAR) * line + tight + 2 * INSET)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        line, wide = line_height(look, "body"), float(self.width()) - 2 * INSET
        if self.hasFocus() or self.underMouse():
            painter.setPen(look.colour("accent" if self.hasFocus() else "line"))
            painter.setBrush(look.colour("current"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        left = top = float(INSET)
        figure, bold = self.figure, look.font("body", bold=True)
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font("code"))
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = self.words_at(self.width())
        for place, words in enumerate(shown):
            painter.drawText(QRectF(left, top + place * line, wide, line), middle, words)
        painter.setFont(bold)
        at_right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(left, top, wide, line), at_right, figure)
        top += (len(shown) - 1) * line
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
