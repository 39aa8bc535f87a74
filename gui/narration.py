"""The line at the bottom: what the last step did, as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class Narration(QLabel):
    """One sentence, elided where it is too long, and told to screen readers as it changes."""

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
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        if self.property("failure") != failure:
            self.setProperty("failure", failure)
            self.style().unpolish(self)
            self.style().polish(self)
        self._fit()
        if changed and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _dress(self) -> None:
        self.setFont(self._look.font("title"))
        gap = round(self._look.px("gap"))
        self.setContentsMargins(2 * gap, 0, 2 * gap, gap)
        self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        mode = Qt.TextElideMode.ElideRight
        super().setText(self.fontMetrics().elidedText(self._sentence, mode, room))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
