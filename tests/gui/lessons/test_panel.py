"""The panel leads through a lesson; what is done is marked, and nothing is locked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QRadioButton, QToolButton, QWidget

from core.lessons.lesson import Lesson, Option, Question, Stop, Task, Told, Watch
from gui.lessons.pages.told import ToldPart
from gui.lessons.panel import LessonPanel
from gui.lessons.step_button import StepButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LESSON = Lesson(
    folder=Path(), name="01_lost_update", title="One line is three steps",
    start="x = 1\n", solution="x = 2\n", fails=("assertion",), duties=None,
    watch=Watch("0:1x9", "Look at `counter` & co.", (Stop(3, "Here."), Stop(7, "And here."))),
    predict=Question(
        "What is `x`?",
        (Option("1", right=False, reason="No."), Option("2", right=True, reason="Yes.")),
    ),
    break_it=Task("Break it.", ("a nudge", "the answer"), "0:1x9"),
    fix_it=Task("Mend it.", ("look at x",)),
    remember=("A line may be several steps.",), speaker=None, meets=(),
)  # fmt: skip


@pytest.fixture
def panel(look: Look, qtbot: QtBot) -> LessonPanel:
    """A panel that shows the first of two lessons."""
    made = LessonPanel(look)
    qtbot.addWidget(made)
    made.show_course(2)
    made.show_lesson(0, LESSON, (), {})
    return made


def press(within: QWidget, name: str, qtbot: QtBot) -> None:
    """Press the button *name* as a keyboard does."""
    button = within.findChild(QPushButton, f"lesson-{name}")
    assert isinstance(button, QPushButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_lesson_begins_with_its_first_part(panel: LessonPanel) -> None:
    assert panel.part == "watch"
    assert panel.watch.prose.said == "Look at `counter` & co."
    assert "&amp; co." in panel.watch.prose.text()


def test_stops_are_gone_to_and_told(panel: LessonPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.watch.jump_wanted) as first:
        press(panel, "next-stop", qtbot)
    panel.watch.show_position(3)
    said = panel.watch.moment.said
    with qtbot.waitSignal(panel.watch.jump_wanted) as second:
        press(panel, "next-stop", qtbot)

    assert (first.args, said, second.args) == ([3], "Here.", [7])


def test_between_stops_nothing_is_told(panel: LessonPanel) -> None:
    panel.watch.show_position(4)

    assert panel.watch.moment.said == ""
    assert panel.watch.moment.isHidden()


def test_a_wrong_answer_is_explained_and_can_be_changed(panel: LessonPanel, qtbot: QtBot) -> None:
    panel.show_part("predict")
    options = [panel.findChild(QRadioButton, f"lesson-option-{place}") for place in (0, 1)]
    answers: list[bool] = []
    panel.predict.answered.connect(answers.append)
    told = []

    for option in options:
        assert isinstance(option, QRadioButton)
        option.click()
        press(panel, "answer", qtbot)
        told.append(panel.predict.verdict.said)

    assert answers == [False, True]
    assert told == ["Not quite. No.", "Right. Yes."]


def test_hints_come_one_by_one_and_then_no_more(panel: LessonPanel, qtbot: QtBot) -> None:
    panel.show_part("break")
    counts: list[int] = []
    panel.breaking.hinted.connect(counts.append)

    press(panel.breaking, "hint", qtbot)
    press(panel.breaking, "hint", qtbot)

    assert counts == [1, 2]
    button = panel.breaking.findChild(QPushButton, "lesson-hint")
    assert isinstance(button, QPushButton)
    assert button.isHidden()


def test_what_is_done_is_marked(panel: LessonPanel, look: Look) -> None:
    watch, predict = (tab(panel, name) for name in ("watch", "predict"))
    wide = predict.sizeHint().width()
    alone = StepButton(look, 2, "Predict", panel)
    alone.resize(alone.sizeHint())
    ring = picture_of(alone)

    panel.show_done({"predict"})
    alone.show_done(done=True)

    assert picture_of(alone) != ring
    assert (watch.accessibleName(), predict.accessibleName()) == ("Watch", "Predict, done")
    # Nothing moves because something is done.
    assert predict.sizeHint().width() == wide


def picture_of(widget: QWidget) -> QImage:
    """What *widget* paints, also where nobody sees it."""
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    widget.render(picture)
    return picture


def tab(panel: LessonPanel, name: str) -> QToolButton:
    """The button that shows the part *name*."""
    button = panel.findChild(QToolButton, f"lesson-part-{name}")
    assert isinstance(button, QToolButton)
    return button


def test_what_is_done_leads_on_to_the_next_part(panel: LessonPanel, qtbot: QtBot) -> None:
    way = panel.watch.findChild(QPushButton, "lesson-go-on")
    assert isinstance(way, QPushButton)
    hidden = way.isHidden()

    panel.show_done({"watch"})
    words = way.text()
    press(panel.watch, "go-on", qtbot)

    assert hidden
    assert words == "Go on: Predict"
    assert panel.part == "predict"


def test_one_button_at_a_time_is_the_one_to_press(panel: LessonPanel) -> None:
    stop = panel.watch.findChild(QPushButton, "lesson-next-stop")
    assert isinstance(stop, QPushButton)
    before = stop.property("primary")

    panel.show_done({"watch"})

    assert (before, stop.property("primary")) == (True, False)


def test_a_challenge_has_only_what_it_has(panel: LessonPanel) -> None:
    bare = replace(LESSON, watch=None, predict=None, fix_it=None, remember=())

    panel.show_lesson(1, bare, (), {})

    assert panel.part == "break"
    hidden = [
        name
        for name in ("watch", "predict", "fix", "remember")
        if isinstance(button := panel.findChild(QToolButton, f"lesson-part-{name}"), QToolButton)
        and button.isHidden()
    ]
    assert hidden == ["watch", "predict", "fix", "remember"]


def test_the_end_of_a_lesson_is_the_course(panel: LessonPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.course_wanted):
        press(panel, "next", qtbot)


def test_mark_up_in_a_text_stays_text(panel: LessonPanel) -> None:
    panel.fixing.say("<b>`<i>`</b>", "<u>")

    assert "&lt;b&gt;" in panel.fixing.state.text()
    assert "&lt;i&gt;" in panel.fixing.state.text()
    assert "&lt;u&gt;" in panel.fixing.state.text()


def test_a_press_on_the_words_of_an_answer_chooses_it(panel: LessonPanel, qtbot: QtBot) -> None:
    panel.resize(300, 500)
    panel.show()
    panel.show_part("predict")
    button = panel.findChild(QRadioButton, "lesson-option-1")
    assert isinstance(button, QRadioButton)
    row = button.parentWidget()
    assert row is not None

    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())

    assert button.isChecked()


def test_a_part_without_a_page_of_its_own_is_told_and_then_done(look: Look, qtbot: QtBot) -> None:
    page = ToldPart(look, "discuss", "Discuss")
    qtbot.addWidget(page)
    told = Told("In pairs.", ("Who waits?", "Who does not?"))

    page.show_part_of(replace(LESSON, told={"discuss": told}), 0)
    said = page.prose.said, page.items.said
    page.show_part_of(LESSON, 0)

    assert said == ("In pairs.", "Who waits?\n\nWho does not?")
    assert (page.prose.said, page.items.said) == ("", "")
    with qtbot.waitSignal(page.finished):
        page.begin()


def test_every_part_has_a_page_and_remembering_is_done_at_once(
    panel: LessonPanel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(panel.part_finished) as finished:
        panel.show_part("remember")

    assert finished.args == ["remember"]
    assert panel.remember.prose.said == "A line may be several steps."
