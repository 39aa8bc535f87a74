"""What the parts of a lesson are made of: prose, a row of buttons, a ladder of hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.lessons.prose import rich

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gui.theme.look import Look


class Prose(QLabel):
    """Text of a lesson, which wraps and can be selected."""

    def __init__(self, look: Look, parent: QWidget, role: str = "") -> None:
        super().__init__(parent, wordWrap=True)
        self._look = look
        self._text = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", role)
        self.hide()

    def say(self, text: str) -> None:
        """Show *text*; nothing takes no room."""
        self._text = text
        self.setText(rich(text, self._look.font("code").family()))
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    @property
    def said(self) -> str:
        """What is shown, as plain text."""
        return self._text


class Part(QWidget):
    """One part of a lesson: its text, and below it whatever belongs to it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.column = QVBoxLayout(self)
        gap = round(look.px("gap"))
        self.column.setContentsMargins(2 * gap, gap, 2 * gap, gap)
        self.column.setSpacing(gap)
        self.prose = Prose(look, self)
        self.column.addWidget(self.prose)

    def add_buttons(self, *buttons: tuple[str, str, Callable[[], None]]) -> list[QPushButton]:
        """A row of buttons: name, text, and what pressing one does."""
        row = QHBoxLayout()
        made = []
        for name, text, act in buttons:
            button = QPushButton(text, self)
            button.setObjectName(f"lesson-{name}")
            button.clicked.connect(act)
            row.addWidget(button)
            made.append(button)
        row.addStretch(1)
        self.column.addLayout(row)
        return made


class Hints(QWidget):
    """A ladder of hints, from a nudge to the answer; one more each time it is asked.

    Signals:
        hinted: One more hint is shown; carries how many there are now.
    """

    hinted = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._hints: Sequence[str] = ()
        self._shown = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._button = QPushButton(self)
        self._button.setObjectName("lesson-hint")
        self._button.clicked.connect(self._show_next)
        self._words = Prose(look, self, "hint")
        column.addWidget(self._words)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_hints(self, hints: Sequence[str], shown: int = 0) -> None:
        """Offer *hints*, of which the first *shown* have been seen."""
        self._hints, self._shown = hints, min(shown, len(hints))
        self._tell()

    @Slot()
    def _show_next(self) -> None:
        self._shown += 1
        self._tell()
        self.hinted.emit(self._shown)

    def _tell(self) -> None:
        many = len(self._hints)
        self._words.say("\n\n".join(self._hints[: self._shown]))
        left = many - self._shown
        self._button.setText(self.tr("Hint {0} of {1}").format(self._shown + 1, many))
        self._button.setVisible(left > 0)
