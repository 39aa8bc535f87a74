"""What is said beside shared objects, and over a write that made another one lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.stage.picture import Passing, view_of
from gui.stage.remark import Unordered, race_of, remark_of
from gui.stage.stage import Stage
from tests.core.scenes.runs import go, run_of, sample, until
from tests.core.scenes.test_overwritten import TWICE
from tests.gui.stage.frames import DESK, frame_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.scenes.scene import Scene
    from gui.theme.look import Look

RACE = Unordered("counter", (12, 12))


def _after(first: int, second: int) -> Scene:
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, first)
    go(run, 2, second)
    return scene_of(run, english)


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (1, 1, ""),
        (2, 2, "Bob reads 0. Ann has the same 0 in hand."),
        (2, 3, "Ann has an old counter in hand: it was 0, it is 1."),
    ],
)
def test_who_has_what_in_hand_is_said(qapp: object, first: int, second: int, said: str) -> None:
    assert remark_of(_after(first, second), ()).words == said


def test_a_race_is_told_beside_what_it_is_about(qapp: object) -> None:
    scene = _after(1, 1)

    assert remark_of(scene, (RACE,)).tag == "data race: line 12 with line 12"
    assert remark_of(scene, (Unordered("other", (1, 2)),)).tag == ""
    assert race_of(scene.cards[0], (Unordered("count", (1, 2)),)) is None
    assert Passing().races == ()


def test_a_lost_update_is_tagged_where_it_was_written_over(qapp: object) -> None:
    run = run_of(TWICE)
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    go(run, 1, 3)

    written = frame_of(scene_of(run, english), run, DESK, DESK.look()).record.written

    assert [one.shown for one in written if one.name == "lost 1"] == ["wrote 1 over Bob's 1"]


def test_the_line_of_the_moment_goes_through_no_tag(qtbot: QtBot, look: Look) -> None:
    run = sample("lost_update")
    until(run, "main starts Bob")
    go(run, 1, 2)
    go(run, 2, 3)
    go(run, 1, 1)
    stage = Stage(look)
    qtbot.addWidget(stage)
    stage.resize(600, 680)
    stage.show_run(run.history)
    stage.show_scene(scene_of(run, english))
    stage.show()
    # As a window shows it: a picture in a file has the line below all else.
    image = stage.grab().toImage()

    tag = next(one.rect for one in stage.record.written if one.name == "lost 1")
    assert stage.picture is not None
    now = view_of(stage.picture, look).x(stage.picture.axis, run.position)
    assert tag.left() < now < tag.right()
    # The tag is amber on yellow, and the line would be the only thing in it that is blue.
    part = image.copy(tag.toAlignedRect())
    spots = [part.pixelColor(x, y) for x in range(part.width()) for y in range(part.height())]
    assert all(spot.blue() < spot.red() + 20 for spot in spots)
