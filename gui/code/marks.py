"""What is marked in a text: the place of the last step, problems, brackets that belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from gui.code.brackets import partner

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from gui.code.problems import Problem
    from gui.theme.look import Look


def line_marks(
    line: int, document: QTextDocument, look: Look
) -> Iterator[QTextEdit.ExtraSelection]:
    """Light up *line*, which the text may have lost since the step that is shown."""
    block = document.findBlockByNumber(line - 1)
    if not block.isValid():
        return
    whole = QTextCharFormat()
    whole.setBackground(look.colour("current"))
    whole.setProperty(QTextFormat.Property.FullWidthSelection, True)
    yield _selection(QTextCursor(block), whole)


def problem_marks(
    problems: Sequence[Problem], document: QTextDocument, look: Look
) -> Iterator[QTextEdit.ExtraSelection]:
    """A wave below each of *problems*."""
    for problem in problems:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(look.colour("failure"))
        form.setBackground(QColor(look.colour("failure_soft")))
        yield _selection(spot_of(problem, document), form)


def bracket_marks(cursor: QTextCursor, look: Look) -> Iterator[QTextEdit.ExtraSelection]:
    """The bracket at *cursor* and its partner."""
    form = QTextCharFormat()
    form.setBackground(look.colour("selection"))
    for at in partner(cursor.document().toPlainText(), cursor.position()) or ():
        yield _selection(_between(cursor.document().findBlock(at), at, at + 1), form)


def spot_of(problem: Problem, document: QTextDocument) -> QTextCursor:
    """Where *problem* is in *document*, in its first line."""
    span = problem.span
    block = document.findBlockByNumber(min(span.line, document.blockCount()) - 1)
    start = block.position() + min(span.column - 1, block.length() - 1)
    end = block.position() + block.length() - 1
    if span.end_line == span.line:
        end = min(end, block.position() + span.end_column - 1)
    # An empty spot is widened by one, so that there is something to underline.
    first = start if end > start else max(block.position(), start - 1)
    return _between(block, first, max(end, start))


def _between(block: QTextBlock, first: int, end: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(first)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _selection(cursor: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format = form
    return selection
