"""Marks on outcomes become a line, which is written only when somebody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from gui.app.window import Window
from gui.findings.endings import endings_of, outcomes_to_mark
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

TEXT = "import threading\nn = 0\nprint(n)\n"


def outcome(n: str, *failures: str, output: str = "") -> dict[str, object]:
    """What `interlock check --json` says of an outcome."""
    return {
        "output": output, "values": {"n": n}, "failures": list(failures), "serial": True,
        "probability": 0.5, "probability_kind": "exact", "orders": [output], "schedule": "0:0",
    }  # fmt: skip


def show(window: Window, *outcomes: dict[str, object]) -> None:
    """Show *outcomes* as those of a report."""
    report = {"outcomes": list(outcomes)}
    window.findings.show_endings(endings_of(report))
    window.findings.marks.show_outcomes(outcomes_to_mark(report))


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window."""
    with opened(Window(look, settings), qtbot, TEXT, size=None) as made:
        made.controllers.findings.show_panel()
        yield made


def press(window: Window, *names: str) -> None:
    """Press the buttons called *names*."""
    for name in names:
        button = window.findings.findChild(QPushButton, name)
        assert button is not None
        assert not button.isHidden()
        button.click()


def test_right_and_wrong_propose_a_line_that_is_one_edit(window: Window) -> None:
    marks = window.findings.marks
    show(window, outcome("2"), outcome("1"), outcome("0", "assertion"))

    press(window, "marks-begin", "mark-right-0")
    assert "at least one" in marks.said.text()
    press(window, "mark-right-1", "mark-wrong-1")
    assert marks.said.text() == "assert n == 2"
    assert window.editor.toPlainText() == TEXT
    press(window, "marks-add")

    assert window.editor.toPlainText() == f"{TEXT}assert n == 2\n"
    window.commands.actions["undo"].trigger()
    assert window.editor.toPlainText() == TEXT


def test_what_only_prints_otherwise_has_no_line(window: Window) -> None:
    show(window, outcome("2", output="a"), outcome("2", output="b"))

    press(window, "marks-begin", "mark-right-0", "mark-wrong-1")

    assert "only what is printed" in window.findings.marks.said.text()
    add = window.findings.findChild(QPushButton, "marks-add")
    assert add is not None
    assert add.isHidden()


def test_a_single_outcome_or_one_that_fails_needs_no_mark(window: Window) -> None:
    show(window, outcome("2"), outcome("1", "assertion"))

    begin = window.findings.findChild(QPushButton, "marks-begin")
    assert begin is not None
    assert begin.isHidden()
