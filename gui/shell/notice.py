"""A line over the stage that says something and may offer to do something; never in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from gui.theme.look import Look

MOST_ROWS: Final = 2
"""How many rows words may have beside buttons."""
_LONGEST: Final = 600


class Notice(QWidget):
    """Shows one message at a time, with buttons by which it is answered.

    Above it stands a warning, if there is one, until the notice is closed.

    Signals:
        answered: A button was pressed; carries the name it was given.
        said: Words are shown; carries them.
    """

    answered = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._warning, self._words = self._label(), self._label()
        # The warning is long and has no buttons: it takes the whole width.
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self._words, 1)
        self._answers = QHBoxLayout()
        self._answers.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(self._answers)
        column = QVBoxLayout()
        column.addWidget(self._warning)
        column.addLayout(self._row)
        self._buttons: list[QPushButton] = []
        self._quiet = self._waits = False
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
            self._answers.removeWidget(button)
            button.deleteLater()
        self._buttons = [self._button(*answer) for answer in answers]
        for button in self._buttons[:1]:
            # What most people will want to do.
            # The style sheet asks for it when the button is first shown, so nothing is polished
            # here.
            button.setProperty("primary", True)
        # A message may quote a program, and a notice must leave the window its room.
        self._words.setText(words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…")
        self._turn()
        self._show(failure=failure)
        self.said.emit(self._words.text())

    def set_quiet(self, *, quiet: bool) -> None:
        """Say nothing for a while; what was said meanwhile is shown afterwards."""
        # Read before it is reset: to be quiet twice must not forget that something waits.
        waiting = self._waits
        self._quiet, self._waits = quiet, False
        if quiet and self.isVisible():
            self.hide()
            self._waits = True
        elif waiting:
            self.show()

    @override
    def hide(self) -> None:
        self._waits = False
        super().hide()

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
        # As one: a screen reader reads a notice, not its lines.
        self.setAccessibleName("\n".join(label.text() for label in labels))
        if self._quiet:
            self._waits = True
        else:
            self.show()

    def _turn(self) -> None:
        """Put the buttons below the words where those would be a narrow column beside them."""
        beside = self._row.geometry().width() - self._answers.sizeHint().width()
        # In one line, of which as many rows are made as the width wants.
        wish = self._words.fontMetrics().horizontalAdvance(self._words.text())
        direction = QBoxLayout.Direction
        below = bool(self._buttons) and wish > MOST_ROWS * beside
        self._row.setDirection(direction.TopToBottom if below else direction.LeftToRight)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"answer-{name}")
        button.clicked.connect(self._answer)
        self._answers.addWidget(button)
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
