"""The badge is true of the text on screen after whatever somebody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.controllers.test_verdict import SMALL, do, press, search
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with a program that is searched in a moment."""
    with opened(Window(look, settings), qtbot, SMALL) as made:
        yield made


def test_a_letter_that_is_taken_back_before_it_was_read_costs_no_verdict(
    window: Window, qtbot: QtBot
) -> None:
    search(window, qtbot)
    findings, editor, badge = window.controllers.findings, window.editor, window.badge.said
    known = findings.report

    for undo in (editor.undo, lambda: qtbot.keyClick(editor, Key.Key_Backspace)):
        qtbot.keyClick(editor, Key.Key_X)
        assert findings.report is None
        undo()
        editor.settle()

        assert findings.report is known
        assert window.badge.said == badge
        assert not findings.search.active


def test_what_is_stopped_before_it_began_is_told_as_not_checked(
    window: Window, qtbot: QtBot
) -> None:
    assert window.badge.said.startswith("Reading")

    do(window, "stop")

    assert window.badge.said.startswith("Not checked")


def test_the_badge_changes_while_the_figure_of_a_deadlock_grows(window: Window) -> None:
    window.programs.begin_empty(sample("deadlock_two_locks").text)
    window.stage.climax.set_by_hand(True)
    for tid in (1, 2, 1, 2):
        window.bridge.step_thread(tid)
    assert window.stage.climax.sentence is not None

    window.controllers.findings.veil.withhold("for now")

    assert window.badge.said.startswith("Hidden")


@pytest.mark.parametrize("part", ["predict", "break"])
def test_to_edit_the_program_of_a_question_does_not_bring_the_answer(
    window: Window, part: str
) -> None:
    window.controllers.lessons.show_lessons()
    press(window, f"part-{part}")

    window.editor.insertPlainText("# mine\n")
    window.editor.settle()

    assert window.badge.said.startswith("Hidden")
    assert window.controllers.parts.asking == part
    do(window, "undo")
    assert window.badge.said.startswith("Hidden")
