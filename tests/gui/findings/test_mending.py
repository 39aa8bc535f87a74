"""Mend it: repairs come from a process of their own, and one is one edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui.app.window import Window
from gui.files.samples import sample
from gui.findings.diff import DiffView, Row, rows_of
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.controllers.mending import MendController
    from gui.findings.mending import MendPanel
    from gui.theme.look import Look

LONG = 100_000
TEXT = sample("lost_update").text
DIFF = """--- a.py
+++ a.py
@@ -1,5 +1,6 @@
 import threading
 x = 0
 def work():
-    x += 1
-    y += 1
+    with lock:
+        x += 1
 print(x)
"""


def report(*repairs: dict[str, object], **more: object) -> dict[str, object]:
    """What `interlock fix --json` says."""
    told = {
        "verdict": "unsafe", "tried": 4, "of": 4, "proved": len(repairs), "complete": True,
        "repairs": list(repairs),
    }  # fmt: skip
    return told | more


def repair(text: str, **more: object) -> dict[str, object]:
    """A repair that makes *text* of the program."""
    made = {
        "kind": "lock", "title": "hold a lock", "states": 8, "keeps": True, "extra": "",
        "waits": "waits: 30 rounds instead of 21",
        "diff": DIFF, "text": text,
    }  # fmt: skip
    return made | more


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    with opened(Window(look, settings), qtbot, TEXT) as made:
        yield made
        made.controllers.mending.forget()


@pytest.fixture
def panel(window: Window) -> MendPanel:
    """The page of repairs."""
    return window.findings.mending


@pytest.fixture
def mender(window: Window) -> MendController:
    """What looks for repairs."""
    return window.controllers.mending


def shown(panel: MendPanel, name: str) -> bool:
    """Whether the button called *name* is there."""
    button = panel.findChild(QPushButton, name)
    return button is not None and not button.isHidden()


def test_a_key_finds_a_repair_another_applies_it_and_undo_takes_it_back(
    window: Window, panel: MendPanel, mender: MendController, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(mender.mending.found, timeout=LONG):
        qtbot.keyClick(window.stage, Qt.Key.Key_M)
        assert shown(panel, "mend-stop")
    diff = panel.findChild(DiffView, "mend-diff-0")
    assert diff is not None
    assert panel.isVisible()
    assert not shown(panel, "mend-stop")
    assert "6 edits tried in every schedule, 4 proved" in panel.state.text()
    assert "with lock:" in diff.accessibleDescription()
    assert "proved" in diff.accessibleName()

    # It was on what stops the search, which is gone; Enter alone makes no edit.
    assert window.focusWidget() is diff
    qtbot.keyClick(diff, Qt.Key.Key_Return)
    assert window.editor.toPlainText() == TEXT
    qtbot.keyClick(diff, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "    with lock:\n        counter += 1\n" in window.editor.toPlainText()
    assert "Undo takes it back" in panel.mended.head.advice.text()
    assert not panel.repairs
    assert window.focusWidget() is window.stage
    window.commands.actions["undo"].trigger()
    assert window.editor.toPlainText() == TEXT
    mender.mend()
    # What was proved of a text is known when the text comes back.
    assert len(panel.repairs) == 3
    assert not mender.mending.active


def test_after_an_edit_the_page_says_what_it_comes_to_and_leads_on(
    window: Window, panel: MendPanel, mender: MendController, qtbot: QtBot
) -> None:
    mender.mend()
    mended = TEXT.replace("    counter += 1", "    with lock:\n        counter += 1")
    mended = mended.replace("counter = 0", "counter = 0\nlock = threading.Lock()")
    panel.show_report(report(repair(mended, title="hold `lock`")), going=False)
    head = panel.mended.head

    panel.findChild(QPushButton, "mend-apply-0").click()  # type: ignore[union-attr]
    assert head.isVisible()
    assert "again" in head.verdict.text()
    window.controllers.findings.begin()
    qtbot.waitUntil(lambda: head.verdict.text() == "Mended: no schedule fails")
    assert "hold lock" in head.advice.text()
    assert head.verdict.property("mood") == "proved"

    panel.findChild(QPushButton, "mended-play").click()  # type: ignore[union-attr]
    assert window.bridge.playing
    panel.findChild(QPushButton, "mended-undo").click()  # type: ignore[union-attr]
    assert window.editor.toPlainText() == TEXT
    assert not panel.mended.isVisible()


def test_another_program_is_not_met_by_the_repairs_of_the_one_before(
    window: Window, panel: MendPanel
) -> None:
    window.findings.show_mending()
    assert panel.isVisible()

    window.programs.show_sample(sample("torn_pair"))

    assert not panel.isVisible()
    assert window.findings.verdict.isVisible()


def test_what_takes_threads_their_use_costs_in_amber(panel: MendPanel) -> None:
    panel.show_report(report(repair("a"), repair("b", kind="in turn")), going=False)

    told = [each for each in panel.findChildren(QLabel) if each.text().startswith("waits:")]

    assert [each.property("role") for each in told] == ["how", "doubt"]


def test_repairs_have_the_room_that_their_lines_want(
    window: Window, panel: MendPanel, mender: MendController, qtbot: QtBot
) -> None:
    window.resize(1440, 900)
    window.columns.dragged = False
    window.columns.share_out()
    usual = window.side.width()
    wide = DIFF.replace("y += 1", f"y += {'1' * 30}")

    window.findings.show_mending()
    panel.show_report(report(repair(TEXT, diff=wide)), going=False)

    diff = panel.findChild(DiffView, "mend-diff-0")
    assert diff is not None
    qtbot.waitUntil(lambda: diff.width() >= diff.wanted)
    assert window.side.width() > usual
    panel.back_wanted.emit()
    qtbot.waitUntil(lambda: window.side.width() == usual)


def test_it_can_be_stopped_and_keeps_what_was_proved(
    window: Window, panel: MendPanel, mender: MendController
) -> None:
    mender.mend()
    mender.mending._report('{"verdict": "unsafe", "tried": 1, "of": 9, "proved": 0,'
                           ' "complete": false, "repairs": []}')  # fmt: skip
    assert "1 of 9" in panel.state.text()

    window.commands.actions["stop"].trigger()

    assert not mender.mending.active
    assert panel.state.text() == (
        "No repair of one edit found. Edits tried: 1. Not all of them were tried."
    )


def test_another_text_ends_the_search(
    window: Window, panel: MendPanel, mender: MendController
) -> None:
    mender.mend()
    before = mender.mending.active

    window.editor.insertPlainText("#")

    assert (before, mender.mending.active) == (True, False)
    assert shown(panel, "mend-search")


def test_no_repair_is_an_answer(panel: MendPanel) -> None:
    panel.show_report(report(), going=False)
    assert panel.state.text() == "No repair of one edit found. Edits tried: 4."

    panel.show_report(report(verdict="safe"), going=False)
    assert "nothing to mend" in panel.state.text()

    panel.show_report(report(verdict="undecided"), going=False)
    assert "Undecided" in panel.state.text()


def test_a_result_that_is_new_is_told(panel: MendPanel) -> None:
    panel.show_report(report(repair("x = 1\n", keeps=False, extra="x = 1")), going=False)

    told = [each.text() for each in panel.findChildren(QLabel)]
    assert "One more outcome is possible than where no threads interleave: x = 1" in told
    assert "waits: 30 rounds instead of 21" in told


def test_buttons_that_edit_never_get_the_focus_by_themselves(
    window: Window, panel: MendPanel
) -> None:
    panel.show_report(report(repair("x = 1\n")), going=False)

    window.controllers.mending.mend()

    assert window.focusWidget() is panel.findChild(DiffView, "mend-diff-0")


def test_in_a_lesson_the_hints_come_first(
    window: Window, panel: MendPanel, mender: MendController
) -> None:
    lessons = window.controllers.lessons
    window.controllers.lessons.show_lessons()
    lesson = lessons.lesson
    assert lesson is not None
    assert lesson.fix_it is not None

    mender.mend()
    assert not mender.mending.active
    assert f"0 of {len(lesson.fix_it.hints)}" in panel.state.text()
    button = panel.findChild(QPushButton, "mend-hints")
    assert button is not None
    button.click()
    assert window.side.currentWidget() is window.lessons
    assert window.lessons.part == "fix"

    lessons.keeper.note_hint(lesson, "fix", len(lesson.fix_it.hints))
    mender.mend()
    assert mender.mending.active


def test_what_interlock_wrote_is_not_a_student_s_own(window: Window, panel: MendPanel) -> None:
    text = f"{TEXT}# mended\n"
    panel.show_report(report(repair(text)), going=False)
    apply = panel.findChild(QPushButton, "mend-apply-0")
    assert apply is not None

    apply.click()

    assert window.editor.toPlainText() == text
    written = window.controllers.parts._written
    assert text in written
    assert TEXT not in written


def test_a_diff_has_what_changes_once_and_the_lines_next_to_it() -> None:
    assert rows_of(DIFF) == [
        Row(3, " ", "def work():"),
        Row(5, "-", "    y += 1"),
        Row(4, "+", "    with lock:"),
        Row(5, "+", "        x += 1"),
        Row(6, " ", "print(x)"),
    ]


def test_runs_before_and_after_stand_beside_each_other(
    window: Window, panel: MendPanel, mender: MendController
) -> None:
    panel.show_report(report(repair(sample("lost_update_locked").text)), going=False)
    compare = panel.findChild(QPushButton, "mend-compare-0")
    assert compare is not None

    compare.click()

    assert window.controllers.comparing.view is not None
    window.controllers.comparing.stop()
