"""Another version of the program beside its text, to be read only: ours, or what the disk has."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from gui.code.editor import CodeEditor

if TYPE_CHECKING:
    from gui.theme.look import Look


class OtherText(QWidget):
    """Shows a text under a title; the lines that the program does not have are lit up.

    It never takes the focus by itself: whoever types goes on typing.

    Signals:
        left: It is to be put away.
    """

    left = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setProperty("role", "card-title")
        self.reader = CodeEditor(look, self)
        self.reader.setReadOnly(True)
        back = QPushButton(self.tr("Back to mine (Esc)"), self)
        back.setObjectName("back-to-mine")
        back.setProperty("link", True)
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        gap = round(look.px("gap"))
        head.setContentsMargins(2 * gap, gap // 2, gap, gap // 2)
        head.addWidget(self._title, 1)
        head.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.reader, 1)
        self.hide()

    def show_text(self, title: str, text: str, mine: str) -> None:
        """Show *text* under *title*, and where it differs from *mine*."""
        self._title.setText(title)
        self.reader.setAccessibleName(title)
        self.reader.set_program(text)
        lines, own = text.splitlines(), mine.splitlines()
        matcher = SequenceMatcher(None, own, lines, autojunk=False)
        marks, first = [], -1
        for tag, _, _, begin, end in matcher.get_opcodes():
            for number in range(begin, end) if tag != "equal" else ():
                marks.append(self._mark(number))
                first = number if first < 0 else first
        self.reader.setExtraSelections(marks)
        if first >= 0:
            block = self.reader.document().findBlockByNumber(first)
            self.reader.setTextCursor(QTextCursor(block))
            self.reader.centerCursor()
        self.show()

    def _mark(self, number: int) -> QTextEdit.ExtraSelection:
        form = QTextCharFormat()
        form.setBackground(self._look.colour("selection"))
        form.setProperty(QTextFormat.Property.FullWidthSelection, True)
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.reader.document().findBlockByNumber(number))
        made.format = form
        return made
