"""A text editor that changes no character by itself: what it shows is what the file has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from core.language.source import LARGEST, MOST_LINES

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QWidget

# Qt's documents end their paragraphs and frames with these, so that a text cannot have them.
# What stands for them means nothing anywhere else: the end of the last private plane.
_STAND_INS: Final = {
    "\N{PARAGRAPH SEPARATOR}": "\U0010fff0",
    "\ufdd0": "\U0010fff1",
    "\ufdd1": "\U0010fff2",
}
_TO_SHOW: Final = str.maketrans(_STAND_INS)
_AS_IT_IS: Final = str.maketrans(
    {"\N{PARAGRAPH SEPARATOR}": "\n", **{sign: real for real, sign in _STAND_INS.items()}}
)


class FaithfulEdit(QPlainTextEdit):
    """Gives back every character that it was given.

    Qt's own makes blanks of no-break spaces and new lines of line separators, in the text as
    well as on the clipboard.

    Signals:
        edited: The text is another one.  Qt's `textChanged` comes with other colours, too.
        refused: What was pasted is more than a program may have; carries a sentence.
    """

    edited = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._sketch = ""
        self.textChanged.connect(self._compare)

    @Slot()
    def _compare(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit()

    def give_way(self) -> None:
        """Let a program that is pasted take the place of this text, which nobody has written."""
        self._sketch = self.toPlainText()

    @override
    def setPlainText(self, text: str) -> None:
        self._sketch = ""
        super().setPlainText(text.translate(_TO_SHOW))

    @override
    def toPlainText(self) -> str:
        return self.document().toRawText().translate(_AS_IT_IS)

    def replace_text(self, text: str) -> None:
        """Edit the text so that it is *text*, which one undo brings back."""
        cursor = self.textCursor()
        here = cursor.position()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text.translate(_TO_SHOW))
        cursor.setPosition(min(here, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(selected(self.textCursor()))
        return data

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if not source.hasText() or self.isReadOnly():
            return
        text = source.text()
        # A file of that size is refused as well; a window that took it would stand still.
        if self.blockCount() + text.count("\n") > MOST_LINES:
            words = self.tr("This would be more than {0} lines: nothing was pasted")
            self.refused.emit(words.format(f"{MOST_LINES:,}"))
        elif self.document().characterCount() + len(text) > LARGEST:
            words = self.tr("This would be more than {0} characters: nothing was pasted")
            self.refused.emit(words.format(f"{LARGEST:,}"))
        else:
            cursor = self.textCursor()
            if "\n" in text.strip() and self._sketch and self.toPlainText() == self._sketch:
                cursor.select(cursor.SelectionType.Document)
            cursor.insertText(text.translate(_TO_SHOW))
            self.ensureCursorVisible()


def selected(cursor: QTextCursor) -> str:
    """What *cursor* has selected, as it is."""
    return cursor.selectedText().translate(_AS_IT_IS)
