"""On CPython: nothing is executed before somebody has read what it does and pressed a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from core.lessons.shelf import COURSE
from gui.app.window import Window
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LONG = 100_000
TEXT = (COURSE / "01_lost_update" / "start.py").read_text("utf-8")
LOSING = "0:0x3+1x2+2x4+1x2+0x5"
FAILURE: dict[str, object] = {
    "kind": "assertion", "message": "AssertionError: 2 came, 1 counted", "thread": "main",
    "line": 18, "switches": 1, "steps": 16, "schedule": LOSING, "simplest": True, "why": None,
    "timing": "", "held_up": None,
}  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it, and its failure found."""
    with opened(Window(look, settings), qtbot, TEXT) as made:
        made.side.setCurrentWidget(made.findings)
        made.findings.show_first(FAILURE)
        yield made
        made.controllers.real.forget()


def press(window: Window, name: str) -> None:
    button = window.findings.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_the_button_beside_show_only_asks(window: Window) -> None:
    press(window, "real-0")

    panel = window.findings.real
    assert panel.isVisible()
    assert "This executes the program" in panel.warning.text()
    assert "2 came, 1 counted" in panel.predicted.text()
    assert panel.answer.text() == "Not executed yet."
    assert not window.controllers.real.process.active


def test_real_threads_stand_beside_what_was_predicted(window: Window, qtbot: QtBot) -> None:
    press(window, "real-0")
    with qtbot.waitSignal(window.controllers.real.process.ended, timeout=LONG):
        press(window, "real-execute")
        assert window.findings.real.answer.text() == "It is executed…"

    told = window.findings.real.answer.text()
    assert told.startswith("As predicted: all 13 steps were made on CPython")
    assert "AssertionError: 2 came, 1 counted" in told


def test_another_text_is_not_what_was_predicted(window: Window) -> None:
    press(window, "real-0")

    window.editor.insertPlainText("# another\n")

    assert window.findings.real.predicted.text() == ""
    button = window.findings.findChild(QPushButton, "real-execute")
    assert button is not None
    assert button.isHidden()


def test_what_is_executed_can_be_stopped(window: Window) -> None:
    press(window, "real-0")
    press(window, "real-execute")

    press(window, "real-stop")

    assert window.findings.real.answer.text() == "It was stopped."
    assert not window.controllers.real.process.active


def test_what_cannot_be_carried_out_is_told(window: Window, qtbot: QtBot) -> None:
    window.findings.real_wanted.emit("0:9", "nothing")
    with qtbot.waitSignal(window.controllers.real.process.ended, timeout=LONG):
        press(window, "real-execute")

    assert "not for this program" in window.findings.real.answer.text()
