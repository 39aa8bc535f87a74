"""Outcomes that somebody calls right or wrong, and the assertion that comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme.spacing import space
from gui.theme.widgets import plain_label, wish_button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gui.findings.outcomes import OutcomeList
    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class OutcomeMarks(QWidget):
    """Lets those of *outcomes* that do not fail be marked; nothing is written unasked.

    Signals:
        marked: Some are marked; carries the final values of those that are right, and of the
            wrong ones.
        add_wanted: Add the assertion to the program.
    """

    marked = Signal(object, object)
    add_wanted = Signal()

    def __init__(self, outcomes: OutcomeList, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes = outcomes
        self._values: Mapping[object, Mapping[str, str]] = {}
        outcomes.marked.connect(self._tell)
        self._begin = QPushButton(self.tr("Say which are right"), self)
        self._begin.setObjectName("marks-begin")
        self._begin.clicked.connect(self._open)
        self._box = QFrame(self)
        self._box.setObjectName("marks-box")
        self._lead = plain_label(self.tr("Let the program say so:"), "marks-lead", self._box)
        self.said = plain_label("", "marks-said", self._box)
        self._add = wish_button(self.tr("Add this line"), "marks-add", self.add_wanted, self._box)
        words = self.tr("then every schedule is tried again")
        self._after = plain_label(words, "marks-after", self._box)
        self._after.setProperty("quiet", True)
        self._lay_out(look)
        self.show_outcomes({})

    def _lay_out(self, look: Look) -> None:
        inside, row, column = QVBoxLayout(self._box), QHBoxLayout(), QVBoxLayout(self)
        space(inside, look, sides="block", ends="block", between="gap")
        space(row, look, between="gap")
        space(column, look, between="block")
        row.addWidget(self._add)
        row.addWidget(self._after, 1)
        inside.addWidget(self._lead)
        inside.addWidget(self.said)
        inside.addLayout(row)
        column.addWidget(self._begin, alignment=LEFT)
        column.addWidget(self._box)

    def show_outcomes(
        self, values: Mapping[object, Mapping[str, str]], *, at_once: bool = False
    ) -> None:
        """Let outcomes be marked, whose final *values* are known by their keys; *at_once* or asked.

        A single one leaves nothing to say.
        """
        self._values = values if len(values) > 1 else {}
        self._outcomes.offer_marks(self._values if at_once else ())
        self._begin.setVisible(bool(self._values) and not at_once)
        self.show_line("")

    def show_line(self, line: str) -> None:
        """Propose *line* for the end of the program; empty if there is none to propose."""
        self.said.setText(line)
        self._box.setVisible(bool(line))
        for part in (self._lead, self._add, self._after):
            part.setVisible(bool(line))
        self.setVisible(bool(line) or not self._begin.isHidden())

    def show_words(self, words: str) -> None:
        """Say why nothing is proposed."""
        self.show_line(words)
        for part in (self._lead, self._add, self._after):
            part.hide()

    @Slot()
    def _open(self) -> None:
        self._begin.hide()
        self._outcomes.offer_marks(self._values)
        first = self._outcomes.first_mark()
        if first is not None:
            first.setFocus()
        self.show_line("")

    @Slot()
    def _tell(self) -> None:
        right, wrong = self._outcomes.marks()
        values = self._values
        self.marked.emit([values[key] for key in right], [values[key] for key in wrong])
