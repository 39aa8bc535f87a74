"""What moved over the stage leaves nothing on the screen when something else is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.stage.stage import Stage
from tests.core.scenes.runs import sample

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from gui.theme.look import Look


def still_clock() -> float:
    """A clock that stands: nothing that flies ever arrives."""
    return 0.0


@pytest.fixture
def stage(qtbot: QtBot, look: Look) -> Stage:
    look.set_motion(on=True)
    made = Stage(look, clock=still_clock)
    qtbot.addWidget(made)
    made.resize(720, 640)
    made.show()
    return made


def show(stage: Stage, run: Run, steps: int) -> None:
    """Make so many *steps* and show what comes of it, on the screen."""
    run.advance(steps)
    stage.show_scene(scene_of(run, english))


def settle(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: stage.current)
    for _ in range(3):
        QApplication.processEvents()


def on_screen(stage: Stage) -> QImage:
    """The pixels that are really there, and not those of a painting made for the test."""
    return stage.screen().grabWindow(stage.winId()).toImage()


def afresh(stage: Stage, qtbot: QtBot) -> QImage:
    """The same with every pixel painted again."""
    stage.update()
    settle(stage, qtbot)
    return on_screen(stage)


def test_an_arrow_in_the_air_is_gone_when_the_run_goes_back(stage: Stage, qtbot: QtBot) -> None:
    run = sample("lost_update", "random", 2)
    stage.show_run(run.history)
    show(stage, run, 5)
    settle(stage, qtbot)
    show(stage, run, 1)
    settle(stage, qtbot)
    flew = stage.moving

    run.back(1)
    show(stage, run, 0)
    settle(stage, qtbot)

    assert flew
    assert on_screen(stage) == afresh(stage, qtbot)


def test_no_part_of_the_next_picture_is_shown_within_the_last_one(
    stage: Stage, look: Look, qtbot: QtBot
) -> None:
    look.set_motion(on=False)
    run = sample("lost_update", "random", 2)
    stage.show_run(run.history)
    show(stage, run, 4)
    settle(stage, qtbot)
    before = on_screen(stage)

    show(stage, run, 2)
    stage.repaint(QRect(0, 0, 200, 200))

    assert on_screen(stage) == before
    settle(stage, qtbot)
    assert on_screen(stage) != before
