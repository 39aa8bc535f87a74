"""Lines of which a search found something have a wave, and air between them where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCharFormat

from gui.code.editor import CodeEditor
from gui.code.found import Found

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

RACE = Found(2, "invalid", "data race on n")
WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture
def editor(look: Look, qtbot: QtBot) -> CodeEditor:
    """An editor with four lines."""
    made = CodeEditor(look)
    qtbot.addWidget(made)
    made.set_program("def f():\n    n += 1  # more  \n\nf()")
    made.resize(400, 300)
    made.show()
    return made


def test_the_code_of_the_line_is_underlined_and_nothing_else(editor: CodeEditor) -> None:
    editor.set_found([RACE, Found(3, "failure", "nothing here"), Found(99, "failure", "elsewhere")])

    waves = [one for one in editor.extraSelections() if one.format.underlineStyle() == WAVE]

    assert [one.cursor.selectedText() for one in waves] == ["n += 1  # more"]
    assert waves[0].format.underlineColor() == editor._look.colour("invalid")
    assert editor._problem_at(waves[0].cursor) == "data race on n"
    editor.set_found(())
    assert not [one for one in editor.extraSelections() if one.format.underlineStyle() == WAVE]


def test_air_moves_lines_apart_and_belongs_to_none(editor: CodeEditor) -> None:
    close = list(editor.visible_lines())

    editor.set_roomy(on=True)
    apart = list(editor.visible_lines())

    assert [line for line, _, _ in apart] == [1, 2, 3, 4]
    assert [high for _, _, high in apart] == [high for _, _, high in close]
    assert apart[2][1] - apart[1][1] > close[2][1] - close[1][1]
    _, top, high = apart[1]
    assert editor.line_at(top + high + 1) == 2
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(3).position())
    assert editor.cursorRect(cursor).top() == round(apart[3][1])
