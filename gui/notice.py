"""A line over the stage that says something and may offer to do something; never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.theme.look import Look

_LONGEST: Final = 600


class Notice(QWidget):
    """Shows one message at a time, with buttons by which it is answered.

    Above it stands a warning, if there is one, until the notice is closed.

    Signals:
        answered: A button was pressed; carries the name it was given.
    """

    answered = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._warning, self._words = self._label(), self._label()
        # The warning is long and has no buttons: it takes the whole width.
        self._row = QHBoxLayout()
        self._row.addWidget(self._words, 1)
        column = QVBoxLayout()
        column.addWidget(self._warning)
        column.addLayout(self._row)
        self._buttons: list[QPushButton] = []
        close = QToolButton(self)
        close.setText("\N{MULTIPLICATION X}")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self._close)
        whole = QHBoxLayout(self)
        gap = round(look.px("gap"))
        whole.setContentsMargins(2 * gap, gap, gap, gap)
        whole.addLayout(column, 1)
        whole.addWidget(close)
        self.hide()

    def say(
        self, words: str, answers: Sequence[tuple[str, str]] = (), *, failure: bool = False
    ) -> None:
        """Show *words*; *answers* are the name and the text of each button."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(*answer) for answer in answers]
        for button in self._buttons[:1]:
            # What most people will want to do.
            button.setProperty("primary", True)
        self._words.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
        self._show(failure=failure)

    def warn(self, words: str) -> None:
        """Show *words* above whatever is said, until somebody closes the notice."""
        self._warning.setText(words)
        self._show(failure=True)

    def _label(self) -> QLabel:
        label = QLabel(self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _show(self, *, failure: bool) -> None:
        labels = [label for label in (self._warning, self._words) if label.text()]
        for label in (self._warning, self._words):
            label.setVisible(label in labels)
        self.setProperty("failure", failure or bool(self._warning.text()))
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName("\n".join(label.text() for label in labels))
        self.show()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"answer-{name}")
        button.clicked.connect(self._answer)
        self._row.addWidget(button)
        return button

    @Slot()
    def _close(self) -> None:
        self._warning.clear()
        self.hide()

    @Slot()
    def _answer(self) -> None:
        button = self.sender()
        assert isinstance(button, QPushButton)
        self.hide()
        self.answered.emit(button.objectName().removeprefix("answer-"))
