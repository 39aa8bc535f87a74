"""What other programs read of an SVG: nothing that they may not have, nothing that is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from gui.pictures.outlines import OutlinePainter

if TYPE_CHECKING:
    from collections.abc import Callable

SIDE = 100
CLIP = QRectF(30, 30, 40, 40)
BLACK = QColor("black")
WHITE = 0xFFFFFFFF


def _round(painter: QPainter) -> None:
    painter.setBrush(BLACK)
    painter.drawRoundedRect(QRectF(10, 40, 80, 20), 4, 4)


def _square(painter: QPainter) -> None:
    painter.setBrush(BLACK)
    painter.drawRect(QRectF(10, 10, 80, 80))


def _disc(painter: QPainter) -> None:
    painter.setBrush(BLACK)
    painter.drawEllipse(QRectF(10, 20, 80, 60))


def _spot(painter: QPainter) -> None:
    painter.setBrush(BLACK)
    painter.drawEllipse(QPointF(50, 50), 40, 15)


def _path(painter: QPainter) -> None:
    path = QPainterPath(QPointF(0, 50))
    path.lineTo(100, 40)
    path.lineTo(100, 60)
    painter.setBrush(BLACK)
    painter.drawPath(path)


def _line(painter: QPainter) -> None:
    painter.drawLine(QLineF(0, 50, 100, 50))


def _ends(painter: QPainter) -> None:
    painter.drawLine(QPointF(0, 50), QPointF(100, 50))


def _area(painter: QPainter) -> None:
    painter.fillRect(QRect(0, 40, 100, 20), BLACK)


def _words(painter: QPainter) -> None:
    painter.drawText(QPointF(0, 55), "mmmmmmmmmmmmmm")


def _slanted(painter: QPainter) -> None:
    painter.setBrush(QBrush(BLACK, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(QRectF(10, 35, 80, 30), 4, 4)


def _written(draw: Callable[[QPainter], None], *, clipped: bool) -> bytes:
    made, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(made)
    generator.setSize(QSize(SIDE, SIDE))
    generator.setViewBox(QRect(0, 0, SIDE, SIDE))
    painter = OutlinePainter()
    painter.begin(generator)
    if clipped:
        painter.setClipRect(CLIP)
    draw(painter)
    painter.end()
    return bytes(made.data().data())


def _read(svg: bytes) -> set[tuple[int, int]]:
    """The points of *svg* that are not white."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    renderer = QSvgRenderer(svg)
    assert renderer.isValid()
    renderer.render(painter)
    painter.end()
    return {(x, y) for x in range(SIDE) for y in range(SIDE) if image.pixel(x, y) != WHITE}


DRAWN = (_round, _square, _disc, _spot, _path, _line, _ends, _area, _words, _slanted)


@pytest.mark.parametrize("draw", DRAWN)
def test_what_is_cut_off_is_not_in_the_file(qapp: object, draw: Callable[[QPainter], None]) -> None:
    whole, cut = (_read(_written(draw, clipped=clipped)) for clipped in (False, True))

    around = CLIP.adjusted(-1, -1, 1, 1)
    assert any(not around.contains(QPointF(*spot)) for spot in whole)
    assert cut
    assert all(around.contains(QPointF(*spot)) for spot in cut)
    # All that is within stands there.
    within = {spot for spot in whole if CLIP.adjusted(1, 1, -1, -1).contains(QPointF(*spot))}
    assert len(within - cut) <= len(within) * 0.1


def test_slants_are_lines_that_every_program_draws(qapp: object) -> None:
    svg = _written(_slanted, clipped=False)

    assert b"<pattern" not in svg
    found = {spot for spot in _read(svg) if QRectF(15, 40, 70, 20).contains(QPointF(*spot))}
    # Lines with air between them: neither empty nor full.
    assert 0.1 < len(found) / (70 * 20) < 0.7
