"""The speaker sees what to say now, what comes next, and the time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QKeySequence
from PySide6.QtWidgets import QPushButton

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
        (8, "Pause.", "That was the last stop."),
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


def test_the_speaker_knows_which_stop_it_is(speaker: SpeakerWindow) -> None:
    speaker.show_position(0)
    before = speaker.place.isHidden()

    speaker.show_position(7)

    assert before
    assert speaker.place.text() == "Stop 2 of 2"


def test_no_key_is_lost_to_a_button(speaker: SpeakerWindow, qtbot: QtBot) -> None:
    speaker.show()
    speaker.activateWindow()

    focus = {button.focusPolicy() for button in speaker.findChildren(QPushButton)}

    assert focus == {Qt.FocusPolicy.NoFocus}


def test_the_title_is_larger_than_the_notes(speaker: SpeakerWindow) -> None:
    speaker.show()

    sizes = [QFontInfo(part.font()).pixelSize() for part in (speaker.title, speaker.now)]

    assert sizes[0] > sizes[1]


def test_long_notes_are_not_cut_off(speaker: SpeakerWindow, qtbot: QtBot) -> None:
    speaker.resize(500, 300)
    speaker.show_talk("Long", Watch("0:1x9", "Ask them first. " * 200, ()))
    speaker.show()

    qtbot.waitUntil(
        lambda: speaker.about.height() >= speaker.about.heightForWidth(speaker.about.width())
    )

    assert speaker.about.height() > speaker.height()
    assert speaker.clock.visibleRegion().boundingRect().height() == speaker.clock.height()
