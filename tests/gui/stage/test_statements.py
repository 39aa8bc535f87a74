"""The statements about the stage: at every stop of every lesson, and each can fail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from core.machine.values import ref_to
from core.scenes.builder import scene_of
from core.scenes.phrases import Bit
from core.scenes.space.box import Box
from core.scenes.words import english
from gui.theme.measures import ELLIPSIS
from tests.core.scenes.runs import sample, until
from tests.gui.stage.frames import DESK, HALL, Screen, frame_of
from tests.gui.stage.plays import lessons, plays
from tests.gui.stage.statements import STATEMENTS, wrong

if TYPE_CHECKING:
    from core.scenes.run import Run
    from tests.gui.stage.frames import Frame
    from tests.gui.stage.plays import Play

LESSONS = lessons()
SHOWN = [play for play in LESSONS if play.stops]


@pytest.mark.parametrize("play", SHOWN, ids=lambda play: play.name)
def test_every_stop_of_every_lesson_keeps_to_the_statements(qapp: object, play: Play) -> None:
    looks = {screen: screen.look() for screen in (HALL, DESK)}

    found = {
        (screen.called, scene.position): said
        for scene, run in play.frames()
        for screen, look in looks.items()
        if (said := wrong(frame_of(scene, run, screen, look)))
    }

    assert found == {}


@pytest.fixture(scope="module")
def lost(qapp: object) -> Frame:
    """Bob is about to write what is old."""
    run = sample("lost_update")
    until(run, "reads counter")
    return _hall(run)


@pytest.fixture(scope="module")
def walled(qapp: object) -> Frame:
    """Ann is inside the wall, and Bob waits outside."""
    run = sample("torn_pair_walled", "round-robin")
    for _ in range(40):
        run.advance(1)
        scene = scene_of(run, english)
        if any(lock.waiting for lock in scene.locks):
            return _hall(run)
    raise AssertionError("nobody waits")


@pytest.fixture(scope="module")
def stuck(qapp: object) -> Frame:
    """Ann and Bob wait for each other."""
    run = next(play for play in SHOWN if play.name.startswith("11_")).run()
    run.advance(1_000)
    return _hall(run)


@pytest.fixture(scope="module")
def begun(qapp: object) -> Frame:
    """Nothing has happened."""
    return _hall(sample("torn_pair"))


def _hall(run: Run) -> Frame:
    return frame_of(scene_of(run, english), run, HALL, HALL.look())


def said(frame: Frame, number: int) -> list[str]:
    """What a statement says about *frame*."""
    return list(STATEMENTS[number](frame))


def test_nothing_is_wrong_with_what_is_spoilt_below(
    lost: Frame, walled: Frame, stuck: Frame, begun: Frame
) -> None:
    assert [wrong(frame) for frame in (lost, walled, stuck, begun)] == [[], [], [], []]
    assert stuck.picture.space.circle is not None


def _with_space(frame: Frame, **changes: object) -> Frame:
    space = replace(frame.picture.space, **changes)  # type: ignore[arg-type]
    return replace(frame, picture=replace(frame.picture, space=space))


def test_small_padlocks_are_found(stuck: Frame, walled: Frame) -> None:
    circle = stuck.picture.space.circle
    assert circle is not None
    rooms = tuple(replace(room, gate=Box(*room.gate[:2], 60, 60)) for room in circle.rooms)
    lanes = tuple(
        replace(lane, padlocks=tuple((ref, Box(*box[:2], 40, 40)) for ref, box in lane.padlocks))
        for lane in walled.picture.space.lanes
    )

    assert said(_with_space(stuck, circle=replace(circle, rooms=rooms)), 1)
    assert said(_with_space(walled, lanes=lanes), 1)


def test_a_small_deadlock_is_found(stuck: Frame) -> None:
    circle = stuck.picture.space.circle
    assert circle is not None
    rooms = tuple(
        replace(room, box=Box(600, 300, 60, 60), gate=Box(600, 300, 60, 60))
        for room in circle.rooms
    )
    near = tuple(((610.0, 310.0),) * 4 for _ in circle.arrows)

    small = replace(circle, rooms=rooms, arrows=near)

    assert said(_with_space(stuck, circle=small), 13)


def _with_words(frame: Frame, **changes: object) -> Frame:
    record = replace(frame.record, written=list(frame.record.written))
    record.written[0] = replace(record.written[0], **changes)  # type: ignore[arg-type]
    return replace(frame, record=record)


def test_words_cut_small_or_on_others_are_found(lost: Frame) -> None:
    second = lost.record.written[1].rect

    assert said(_with_words(lost, shown=f"Thr{ELLIPSIS}"), 2)
    assert said(_with_words(lost, pixels=20), 3)
    assert said(_with_words(lost, rect=QRectF(second), room=QRectF(second)), 4)


def test_faint_words_are_found(lost: Frame) -> None:
    image = lost.image.copy()
    painter = QPainter(image)
    ground = lost.look.colour("surface")
    ground.setAlphaF(0.8)
    painter.fillRect(image.rect(), ground)
    painter.end()

    assert said(replace(lost, image=image), 3)


def test_a_way_over_words_is_found(lost: Frame) -> None:
    move = lost.picture.move
    assert move is not None
    over = QRectF(move.way.card.x() - 20, move.way.card.y() - 60, 40, 50)

    assert said(_with_words(lost, rect=over, room=over), 4)


def test_a_fence_that_is_missing_or_round_who_waits_is_found(walled: Frame) -> None:
    shared = walled.picture.space.shared
    (fence, *others) = shared.fences
    inside = replace(fence, outside=(Box(fence.box.x + 20, fence.box.y + 20, 30, 30),))

    assert said(_with_space(walled, shared=replace(shared, fences=tuple(others))), 8)
    assert said(_with_space(walled, shared=replace(shared, fences=(inside, *others))), 9)
    assert said(
        _with_space(walled, shared=replace(shared, fences=(replace(fence, outside=()),))), 9
    )


def test_a_second_name_of_a_lock_is_found(walled: Frame) -> None:
    scene, ref = walled.scene, walled.scene.locks[0].ref
    alias = replace(scene.lanes[0], told=((Bit("that lock", lock=ref),),))

    def with_scene(**changes: object) -> Frame:
        return replace(walled, scene=replace(scene, **changes))  # type: ignore[arg-type]

    assert said(with_scene(lanes=(alias,)), 11)
    twin = replace(scene.locks[0], ref=ref_to(0, 999))
    assert said(with_scene(locks=(*scene.locks, twin)), 11)


def test_red_at_the_start_is_found(begun: Frame) -> None:
    image = begun.image.copy()
    image.setPixelColor(7, 7, begun.look.colour("failure"))

    assert said(replace(begun, image=image), 12)


def test_who_acts_out_of_sight_is_found(lost: Frame) -> None:
    assert said(_with_space(lost, lanes=(), folded=()), 16)


NARROW = Screen(1440, 900)
ONCE_WRONG = [
    ("31_the_bank", 1), ("13_philosophers solved", 23), ("13_philosophers solved", 26),
    ("24_built_once", 17), ("bank_one_lock", 45), ("bank_ordered", 22), ("bank_unsafe", 90),
]  # fmt: skip
"""Moments between the stops at which something was cut, crossed or off the stage."""


@pytest.mark.parametrize(("name", "step"), ONCE_WRONG)
def test_a_narrow_hall_keeps_to_the_statements_between_stops(
    qapp: object, name: str, step: int
) -> None:
    run = next(play for play in plays() if play.name == name).run()
    run.advance(step)

    frame = frame_of(scene_of(run, english), run, NARROW, NARROW.look())

    assert run.position == step
    assert wrong(frame) == []
