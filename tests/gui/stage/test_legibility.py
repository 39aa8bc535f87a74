from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from gui.stage.canvas import Canvas
from gui.stage.legibility import problems
from gui.stage.picture import paint_stage
from gui.stage.written import Record
from tests.gui.stage.stage_scenes import biter, crowd, embrace, woven

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from gui.theme.look import Look

SIZES = [(420, 420), (700, 500), (1400, 900), (2800, 1700)]


def painted(scene: Scene, size: tuple[int, int], look: Look) -> Record:
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    record = Record()
    paint_stage(painter, QSize(*size), scene, woven(len(scene.lanes), 40), look, record)
    painter.end()
    return record


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 8, 32])
def test_nothing_overlaps_or_is_cut_off(
    look: Look, size: tuple[int, int], count: int, zoom: float
) -> None:
    look.set_zoom(zoom)

    record = painted(crowd(count), size, look)

    assert record.written
    assert problems(record, QRectF(0, 0, *size)) == []


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.5])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scene", [embrace(), biter()], ids=["embrace", "biter"])
def test_a_deadlock_overlaps_nothing(
    look: Look, size: tuple[int, int], scene: Scene, zoom: float
) -> None:
    look.set_zoom(zoom)

    record = painted(scene, size, look)

    assert problems(record, QRectF(0, 0, *size)) == []


def test_words_on_top_of_others_are_found(look: Look) -> None:
    record = painted(crowd(3), (880, 760), look)
    first = record.written[0]
    image = QImage(QSize(880, 760), QImage.Format.Format_RGB32)
    painter = QPainter(image)

    Canvas(painter, look, record).text(first.room, "intruder", "body", "ink")
    painter.end()

    assert any("overlaps 'intruder'" in one for one in problems(record, QRectF(0, 0, 880, 760)))


def test_words_wider_than_their_room_are_found(look: Look) -> None:
    record = Record()
    image = QImage(QSize(200, 100), QImage.Format.Format_RGB32)
    painter = QPainter(image)

    narrow = QRectF(10, 10, 30, 40)
    Canvas(painter, look, record).text(narrow, "far too long", "body", "ink", elide=False)
    painter.end()

    assert problems(record, QRectF(0, 0, 200, 100)) == ["'far too long' is wider than its room"]


def test_words_off_the_stage_are_found(look: Look) -> None:
    record = Record()
    image = QImage(QSize(200, 100), QImage.Format.Format_RGB32)
    painter = QPainter(image)

    Canvas(painter, look, record).text(QRectF(10, 95, 180, 40), "below", "body", "ink")
    painter.end()

    assert problems(record, QRectF(0, 0, 200, 100)) == ["'below' is off the stage"]
