"""The runs that were left for the one shown: nothing that was made is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.theme.widgets import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.runs.simulation import Branch

MOST_SHOWN: Final = 3
"""So many are shown; the others are counted."""


class BranchRow(QWidget):
    """A button for each branch, the one left last first; hidden while there is none.

    Signals:
        branch_wanted: Go over to a branch; carries its number among all of them.
    """

    branch_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("branches")
        self._branches: tuple[Branch, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Offer *branches*, which are in the order in which they were left."""
        # Asked at every step, and to make buttons anew takes the focus from the one that has it.
        if tuple(branches) == self._branches:
            return
        self._branches = tuple(branches)
        clear(self._row)
        label = QLabel(self.tr("Other runs:"), self)
        label.setProperty("quiet", True)
        self._row.addWidget(label)
        last = len(self._branches) - 1
        for number in range(last, max(-1, last - MOST_SHOWN), -1):
            self._row.addWidget(self._button(number, self._branches[number]))
        rest = len(self._branches) - MOST_SHOWN
        if rest > 0:
            more = QLabel(self.tr("and {0} more").format(rest), self)
            more.setProperty("quiet", True)
            self._row.addWidget(more)
        self._row.addStretch(1)
        self.setVisible(bool(self._branches))

    def _button(self, number: int, branch: Branch) -> QPushButton:
        end = branch.position + sum(each.steps for each in branch.schedule.segments)
        words = self.tr("from step {0} to step {1}").format(branch.position, end)
        button = QPushButton(words, self)
        button.setObjectName(f"branch-{number}")
        button.setProperty("link", True)
        button.setProperty("number", number)
        button.setToolTip(self.tr("Go over to this run, at the same step (Alt+Up, Alt+Down)"))
        button.clicked.connect(self._ask)
        return button

    @Slot()
    def _ask(self) -> None:
        self.branch_wanted.emit(self.sender().property("number"))
