"""What stands where the stage would be when there is nothing to show: what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.code.problems import Problem
    from gui.theme.look import Look

MOST_LISTED = 4


class EmptyStage(QWidget):
    """Says why there is no run, and offers the next thing to do.

    Signals:
        problem_wanted: Somebody wants to see the first problem; carries its line.
        sample_wanted: Somebody wants a program to begin with.
        python3_wanted: Somebody wants the text, which is Python 2, in Python 3.
    """

    python3_wanted = Signal()
    problem_wanted = Signal(object)
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty-stage")
        self._look = look
        self._line = 0
        self._title = QLabel(self, wordWrap=True)
        self._title.setObjectName("empty-title")
        self._more = QLabel(self, wordWrap=True)
        self._more.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._pressed)
        self._remedy = QPushButton(self.tr("Turn into Python 3"), self)
        self._remedy.setObjectName("python3")
        self._remedy.setProperty("primary", True)
        self._remedy.clicked.connect(self.python3_wanted)
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(1)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._more)
        for label in (self._title, self._more):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for button in (self._remedy, self._button):
            self._rows.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addStretch(1)
        look.changed.connect(self._dress)
        self._dress()
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what keeps the text from being run; none means that there is no text."""
        self._remedy.setVisible(bool(problems) and problems[0].python2)
        if not problems:
            self._line = 0
            self._title.setText(self.tr("There is no program yet"))
            self._more.setText(self.tr("Type one on the left, open one, or begin with a sample."))
            self._button.setText(self.tr("Show me a sample"))
            return
        self._line = problems[0].span.line
        count = len(problems)
        self._title.setText(self.tr("This text cannot be run yet: %n problem(s)", "", count))
        told = [problem.in_lines for problem in problems[:MOST_LISTED]]
        if count > MOST_LISTED:
            told.append(self.tr("and %n more", "", count - MOST_LISTED))
        self._more.setText("\n\n".join(told))
        self._button.setText(self.tr("Go to line {0}").format(self._line))

    def _dress(self) -> None:
        self._title.setFont(self._look.font("display", bold=True))
        # All that there is to read on an empty stage: of one problem as large as the title.
        self._more.setFont(self._look.font("title"))
        gap = round(self._look.px("gap"))
        self._rows.setContentsMargins(5 * gap, 3 * gap, 5 * gap, 3 * gap)
        self._rows.setSpacing(2 * gap)

    @Slot()
    def _pressed(self) -> None:
        if self._line:
            self.problem_wanted.emit(self._line)
        else:
            self.sample_wanted.emit()
