"""The course's page and a lesson's steps, on the real window and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QRadioButton,
    QScrollArea,
)
from shiboken6 import Shiboken

from core.lessons.chapters import chapters_of
from core.lessons.progress import Progress, Record
from core.lessons.shelf import COURSE, LADDER, lessons_in
from core.lessons.standing import standing_in
from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
LOST = sample("lost_update").text
PARTS = {"watch", "predict", "break", "fix", "remember"}


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with a program of one's own, two of whose steps are made."""
    with opened(Window(look, settings), qtbot, LOST) as made:
        made.bridge.step()
        yield made


def press(qtbot: QtBot, *keys: Qt.Key, ctrl: bool = False) -> None:
    """Press *keys* wherever the focus is."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, key, modifier)


def done(window: Window, *names: str, parts: frozenset[str] = frozenset(PARTS)) -> Progress:
    """Note that the lessons *names* are done."""
    progress = window.controllers.lessons.keeper.progress
    for name in names:
        progress.records[name] = Record(set(parts))
        progress.last = name
    return progress


def test_every_lesson_stands_in_one_chapter_in_order() -> None:
    course = lessons_in(COURSE)

    places = [place for chapter in chapters_of(COURSE, course) for place in chapter.places]

    assert places == list(range(len(course)))
    assert all(chapter.title for chapter in chapters_of(COURSE, course))


def test_a_course_without_chapters_is_one(tmp_path: Path) -> None:
    course = lessons_in(LADDER)

    (chapter,) = chapters_of(tmp_path, course)

    assert chapter.places == tuple(range(len(course)))


def test_one_goes_on_where_one_was_and_after_what_is_done_with_the_next() -> None:
    course = lessons_in(COURSE)
    begun = Progress({"05_wall_with_a_gap": Record({"watch"})}, "05_wall_with_a_gap")
    over = Progress({"05_wall_with_a_gap": Record(set(PARTS))}, "05_wall_with_a_gap")

    assert standing_in(course, Progress()).here == 0
    assert standing_in(course, begun).here == 4
    assert standing_in(course, over).here == 5
    assert standing_in(course, over).count == 1


def test_the_course_leaves_the_program_at_its_step(window: Window, qtbot: QtBot) -> None:
    assert window.bridge.scene is not None
    position = window.bridge.scene.position

    window.commands.actions["lessons"].trigger()
    shown = window.controllers.home.on
    press(qtbot, Key.Key_Right, Key.Key_Space, Key.Key_1, Key.Key_N, Key.Key_Escape)

    assert shown
    assert not window.controllers.home.on
    assert window.editor.toPlainText() == LOST
    assert window.bridge.scene.position == position
    assert not window.bridge.playing
    assert window.stage.hasFocus()


def test_continue_has_the_focus_and_goes_on_at_the_first_step_to_do(
    window: Window, qtbot: QtBot
) -> None:
    done(window, "02_share_little", parts=frozenset({"watch", "predict"}))

    window.commands.actions["lessons"].trigger()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPushButton)
    words = focus.accessibleName()
    press(qtbot, Key.Key_Return)

    lesson = window.controllers.lessons.lesson
    assert words.startswith("Continue: 2")
    assert lesson is not None
    assert (lesson.name, window.lessons.part) == ("02_share_little", "break")
    assert not window.controllers.home.on


def test_the_next_rung_is_told_where_it_is_seen_in_a_low_window_too(window: Window) -> None:
    window.resize(1024, 700)
    window.commands.actions["lessons"].trigger()
    told = window.home.findChild(QLabel, "course-next")
    QApplication.processEvents()

    assert told is not None
    assert told.text().startswith("Next rung: Who comes first? Ann")
    assert told.visibleRegion().boundingRect().height() == told.height()


@pytest.mark.parametrize("size", [(960, 540), (1280, 800), (1440, 900), (1920, 1080)])
def test_no_title_is_cut_and_no_chapter_stands_over_a_hole(
    window: Window, size: tuple[int, int]
) -> None:
    window.resize(*size)
    window.commands.actions["lessons"].trigger()
    QApplication.processEvents()

    cards = window.home.chapters
    cut = [row for card in cards for row in card.rows if row.width() < row.sizeHint().width()]
    assert cut == []
    for card in cards:
        below = [
            other.y() - card.geometry().bottom()
            for other in cards
            if other.x() == card.x() and other.y() > card.y()
        ]
        assert min(below, default=0) < 2 * window.look.px("gap")


def test_all_of_the_course_is_seen_at_once_where_there_is_room(window: Window) -> None:
    window.resize(1440, 900)
    window.commands.actions["lessons"].trigger()
    QApplication.processEvents()

    scrolled = window.home.findChild(QScrollArea)
    assert scrolled is not None
    assert scrolled.verticalScrollBar().maximum() == 0


def test_arrows_lead_to_any_lesson_and_to_any_rung(window: Window, qtbot: QtBot) -> None:
    done(window, "01_lost_update")
    window.commands.actions["lessons"].trigger()

    # Everything is where it belongs before somebody presses a key.
    QApplication.processEvents()
    press(qtbot, Key.Key_Down, Key.Key_Left)
    first = QApplication.focusWidget()
    assert first is not None
    assert first.accessibleName() == "1 One line is three steps, done"
    press(qtbot, Key.Key_Down, Key.Key_Return)
    assert window.controllers.lessons.lesson is not None
    assert window.controllers.lessons.lesson.name == "02_share_little"

    window.commands.actions["lessons"].trigger()
    QApplication.processEvents()
    ladder = window.home.ladder
    assert ladder is not None
    ladder.rows[2].setFocus()
    press(qtbot, Key.Key_Up, Key.Key_Return)
    assert window.controllers.lessons.lesson.name == "04_the_flag"


def test_while_one_predicts_keys_answer_and_nothing_steps(window: Window, qtbot: QtBot) -> None:
    lessons = window.controllers.lessons
    lessons.show_lessons()
    window.lessons.show_part("predict")
    position = window.bridge.scene
    stage_hidden = window.stage.isHidden() or not window.stage.isVisible()
    read = window.narration.sentence
    step = window.transport.findChild(QPushButton, "go-step")

    press(qtbot, Key.Key_Right, Key.Key_Space, Key.Key_N, Key.Key_PageDown)
    told = window.narration.sentence
    press(qtbot, Key.Key_B)
    second = window.lessons.predict.findChild(QRadioButton, "lesson-option-1")
    assert second is not None
    chosen = second.isChecked()
    press(qtbot, Key.Key_Return)

    assert step is None or not step.isEnabled()
    assert stage_hidden
    assert window.bridge.scene is not None
    assert position is not None
    assert read.startswith("Read the program")
    assert "waits for your answer" in told
    assert chosen
    assert window.lessons.predict.verdict.said.startswith("Right.")
    # Then a run stands there that shows it, at its first choice, and goes.
    assert window.stage.isVisible()
    assert window.bridge.scene.position == window.bridge.prepared
    window.bridge.step()
    assert window.bridge.scene.position == window.bridge.prepared + 1


def test_a_question_is_passed_by(window: Window, qtbot: QtBot) -> None:
    window.controllers.lessons.show_lessons()
    window.lessons.show_part("predict")

    press(qtbot, Key.Key_Right, ctrl=True)

    assert window.lessons.part == "break"
    assert window.stage.isVisible()


def test_each_try_is_a_row_that_leads_back_to_it(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    window.lessons.show_part("break")
    bridge = window.bridge
    for tid in (1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0, 0):
        bridge.step_thread(tid)
    assert bridge.at_end
    assert bridge.run is not None
    schedule = bridge.run.simulation.schedule
    bridge.jump(bridge.prepared)
    bridge.step_thread(2)

    row = window.lessons.breaking.findChild(QPushButton, "lesson-try-1")
    assert row is not None
    row.click()

    assert row.text() == "1  Ann, Bob: nothing failed"
    assert bridge.run.simulation.schedule == schedule
    assert bridge.settings.chooser == "by-hand"


def test_another_program_leaves_the_lesson_and_one_press_leads_back(window: Window) -> None:
    lessons, back = window.controllers.lessons, window.commands.actions["back-to-lesson"]
    lessons.show_lessons()
    window.lessons.show_part("fix")
    hidden = back.isVisible()

    window.commands.actions["new"].trigger()
    left = (lessons.lesson, window.lessons.bar.isVisible(), back.text(), back.isVisible())
    back.trigger()

    assert not hidden
    assert left == (None, False, "Back to lesson 1", True)
    assert lessons.lesson is not None
    assert window.lessons.part == "fix"
    assert not back.isVisible()


def test_the_end_of_a_lesson_is_the_course_with_its_tick(window: Window, qtbot: QtBot) -> None:
    done(window, "01_lost_update")
    window.controllers.lessons.go_to(COURSE, 0)
    window.lessons.show_part("remember")
    window.lessons.take_focus()

    press(qtbot, Key.Key_Return)

    assert window.controllers.home.on
    assert window.home.go_on.button.hasFocus()
    assert window.home.go_on.button.accessibleName().startswith("Continue: 2")


def items_of_layouts() -> set[int]:
    """The Python objects that there are for places in layouts."""
    kept = Shiboken.getAllValidWrappers()
    return {id(o) for o in kept if isinstance(o, QLayoutItem) and not isinstance(o, QLayout)}


def test_cards_put_into_other_columns_leave_no_objects_for_places_that_are_gone(
    window: Window,
) -> None:
    window.controllers.home.show()
    home = window.home
    before = items_of_layouts()

    for columns in (1, 2, 1):
        home._across.put(home.chapters, columns)

    # Qt reuses their memory, for a style say, which Python then takes for such a place.
    assert items_of_layouts() <= before
