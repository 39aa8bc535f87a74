"""What was said in passing, the newest first: messages go by themselves, and can be read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QListWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST: Final = 100
"""So many messages are kept."""


class MessagesPage(QListWidget):
    """Lists what was *said* so far, oldest first, and whatever is added."""

    def __init__(self, said: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAccessibleName(self.tr("Messages"))
        self.setWordWrap(True)
        for words in said:
            self.add(words)

    @Slot(str)
    def add(self, words: str) -> None:
        """Put *words* on top."""
        self.insertItem(0, words)
        while self.count() > MOST:
            self.takeItem(MOST)
