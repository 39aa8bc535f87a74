"""From the window: two runs on one axis, in a window of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.lessons.shelf import COURSE
from gui.app.main import make_window
from tests.core.scenes.runs import PROGRAMS
from tests.gui.scenes import MOMENTS, settle, show
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from core.scenes.comparing.scene import ComparisonScene
    from gui.app.window import Window

LOST = next(moment for moment in MOMENTS if moment.name == "lost_update")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = make_window()
    made.look.set_motion(on=False)
    with opened(made, qtbot, size=None):
        yield made
        made.controllers.comparing.stop()
        made.controllers.findings.search.stop()


def shown(window: Window) -> ComparisonScene:
    view = window.controllers.comparing.view
    assert view is not None
    view.grab()
    assert view.isVisible()
    assert view.scene is not None
    return view.scene


def said(window: Window) -> str:
    """All that the bar above the stage says."""
    return " ".join(label.text() for label in window.notice.findChildren(QLabel))


def test_a_lesson_is_shown_beside_its_solution_with_verdicts(window: Window, qtbot: QtBot) -> None:
    assert window.controllers.lessons.go_to(COURSE, 0)
    settle(window)

    window.commands.actions["compare-solution"].trigger()

    scene = shown(window)
    assert [side.title for side in scene.sides] == ["Broken", "Mended"]
    assert scene.title == window.controllers.lessons.lesson.title  # type: ignore[union-attr]
    qtbot.waitUntil(
        lambda: all(side.verdict is not None for side in shown(window).sides), timeout=60_000
    )
    moods = [side.verdict.mood for side in shown(window).sides if side.verdict is not None]
    assert moods == ["failure", "proved"]


def test_without_a_lesson_it_says_what_is_missing(window: Window) -> None:
    window.commands.actions["compare-solution"].trigger()

    assert window.controllers.comparing.view is None
    assert "Open a lesson with a solution first" in said(window)


def test_this_run_is_shown_beside_another_program(window: Window) -> None:
    show(window, LOST)

    window.controllers.comparing.with_path(PROGRAMS / "lost_update_locked.py")

    scene = shown(window)
    assert [side.result and side.result.failed for side in scene.sides] == [True, False]


def test_this_run_is_shown_beside_the_failure_found(window: Window) -> None:
    show(window, LOST)
    failure = {
        "schedule": LOST.schedule, "kind": "assertion", "message": "", "thread": "main",
        "line": 21, "switches": 1, "steps": 16, "simplest": True, "why": None,
    }  # fmt: skip
    window.controllers.findings.report = {
        "colour": "red", "failures": [failure], "outcomes": [], "outcome_count": 0, "doubts": [],
    }  # fmt: skip
    window.bridge.to_start()

    window.commands.actions["compare-failure"].trigger()

    scene = shown(window)
    assert [side.result and side.result.failed for side in scene.sides] == [True, False]
    assert scene.sides[0].code == ()


def test_escape_closes_it_and_the_searches_end(window: Window) -> None:
    show(window, LOST)
    window.controllers.comparing.with_path(PROGRAMS / "lost_update_locked.py")
    view = window.controllers.comparing.view
    assert view is not None

    QTest.keyClick(view, Qt.Key.Key_Escape)

    assert not view.isVisible()
