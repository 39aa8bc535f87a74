"""On CPython: what was predicted, and what real threads do, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme.widgets import plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class RealPanel(QWidget):
    """Asks whether the program may be executed, and shows what came of it.

    Signals:
        back_wanted: Go back to the findings.
        execute_wanted: Execute the program; carries the schedule of the failure.
        stop_wanted: End it.
    """

    back_wanted = Signal()
    execute_wanted = Signal(str)
    stop_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("real")
        self._schedule = ""
        back = self.tr("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK} Findings")
        self._back = wish_button(back, "real-back", self.back_wanted, self)
        self.warning = plain_label("", "real-warning", self)
        self.warning.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
        self._execute = QPushButton(self.tr("Execute it"), self)
        self._execute.setObjectName("real-execute")
        self._execute.clicked.connect(self._ask)
        self._stop = wish_button(self.tr("Stop"), "real-stop", self.stop_wanted, self)
        self.predicted = plain_label("", "real-predicted", self)
        self.answer = plain_label("", "real-answer", self)
        self._lay_out(round(look.px("gap")))
        self.show_failure("", "")

    def _lay_out(self, gap: int) -> None:
        column, beside = QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(2 * gap, 2 * gap, 2 * gap, gap)
        column.setSpacing(gap)
        column.addWidget(self._back, alignment=LEFT)
        column.addWidget(self.warning)
        for button in (self._execute, self._stop):
            column.addWidget(button, alignment=LEFT)
        heads = (self.tr("Predicted"), self.tr("On CPython"))
        for place, (head, told) in enumerate(
            zip(heads, (self.predicted, self.answer), strict=True)
        ):
            heading = plain_label(head, f"real-head-{place}", self)
            heading.setProperty("role", "card-title")
            beside.addWidget(heading, 0, place)
            beside.addWidget(told, 1, place)
            for label in (heading, told):
                label.setAlignment(LEFT | Qt.AlignmentFlag.AlignTop)
            beside.setColumnStretch(place, 1)
        beside.setHorizontalSpacing(2 * gap)
        column.addLayout(beside)
        column.addStretch(1)

    def show_failure(self, schedule: str, words: str) -> None:
        """The failure that *words* tell is to be shown by *schedule*; nothing is executed yet."""
        self._schedule = schedule
        self.predicted.setText(words)
        self._tell(self.tr("Not executed yet."), going=False)

    def show_work(self) -> None:
        """Say that the program is being executed, and offer to stop it."""
        self._tell(self.tr("It is executed…"), going=True)

    def show_answer(self, answer: Mapping[str, object]) -> None:
        """Show what `interlock real --json` says."""
        words = {
            "as predicted": self.tr("As predicted"),
            "followed": self.tr("Followed"),
            "not followed": self.tr("Not followed"),
            "otherwise": self.tr("Otherwise"),
        }
        self._tell(f"{words[str(answer['word'])]}: {answer['sentence']}", going=False)

    def show_trouble(self, words: str) -> None:
        """Say in *words* why nothing was executed."""
        self._tell(words, going=False)

    def _tell(self, words: str, *, going: bool) -> None:
        self.warning.setText(
            self.tr(
                "This executes the program on this computer, with your rights: whatever it does to"
                " files or to the network is really done. Everything else here only simulates."
            )
        )
        self.answer.setText(words)
        self._stop.setVisible(going)
        self._execute.setVisible(not going and bool(self._schedule))

    def take_focus(self) -> None:
        """Let the keyboard begin at the way back: nobody executes anything by Enter alone."""
        self._back.setFocus()

    @Slot()
    def _ask(self) -> None:
        self.execute_wanted.emit(self._schedule)
