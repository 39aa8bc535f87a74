"""A button with an icon before its words and the cap of its key behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton
from typing_extensions import override

from gui.theme.drawings.keys import cap_width, paint_cap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class KeyButton(QPushButton):
    """Says *words*, and which *key* does the same; none if that is empty."""

    def __init__(self, words: str, key: str, look: Look, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._key, self._look = key, look
        if key:
            # In the middle the words would run into the cap.
            self.setProperty("key", key)

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(cap_width(self._key, self._look), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._key:
            paint_cap(QPainter(self), self.rect(), self._key, self._look, able=self.isEnabled())
