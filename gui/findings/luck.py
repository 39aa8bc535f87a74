"""Runs at random, among the findings: the button that makes a thousand, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme.drawings.icons import icon
from gui.theme.spacing import space
from gui.theme.widgets import plain_label, wish_button

if TYPE_CHECKING:
    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class LuckPart(QWidget):
    """Says how many runs failed, in *luck* at random and in *habit* as CPython takes turns.

    Signals:
        random_wanted: Run it many times at random.
        stop_wanted: End these runs, or the search.
    """

    random_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._searching = self._running = False
        self.luck = plain_label("", "findings-luck", self)
        self.habit = plain_label("", "findings-habit", self)
        self.habit.setProperty("quiet", True)
        self._random = wish_button(
            self.tr("Run it 1,000 times at random"), "find-random", self.random_wanted, self
        )
        self._stop = wish_button(self.tr("Stop"), "find-stop", self.stop_wanted, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.luck)
        self._column.addWidget(self._random, alignment=LEFT)
        self._column.addWidget(self._stop, alignment=LEFT)
        self._column.addWidget(self.habit)

    def dress(self, look: Look) -> None:
        """Have the room between the parts, and the icon, that *look* says."""
        space(self._column, look, between="block")
        self._random.setIcon(icon("die", look))

    def show_search(self, *, going: bool) -> None:
        """A search goes on, which the same button stops, or none does."""
        self._searching = going
        self._stop.setVisible(going or self._running)

    def show_runs(self, words: str, *, going: bool) -> None:
        """Say in *words* what came of the runs so far; *going* says that more are made."""
        self.luck.setText(words)
        self.luck.setVisible(bool(words))
        self._running = going
        self._random.setVisible(not going)
        self._stop.setVisible(going or self._searching)

    def show_habit(self, words: str) -> None:
        """Say what came of runs as CPython takes turns."""
        self.habit.setText(words)
        self.habit.setVisible(bool(words))

    def offer_nothing(self) -> None:
        """There is nothing that could be run."""
        self._random.hide()
