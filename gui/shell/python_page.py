"""The Python that is simulated: what the open program asks for in vain, then all there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from gui.run.timeslice import Work
from gui.theme.plain import literally
from gui.theme.widgets import clear, plain_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QShowEvent

    from gui.code.problems import Problem
    from gui.theme.look import Look

MOST: Final = 6
"""So many problems of a program are told, the first."""


class PythonPage(QWidget):
    """Answers for one name, and shows the whole table of what is simulated.

    Signals:
        line_wanted: Go to a line of the program; carries its number.
    """

    line_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("python-page")
        gap = round(look.px("gap"))
        self._own = QVBoxLayout()
        self._own.setSpacing(gap // 2)
        self.line = QLineEdit(self)
        self.line.setObjectName("python-name")
        self.line.setPlaceholderText(self.tr("Ask for a name, such as threading.Lock"))
        self.line.setAccessibleName(self.tr("A name of Python"))
        self.line.textChanged.connect(self._answer)
        self.answer = plain_label("", "python-answer", self)
        self.answer.hide()
        self.table = QTextBrowser(self)
        self.table.setObjectName("python-table")
        self.table.setAccessibleName(self.tr("What of Python is simulated"))
        self.table.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * gap, gap, 2 * gap, 0)
        column.setSpacing(gap)
        column.addLayout(self._own)
        column.addWidget(self.line)
        column.addWidget(self.answer)
        column.addWidget(self.table, 1)
        self._lines: list[str] = []
        self._work = Work(self)
        look.changed.connect(self._write)

    @Slot(object)
    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show on top what the open program uses and cannot be run, each with its way out."""
        clear(self._own)
        if problems:
            heading = plain_label(self.tr("In your program"), "python-own", self)
            heading.setProperty("role", "card-title")
            self._own.addWidget(heading)
        for problem in problems[:MOST]:
            words = str(problem)
            button = QPushButton(words, self)
            button.setProperty("link", True)
            button.setProperty("line", problem.span.line)
            button.setToolTip(literally(self.tr("Go to this line")))
            button.clicked.connect(self._want)
            self._own.addWidget(button)

    @Slot()
    def _want(self) -> None:
        self.line_wanted.emit(self.sender().property("line"))

    @Slot(str)
    def _answer(self, name: str) -> None:
        # Few people ask, and the tables take time to load.
        from core.machine.library.supported import ask  # noqa: PLC0415

        asked = name.strip()
        self.answer.setText(ask(asked).text if asked else "")
        self.answer.setVisible(bool(asked))

    @Slot()
    def _write(self) -> None:
        from core.machine.library.supported import lines  # noqa: PLC0415 - as above

        if self.isVisible():
            # Each module is looked into, which takes a second in all.
            self._lines, going = [], lines()
            self._work.start(lambda: self._look_up(going))

    def _look_up(self, going: Iterator[str]) -> bool:
        """Take the next of the lines that are *going*; False if there was none."""
        line = next(going, None)
        if line is None:
            self.table.setMarkdown("\n".join(self._lines))
            return False
        self._lines.append(line)
        return True

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.table.document().isEmpty():
            self._write()
