"""The first lines of the findings: a sign, the verdict in words, and what there is to say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.spacing import space
from gui.theme.widgets import Sign, plain_label

if TYPE_CHECKING:
    from gui.theme.look import Look

SIGNS: Final = {"proved": ("check", "proved"), "undecided": ("half", "muted")}
"""What stands before the words on a verdict, and in which colour."""


class VerdictHead(QWidget):
    """Says what is known: the *verdict*, how many *states* there are, and *advice* below."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = Sign("", "ink", look, self)
        self.verdict = plain_label("", "findings-verdict", self)
        self.states = plain_label("", "findings-states", self)
        self.states.setProperty("quiet", True)
        self.states.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.states.setWordWrap(False)
        self.advice = plain_label("", "findings-advice", self)
        self._row, self._column = QHBoxLayout(), QVBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self.verdict, 1)
        self._row.addWidget(self.states)
        self._column.addLayout(self._row)
        self._column.addWidget(self.advice)

    def dress(self, look: Look) -> None:
        """Have the room between the parts that *look* says."""
        space(self._row, look, between="gap")
        space(self._column, look, between="block")

    def say(self, mood: str, words: str, more: str = "") -> None:
        """Say *words* in the colour of *mood*, and *more* below them."""
        self.verdict.setText(words)
        self._sign.show_sign(*SIGNS.get(mood, ("", "ink")))
        self.advice.setText(more)
        self.advice.setVisible(bool(more))
        self.verdict.setProperty("mood", mood)
        # Qt reads properties that its style sheet asks for only when a widget is polished.
        self.verdict.style().unpolish(self.verdict)
        self.verdict.style().polish(self.verdict)
