"""You are the scheduler: the challenges, from the first to the last, with their stars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from core.lessons.reading import read_lesson
from core.lessons.shelf import LADDER, lessons_in
from core.runs.schedule import Turns, parse_schedule
from gui.app.window import Window
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

FOLDERS = [entry.folder for entry in lessons_in(LADDER)]
FEWEST = 19
"""As many levels as The Deadlock Empire has."""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window, with the first challenge taken up."""
    with opened(Window(look, settings), qtbot) as made:
        made.commands.actions["challenges"].trigger()
        yield made


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    """Press a button of the panel with the keyboard."""
    button = within.findChild(QPushButton, f"lesson-{name}")
    assert isinstance(button, QPushButton), name
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def play(window: Window, schedule: str) -> None:
    """Choose every step of *schedule*, from the very start."""
    window.bridge.jump(0)
    for turns in parse_schedule(schedule).segments:
        assert isinstance(turns, Turns)
        for _ in range(turns.count):
            window.bridge.step_thread(turns.tid, turns.way)


def test_there_are_as_many_challenges_as_elsewhere() -> None:
    assert len(FOLDERS) >= FEWEST


def test_every_challenge_is_won_with_all_stars(window: Window, qtbot: QtBot) -> None:
    keeper, won = window.controllers.lessons.keeper, []

    for folder in FOLDERS:
        lesson = read_lesson(folder)
        assert window.controllers.lessons.lesson is not None
        assert window.controllers.lessons.lesson.name == lesson.name
        assert lesson.break_it is not None
        press(qtbot, window, "break")
        play(window, lesson.break_it.answer)
        won.append((lesson.name, keeper.record(lesson).stars))
        if folder is not FOLDERS[-1]:
            press(qtbot, window.lessons.breaking, "go-on")

    assert won == [(folder.name, 3) for folder in FOLDERS]


def test_the_answer_costs_a_star(window: Window, qtbot: QtBot) -> None:
    lesson = read_lesson(FOLDERS[0])
    assert lesson.break_it is not None

    press(qtbot, window, "break-answer")
    press(qtbot, window, "break")
    play(window, lesson.break_it.answer)

    assert window.controllers.lessons.keeper.record(lesson).stars == 2


def test_a_switch_too_many_costs_a_star(window: Window, qtbot: QtBot) -> None:
    lesson = read_lesson(FOLDERS[0])

    press(qtbot, window, "break")
    # Main starts both, Bob begins, main ends in between, and Bob finds the table empty.
    play(window, "0:0x2+2+0+2x2")

    assert window.controllers.lessons.keeper.record(lesson).stars == 2
    assert "It can be done with 0." in window.lessons.breaking.state.said


def test_challenges_go_on_where_they_were_left(window: Window, qtbot: QtBot) -> None:
    window.commands.actions["next-lesson"].trigger()
    window.commands.actions["next-lesson"].trigger()

    window.controllers.lessons.show_lessons()
    course = window.controllers.lessons.lesson
    window.commands.actions["challenges"].trigger()

    assert course is not None
    assert course.name == "01_lost_update"
    assert window.controllers.lessons.lesson is not None
    assert window.controllers.lessons.lesson.name == FOLDERS[2].name
