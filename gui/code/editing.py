"""What keys do to Python text: indent, outdent, comment, and a new line that knows its depth."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextBlock, QTextCursor

if TYPE_CHECKING:
    from collections.abc import Callable

INDENT: Final = "    "
_ENDING: Final = ("return", "raise", "pass", "break", "continue")


def new_line(cursor: QTextCursor) -> None:
    """Begin a line as deep as the one before, deeper after a colon, less after an ending."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    depth = len(before) - len(before.lstrip(" "))
    words = before.split()
    code = before.partition("#")[0].rstrip()
    if code.endswith(":"):
        depth += len(INDENT)
    elif words and words[0] in _ENDING and not code.endswith((",", "(", "[", "{")):
        depth = max(0, depth - len(INDENT))
    cursor.insertText("\n" + " " * depth)


def backspace(cursor: QTextCursor) -> bool:
    """Take away one depth if only blanks stand before *cursor*; False if more does."""
    before = cursor.block().text()[: cursor.positionInBlock()]
    if cursor.hasSelection() or not before or before.strip(" "):
        return False
    cursor.beginEditBlock()
    for _ in range((len(before) - 1) % len(INDENT) + 1):
        cursor.deletePreviousChar()
    cursor.endEditBlock()
    return True


def indent(cursor: QTextCursor) -> None:
    """Put the selected lines one deeper; without a selection fill up to the next depth."""
    if not cursor.hasSelection():
        column = cursor.positionInBlock()
        cursor.insertText(" " * (len(INDENT) - column % len(INDENT)))
        return
    _each_line(cursor, lambda line: INDENT + line if line.strip() else line)


def outdent(cursor: QTextCursor) -> None:
    """Put the selected lines, or the current one, one less deep."""
    _each_line(cursor, lambda line: line[_blanks_to_lose(line) :])


def toggle_comment(cursor: QTextCursor) -> None:
    """Make comments of the selected lines, or code of them again if all are comments."""
    lines = [block.text() for block in _blocks(cursor)]
    full = [line for line in lines if line.strip()]
    if not full:
        return
    if all(line.lstrip().startswith("#") for line in full):
        _each_line(cursor, _uncommented)
        return
    depth = min(len(line) - len(line.lstrip()) for line in full)
    _each_line(cursor, lambda line: f"{line[:depth]}# {line[depth:]}" if line.strip() else line)


def _uncommented(line: str) -> str:
    before, _, after = line.partition("#")
    return before + after.removeprefix(" ")


def _blanks_to_lose(line: str) -> int:
    return min(len(INDENT), len(line) - len(line.lstrip(" ")))


def _each_line(cursor: QTextCursor, change: Callable[[str], str]) -> None:
    """Replace every line that *cursor* touches, as one act of undo; they stay selected."""
    blocks = _blocks(cursor)
    first, last = blocks[0].blockNumber(), blocks[-1].blockNumber()
    selected = cursor.hasSelection()
    document = cursor.document()
    cursor.beginEditBlock()
    for number in range(first, last + 1):
        block = document.findBlockByNumber(number)
        text = block.text()
        changed = change(text)
        if changed != text:
            _replace(block, text, changed)
    cursor.endEditBlock()
    if selected:
        cursor.setPosition(document.findBlockByNumber(first).position())
        end = document.findBlockByNumber(last)
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)


def _replace(block: QTextBlock, before: str, after: str) -> None:
    """Change only what differs, so that cursors and markers in the line stay where they are."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    kept = 0
    while kept < min(len(before), len(after)) - start and before[-1 - kept] == after[-1 - kept]:
        kept += 1
    editor = QTextCursor(block)
    editor.setPosition(block.position() + start)
    editor.setPosition(block.position() + len(before) - kept, QTextCursor.MoveMode.KeepAnchor)
    editor.insertText(after[start : len(after) - kept])


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    # A selection that ends before the first character of a line does not mean that line.
    if last.position() == cursor.selectionEnd() and last != first:
        last = last.previous()
    blocks = [first]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    return blocks
