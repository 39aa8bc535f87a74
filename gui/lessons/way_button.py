"""A button for a way on: a sign and a title, and below them in smaller words what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.spacing import space
from gui.theme.widgets import Sign
from gui.theme.words_button import WordsButton

if TYPE_CHECKING:
    from gui.theme.look import Look

SIGNS: Final = {"lesson": "book", "open": "folder", "look": "die"}
"""The sign of each way, by its name."""


class WayButton(WordsButton):
    """Offers the way *name*; the one to be taken first is *primary*."""

    def __init__(
        self, name: str, title: str, words: str, look: Look, parent: QWidget, *, primary: bool
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "way")
        self.setProperty("name", name)
        self.setProperty("primary", primary)
        self.setAccessibleName(f"{title}: {words}")
        column, head = QVBoxLayout(self), QHBoxLayout()
        space(column, look, sides="edge", ends="edge", between="gap")
        space(head, look, between="gap")
        if name in SIGNS:
            head.addWidget(Sign(SIGNS[name], "on_accent" if primary else "ink", look, self))
        head.addWidget(self.label(title, "way-title"), 1)
        column.addLayout(head)
        column.addWidget(self.label(words, "way-words"), 1, Qt.AlignmentFlag.AlignTop)
