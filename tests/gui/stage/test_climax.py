"""The figure of a deadlock grows before people's eyes, and nothing of it moves when it is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.themes import LIGHT
from core.scenes.words import english
from gui.stage.stage import Stage
from tests.core.scenes.runs import sample

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from gui.theme.look import Look


@pytest.fixture
def run() -> Run:
    """A step before Ann and Bob wait for each other."""
    made = sample("deadlock_two_locks", "random", 2)
    made.advance(6)
    made.back(1)
    return made


@pytest.fixture
def stage(qtbot: QtBot, look: Look, run: Run) -> Stage:
    made = Stage(look)
    qtbot.addWidget(made)
    made.resize(960, 700)
    made.show_run(run.history)
    made.show_scene(scene_of(run, english))
    made.show()
    made.grab()
    return made


def come_to_the_end(stage: Stage, run: Run) -> None:
    run.advance(1)
    stage.show_scene(scene_of(run, english))
    stage.grab()


def words_on(stage: Stage) -> list[str]:
    stage.grab()
    return [one.shown for one in stage.record.written]


def has_failure(image: QImage) -> bool:
    failure = LIGHT.failure
    return any(
        image.pixelColor(x, y).name() == failure
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    )


def test_by_hand_rooms_come_first_then_an_arrow_then_the_verdict(
    stage: Stage, look: Look, run: Run
) -> None:
    look.set_motion(on=False)
    stage.climax.set_by_hand(True)

    come_to_the_end(stage, run)
    rooms, red = words_on(stage), has_failure(stage.grab().toImage())
    assert stage.climax.go_on()
    arrows = words_on(stage)
    assert stage.climax.go_on()
    closed = words_on(stage)

    assert ("wants" in rooms, red) == (False, False)
    assert arrows.count("wants") == 1
    assert not any("Deadlock" in each for each in (*rooms, *arrows))
    assert closed.count("wants") == 2
    assert "Deadlock" in closed
    assert not stage.climax.go_on()
    assert has_failure(stage.grab().toImage())


def test_no_room_moves_from_stage_to_stage(stage: Stage, look: Look, run: Run) -> None:
    look.set_motion(on=False)
    stage.climax.set_by_hand(True)
    come_to_the_end(stage, run)
    names = []

    for _ in range(3):
        stage.grab()
        names.append(
            {one.name: one.rect for one in stage.record.written if one.name.startswith("lane")}
        )
        stage.climax.go_on()

    assert names[0]
    assert names[0] == names[1] == names[2]


def test_the_way_back_is_the_same(stage: Stage, look: Look, run: Run) -> None:
    look.set_motion(on=False)
    stage.climax.set_by_hand(True)
    come_to_the_end(stage, run)
    before = words_on(stage)
    stage.climax.go_on()

    assert stage.climax.go_back()

    assert words_on(stage) == before
    assert not stage.climax.go_back()


def test_by_itself_it_comes_to_its_end(stage: Stage, look: Look, run: Run, qtbot: QtBot) -> None:
    look.set_motion(on=True)
    come_to_the_end(stage, run)
    first = stage.climax.sentence

    qtbot.waitUntil(lambda: stage.climax.complete and not stage.climax.moving, timeout=30_000)

    assert first == "Each has taken one lock, and goes on to line 13."
    assert stage.climax.sentence is None
    assert words_on(stage).count("wants") == 2


def test_whoever_jumps_there_sees_all_of_it_at_once(stage: Stage, look: Look, run: Run) -> None:
    look.set_motion(on=True)
    run.jump(1)
    stage.show_scene(scene_of(run, english))
    run.jump(6)
    stage.show_scene(scene_of(run, english))

    assert stage.climax.complete
    assert "Deadlock" in words_on(stage)


def test_stepping_back_from_it_leaves_nothing_of_it(stage: Stage, look: Look, run: Run) -> None:
    look.set_motion(on=False)
    stage.climax.set_by_hand(True)
    come_to_the_end(stage, run)

    run.back(1)
    stage.show_scene(scene_of(run, english))

    assert stage.climax.stage is None
    assert not stage.climax.go_on()
