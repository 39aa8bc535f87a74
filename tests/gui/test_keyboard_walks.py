"""Whole walks by keyboard alone: challenges, and the first minute.

No button is pressed and no part is called but by keys that go to whatever has the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.lessons.reading import read_lesson
from core.lessons.shelf import LADDER, lessons_in
from core.runs.schedule import Turns, parse_schedule
from gui.app.window import Window
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look

Key, Modifier = Qt.Key, Qt.KeyboardModifier
RUNGS: Final = (1, 5, 12, 20)
FAR: Final = 150
"""So many presses of Tab lead to every control of the window."""


class Hands:
    """Somebody who has a keyboard only."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def focus(self) -> QWidget:
        """What a key goes to."""
        return QApplication.focusWidget() or self.window

    def press(self, *keys: Qt.Key, ctrl: bool = False, shift: bool = False) -> None:
        """Press *keys* one after the other."""
        held = Modifier.ControlModifier if ctrl else Modifier.NoModifier
        held |= Modifier.ShiftModifier if shift else Modifier.NoModifier
        for key in keys:
            self._qtbot.keyClick(self.focus, key, held)

    def reach(self, name: str) -> None:
        """Press Tab until the control called *name* has the focus."""
        for _ in range(FAR):
            if self.focus.objectName() == name and self.focus.isVisible():
                return
            assert self.focus.objectName() != "editor", f"Tab does not lead to {name}"
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def digits(self, schedule: str) -> None:
        """Let threads go as *schedule* says, by the keys with their digits."""
        for turns in parse_schedule(schedule).segments:
            assert isinstance(turns, Turns)
            assert turns.way is None
            self.press(*[Key(Key.Key_0 + turns.tid)] * turns.count)


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window."""
    with opened(Window(look, settings), qtbot) as made:
        made.stage.setFocus()
        yield made
        made.controllers.stop()


@pytest.fixture
def hands(window: Window, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


def broken(hands: Hands, lesson: Lesson) -> None:
    """Break the program of *lesson* as its answer does."""
    assert lesson.break_it is not None
    hands.press(Key.Key_Home, Key.Key_Home)
    hands.digits(lesson.break_it.answer)


@pytest.mark.parametrize("number", RUNGS)
def test_a_challenge_is_won(hands: Hands, window: Window, number: int) -> None:
    lesson = read_lesson(lessons_in(LADDER)[number - 1].folder)

    hands.press(Key.Key_K, ctrl=True, shift=True)
    for _ in range(number - 1):
        hands.press(Key.Key_PageDown, ctrl=True)
    hands.press(Key.Key_Escape)
    broken(hands, lesson)

    assert window.controllers.lessons.keeper.record(lesson).stars == 3
    hands.reach("lesson-go-on")


def test_the_first_minute_leads_into_lesson_1(hands: Hands, window: Window) -> None:
    window.controllers.tour.welcome()
    window.controllers.tour.begin_once()

    hands.press(*[Key.Key_Return] * 6)

    lesson = window.controllers.lessons.lesson
    assert lesson is not None
    assert lesson.name == "01_lost_update"
