"""The badge at the top right: what is known of all runs, in a sign, a word and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton
from typing_extensions import override

from gui.theme.measures import elided
from gui.theme.plain import literally
from gui.theme.spacing import room_of
from gui.theme.widgets import Sign

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look

SIGNS: Final = {
    "failure": ("cross", "failure"), "proved": ("check", "proved"), "busy": ("dots", "muted"),
    "quiet": ("dot", "muted"), "undecided": ("half", "muted"), "doubt": ("warning", "invalid"),
    "refused": ("refused", "muted"), "hidden": ("eye", "muted"),
}  # fmt: skip
"""The picture for each mood, and its colour."""
LEAST: Final = 4
"""How many letters of a meaning are worth showing."""


class Badge(QPushButton):
    """Says one thing of all runs of the text; opens the findings.

    *mood* is one of `SIGNS`.  Where there is little room, the meaning is cut and stays in the
    tooltip.

    Signals:
        pressed_for_more: What is known is to be seen.
        changed: It says something else, and may want another width.
    """

    pressed_for_more = Signal()
    changed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("badge")
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._look = look
        self._sign = Sign("", "muted", look, self)
        self._word, self._meaning = QLabel(self), QLabel(self)
        self._more = Sign("down", "muted", look, self)
        self._row = QHBoxLayout(self)
        self._full = ""
        self._told: tuple[str, str, str] | None = None
        self._row.addWidget(self._sign)
        for name, label in (("word", self._word), ("meaning", self._meaning)):
            label.setObjectName(f"badge-{name}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label)
        self._row.addWidget(self._more)
        self.clicked.connect(self.pressed_for_more)
        self.hide()

    @property
    def said(self) -> str:
        """All that the badge says, as plain text."""
        return self.accessibleName()

    def say(self, mood: str, word: str, meaning: str = "") -> None:
        """Show *word* in *mood*, and what it means."""
        if self._told == (mood, word, meaning):
            return
        self._told = (mood, word, meaning)
        self._sign.show_sign(*SIGNS[mood])
        self._word.setText(word)
        self._full = meaning
        said = f"{word} \N{MIDDLE DOT} {meaning}" if meaning else word
        self.setToolTip(literally(said))
        self.setAccessibleName(said)
        if self.property("mood") != mood:
            for part in (self, self._word, self._meaning):
                part.setProperty("mood", mood)
                part.style().unpolish(part)
                part.style().polish(part)
        self.changed.emit()

    def least_width(self) -> int:
        """How wide it is without its meaning."""
        self._say("")
        return self.sizeHint().width()

    def fit(self, room: float) -> None:
        """Show as much of the meaning as *room* has place for."""
        for label in (self._word, self._meaning):
            # Else it is measured in letters that it does not have yet.
            label.ensurePolished()
        self._row.setSpacing(room_of(self._look, "tight"))
        sides, ends = room_of(self._look, "block"), round(0.75 * self._look.px("gap"))
        self._row.setContentsMargins(sides, ends, sides, ends)
        shown = f"\N{MIDDLE DOT} {self._full}" if self._full else ""
        left = room - self.least_width() - 2 * self._row.spacing()
        shown = elided(shown, self._meaning.font(), max(0.0, left))
        self._say(shown if len(shown) >= LEAST else "")
        self.updateGeometry()
        # Before anything is known there is nothing to say.
        self.setVisible(bool(self._word.text()))

    def _say(self, meaning: str) -> None:
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    @override
    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
