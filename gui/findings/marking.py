"""Outcomes that somebody calls right or wrong, and the assertion that comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.findings.outcomes import MOST_SHOWN
from gui.theme.widgets import clear

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from gui.theme.look import Look

LEFT: Final = Qt.AlignmentFlag.AlignLeft


class OutcomeMarks(QWidget):
    """Offers to mark the outcomes that do not fail; nothing is written before somebody says so.

    Signals:
        marked: Some are marked; carries the final values of those that are right, and of the
            wrong ones.
        add_wanted: Add the assertion to the program.
    """

    marked = Signal(object, object)
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outcomes: Sequence[tuple[str, Mapping[str, str]]] = ()
        self._begin = self._button("marks-begin", self.tr("Say which are right"))
        self._begin.clicked.connect(self._open)
        self._list = QWidget(self)
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.said = QLabel(self, wordWrap=True)
        self.said.setObjectName("marks-said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._add = self._button("marks-add", self.tr("Add this line"))
        self._add.clicked.connect(self.add_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(look.px("gap")))
        column.addWidget(self._begin, alignment=LEFT)
        column.addWidget(self._list)
        column.addWidget(self.said)
        column.addWidget(self._add, alignment=LEFT)
        self.show_outcomes(())

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        return button

    def show_outcomes(self, outcomes: Sequence[tuple[str, Mapping[str, str]]]) -> None:
        """Offer to mark *outcomes*: each in words, and with its final values."""
        self._outcomes = outcomes[:MOST_SHOWN]
        clear(self._rows)
        self._begin.setVisible(len(self._outcomes) > 1)
        self._list.hide()
        self.show_line("")

    def show_line(self, line: str) -> None:
        """Propose *line* for the end of the program; empty if there is none to propose."""
        self.said.setText(line)
        self.said.setVisible(bool(line))
        self._add.setVisible(bool(line))

    def show_words(self, words: str) -> None:
        """Say why nothing is proposed."""
        self.show_line(words)
        self._add.hide()

    @Slot()
    def _open(self) -> None:
        self._begin.hide()
        for number, (words, _) in enumerate(self._outcomes):
            self._rows.addWidget(_Row(number, words, self))
        for row in self._list.findChildren(_Row):
            row.changed.connect(self._tell)
        self._list.show()
        first = self.findChild(QPushButton, "mark-right-0")
        if first is not None:
            first.setFocus()

    @Slot()
    def _tell(self) -> None:
        rows = self._list.findChildren(_Row)
        values = [each for _, each in self._outcomes]
        right = [values[row.number] for row in rows if row.right.isChecked()]
        wrong = [values[row.number] for row in rows if row.wrong.isChecked()]
        self.marked.emit(right, wrong)


class _Row(QWidget):
    """An outcome with two buttons of which at most one is down.

    Signals:
        changed: It is marked otherwise.
    """

    changed = Signal()

    def __init__(self, number: int, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        label = QLabel(words, self, wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.right = self._mark(f"mark-right-{number}", self.tr("right"), words)
        self.wrong = self._mark(f"mark-wrong-{number}", self.tr("wrong"), words)
        row = QHBoxLayout()
        row.addWidget(self.right)
        row.addWidget(self.wrong)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)
        column.addLayout(row)

    def _mark(self, name: str, words: str, outcome: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setCheckable(True)
        button.setProperty("role", "mark")
        button.setAccessibleName(f"{words}: {outcome}")
        button.clicked.connect(self._choose)
        return button

    @Slot()
    def _choose(self) -> None:
        other = self.wrong if self.sender() is self.right else self.right
        other.setChecked(False)
        self.changed.emit()
