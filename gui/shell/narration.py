"""The line at the bottom: what the last step did, as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from gui.theme.measures import elided, line_height, two_lines, width_of
from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


_ROWS = 2


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
        look.changed.connect(self._dress)
        self._dress()

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self._sentence

    def tell(self, sentence: str, *, failure: bool = False) -> None:
        """Show *sentence*; *failure* says that it tells of one."""
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

    def _dress(self) -> None:
        gap = round(self._look.px("gap"))
        self.setContentsMargins(2 * gap, 0, 2 * gap, gap)
        self.setFixedHeight(round(_ROWS * line_height(self._look, "body")) + gap)
        self._fit()

    def _fit(self) -> None:
        room = float(self.contentsRect().width())
        large = width_of(self._look, self._sentence, "title") <= room
        self.setFont(self._look.font("title" if large else "body"))
        rows = [self._sentence] if large else two_lines(self._sentence, room, self._look)
        font = self.font()
        super().setText("\n".join(elided(row, font, room) for row in rows))

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
