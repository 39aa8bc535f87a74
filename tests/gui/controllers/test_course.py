"""What people do with a whole course: find a lesson, print it, take their progress along."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QMessageBox

from core.lessons.shelf import COURSE, lessons_in
from gui.app.window import Window
from gui.controllers.progress import Keeper
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    with opened(Window(look, settings), qtbot, size=None) as made:
        yield made


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is chosen in every dialog; every question is answered with yes."""
    path = tmp_path / "chosen"
    answer = staticmethod(lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(path)))
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", staticmethod(lambda *_: yes))
    return path


def do(window: Window, action: str) -> None:
    """Trigger *action*."""
    window.commands.actions[action].trigger()


def test_progress_is_carried_to_another_place(window: Window, chosen: Path) -> None:
    window.controllers.lessons.show_lessons()
    lessons = window.controllers.lessons
    assert lessons.lesson is not None
    lessons.keeper.finish(lessons.lesson, "predict")

    do(window, "save-progress")
    kept = json.loads(chosen.with_suffix(".json").read_text("utf-8"))
    do(window, "reset-progress")
    forgotten = lessons.keeper.record(lessons.lesson).done
    chosen.with_suffix(".json").rename(chosen)
    do(window, "load-progress")

    assert kept["records"]["01_lost_update"]["done"] == ["predict"]
    assert forgotten == set()
    assert lessons.keeper.record(lessons.lesson).done == {"predict"}


def test_two_windows_keep_what_was_done_in_either(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    lesson, mine = window.controllers.lessons.lesson, window.controllers.lessons.keeper
    assert lesson is not None
    other = Keeper(window)
    other.finish(lesson, "watch")
    mine.finish(lesson, "predict")
    mine.save()
    other.earn(lesson, 2)

    other.save()
    mine.note_hint(lesson, "fix", 1)
    mine.save()

    kept = Keeper(window).record(lesson)
    assert (kept.done, kept.stars, kept.hints) == ({"watch", "predict"}, 2, {"fix": 1})
    mine.reset()
    other.save()
    assert Keeper(window).record(lesson).done == set()


def test_a_file_that_is_no_progress_changes_nothing(window: Window, chosen: Path) -> None:
    window.controllers.lessons.show_lessons()
    lessons = window.controllers.lessons
    assert lessons.lesson is not None
    lessons.keeper.finish(lessons.lesson, "predict")
    chosen.write_text("[]", "utf-8")

    do(window, "load-progress")

    assert lessons.keeper.record(lessons.lesson).done == {"predict"}
    assert "no progress" in window.notice.accessibleName()


def test_a_folder_of_own_lessons_is_a_course(window: Window, chosen: Path) -> None:
    shutil.copytree(COURSE / "03_torn_pair", chosen / "mine")

    do(window, "open-course")
    do(window, "next-lesson")

    assert window.controllers.lessons.lesson is not None
    assert window.controllers.lessons.lesson.name == "mine"


def test_a_folder_without_lessons_is_said(window: Window, chosen: Path) -> None:
    chosen.mkdir()

    do(window, "open-course")

    assert "There is no lesson" in window.notice.accessibleName()
    assert window.controllers.lessons.lesson is None


def test_lessons_follow_each_other(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    names = [entry.folder.name for entry in lessons_in(COURSE)]

    seen = []
    for action in ("next-lesson", "next-lesson", "previous-lesson"):
        do(window, action)
        assert window.controllers.lessons.lesson is not None
        seen.append(window.controllers.lessons.lesson.name)

    assert seen == [names[1], names[2], names[1]]


def test_a_lesson_is_found_by_its_title(window: Window, qtbot: QtBot) -> None:
    def answer() -> None:
        dialog = window.findChild(QDialog, "palette-dialog")
        assert isinstance(dialog, QDialog)
        words = dialog.findChild(QLineEdit)
        assert isinstance(words, QLineEdit)
        qtbot.keyClicks(words, "embrace")
        words.returnPressed.emit()

    QTimer.singleShot(0, answer)
    do(window, "choose-lesson")

    assert window.controllers.lessons.lesson is not None
    assert window.controllers.lessons.lesson.name == "11_deadly_embrace"


def test_a_lesson_is_printed_while_the_window_goes_on(
    window: Window, chosen: Path, qtbot: QtBot
) -> None:
    window.controllers.lessons.show_lessons()

    do(window, "save-handout")
    at_once = chosen.with_suffix(".pdf").exists()
    qtbot.waitUntil(lambda: "handout is in" in window.notice.accessibleName(), timeout=100_000)

    assert not at_once
    assert chosen.with_suffix(".pdf").read_bytes().startswith(b"%PDF")


def test_why_nothing_was_printed_is_said(window: Window, chosen: Path, qtbot: QtBot) -> None:
    window.controllers.lessons.show_lessons()
    chosen.with_suffix(".pdf").mkdir()

    do(window, "save-handout")
    qtbot.waitUntil(lambda: "being written" not in window.notice.accessibleName(), timeout=100_000)

    assert str(chosen.with_suffix(".pdf").name) in window.notice.accessibleName()
    assert "handout is in" not in window.notice.accessibleName()


def test_without_a_lesson_nothing_is_printed(window: Window, chosen: Path) -> None:
    do(window, "save-handout")

    assert not chosen.with_suffix(".pdf").exists()
    assert "no lesson is open" in window.notice.accessibleName()
