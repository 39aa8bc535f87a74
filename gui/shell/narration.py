"""The line at the bottom: what the last step did, as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from gui.theme.measures import broken, elided, line_height, two_lines, width_of
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


_ROWS = 2
_HALL_BAR = 66.0
"""How high it is in a hall, in units of which a screen has 540."""
_HALL_SIZES = (22.0, 19.0)
"""Its letters there, in one line or in two."""
BRIEFLY = 6_000
"""Milliseconds for which a refusal is shown."""


class Narration(QLabel):
    """One sentence, told to screen readers as it changes.

    It stands in one line of large letters, or else in two of the ordinary size; it is elided
    where even those are too short.  The height is the same, so that nothing jumps.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("narration")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._look = look
        self._sentence = ""
        self._in_hall = False
        self._kept = ("", False)
        self._brief = QTimer(self, singleShot=True, interval=BRIEFLY)
        self._brief.timeout.connect(self._tell_again)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self._sentence

    def tell_briefly(self, words: str) -> None:
        """Show *words* for a while, or until there is another sentence to tell."""
        if not self._brief.isActive():
            self._kept = self._sentence, bool(self.property("failure"))
        self._show(words, failure=False)
        self._brief.start()

    @Slot()
    def _tell_again(self) -> None:
        sentence, failure = self._kept
        self._show(sentence, failure=failure)

    def tell(self, sentence: str, *, failure: bool = False) -> None:
        """Show *sentence*; *failure* says that it tells of one."""
        if self._brief.isActive() and sentence == self._kept[0]:
            # Nothing has happened since what was said for a while.
            return
        self._brief.stop()
        self._show(sentence, failure=failure)

    def _show(self, sentence: str, *, failure: bool) -> None:
        changed = sentence != self._sentence
        self._sentence = sentence
        self.setToolTip(literally(sentence))
        self.setAccessibleName(sentence)
        if self.property("failure") != failure:
            self.setProperty("failure", failure)
            self.style().unpolish(self)
            self.style().polish(self)
        self._fit()
        if changed and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    @Slot(bool)
    def set_in_hall(self, on: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Be as large as the last row of a hall needs it, or as usual."""
        self._in_hall = on
        self._dress()

    def _dress(self) -> None:
        gap = round(self._look.px("gap"))
        self.setContentsMargins(2 * gap, 0, 2 * gap, gap)
        usual = round(_ROWS * line_height(self._look, "body")) + gap
        self.setFixedHeight(round(_HALL_BAR * self._look.zoom) if self._in_hall else usual)
        self._fit()

    def _fit(self) -> None:
        room = float(self.contentsRect().width())
        if self._in_hall and self._fit_in_hall(room):
            return
        large = width_of(self._look, self._sentence, "title") <= room
        self.setFont(self._look.font("title" if large else "body"))
        rows = [self._sentence] if large else two_lines(self._sentence, room, self._look)
        font = self.font()
        super().setText("\n".join(elided(row, font, room) for row in rows))

    def _fit_in_hall(self, room: float) -> bool:
        """Write it in letters for the last row, if it has room in one line or in two."""
        for units, most in zip(_HALL_SIZES, (1, _ROWS), strict=True):
            font = self._look.font_of(self._look.zoom * units)
            rows = broken(self._sentence, font, room)
            if len(rows) <= most:
                self.setFont(font)
                super().setText("\n".join(rows))
                return True
        return False

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
