"""A change of the program as lines: which come, which go, and one to each side that stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from gui.theme.plain import show_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QPaintEvent

    from gui.theme.look import Look

_HUNK: Final = re.compile(r"@@ -(\d+)(?:,\d+)? \+(\d+)")
_NUMBERS: Final = "0000 + "
"""What stands before each line takes as much room as this."""


class Row(NamedTuple):
    """A line of a diff: its *number*, "+", "-" or " ", and its *text*.

    What goes has its number in the old text, all else in the new one.
    """

    number: int
    sign: str
    text: str


def rows_of(diff: str) -> list[Row]:
    """Return the rows of the unified *diff*: what changes, and the lines next to that.

    A line that is only moved to the right or to the left stands once, where it comes to.
    """
    rows: list[Row] = []
    old = new = 0
    for line in diff.splitlines()[2:]:
        hunk = _HUNK.match(line)
        if hunk is not None:
            old, new = int(hunk[1]), int(hunk[2])
            continue
        sign = line[:1] or " "
        rows.append(Row(old if sign == "-" else new, sign, line[1:]))
        old += sign != "+"
        new += sign != "-"
    come = {row.text.strip() for row in rows if row.sign == "+"}
    rows = [row for row in rows if row.sign != "-" or row.text.strip() not in come]
    return [
        row
        for place, row in enumerate(rows)
        if row.sign != " "
        or (
            row.text.strip()
            and any(near.sign != " " for near in rows[max(place - 1, 0) : place + 2])
        )
    ]


class DiffView(QWidget):
    """Paints a diff; can have the focus, so that a key acts on what it shows.

    Signals:
        apply_wanted: Ctrl+Enter was pressed.
    """

    apply_wanted = Signal()

    def __init__(self, look: Look, diff: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: Sequence[Row] = rows_of(diff)
        texts = [row.text for row in self._rows if row.text.strip()]
        self._indent = min((len(text) - len(text.lstrip()) for text in texts), default=0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription("\n".join(self._spoken(row) for row in self._rows))
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    @property
    def wanted(self) -> int:
        """The pixels in which no line has to be cut."""
        metrics = QFontMetricsF(self._look.font("code"))
        longest = max((row.text[self._indent :] for row in self._rows), key=len, default="")
        return round(metrics.horizontalAdvance(_NUMBERS + longest)) + 1

    def _spoken(self, row: Row) -> str:
        words = {
            "+": self.tr("new line {0}: {1}"),
            "-": self.tr("line {0} goes: {1}"),
            " ": self.tr("line {0}: {1}"),
        }
        return words[row.sign].format(row.number, row.text.strip())

    def _height(self) -> float:
        return 1.2 * QFontMetricsF(self._look.font("code")).height()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self._height() * len(self._rows)))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ToolTip:
            self._tell(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        place = int(event.pos().y() // self._height())
        if place < len(self._rows):
            show_tip(event.globalPos(), self._rows[place].text.strip(), self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and control:
            self.apply_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font("code"))
        height = self._height()
        for place, row in enumerate(self._rows):
            where = QRectF(0, place * height, self.width(), height)
            self._paint(painter, row, where)
            if place and row.number > self._rows[place - 1].number + 1:
                # Lines between the two are not shown.
                painter.setPen(QPen(self._look.colour("strong_line"), 1, Qt.PenStyle.DotLine))
                painter.drawLine(where.topLeft(), where.topRight())
        if self.hasFocus():
            stroke = self._look.px("stroke")
            painter.setPen(QPen(self._look.colour("accent"), stroke))
            inset = stroke / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def _paint(self, painter: QPainter, row: Row, place: QRectF) -> None:
        look = self._look
        metrics = QFontMetricsF(look.font("code"))
        if row.sign != " ":
            painter.fillRect(place, look.colour("proved_soft" if row.sign == "+" else "sunken"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(look.colour("muted"))
        figures = metrics.horizontalAdvance("0000")
        right = Qt.AlignmentFlag.AlignRight | middle
        painter.drawText(QRectF(0, place.y(), figures, place.height()), right, str(row.number))
        left = metrics.horizontalAdvance(_NUMBERS)
        sign = QRectF(figures, place.y(), left - figures, place.height())
        painter.setPen(look.colour("proved" if row.sign == "+" else "muted"))
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, row.sign)
        painter.setPen(look.colour("muted" if row.sign == "-" else "ink"))
        words = row.text[self._indent :]
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width() - left)
        painter.drawText(place.adjusted(left, 0, 0, 0), middle, words)
