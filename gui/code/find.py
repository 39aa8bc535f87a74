"""A bar under the editor that finds, and replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.theme.look import Look

_RETURNS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Finds words in *editor*, onwards and round the end, with every place counted."""

    def __init__(self, editor: QPlainTextEdit, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._words = QLineEdit(self, placeholderText=self.tr("Find"))
        self._words.setObjectName("find-words")
        self._words.setAccessibleName(self.tr("Find"))
        self._other = QLineEdit(self, placeholderText=self.tr("Replace with"))
        self._other.setAccessibleName(self.tr("Replace with"))
        self._count = QLabel(self)
        self._count.setMinimumWidth(round(5 * look.px("body")))
        # Two short rows: one long one would make the window wider than a small screen.
        rows = QGridLayout(self)
        gap = round(look.px("gap"))
        rows.setContentsMargins(gap, gap // 2, gap, gap // 2)
        rows.setColumnStretch(0, 1)
        rows.addWidget(self._words, 0, 0)
        rows.addWidget(self._count, 0, 1)
        rows.addWidget(
            self._button("\N{MULTIPLICATION X}", self.tr("Close (Esc)"), self.leave), 0, 2
        )
        rows.addWidget(self._other, 1, 0)
        tip = self.tr("Replace this place and find the next")
        rows.addWidget(self._button(self.tr("Replace"), tip, self.replace), 1, 1)
        tip = self.tr("Replace every place, as one act of undo")
        rows.addWidget(self._button(self.tr("All"), tip, self.replace_all), 1, 2)
        self._words.textChanged.connect(self._search_afresh)
        self._other.returnPressed.connect(self.replace)
        self.hide()

    def _button(self, words: str, tip: str, slot: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setToolTip(tip)
        button.setAutoRaise(True)
        button.clicked.connect(slot)
        return button

    @Slot()
    def open(self) -> None:
        """Show the bar with what is selected as what to find."""
        selected = self._editor.textCursor().selectedText()
        self.show()
        if selected and "\N{PARAGRAPH SEPARATOR}" not in selected:
            self._words.setText(selected)
        self._words.selectAll()
        self._words.setFocus()
        self._tell()

    @Slot()
    def leave(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        self._editor.setFocus()

    @Slot()
    def find_next(self) -> None:
        """Select the next place."""
        self._find(QTextDocument.FindFlag(0))

    @Slot()
    def find_previous(self) -> None:
        """Select the place before."""
        self._find(QTextDocument.FindFlag.FindBackward)

    @Slot()
    def replace(self) -> None:
        """Replace the place that is selected, and find the next."""
        cursor = self._editor.textCursor()
        if self._words.text() and cursor.selectedText().lower() == self._words.text().lower():
            cursor.insertText(self._other.text())
        self.find_next()

    @Slot()
    def replace_all(self) -> None:
        """Replace every place, as one act of undo."""
        cursor = QTextCursor(self._editor.document())
        cursor.beginEditBlock()
        found = self._editor.document().find(self._words.text(), 0)
        while self._words.text() and not found.isNull():
            found.insertText(self._other.text())
            found = self._editor.document().find(self._words.text(), found)
        cursor.endEditBlock()
        self._tell()

    def _find(self, flags: QTextDocument.FindFlag) -> None:
        words = self._words.text()
        if words and not self._editor.find(words, flags):
            cursor = self._editor.textCursor()
            backward = bool(flags & QTextDocument.FindFlag.FindBackward)
            end = QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start
            cursor.movePosition(end)
            self._editor.setTextCursor(cursor)
            self._editor.find(words, flags)
        self._tell()

    @Slot()
    def _search_afresh(self) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._editor.setTextCursor(cursor)
        self.find_next()

    def _tell(self) -> None:
        words = self._words.text().lower()
        count = self._editor.toPlainText().lower().count(words) if words else 0
        self._count.setText(self.tr("%n place(s)", "", count) if words else "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _RETURNS and self.focusWidget() is self._words:
            # Not by its `returnPressed`, which comes with Shift as well: one place on and one
            # back is none.
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
            else:
                self.find_next()
        else:
            super().keyPressEvent(event)
