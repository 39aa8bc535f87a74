"""A student goes through lessons, by keyboard alone, from the first look to the proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QToolButton, QWidget

from core.lessons.reading import read_lesson
from core.lessons.shelf import COURSE, lessons_in
from core.runs.schedule import Turns, parse_schedule
from gui.app.window import Window
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
NUMBERS = ("01", "03", "09", "11", "17")
WALKED = [n for n, entry in enumerate(lessons_in(COURSE)) if entry.folder.name[:2] in NUMBERS]


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window, with the course begun."""
    with opened(Window(look, settings), qtbot) as made:
        made.controllers.lessons.show_lessons()
        yield made


def button(within: QWidget, name: str) -> QWidget:
    """The button that is called *name*."""
    found = within.findChild(QWidget, f"lesson-{name}")
    assert isinstance(found, QPushButton | QToolButton | QRadioButton), name
    return found


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    """Press a button with the keyboard."""
    there = button(within, name)
    there.setFocus()
    qtbot.keyClick(there, Key.Key_Return)


@pytest.mark.parametrize("place", WALKED)
def test_a_student_goes_from_the_first_look_to_the_proof(
    window: Window, qtbot: QtBot, place: int
) -> None:
    panel, bridge = window.lessons, window.bridge
    window.controllers.lessons.open_place(place)
    lesson = read_lesson(lessons_in(COURSE)[place].folder)
    record = window.controllers.lessons.keeper.progress.record(lesson.name)
    assert lesson.watch is not None
    assert lesson.predict is not None
    assert lesson.break_it is not None
    assert lesson.solution is not None

    for _ in lesson.watch.stops:
        press(qtbot, panel.watch, "next-stop")
        assert panel.watch.moment.said
    press(qtbot, window, "part-predict")
    right = next(n for n, option in enumerate(lesson.predict.options) if option.right)
    press(qtbot, panel.predict, f"option-{right}")
    press(qtbot, panel.predict, "answer")
    press(qtbot, window, "part-break")
    press(qtbot, panel.breaking, "break")
    bridge.jump(0)
    for tid, way in choices_of(lesson.break_it.answer):
        bridge.step_thread(tid, way)
    press(qtbot, window, "part-fix")
    assert window.editor.toPlainText() == lesson.start
    window.editor.selectAll()
    window.editor.insertPlainText(lesson.solution)
    press(qtbot, panel.fixing, "prove")
    qtbot.waitUntil(lambda: "fix" in record.done, timeout=100_000)
    press(qtbot, window, "part-remember")

    assert record.done == {"watch", "predict", "break", "fix", "remember"}
    assert record.stars == 3
    assert panel.fixing.state.said.startswith("Mended. Proved")


def test_after_the_right_answer_its_reason_and_the_way_on_are_in_sight(
    window: Window, qtbot: QtBot
) -> None:
    window.resize(1280, 640)
    window.controllers.lessons.open_place(0)
    panel = window.lessons
    press(qtbot, window, "part-predict")
    answer, on = (button(panel.predict, name) for name in ("answer", "go-on"))

    press(qtbot, panel.predict, "option-1")
    press(qtbot, panel.predict, "answer")

    assert window.focusWidget() is on
    qtbot.waitUntil(lambda: on.visibleRegion().boundingRect() == on.rect())
    verdict = panel.predict.verdict
    assert verdict.visibleRegion().boundingRect() == verdict.rect()
    assert not answer.isVisible()
    # Another choice may be tried, too.
    press(qtbot, panel.predict, "option-0")
    assert answer.isVisible()


def choices_of(schedule: str) -> list[tuple[int, int | None]]:
    """The choices of *schedule*, one by one."""
    parsed = parse_schedule(schedule)
    return [
        (turns.tid, turns.way)
        for turns in parsed.segments
        if isinstance(turns, Turns)
        for _ in range(turns.count)
    ]


def test_a_wrong_repair_is_told_why_and_is_not_counted(window: Window, qtbot: QtBot) -> None:
    panel = window.lessons
    press(qtbot, window, "part-fix")

    press(qtbot, panel.fixing, "prove")
    qtbot.waitUntil(lambda: not window.controllers.tasks.judging, timeout=100_000)

    assert panel.fixing.state.said.startswith("Not yet. Some schedule still fails")
    assert "fix" not in window.controllers.lessons.keeper.progress.record("01_lost_update").done


def test_the_shown_solution_counts_for_nothing(window: Window, qtbot: QtBot) -> None:
    panel = window.lessons
    press(qtbot, window, "part-fix")
    press(qtbot, panel.fixing, "solution")
    window.editor.selectAll()
    window.editor.insertPlainText(window.code.other.reader.toPlainText())

    press(qtbot, panel.fixing, "prove")
    qtbot.waitUntil(lambda: not window.controllers.tasks.judging, timeout=100_000)

    assert panel.fixing.state.said.startswith("Mended. Proved")
    assert "fix" not in window.controllers.lessons.keeper.progress.record("01_lost_update").done


def test_what_a_student_wrote_is_there_again(window: Window, qtbot: QtBot) -> None:
    press(qtbot, window, "part-fix")
    window.editor.insertPlainText("# mine\n")
    press(qtbot, window, "part-watch")
    without = window.editor.toPlainText()
    window.controllers.lessons.keeper.save()

    press(qtbot, window, "part-fix")

    assert "# mine" not in without
    assert window.editor.toPlainText().startswith("# mine\n")


def test_a_program_of_ones_own_is_not_overwritten(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.commands.actions["new"].trigger()
    window.editor.insertPlainText("# my own work\n")
    monkeypatch.setattr(window.programs, "may_leave", lambda: False)

    press(qtbot, window, "part-fix")

    assert "# my own work" in window.editor.toPlainText()


def test_a_draft_stays_with_its_own_lesson(window: Window, qtbot: QtBot) -> None:
    _panel, controller = window.lessons, window.controllers.lessons
    press(qtbot, window, "part-fix")
    window.editor.insertPlainText("# mine\n")

    controller.open_next()
    press(qtbot, window, "part-fix")

    assert "# mine" not in window.editor.toPlainText()
    first = controller.keeper.progress.record("01_lost_update").draft
    assert first is not None
    assert first.startswith("# mine\n")


def test_a_run_that_still_fails_is_shown(window: Window, qtbot: QtBot) -> None:
    panel = window.lessons
    press(qtbot, window, "part-fix")
    window.editor.insertPlainText("# mine\n")
    before = button(panel.fixing, "show-run").isHidden()

    press(qtbot, panel.fixing, "prove")
    qtbot.waitUntil(lambda: not window.controllers.tasks.judging, timeout=100_000)
    qtbot.waitUntil(lambda: not window.bridge.working and window.bridge.run is not None)
    press(qtbot, panel.fixing, "show-run")
    window.bridge.to_end()

    assert before
    assert window.bridge.scene is not None
    assert [each.kind for each in window.bridge.scene.failures] == ["assertion"]
    assert window.editor.toPlainText().startswith("# mine\n")


def test_from_the_last_stop_to_the_answer_no_mouse_is_needed(window: Window, qtbot: QtBot) -> None:
    panel = window.lessons
    for _ in range(9):
        panel.watch.to_next_stop()
    button(panel.watch, "go-on").setFocus()

    for key in (
        Key.Key_Return, Key.Key_Down, Key.Key_Space, Key.Key_Tab, Key.Key_Return
    ):  # fmt: skip
        qtbot.keyClick(window.focusWidget(), key)

    assert panel.part == "predict"
    assert panel.predict.verdict.said.startswith("Right.")


def test_after_the_prediction_keys_drive_the_run(window: Window, qtbot: QtBot) -> None:
    panel = window.lessons
    lesson = window.controllers.lessons.lesson
    assert lesson is not None
    window.controllers.lessons.keeper.finish(lesson, "predict")
    panel.show_part("predict")
    press(qtbot, panel.predict, "go-on")

    qtbot.keyClick(window.focusWidget(), Key.Key_1)

    assert panel.part == "break"
    assert window.bridge.scene is not None
    assert window.bridge.scene.position == window.bridge.prepared + 1


def test_after_a_right_answer_enter_goes_on(window: Window, qtbot: QtBot) -> None:
    lesson, panel = window.controllers.lessons.lesson, window.lessons
    assert lesson is not None
    assert lesson.predict is not None
    right = next(n for n, option in enumerate(lesson.predict.options) if option.right)
    panel.show_part("predict")
    panel.take_focus()

    for key in (Key(Key.Key_A + right), Key.Key_Return, Key.Key_Return):
        qtbot.keyClick(window.focusWidget(), key)

    assert panel.part == "break"


def test_a_part_begins_the_run_that_it_is_about_and_no_other(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    window.bridge.run_changed.connect(lambda _: begun.append(window.bridge.settings.chooser))
    monkeypatch.setattr("gui.run.bridge.opening_seed", lambda *_: pytest.fail("a run at random"))

    window.controllers.lessons.open_place(1)
    press(qtbot, window, "part-break")
    press(qtbot, window, "part-watch")

    assert begun == ["replay", "by-hand", "replay"]


def test_who_comes_back_to_mending_can_still_take_back_what_was_typed(
    window: Window, qtbot: QtBot
) -> None:
    press(qtbot, window, "part-fix")
    start = window.editor.toPlainText()
    window.editor.insertPlainText("# mine\n")

    press(qtbot, window, "part-remember")
    press(qtbot, window, "part-fix")
    window.commands.actions["undo"].trigger()

    assert window.editor.toPlainText() == start


@pytest.mark.parametrize("astray", ["another-run", "digit"])
def test_the_next_stop_leads_back_from_another_run_to_the_one_that_is_told(
    window: Window, qtbot: QtBot, astray: str
) -> None:
    watch, bridge = window.lessons.watch, window.bridge
    lesson = read_lesson(lessons_in(COURSE)[0].folder)
    assert lesson.watch is not None
    press(qtbot, watch, "next-stop")
    told = watch.moment.said
    window.stage.setFocus()
    if astray == "digit":
        bridge.jump(4)
        bridge.step_thread(2)
    else:
        window.commands.actions["another-run"].trigger()
    aside, finished = (
        watch.moment.said,
        "watch" in window.controllers.lessons.keeper.record(lesson).done,
    )

    press(qtbot, watch, "next-stop")

    assert "another run" in aside
    assert not finished
    assert watch.moment.said == told
    assert bridge.scene is not None
    assert bridge.scene.position == lesson.watch.stops[0].step
    assert bridge.run is not None
    assert bridge.run.simulation.schedule == parse_schedule(lesson.watch.schedule)


def test_main_goes_by_itself_where_nobody_else_can_and_not_after_going_back(
    window: Window, qtbot: QtBot
) -> None:
    bridge = window.bridge
    window.controllers.parts._tasks._alone.setInterval(0)
    press(qtbot, window, "part-break")

    for tid in (1, 1, 2, 2, 2, 1, 1):
        bridge.step_thread(tid)
    early = bridge.at_end
    bridge.step_thread(2)
    qtbot.waitUntil(lambda: bridge.at_end)
    told, focus = window.lessons.breaking.state.said, QApplication.focusWidget()
    bridge.back()
    qtbot.wait(20)

    assert not early
    assert "Broken. Switches: 2." in told
    # Who has won goes on by Enter.
    assert focus is button(window.lessons.breaking, "go-on")
    assert not bridge.at_end
