"""A card over the stage where a thread asks the person at the keyboard, and waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

if TYPE_CHECKING:
    from gui.theme.look import Look

LONGEST = 10_000
"""Characters of an answer, as many as a directive may have."""


class AskCard(QWidget):
    """Shows what was asked, with a line for the answer.

    Signals:
        answered: Somebody gave the answer; carries it.
    """

    answered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self, wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._line = QLineEdit(self, maxLength=LONGEST)
        self._line.setAccessibleName(self.tr("The answer"))
        self._line.returnPressed.connect(self._give)
        self._words.setBuddy(self._line)
        self._button = QPushButton(self.tr("Answer"), self)
        self._button.setProperty("primary", True)
        self._button.setToolTip(self.tr("Puts the answer into the program, as a comment"))
        self._button.clicked.connect(self._give)
        row = QHBoxLayout(self)
        gap = round(look.px("gap"))
        row.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        row.setSpacing(2 * gap)
        row.addWidget(self._words, 2)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        self.hide()

    def ask(self, words: str) -> None:
        """Show the question *words* unless it is shown already."""
        if self.isVisible() and self._words.text() == words:
            return
        self._words.setText(words)
        self._line.clear()
        self.show()
        self._line.setFocus()

    @Slot()
    def _give(self) -> None:
        self.hide()
        self.answered.emit(self._line.text())
