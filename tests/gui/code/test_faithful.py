"""The editor gives back every character that it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gui.code.editor import CodeEditor
from gui.code.faithful import FaithfulEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

STRANGE = "x = 'a\u00a0b'\n# c\u2028x = 2\n# d\u2029x = 3\ny = '\ufdd0\ufdd1\ufffc\t\x0c'\n"


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> CodeEditor:
    """An editor with signs in it that Qt has uses of its own for."""
    made = CodeEditor(look)
    qtbot.addWidget(made)
    made.set_program(STRANGE)
    return made


def test_a_text_is_what_it_was_and_its_lines_are_python_s(editor: CodeEditor) -> None:
    assert editor.toPlainText() == STRANGE
    assert editor.blockCount() == STRANGE.count("\n") + 1


def test_a_text_that_is_put_in_place_is_what_it_was_and_undo_brings_the_other_back(
    editor: CodeEditor,
) -> None:
    editor.replace_text(f"{STRANGE}# \u2029\n")
    assert editor.toPlainText() == f"{STRANGE}# \u2029\n"

    editor.undo()

    assert editor.toPlainText() == STRANGE


def test_cutting_and_pasting_everything_changes_nothing(editor: CodeEditor) -> None:
    editor.selectAll()
    editor.cut()
    assert QGuiApplication.clipboard().text() == STRANGE
    assert not editor.toPlainText()

    editor.paste()

    assert editor.toPlainText() == STRANGE


@pytest.mark.parametrize("touched", [False, True])
def test_a_program_that_is_pasted_takes_the_place_of_what_nobody_has_written(
    editor: CodeEditor, *, touched: bool
) -> None:
    editor.give_way()
    pasted, before = "import threading\nprint(1)\n", editor.toPlainText()
    if touched:
        editor.insertPlainText("# ")
    QGuiApplication.clipboard().setText(pasted)

    editor.paste()
    after = editor.toPlainText()
    editor.undo()

    assert after == (f"# {pasted}{before}" if touched else pasted)
    assert touched or editor.toPlainText() == before


def test_a_word_that_is_pasted_goes_into_the_text(editor: CodeEditor) -> None:
    editor.give_way()
    QGuiApplication.clipboard().setText("word")

    editor.paste()

    assert editor.toPlainText() == f"word{STRANGE}"


@pytest.mark.parametrize(
    ("pasted", "told"),
    [("\n" * 1_000_000, "100,000 lines"), ("x" * 1_000_001, "1,000,000 characters")],
    ids=["lines", "characters"],
)
def test_what_is_more_than_a_program_may_have_is_not_pasted(
    qtbot: QtBot, pasted: str, told: str
) -> None:
    edit = FaithfulEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("x = 1\n")
    said: list[str] = []
    edit.refused.connect(said.append)
    data = QMimeData()
    data.setText(pasted)

    edit.insertFromMimeData(data)

    assert edit.toPlainText() == "x = 1\n"
    assert len(said) == 1
    assert told in said[0]
