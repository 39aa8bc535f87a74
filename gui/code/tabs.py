"""The program's own text, with the files that it imports and another version beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from core.language.spans import place_of_line
from gui.code.editor import CodeEditor
from gui.code.other import OtherText

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
        self.other = OtherText(look, self)
        self.other.left.connect(self.leave_other)
        self._versions = QSplitter(Qt.Orientation.Vertical, self)
        self._versions.setChildrenCollapsible(False)
        self._versions.addWidget(self._stack)
        self._versions.addWidget(self.other)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._versions, 1)
        self.bar.hide()

    @property
    def path(self) -> str:
        """The file in front, nothing for the program's own."""
        place = self.bar.currentIndex()
        return self._beside[place - 1].path if place > 0 else ""

    @property
    def shows_other(self) -> bool:
        """Whether another version of the program can be seen beside it."""
        return not self.other.isHidden()

    def show_files(self, name: str, beside: Sequence[LocalModule]) -> None:
        """Have a tab for the program, called *name*, and for each of the files *beside* it."""
        self.bar.setTabText(0, name)
        if tuple(beside) == self._beside:
            return
        before = self.path
        self._beside = tuple(beside)
        self._make_tabs(before)

    def show_other(self, title: str, text: str) -> None:
        """Show *text* under *title* below the program's own; the focus stays where it is."""
        self.other.show_text(title, text, self.editor.toPlainText())
        half = self._versions.height() // 2
        self._versions.setSizes([half, half])

    @Slot()
    def leave_other(self) -> None:
        """Put the other version away, if there is one."""
        self.other.hide()

    def _make_tabs(self, front: str) -> None:
        with_tabs = self.bar.blockSignals(True)
        while self.bar.count() > 1:
            self.bar.removeTab(1)
        paths = [module.path for module in self._beside]
        for path in paths:
            self.bar.addTab(path)
        self.bar.setCurrentIndex(paths.index(front) + 1 if front in paths else 0)
        self.bar.blockSignals(with_tabs)
        self.bar.setVisible(bool(paths))
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
            self.reader.set_program(self._beside[place - 1].text)
            self.reader.set_markers(())
            self.reader.set_current(None)
        self._stack.setCurrentWidget(self.reader if place > 0 else self.editor)
        self.turned.emit()
