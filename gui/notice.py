"""A line over the stage that says something and may offer to do something; never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme.look import Look

_LONGEST: Final = 600


class Notice(QWidget):
    """Shows one message at a time, with buttons by which it is answered.

    Signals:
        answered: A button was pressed; carries the name it was given.
    """

    answered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel(self, wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        gap = round(look.px("gap"))
        self._row.setContentsMargins(2 * gap, gap, gap, gap)
        self._row.addWidget(self._words, 1)
        self._buttons: list[QPushButton] = []
        close = QToolButton(self)
        close.setText("\N{MULTIPLICATION X}")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        self._row.addWidget(close)
        self.hide()

    def say(
        self, words: str, answers: Sequence[tuple[str, str]] = (), *, failure: bool = False
    ) -> None:
        """Show *words*; *answers* are the name and the text of each button."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(*answer) for answer in answers]
        self._words.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
        self.setProperty("failure", failure)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(words)
        self.show()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"answer-{name}")
        button.clicked.connect(self._answer)
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    @Slot()
    def _answer(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.hide()
        self.answered.emit(button.objectName().removeprefix("answer-"))
