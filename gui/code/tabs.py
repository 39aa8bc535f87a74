"""The program's own text, and beside it the files that it imports, to be read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from core.language.spans import place_of_line
from gui.code.editor import CodeEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.language.source import LocalModule
    from gui.theme.look import Look


class CodeTabs(QWidget):
    """Shows *editor*, and a tab for each file as soon as there are others beside it.

    Signals:
        turned: Another file is in front, or files came or went.
    """

    turned = Signal()

    def __init__(self, editor: CodeEditor, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._beside: tuple[LocalModule, ...] = ()
        self._other: tuple[str, str] | None = None
        self.reader = CodeEditor(look, self)
        self.reader.setReadOnly(True)
        self.reader.setAccessibleName(self.tr("A file that the program imports"))
        self.bar = QTabBar(self, documentMode=True, drawBase=False)
        self.bar.setObjectName("files")
        self.bar.setAccessibleName(self.tr("Files of the program"))
        self.bar.addTab("")
        self.bar.currentChanged.connect(self._turn)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(editor)
        self._stack.addWidget(self.reader)
        self._back = QPushButton(self.tr("Back to mine (Esc)"), self)
        self._back.setObjectName("back-to-mine")
        self._back.setProperty("link", True)
        self._back.clicked.connect(self.leave_other)
        self._back.hide()
        top = QHBoxLayout()
        top.addWidget(self.bar, 1)
        top.addWidget(self._back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self._stack, 1)
        self.bar.hide()

    @property
    def path(self) -> str:
        """The file in front, nothing for the program's own."""
        place = self.bar.currentIndex()
        return self._pages[place - 1][0] if place > 0 else ""

    @property
    def shows_other(self) -> bool:
        """Whether a text for comparison can be seen."""
        return self._other is not None

    @property
    def _pages(self) -> list[tuple[str, str]]:
        """Name and text of each file that is only to be read."""
        files = [(module.path, module.text) for module in self._beside]
        return [*files, self._other] if self._other is not None else files

    def show_files(self, name: str, beside: Sequence[LocalModule]) -> None:
        """Have a tab for the program, called *name*, and for each of the files *beside* it."""
        self.bar.setTabText(0, name)
        if tuple(beside) == self._beside:
            return
        before = self.path
        self._beside = tuple(beside)
        self._make_tabs(before)

    def show_other(self, title: str, text: str | None) -> None:
        """Have *text* in front for comparison, under *title*; no such tab if it is None."""
        before = self.path
        self._other = None if text is None else (title, text)
        self._make_tabs(before if text is None else title)

    @Slot()
    def leave_other(self) -> None:
        """Show the program's own text again, and put the other one away."""
        self.show_other("", None)

    def _make_tabs(self, front: str) -> None:
        with_tabs = self.bar.blockSignals(True)
        while self.bar.count() > 1:
            self.bar.removeTab(1)
        paths = [path for path, _ in self._pages]
        for path in paths:
            self.bar.addTab(path)
        self.bar.setCurrentIndex(paths.index(front) + 1 if front in paths else 0)
        self.bar.blockSignals(with_tabs)
        self.bar.setVisible(bool(paths))
        self._back.setVisible(self._other is not None)
        self._turn()

    @Slot(object)
    def go_to_line(self, line: int) -> None:
        """Show *line* in the file that it counts in."""
        path, number = place_of_line(line)
        paths = [module.path for module in self._beside]
        if path in paths:
            self.bar.setCurrentIndex(paths.index(path) + 1)
            self.reader.go_to_line(number)
        elif not path:
            self.bar.setCurrentIndex(0)
            self.editor.go_to_line(number)

    @Slot()
    def _turn(self) -> None:
        place = self.bar.currentIndex()
        if place > 0:
            self.reader.set_program(self._pages[place - 1][1])
            self.reader.set_markers(())
            self.reader.set_current(None, None)
        self._stack.setCurrentWidget(self.reader if place > 0 else self.editor)
        self.turned.emit()
