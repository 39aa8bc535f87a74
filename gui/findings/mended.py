"""After an edit that mends: what every schedule of the new text comes to, and where to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.findings.verdict_head import VerdictHead
from gui.theme.flow import Flow
from gui.theme.spacing import space
from gui.theme.widgets import wish_button

if TYPE_CHECKING:
    from gui.findings.telling import Verdict
    from gui.theme.look import Look


class MendedPart(QWidget):
    """Says what became of the program by an edit; hidden until one is made.

    Signals:
        play_wanted: The mended program is to be seen running.
        undo_wanted: The edit is to be taken back.
    """

    play_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._done = look, ""
        self.head = VerdictHead(look, self)
        self._play = wish_button(self.tr("Watch it run"), "mended-play", self.play_wanted, self)
        self._undo = wish_button(self.tr("Take it back"), "mended-undo", self.undo_wanted, self)
        self._column, self._row = QVBoxLayout(self), Flow()
        self._column.addWidget(self.head)
        self._column.addLayout(self._row)
        for button in (self._play, self._undo):
            self._row.addWidget(button)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def on(self) -> bool:
        """Whether an edit was made of which this speaks."""
        return bool(self._done)

    def show_edit(self, title: str) -> None:
        """The edit called *title* was made; nothing is known of the new text yet."""
        self._done = self.tr("Done: {0}.").format(title)
        self._say("busy", self.tr("Trying every schedule again…"))
        self.show()

    def show_verdict(self, verdict: Verdict) -> None:
        """The search of the new text came to *verdict*."""
        words = {
            "proved": self.tr("Mended: no schedule fails"),
            "doubt": self.tr("No schedule fails any more"),
            "failure": self.tr("It can still fail: see the findings"),
        }
        self._say(verdict.mood, words.get(verdict.mood, verdict.word))

    def forget(self) -> None:
        """Show nothing, as the text is another one again."""
        self._done = ""
        self.hide()

    def _say(self, mood: str, words: str) -> None:
        undo = self.tr("{0} One Undo takes it back; nothing is saved before Ctrl+S.")
        self.head.say(mood, words, undo.format(self._done))

    @Slot()
    def _dress(self) -> None:
        space(self._column, self._look, between="block")
        self._row.setSpacing(round(self._look.px("gap")))
        self.head.dress(self._look)
