"""The program's own text, and beside it the files that it imports, to be read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

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
        self._editor = editor
        self._beside: tuple[LocalModule, ...] = ()
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
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._stack, 1)
        self.bar.hide()

    @property
    def path(self) -> str:
        """The file in front, nothing for the program's own."""
        place = self.bar.currentIndex()
        return self._beside[place - 1].path if place > 0 else ""

    def show_files(self, name: str, beside: Sequence[LocalModule]) -> None:
        """Have a tab for the program, called *name*, and for each of the files *beside* it."""
        self.bar.setTabText(0, name)
        if tuple(beside) == self._beside:
            return
        before = self.path
        self._beside = tuple(beside)
        with_tabs = self.bar.blockSignals(True)
        while self.bar.count() > 1:
            self.bar.removeTab(1)
        for module in self._beside:
            self.bar.addTab(module.path)
        paths = [module.path for module in self._beside]
        self.bar.setCurrentIndex(paths.index(before) + 1 if before in paths else 0)
        self.bar.blockSignals(with_tabs)
        self.bar.setVisible(bool(self._beside))
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
            self._editor.go_to_line(number)

    @Slot()
    def _turn(self) -> None:
        place = self.bar.currentIndex()
        if place > 0:
            self.reader.set_program(self._beside[place - 1].text)
            self.reader.set_markers(())
            self.reader.set_current(None, None)
        self._stack.setCurrentWidget(self.reader if place > 0 else self._editor)
        self.turned.emit()
