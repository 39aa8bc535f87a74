"""The speaker sees what to say now, what comes next, and the time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from core.lessons.lesson import Stop, Watch
from gui.lessons.speaker import SpeakerWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

NOTES = Watch("0:1x9", "Ask first.", (Stop(3, "Point at x."), Stop(7, "Pause.")))


@pytest.fixture
def speaker(look: Look, qtbot: QtBot) -> SpeakerWindow:
    """A window with the notes of a talk."""
    made = SpeakerWindow(look)
    qtbot.addWidget(made)
    made.show_talk("Torn", NOTES)
    return made


@pytest.mark.parametrize(
    ("position", "now", "coming"),
    [
        (0, "", "Next, at step 3: Point at x."),
        (3, "Point at x.", "Next, at step 7: Pause."),
        (6, "Point at x.", "Next, at step 7: Pause."),
        (8, "Pause.", ""),
    ],
)
def test_notes_follow_the_run(speaker: SpeakerWindow, position: int, now: str, coming: str) -> None:
    speaker.show_position(position)

    assert (speaker.now.said, speaker.next.said) == (now, coming)


def test_a_program_without_notes_says_so(speaker: SpeakerWindow) -> None:
    speaker.show_talk("Mine", None)

    assert speaker.about.said == "There are no notes for this."
    assert speaker.now.said == ""


def test_the_time_and_the_timer_are_shown(speaker: SpeakerWindow) -> None:
    speaker.restart_timer()

    assert speaker.timer.text() == "0:00"
    assert re.fullmatch(r"\d\d:\d\d", speaker.clock.text())


def test_a_key_pressed_here_is_passed_on(speaker: SpeakerWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speaker.key_pressed) as passed:
        qtbot.keyClick(speaker, Qt.Key.Key_PageDown)

    assert passed.args == [QKeySequence(Qt.Key.Key_PageDown)]
