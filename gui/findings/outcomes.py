"""The ways in which a program can end, a row each: a bar, its share, and a button to see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.findings.chips import ALL, sort_of
from gui.findings.outcome_marks import MarkedRow
from gui.findings.outcome_row import OutcomeRow

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QPushButton

    from gui.findings.endings import Ending
    from gui.theme.look import Look

MOST_SHOWN: Final = 12
"""How many rows there are at most; the rest is counted."""


class OutcomeList(QWidget):
    """All outcomes that are known, each a button.

    Signals:
        schedule_wanted: Show a run that ends like one of them; carries its schedule as text.
        marked: One of them is marked as right or wrong.
    """

    schedule_wanted = Signal(str)
    marked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._marks: list[MarkedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._sort = ALL

    def show_endings(self, endings: Sequence[Ending]) -> None:
        """Show *endings* from top to bottom, and no other."""
        for marks in self._marks:
            # At once: what is to be deleted later would still be found by its name, and take part
            # in the layout.
            marks.setParent(None)
            marks.deleteLater()
        self._marks, self._sort = [], ALL
        for ending in endings[:MOST_SHOWN]:
            self.add(ending)

    def add(self, ending: Ending) -> OutcomeRow:
        """Show *ending* below the others."""
        row = OutcomeRow(ending, self._look, self)
        row.clicked.connect(self._show)
        marks = MarkedRow(row, len(self._marks), self._look, self)
        marks.changed.connect(self.marked)
        # Runs at random add outcomes while only one sort of them is shown.
        marks.setVisible(self._sort in {ALL, sort_of(ending)})
        self._marks.append(marks)
        self._column.addWidget(marks)
        return row

    @property
    def rows(self) -> list[OutcomeRow]:
        """A row for each that is shown."""
        return [marks.row for marks in self._marks]

    def offer_marks(self, keys: Collection[object]) -> None:
        """Let the outcomes with these *keys* be marked."""
        for marks in self._marks:
            marks.offer(on=marks.row.ending.key in keys)

    def marks(self) -> tuple[list[object], list[object]]:
        """The keys of those that are marked as right, and as wrong."""
        right = [each.row.ending.key for each in self._marks if each.right.isChecked()]
        return right, [each.row.ending.key for each in self._marks if each.wrong.isChecked()]

    def first_mark(self) -> QPushButton | None:
        """What marks the first of them as right."""
        return next((each.right for each in self._marks if each.offers), None)

    @Slot(str)
    def show_sort(self, sort: str) -> None:
        """Show the outcomes of one *sort*, or `ALL` of them."""
        self._sort = sort
        for marks in self._marks:
            shown = sort in {ALL, sort_of(marks.row.ending)}
            for part in (marks, marks.row):
                part.setVisible(shown)

    def show_counts(self, counts: dict[object, int], runs: int) -> None:
        """Of the *runs* made so many ended like each outcome, by its key."""
        for row in self.rows:
            row.show_count(counts.get(row.ending.key, 0), runs)

    @Slot()
    def _show(self) -> None:
        row = self.sender()
        assert isinstance(row, OutcomeRow)
        self.schedule_wanted.emit(row.ending.schedule)
