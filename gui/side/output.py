"""What the program has printed up to the moment that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.scenes.run import Run
    from gui.theme.look import Look

MOST: Final = 200_000
"""How many of the last characters are shown."""


class Output(QPlainTextEdit):
    """Shows the output of a run as it stood at the position."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("output")
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Output of the program"))
        self.setPlaceholderText(self.tr("The program has printed nothing yet."))
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()

    def show_output(self, run: Run) -> None:
        """Show what *run* has printed up to its position."""
        # From the end: a program that prints in a loop would fill the memory, and its last lines
        # tell more.
        text = "".join(part.text for part in run.simulation.machine.output)[-MOST:]
        # To set a text takes a selection away, and most steps print nothing.
        if text != self.toPlainText():
            self.setPlainText(text)
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _dress(self) -> None:
        self.setFont(self._look.font("code"))
