"""The bar that finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QToolButton

from gui.code.find import FindBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

NARROW: Final = 273
"""Pixels of the code beside a lesson in a window 1024 wide, as measured."""
TEXT: Final = "lock one\nLock two\nno such thing\nlock three\n"


class Finding:
    """A bar, worked by hand, below an editor with three places to find."""

    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.editor = QPlainTextEdit(TEXT)
        self.bar = FindBar(self.editor, look)
        for widget in (self.editor, self.bar):
            qtbot.addWidget(widget)
        self.bar.open()
        self.words, self.other = self.bar.findChildren(QLineEdit)
        qtbot.keyClicks(self.words, "lock")

    @property
    def line(self) -> int:
        """The line of the place that is selected, from 1."""
        cursor = self.editor.textCursor()
        assert cursor.selectedText().lower() == "lock"
        return cursor.blockNumber() + 1

    @property
    def count(self) -> str:
        """What is said of how many places there are."""
        return self.bar.findChildren(QLabel)[0].text()

    def press(self, field: QLineEdit, *, shift: bool = False) -> None:
        """Press Return in *field*."""
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        field.setFocus()
        self._qtbot.keyClick(field, Qt.Key.Key_Return, held)

    def click(self, words: str) -> None:
        """Press the button that says *words*."""
        (button,) = (b for b in self.bar.findChildren(QToolButton) if b.text() == words)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def finding(look: Look, qtbot: QtBot) -> Finding:
    """The bar in which "lock" was typed."""
    return Finding(look, qtbot)


def test_the_bar_needs_no_more_width_than_code_has_in_a_small_window(
    look: Look, qtbot: QtBot
) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    bar = FindBar(editor, look)
    qtbot.addWidget(bar)

    assert bar.minimumSizeHint().width() <= NARROW


def test_typing_finds_the_first_place_and_counts_them_all(finding: Finding) -> None:
    assert finding.line == 1
    assert finding.count.startswith("3")


def test_return_goes_on_and_round_the_end(finding: Finding) -> None:
    lines = []
    for _ in range(3):
        finding.press(finding.words)
        lines.append(finding.line)

    assert lines == [2, 4, 1]


def test_shift_and_return_go_back_and_round_the_start(finding: Finding) -> None:
    lines = []
    for _ in range(3):
        finding.press(finding.words, shift=True)
        lines.append(finding.line)

    assert lines == [4, 2, 1]


def test_a_place_is_replaced_and_the_next_is_found(finding: Finding) -> None:
    finding.other.setText("gate")

    finding.press(finding.other)

    assert finding.editor.toPlainText().splitlines()[0] == "gate one"
    assert finding.line == 2
    assert finding.count.startswith("2")


def test_all_are_replaced_by_what_has_the_words_in_it_and_one_undo_brings_them_back(
    finding: Finding,
) -> None:
    finding.other.setText("lock lock")

    finding.click("All")

    assert finding.editor.toPlainText().lower().count("lock") == 6
    finding.editor.undo()
    assert finding.editor.toPlainText() == TEXT
