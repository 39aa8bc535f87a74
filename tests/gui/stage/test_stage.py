from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.scenes.space.columns import WIDEST
from gui.stage.accessible import spoken
from gui.stage.flights import Flights
from gui.stage.picture import Picture, picture_of
from gui.stage.stage import Stage
from tests.gui.stage.pointer import lane_centre
from tests.gui.stage.stage_scenes import crowd, lock, woven

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@dataclass
class HandClock:
    """A clock that goes on when the test says so, however slow the machine is."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> HandClock:
    """What flies on the stage flies by it."""
    return HandClock()


@pytest.fixture
def stage(qtbot: QtBot, look: Look, clock: HandClock) -> Stage:
    """Three threads after 40 steps."""
    made = Stage(look, clock=clock)
    qtbot.addWidget(made)
    made.resize(880, 760)
    made.show_run(woven(3, 40))
    made.show_scene(crowd(3))
    made.show()
    made.grab()
    return made


def centre_of_padlock(stage: Stage, number: int) -> QPoint:
    assert stage.picture is not None
    scene = next(one for one in stage.picture.scene.locks if one.ref == lock(number))
    spot = stage.picture.padlock(scene)
    assert spot is not None
    return spot.center().toPoint()


def point_at(stage: Stage, spot: QPoint) -> None:
    """Move the pointer to *spot*, for the stage alone.

    The pointer of the screen itself would go to whichever window of another test lies above.
    """
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(
        stage,
        QMouseEvent(
            QEvent.Type.MouseMove, QPointF(spot), QPointF(stage.mapToGlobal(spot)),
            none, none, Qt.KeyboardModifier.NoModifier,
        ),
    )  # fmt: skip


def test_a_click_on_a_lane_wishes_for_a_step_of_its_thread(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.step_wanted) as heard:
        QTest.mouseClick(
            stage, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, lane_centre(stage, 2)
        )

    assert heard.args == [2]


def test_a_click_in_a_strip_wishes_to_be_after_that_step(stage: Stage, qtbot: QtBot) -> None:
    assert stage.picture is not None
    axis = stage.picture.axis
    spot = QPointF(stage.view.x(axis, 7.5), axis.center().y()).toPoint()

    with qtbot.waitSignal(stage.jump_wanted) as heard:
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    assert heard.args == [8]


def test_a_lock_under_the_pointer_lights_up_everywhere(stage: Stage, qtbot: QtBot) -> None:
    dark = stage.grab().toImage()

    with qtbot.waitSignal(stage.lock_hovered) as heard:
        point_at(stage, centre_of_padlock(stage, 0))

    assert heard.args == [lock(0)]
    assert stage.grab().toImage() != dark


def test_the_newest_step_is_always_in_sight(stage: Stage) -> None:
    stage.show_run(woven(3, 1000))

    for position in (1, 30, 500, 1000, 400, 0):
        stage.show_scene(replace(crowd(3), position=position))
        assert stage.picture is not None
        axis = stage.picture.axis
        assert axis.left() <= stage.view.x(axis, max(0, position - 1))
        assert stage.view.x(axis, position) <= axis.right() + 0.5


def test_zooming_stays_between_a_pixel_and_a_column(stage: Stage, look: Look) -> None:
    for _ in range(30):
        stage.zoom_out()
    least = stage.view.column
    for _ in range(40):
        stage.zoom_in()

    assert least == 1.0
    assert stage.view.column == WIDEST * look.zoom


def test_the_wheel_with_control_zooms_where_the_pointer_is(stage: Stage) -> None:
    stage.show_run(woven(3, 400))
    stage.show_scene(crowd(3))
    stage.fit()
    assert stage.picture is not None
    axis = stage.picture.axis
    at = QPointF(axis.left() + 200, axis.center().y())
    under, fitted = stage.view.step_at(axis, at.x()), stage.view.column

    event = QWheelEvent(
        at, stage.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stage, event)

    assert stage.view.column > 1.5 * fitted
    assert stage.view.step_at(axis, at.x()) == under


def test_fit_shows_the_whole_run(stage: Stage) -> None:
    stage.show_run(woven(3, 400))
    stage.show_scene(crowd(3))

    stage.fit()

    assert stage.picture is not None
    assert stage.view.span(stage.picture.axis, 400) == (0, 400)


def test_panning_ends_at_both_ends(stage: Stage) -> None:
    stage.show_run(woven(3, 400))
    stage.show_scene(crowd(3))

    for _ in range(100):
        stage.pan_right()
    assert stage.picture is not None
    last = stage.view.span(stage.picture.axis, 400)[1]
    for _ in range(100):
        stage.pan_left()

    assert last == 400
    assert stage.view.first == 0


def test_the_main_lane_folds(stage: Stage) -> None:
    stage.set_folded_main(True)

    assert stage.lane_order() == (1, 2)

    stage.set_folded_main(False)

    assert stage.lane_order() == (0, 1, 2)


@pytest.mark.parametrize("count", [1, 32])
@pytest.mark.parametrize("size", [(320, 320), (880, 760)])
def test_painting_raises_nothing(
    stage: Stage, count: int, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *what: raised.append(what))

    stage.resize(*size)
    stage.show_run(woven(count, 100))
    stage.show_scene(crowd(count))
    image = stage.grab().toImage()
    stage.zoom_out()
    stage.fit()
    stage.grab()

    assert not raised
    assert image.width() == size[0]


def test_a_screen_reader_hears_of_every_lane_and_lock(stage: Stage) -> None:
    interface = QAccessible.queryAccessibleInterface(stage)

    assert interface is not None
    heard = [
        interface.child(at).text(QAccessible.Text.Name) for at in range(interface.childCount())
    ]

    assert len(heard) == len(spoken(stage.picture)) == 5
    assert heard[1].startswith("Thread Ann: about to write balance: 150")
    assert heard[3].startswith("Lock a.lock: a.lock, the blue circle Lock: held by main")


def let_go(stage: Stage) -> None:
    """A step by which all locks are let go."""
    before = crowd(3)
    freed = tuple(replace(one, holder=None, depth=0) for one in before.locks)
    lanes = tuple(replace(one, held=()) for one in before.lanes)
    stage.show_scene(before)
    QApplication.processEvents()
    stage.show_scene(replace(before, position=41, locks=freed, lanes=lanes))


def test_motion_lets_a_padlock_fly_and_land(
    stage: Stage, look: Look, clock: HandClock, qtbot: QtBot
) -> None:
    look.set_motion(on=True)

    let_go(stage)
    flew = stage.moving
    clock.seconds += 1

    assert flew
    qtbot.waitUntil(lambda: not stage.moving)


def test_what_flies_costs_the_screen_its_own_two_places_only(
    look: Look, clock: HandClock, qtbot: QtBot
) -> None:
    stages = list[Picture]()
    for acting in (None, 1):
        scene = crowd(3)
        locks = tuple(replace(one, holder=acting) for one in scene.locks)
        lanes = tuple(
            replace(lane, held=tuple(one.ref for one in locks) if lane.tid == acting else ())
            for lane in scene.lanes
        )
        position = 40 + len(stages)
        moment = replace(scene, position=position, locks=locks, lanes=lanes)
        stages.append(picture_of(QSizeF(880, 760), moment, woven(3, position), look))
    look.set_motion(on=True)
    flights, places = Flights(look, clock), list[QRectF]()
    flights.start(*stages)
    flights.moved.connect(places.append)

    clock.seconds += 0.05
    qtbot.waitUntil(lambda: bool(places))

    flight = flights.padlocks[0]
    way = flight.start.united(flight.end)
    assert way.height() > 2 * flight.end.height()
    assert all(place.height() < way.height() for place in places)
    assert len(places) == 2 * len(flights.padlocks)
    flights.finish()


def test_what_flies_does_not_wait_for_what_stands(stage: Stage, look: Look, qtbot: QtBot) -> None:
    look.set_motion(on=True)
    let_go(stage)

    stage.repaint()
    flew_first = not stage.current

    assert flew_first
    qtbot.waitUntil(lambda: stage.current)
    assert stage.moving


def test_where_nothing_flies_a_picture_shows_the_scene_at_once(stage: Stage, look: Look) -> None:
    look.set_motion(on=False)
    let_go(stage)

    stage.repaint()

    assert stage.current


@pytest.mark.parametrize(
    ("reason", "framed"),
    [(Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)],
)
def test_the_focus_is_framed_for_those_who_come_by_key(
    stage: Stage, qtbot: QtBot, reason: Qt.FocusReason, framed: bool
) -> None:
    stage.activateWindow()
    stage.clearFocus()

    stage.setFocus(reason)

    qtbot.waitUntil(stage.hasFocus)
    assert stage.focus_shown == framed


def test_a_press_on_the_small_picture_shows_that_part_of_the_run(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.show_run(woven(3, 400))
    stage.show_scene(replace(crowd(3), position=400))
    assert stage.picture is not None
    minimap = stage.picture.space.minimap
    assert minimap is not None
    late = stage.view.first

    with qtbot.assertNotEmitted(stage.jump_wanted):
        spot = QPointF(minimap.x(60), minimap.axis.y + minimap.axis.height / 2).toPoint()
        QTest.mouseClick(stage, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    shown = range(*stage.view.span(stage.picture.axis, 400))
    assert stage.view.first < late
    assert 60 in shown
