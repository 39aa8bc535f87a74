"""Lines of which a search found something, underlined as far as they have code."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextDocument

    from gui.theme.look import Look


class Found(NamedTuple):
    """In *line* something was found that has the colour of *role*; *words* say what."""

    line: int
    role: str
    words: str


def marks_of(
    found: Sequence[Found], document: QTextDocument, look: Look
) -> Iterator[QTextEdit.ExtraSelection]:
    """A wave below each line of *document* that is among *found*."""
    for each in found:
        block = document.findBlockByNumber(each.line - 1)
        text = block.text() if block.isValid() else ""
        if not text.strip():
            # The text may have been edited, or the line is one of a file beside it.
            continue
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(block)
        mark.cursor.setPosition(block.position() + len(text) - len(text.lstrip()))
        end = block.position() + len(text.rstrip())
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format = QTextCharFormat()
        mark.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        mark.format.setUnderlineColor(look.colour(each.role))
        yield mark


def words_at(found: Sequence[Found], line: int) -> str:
    """What was found in *line*."""
    return "\n".join(each.words for each in found if each.line == line)
