"""A button that is a card: its words stand in labels and wrap, so its width decides its height."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from typing_extensions import override

_WIDE: Final = 200
_LEAST: Final = 110
"""As wide as it likes to be, and at least."""


class WordsButton(QPushButton):
    """A button that whoever derives from it lays out, with `label` for its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        policy = self.sizePolicy()
        # A push button has a height that does not depend on its width; with wrapped words it does.
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self, words: str, role: str) -> QLabel:
        """A label in the style of *role*; a click on it is one on the button."""
        label = QLabel(words, self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        # The whole is the button: its words must not swallow the click.
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.heightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDE, self.heightForWidth(_WIDE))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, 0)
