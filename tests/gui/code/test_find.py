"""The bar that finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QPlainTextEdit

from gui.code.find import FindBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

NARROW: Final = 273
"""Pixels of the code beside a lesson in a window 1024 wide, as measured."""


def test_the_bar_needs_no_more_width_than_code_has_in_a_small_window(
    look: Look, qtbot: QtBot
) -> None:
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    bar = FindBar(editor, look)
    qtbot.addWidget(bar)

    assert bar.minimumSizeHint().width() <= NARROW
