from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from gui.stage.beams import beams, paint_static
from gui.stage.canvas import Canvas
from gui.stage.places import Places
from tests.gui.stage.shared_scenes import BOB, scene, variable

if TYPE_CHECKING:
    from gui.theme.look import Look

FIELD = QRectF(50, 300, 100, 20)
HEADER = QRectF(0, 80, 200, 40)
GAP = QRectF(100, 220, 60, 20)
KEY = (None, "red")
PLACES = Places(fields={KEY: FIELD}, headers={BOB: HEADER})


def test_a_read_goes_from_its_field_to_the_lane_that_read() -> None:
    (beam,) = beams(scene((variable("red", reader=BOB),)), PLACES)

    start, end = beam.path.pointAtPercent(0.0), beam.path.pointAtPercent(1.0)
    assert start.x() == pytest.approx(FIELD.right())
    assert FIELD.top() < start.y() < FIELD.bottom()
    assert end.y() == pytest.approx(HEADER.bottom())
    assert not beam.unguarded


def test_a_read_without_the_lock_goes_through_the_gap_and_not_over_its_words() -> None:
    places = Places(fields={KEY: FIELD}, headers={BOB: HEADER}, gaps={(BOB, KEY): GAP})

    (beam,) = beams(scene((variable("red", reader=BOB),)), places)

    elements = [beam.path.elementAt(at) for at in range(beam.path.elementCount())]
    spots = {(element.x, element.y) for element in elements}
    assert beam.unguarded
    assert {(150.0, 240.0), (150.0, 220.0)} <= spots


def test_nobody_reads_no_beam() -> None:
    assert beams(scene((variable("red"),)), PLACES) == ()
    assert beams(scene((variable("red", reader=BOB),)), Places()) == ()


def test_a_picture_shows_the_read(look: Look) -> None:
    image = QImage(300, 400, QImage.Format.Format_RGB32)
    image.fill(look.colour("surface"))
    before = image.copy()
    painter = QPainter(image)

    paint_static(Canvas(painter, look), scene((variable("red", reader=BOB),)), PLACES)
    painter.end()

    assert image != before
