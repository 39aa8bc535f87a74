"""A lecturer gives a talk with nothing but the keys of a remote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from core.lessons.shelf import COURSE, lessons_in
from gui.app.command import main
from gui.app.main import make_lecture
from gui.files.samples import sample
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window

Key = Qt.Key
NAMES = [entry.folder.name for entry in lessons_in(COURSE)]
LESSON = "11" if any(name.startswith("11") for name in NAMES) else "3"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """The window that `interlock lecture` opens for a lesson."""
    made = make_lecture(LESSON)
    assert made is not None
    with opened(made, qtbot, size=None):
        made.stage.setFocus()
        yield made


def press(qtbot: QtBot, window: Window, *keys: Qt.Key) -> None:
    """Press *keys* where the focus is."""
    for key in keys:
        qtbot.keyClick(window.focusWidget(), key)


def position(window: Window) -> int:
    """How many steps are shown."""
    assert window.bridge.scene is not None
    return window.bridge.scene.position


def test_a_lesson_begins_full_screen_before_its_first_step(window: Window) -> None:
    assert window.isFullScreen()
    assert window.look.theme.name == "projector"
    assert position(window) == 0


@pytest.fixture
def own(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """The window that `interlock lecture` opens for a program of one's own."""
    path = tmp_path / "mine.py"
    path.write_text(sample("lost_update").text, encoding="utf-8")
    made = make_lecture(str(path))
    assert made is not None
    qtbot.addWidget(made, before_close_func=let_go)
    yield made
    made.bridge.stop()


def test_both_buttons_step_and_the_others_do_no_harm(own: Window, qtbot: QtBot) -> None:
    first, places = position(own), []

    for keys in (
        [Key.Key_PageDown] * 4, [Key.Key_PageUp], [Key.Key_Period], [Key.Key_Period],
        [Key.Key_PageDown],
    ):  # fmt: skip
        press(qtbot, own, *keys)
        places.append(position(own))

    assert [place - first for place in places] == [4, 3, 3, 3, 4]
    assert own.isFullScreen()


def test_the_run_goes_to_its_end_and_no_farther(own: Window, qtbot: QtBot) -> None:
    for _ in range(60):
        before = position(own)
        press(qtbot, own, Key.Key_PageDown)

    assert position(own) == before
    assert own.bridge.run is not None
    assert own.bridge.run.simulation.ended is not None


def test_f5_and_escape_toggle_and_never_quit(window: Window, qtbot: QtBot) -> None:
    states = []

    for key in (Key.Key_Escape, Key.Key_Escape, Key.Key_F5, Key.Key_F5, Key.Key_F5, Key.Key_Escape):
        press(qtbot, window, key)
        states.append(window.controllers.view.lecture.on)

    assert states == [False, False, True, False, True, False]
    assert window.isVisible()


def test_a_lesson_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    assert make_lecture("99") is None
    assert main(["lecture", "no_such_lesson"]) == 2
    assert "no program and no lesson no_such_lesson" in capsys.readouterr().err
