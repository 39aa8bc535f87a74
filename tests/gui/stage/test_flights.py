from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.stage.canvas import Canvas
from gui.stage.flights import Flights
from gui.stage.places import Places
from tests.gui.stage.shared_scenes import ANN, BLUE, BOB, lock, scene, variable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from core.scenes.scene import Scene
    from gui.theme.look import Look

RAIL = QRectF(10, 200, 20, 20)
ANNS = QRectF(300, 10, 30, 30)
BOBS = QRectF(300, 90, 30, 30)
FIELD = QRectF(50, 300, 100, 20)
HEADER = QRectF(0, 80, 200, 40)
PLACES = Places(
    rail={BLUE: RAIL},
    slots={(ANN, BLUE): ANNS, (BOB, BLUE): BOBS},
    fields={(None, "red"): FIELD},
    headers={BOB: HEADER},
)


def moment(position: int, holder: int | None, **field: object) -> Scene:
    shown = scene((variable("red", **field),), locks=(lock(holder=holder),))
    return replace(shown, position=position)


@pytest.fixture
def flights(look: Look) -> Flights:
    look.set_motion(on=True)
    return Flights(look, look)


@pytest.mark.parametrize(
    ("before", "after", "start", "end"),
    [(None, ANN, RAIL, ANNS), (ANN, None, ANNS, RAIL), (ANN, BOB, ANNS, BOBS)],
    ids=["taken", "released", "handed over"],
)
def test_a_padlock_flies_from_where_it_was_to_where_it_is(
    flights: Flights, before: int | None, after: int | None, start: QRectF, end: QRectF
) -> None:
    flights.start(moment(5, before), moment(6, after), PLACES, PLACES)

    (flight,) = flights.padlocks
    assert flight.at(0.0) == start
    assert flight.at(1.0) == end
    assert flight.taken is (after is not None)
    assert flights.in_the_air == {BLUE}


def test_a_step_back_flies_the_other_way_and_pulses_nothing(flights: Flights) -> None:
    flights.start(moment(6, ANN), moment(5, None, wrote_now=True), PLACES, PLACES)

    (flight,) = flights.padlocks
    assert flight.end == RAIL
    flights.finish()
    flights.start(moment(6, None), moment(5, None, wrote_now=True, reader=BOB), PLACES, PLACES)
    assert not flights.moving


@pytest.mark.parametrize("position", [5, 7, 100])
def test_scenes_that_are_no_neighbours_move_nothing(flights: Flights, position: int) -> None:
    flights.start(moment(5, None), moment(position, ANN, wrote_now=True), PLACES, PLACES)

    assert not flights.moving


def test_without_motion_everything_is_where_it_belongs_at_once(
    flights: Flights, look: Look
) -> None:
    look.set_motion(on=False)

    flights.start(moment(5, None), moment(6, ANN, wrote_now=True), PLACES, PLACES)

    assert not flights.moving
    assert flights.in_the_air == frozenset()


def test_the_first_scene_of_a_run_moves_nothing(flights: Flights) -> None:
    flights.start(None, moment(6, ANN), PLACES, PLACES)

    assert not flights.moving


def test_what_is_out_of_sight_does_not_fly(flights: Flights) -> None:
    flights.start(moment(5, None), moment(6, ANN, wrote_now=True), Places(), Places())

    assert not flights.moving


def test_a_new_start_ends_the_old_one(flights: Flights, qtbot: QtBot) -> None:
    flights.start(moment(5, None), moment(6, ANN), PLACES, PLACES)

    with qtbot.waitSignal(flights.ended):
        flights.start(moment(6, ANN), moment(7, BOB), PLACES, PLACES)

    (flight,) = flights.padlocks
    assert flight.start == ANNS


def test_it_comes_to_rest_by_itself_and_its_timer_stops(flights: Flights, qtbot: QtBot) -> None:
    with qtbot.waitSignal(flights.ended, timeout=2000):
        flights.start(moment(5, None), moment(6, ANN), PLACES, PLACES)

    assert not flights.moving
    assert not flights._timer.isActive()


def test_old_and_new_place_are_announced(flights: Flights, qtbot: QtBot) -> None:
    seen: list[QRectF] = []
    flights.moved.connect(seen.append)

    flights.start(moment(5, None), moment(6, ANN, wrote_now=True, reader=BOB), PLACES, PLACES)

    assert any(rect.contains(RAIL) and rect.contains(ANNS) for rect in seen)
    assert any(rect.contains(FIELD) for rect in seen)
    assert any(rect.intersects(HEADER) and rect.intersects(FIELD) for rect in seen)


def test_what_moves_is_painted_and_what_rests_is_not(flights: Flights, look: Look) -> None:
    def picture() -> QImage:
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.fill(look.colour("surface"))
        painter = QPainter(image)
        flights.paint(Canvas(painter, look))
        painter.end()
        return image

    still = picture()
    flights.start(moment(5, None), moment(6, ANN, wrote_now=True, reader=BOB), PLACES, PLACES)
    moving = picture()
    flights.finish()

    assert moving != still
    assert picture() == still
