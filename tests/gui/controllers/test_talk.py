"""A lecturer gives a talk with nothing but the keys of a remote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from core.lessons.shelf import COURSE, lessons_in
from gui.app.command import main
from gui.app.main import make_lecture

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    made.show()
    qtbot.addWidget(made, before_close_func=_let_go)
    with qtbot.waitExposed(made):
        pass
    made.stage.setFocus()
    yield made
    made.bridge.stop()


def _let_go(window: Window) -> None:
    window.programs.document.forget(window.editor.toPlainText())


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


def test_both_buttons_step_and_the_others_do_no_harm(window: Window, qtbot: QtBot) -> None:
    places = []

    for keys in (
        [Key.Key_PageDown] * 4, [Key.Key_PageUp], [Key.Key_Period], [Key.Key_Period],
        [Key.Key_PageDown],
    ):  # fmt: skip
        press(qtbot, window, *keys)
        places.append(position(window))

    assert places == [4, 3, 3, 3, 4]
    assert window.isFullScreen()


def test_the_run_goes_to_its_end_and_no_farther(window: Window, qtbot: QtBot) -> None:
    assert window.bridge.run is not None
    length = len(window.bridge.run.simulation.trace)

    press(qtbot, window, *[Key.Key_PageDown] * (length + 3))

    assert position(window) == length


def test_f5_and_escape_toggle_and_never_quit(window: Window, qtbot: QtBot) -> None:
    states = []

    for key in (Key.Key_Escape, Key.Key_Escape, Key.Key_F5, Key.Key_F5, Key.Key_F5, Key.Key_Escape):
        press(qtbot, window, key)
        states.append(window.controllers.view.lecture.on)

    assert states == [False, False, True, False, True, False]
    assert window.isVisible()


def test_the_next_stop_is_one_key_away(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, Key.Key_N)
    first = position(window)
    press(qtbot, window, Key.Key_N)
    second = position(window)
    press(qtbot, window, Key.Key_P)

    assert 0 < first < second
    assert position(window) == first


def test_the_speaker_sees_the_notes_and_drives_from_there(window: Window, qtbot: QtBot) -> None:
    action = window.commands.actions["speaker"]
    assert isinstance(action, QAction)

    action.trigger()
    speaker = window.controllers.talk.speaker
    assert speaker is not None
    title, notes = window.controllers.lessons.speaker_notes
    assert notes is not None
    about, coming = speaker.about.said, speaker.next.said
    qtbot.keyClick(speaker, Key.Key_PageDown)
    speaker.close()

    assert title in speaker.title.text()
    assert about == notes.text
    assert notes.stops[0].text in coming
    assert position(window) == 1
    assert not action.isChecked()


def test_a_lesson_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], qtbot: QtBot
) -> None:
    assert make_lecture("99") is None
    assert main(["lecture", "no_such_lesson"]) == 2
    assert "no program and no lesson no_such_lesson" in capsys.readouterr().err
