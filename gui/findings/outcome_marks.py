"""A check and a cross beside an outcome: it is right, or wrong, or nobody has said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.findings.outcome_row import INSET
from gui.theme.drawings.icons import icon
from gui.theme.spacing import space

if TYPE_CHECKING:
    from gui.findings.outcome_row import OutcomeRow
    from gui.theme.look import Look


class MarkedRow(QWidget):
    """*row*, number *number*, with two buttons of which at most one is down; hidden at first.

    Signals:
        changed: It is marked otherwise.
    """

    changed = Signal()

    def __init__(self, row: OutcomeRow, number: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._look = row, look
        words = row.ending.words
        self.right = self._mark(f"mark-right-{number}", "right", self.tr("right"), words)
        self.wrong = self._mark(f"mark-wrong-{number}", "wrong", self.tr("wrong"), words)
        self._line = line = QHBoxLayout(self)
        space(line, look, between="tight")
        line.addWidget(row, 1)
        for button in (self.right, self.wrong):
            line.addWidget(button, alignment=Qt.AlignmentFlag.AlignVCenter)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def offers(self) -> bool:
        """Whether the outcome can be marked as right or wrong."""
        return not self.right.isHidden()

    def offer(self, *, on: bool) -> None:
        """Let the outcome be marked as right or wrong, or not."""
        self.right.setVisible(on)
        self.wrong.setVisible(on)
        # A row has room of its own at its end; the buttons end where its words would.
        self._line.setContentsMargins(0, 0, INSET if on else 0, 0)

    def _mark(self, name: str, sign: str, words: str, outcome: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setProperty("role", "mark")
        button.setProperty("sign", sign)
        button.setAccessibleName(f"{words}: {outcome}")
        button.setToolTip(words)
        button.clicked.connect(self._choose)
        button.hide()
        return button

    @Slot()
    def _dress(self) -> None:
        self.right.setIcon(icon("check", self._look, "proved"))
        self.wrong.setIcon(icon("cross", self._look, "muted"))

    @Slot()
    def _choose(self) -> None:
        other = self.wrong if self.sender() is self.right else self.right
        other.setChecked(False)
        self.changed.emit()
