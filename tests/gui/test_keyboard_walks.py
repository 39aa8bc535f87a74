"""Whole walks by keyboard alone: lessons, challenges, a program of one's own, the first minute.

No button is pressed and no part is called but by keys that go to whatever has the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, LADDER, lessons_in
from gui.app.window import Window
from tests.gui.hands import Hands
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from core.lessons.lesson import Lesson
    from gui.theme.look import Look

Key = Qt.Key
RUNGS: Final = (1, 5, 12, 20)
LESSONS: Final = (1, 4, 7, 12, 18, 27, 31)
OWN: Final = """\
import threading

x = 0


def add():
    global x
    x += 1


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert x == 2
"""


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


@pytest.mark.parametrize("way", [(Key.Key_Right, Key.Key_Right, Key.Key_Return), (Key.Key_Escape,)])
def test_whoever_stays_at_the_first_failure_is_led_on_to_a_mended_program(
    hands: Hands, window: Window, qtbot: QtBot, way: tuple[Qt.Key, ...]
) -> None:
    window.controllers.tour.welcome()
    window.controllers.tour.begin_once()
    hands.press(*[Key.Key_Return] * 5)
    assert not window.end_card.isVisible()

    hands.press(*way)
    assert window.end_card.isVisible()
    hands.press(Key.Key_M)
    qtbot.waitUntil(lambda: hands.focus.objectName() == "mend-diff-0")
    hands.press(Key.Key_Return, ctrl=True)
    window.controllers.findings.begin()

    head = window.findings.mending.mended.head
    qtbot.waitUntil(lambda: head.verdict.text() == "Mended: no schedule fails")
    assert head.isVisible()


def right(lesson: Lesson) -> Qt.Key:
    """The key that answers the question of *lesson*."""
    assert lesson.predict is not None
    place = [option.right for option in lesson.predict.options].index(True)
    return Key(Key.Key_1 + place)


@pytest.mark.parametrize("number", LESSONS)
def test_a_lesson_is_walked_to_its_end(
    hands: Hands, window: Window, qtbot: QtBot, number: int
) -> None:
    lesson = read_lesson(lessons_in(COURSE)[number - 1].folder)
    lessons, panel = window.controllers.lessons, window.lessons
    # To turn the leaves of the course is tried by the challenges, and takes its time.
    assert lessons.go_to(COURSE, number - 1)
    assert lesson.watch is not None
    assert lesson.solution is not None

    for _ in lesson.watch.stops:
        hands.go_on("lesson-next-stop")
    hands.go_on("lesson-go-on")
    assert panel.part == "predict"
    hands.press(right(lesson), Key.Key_Return, Key.Key_Return)
    assert panel.part == "break"
    broken(hands, lesson)
    assert lessons.keeper.record(lesson).stars == 3
    hands.go_on("lesson-go-on")
    assert panel.part == "fix"
    hands.write(lesson.solution)
    hands.go_on("lesson-prove")
    qtbot.waitUntil(lambda: hands.focus.objectName() == "lesson-go-on")
    hands.press(Key.Key_Return)
    assert panel.part == "remember"
    hands.press(Key.Key_Return)

    assert lessons.keeper.record(lesson).done >= {"watch", "predict", "break", "fix"}
    assert hands.focus.objectName() == "course-go-on"


def test_a_program_of_one_s_own_is_pasted_and_proved(
    hands: Hands, window: Window, qtbot: QtBot
) -> None:
    badge, bridge = window.badge, window.bridge

    hands.press(Key.Key_N, ctrl=True)
    hands.write(OWN)
    hands.press(Key.Key_F7)
    qtbot.waitUntil(lambda: badge.said.startswith("Unsafe"))
    hands.press(Key.Key_F7, shift=True)
    hands.press(Key.Key_End)
    assert window.end_card.isVisible()
    hands.press(Key.Key_M)
    qtbot.waitUntil(lambda: hands.focus.objectName() == "mend-diff-0")
    hands.press(Key.Key_Return, ctrl=True)
    hands.press(Key.Key_F7)
    qtbot.waitUntil(lambda: badge.said.startswith("Proved safe"))

    assert "with" in window.programs.text
    hands.press(Key.Key_Escape, Key.Key_Home, Key.Key_End)
    assert bridge.at_end
    assert bridge.scene is not None
    assert not bridge.scene.failures
