"""What a proof has looked for and not found, a row each, and what it does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.theme.flow import Flow
from gui.theme.spacing import room_of, space
from gui.theme.widgets import Sign, clear, plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.findings.endings import Ending
    from gui.theme.look import Look


class ProofList(QWidget):
    """Shows what is proved of a program; hidden unless something is.

    Signals:
        pace_wanted: Say how much of it runs side by side.
        hands_wanted: Somebody wants to choose who goes, and to try to break it.
    """

    pace_wanted = Signal()
    hands_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        heading = plain_label(self.tr("What was looked for"), "proof-heading", self)
        limits = plain_label(self.tr("What the proof does not say"), "proof-limits-heading", self)
        for label in (heading, limits):
            label.setProperty("role", "card-title")
        words = self.tr(
            "That the outcome is the one you want: only your assertions say so. That it is fast."
        )
        self.limits = plain_label(words, "proof-limits", self)
        self.limits.setProperty("quiet", True)
        self._rows = QGridLayout()
        space(self._rows, look, between="gap")
        self._rows.setVerticalSpacing(room_of(look, "tight"))
        self._rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        space(column, look, between="gap")
        column.addWidget(heading)
        column.addLayout(self._rows)
        column.addSpacing(room_of(look, "gap"))
        column.addWidget(limits)
        column.addWidget(self.limits)
        self.pace = plain_label("", "proof-pace", self)
        self.pace.setProperty("role", "moment")
        ways = Flow()
        ways.setSpacing(room_of(look, "gap"))
        self._ask = wish_button(
            self.tr("How parallel is it?"), "proof-parallel", self.pace_wanted, self
        )
        hands = wish_button(self.tr("Try to break it"), "proof-break", self.hands_wanted, self)
        for button in (self._ask, hands):
            ways.addWidget(button)
        column.addSpacing(room_of(look, "tight"))
        column.addLayout(ways)
        column.addWidget(self.pace)
        self.hide()

    def show_proof(self, endings: Sequence[Ending], count: int) -> None:
        """Show what was not found, and that there are *count* outcomes, *endings* or more."""
        clear(self._rows)
        self.pace.hide()
        self._say(self.tr("No assertion fails, no exception"))
        self._say(self.tr("No deadlock; nobody waits for ever"))
        self._say(self.tr("No data race"))
        if count == 1:
            self._say(self.tr("1 outcome"), endings[0].words if endings else "")
        else:
            words = self.tr("{0} outcomes").format(f"{count:,}")
            self._say(words, self.tr("each as if one thread ran after the other"))
        self.show()

    def show_pace(self, pace: tuple[float, float] | None) -> None:
        """Say how many rounds a run takes, of how many steps; None if that cannot be told."""
        if pace is None:
            words = self.tr("That cannot be told: no run that was drawn ends soon.")
        else:
            rounds, steps = (round(each) for each in pace)
            words = self.tr(
                "{0} steps take {1} rounds, if in each round every thread that can go makes a"
                " step. With one thread after the other they would take {0}."
            ).format(steps, rounds)
        self.pace.setText(words)
        self.pace.show()

    def _say(self, words: str, more: str = "") -> None:
        row = self._rows.rowCount()
        sign = Sign("check", "proved", self._look, self)
        self._rows.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(plain_label(words, f"proof-{row}", self), row, 1)
        if more:
            note = plain_label(more, f"proof-note-{row}", self)
            note.setProperty("quiet", True)
            self._rows.addWidget(note, row + 1, 1)
