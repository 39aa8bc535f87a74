"""In the figure of a deadlock names stand at what they name, and lines say what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPainterPathStroker

from core.scenes.builder import scene_of
from core.scenes.words import english
from gui.stage.canvas import rect_of
from gui.stage.deadlock import arrow_path
from gui.stage.room_words import link_path
from tests.core.scenes.runs import sample
from tests.gui.stage.frames import Screen, frame_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainterPath

    from core.scenes.space.rooms import CircleSpace
    from tests.gui.stage.frames import Frame

SIZES = ((960, 540), (1280, 720), (1920, 1080), (1024, 768))


def frame(name: str, size: tuple[int, int]) -> Frame:
    """The sample program *name* when nobody can go on any more."""
    run = sample(name, "random", 2)
    run.advance(40)
    scene = scene_of(run, english)
    assert scene.deadlock is not None
    screen = Screen(*size, "projector")
    return frame_of(scene, run, screen, screen.look())


def figure(one: Frame) -> CircleSpace:
    space = one.picture.space.circle
    assert space is not None
    return space


def said(one: Frame, name: str) -> QRectF:
    """Where what is called *name* is written."""
    (words,) = [each for each in one.record.written if each.name == name]
    return words.rect


def crosses(path: QPainterPath, rect: QRectF) -> bool:
    """Whether the line *path* goes through *rect*."""
    return QPainterPathStroker().createStroke(path).intersects(rect)


def apart(one: QRectF, other: QRectF) -> float:
    """How much lies between two places from left to right."""
    return max(other.left() - one.right(), one.left() - other.right())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["deadlock_two_locks", "self_deadlock"])
def test_names_stand_at_what_they_name_and_the_line_says_what_it_means(
    qapp: object, name: str, size: tuple[int, int]
) -> None:
    one = frame(name, size)
    locks = {lock.ref: lock for lock in one.scene.locks}
    for room in figure(one).rooms:
        disc, gate = rect_of(room.disc), rect_of(room.gate)
        held = locks[room.room.holds[0][0]]
        holds = said(one, f"lane {room.room.tid} words")

        assert apart(said(one, f"lane {room.room.tid} name"), disc) < disc.width() / 2
        assert apart(said(one, f"lock {held.name}"), gate) < gate.width() / 2
        # Between the two, beside the line and not on it.
        assert min(disc.top(), gate.top()) < holds.center().y() < max(disc.bottom(), gate.bottom())
        assert not crosses(link_path(room), holds)
        assert rect_of(room.box).contains(holds)


@pytest.mark.parametrize("size", SIZES)
def test_the_sign_of_who_waits_for_itself_stands_within_its_loop(
    qapp: object, size: tuple[int, int]
) -> None:
    one = frame("self_deadlock", size)
    space = figure(one)
    sign = rect_of(space.sign)
    loop = arrow_path(space.arrows[0], space.rooms[0])

    assert not crosses(loop, sign)
    assert loop.boundingRect().contains(sign)
    assert not sign.intersects(rect_of(space.rooms[0].gate))
    assert not sign.intersects(said(one, "wants"))
