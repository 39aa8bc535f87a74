"""The badge at the top right: how it stands with the text on screen, in a word and a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenuBar, QPushButton

from gui.theme.plain import literally

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIGNS = {
    "failure": "\N{BALLOT X}", "proved": "\N{CHECK MARK}", "busy": "\N{HORIZONTAL ELLIPSIS}",
    "quiet": "\N{BULLET}", "undecided": "?", "doubt": "!",
}  # fmt: skip


class Badge(QPushButton):
    """Says one thing; *mood* is "failure", "proved", "doubt", "busy", "undecided" or "quiet"."""

    pressed_for_more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.pressed_for_more)

    def say(self, mood: str, words: str, more: str = "") -> None:
        """Show *words* in *mood*; *more* shows under the mouse."""
        self.setText(f"{SIGNS[mood]}  {words}")
        self.setToolTip(literally(more or words))
        self.setAccessibleName(words)
        if self.property("mood") != mood:
            self.setProperty("mood", mood)
            self.style().unpolish(self)
            self.style().polish(self)
        bar = self.parentWidget()
        if isinstance(bar, QMenuBar):
            # A menu bar measures its corner only when it is given one.
            bar.setCornerWidget(self, Qt.Corner.TopRightCorner)
