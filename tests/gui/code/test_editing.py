from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from gui.code import editing

if TYPE_CHECKING:
    from collections.abc import Callable


def changed(text: str, change: Callable[[QTextCursor], object]) -> str:
    """*text* after *change*; ``|`` is the cursor, two of them a selection."""
    places = [place for place, letter in enumerate(text) if letter == "|"]
    document = QTextDocument()
    document.setPlainText(text.replace("|", ""))
    cursor = QTextCursor(document)
    cursor.setPosition(places[0])
    if len(places) > 1:
        cursor.setPosition(places[1] - 1, QTextCursor.MoveMode.KeepAnchor)
    change(cursor)
    after = document.toPlainText()
    spots = sorted({cursor.anchor(), cursor.position()}, reverse=True)
    for spot in spots:
        after = f"{after[:spot]}|{after[spot:]}"
    if document.isUndoAvailable():
        document.undo()
    assert document.toPlainText() == text.replace("|", ""), "it was one act of undo"
    return after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("def f():|", "def f():\n    |"),
        ("    x = 1|", "    x = 1\n    |"),
        ("    return x|", "    return x\n|"),
        ("    if x:  # why|", "    if x:  # why\n        |"),
        ("    return (|", "    return (\n    |"),
        ("a|b", "a\n|b"),
    ],
)
def test_a_new_line_knows_how_deep_it_is(before: str, after: str) -> None:
    assert changed(before, editing.new_line) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("|x", "    |x"),
        ("ab|", "ab  |"),
        ("|a\n\nb|", "|    a\n\n    b|"),
        ("|a\n|b", "|    a|\nb"),
    ],
)
def test_indenting_fills_up_or_moves_the_lines(before: str, after: str) -> None:
    assert changed(before, editing.indent) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [("      x|", "  x|"), ("|    a\n  b|", "|a\nb|"), ("x|", "x|")],
)
def test_outdenting_takes_what_blanks_there_are(before: str, after: str) -> None:
    assert changed(before, editing.outdent) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1|", "# x = 1|"),
        ("# x = 1|", "x = 1|"),
        ("|  a\n    b|", "|  # a\n  #   b|"),
        ("|  # a\n  #   b|", "|  a\n    b|"),
        ("|# a\nb|", "|# # a\n# b|"),
        ("|", "|"),
    ],
)
def test_commenting_is_undone_by_doing_it_again(before: str, after: str) -> None:
    assert changed(before, editing.toggle_comment) == after


@pytest.mark.parametrize(
    ("before", "after", "done"),
    [
        ("        |x", "    |x", True),
        ("      |x", "    |x", True),
        ("  |x", "|x", True),
        ("x|", "x|", False),
        ("|x", "|x", False),
    ],
)
def test_backspace_takes_a_whole_depth_before_the_text(
    before: str, after: str, *, done: bool
) -> None:
    answers: list[bool] = []

    assert changed(before, lambda cursor: answers.append(editing.backspace(cursor))) == after
    assert answers == [done]
