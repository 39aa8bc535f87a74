"""What did not change is not painted again, and looks the same as if it were."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from gui.stage.canvas import Canvas, Record
from gui.stage.tiles import TiledCanvas, Tiles

if TYPE_CHECKING:
    from gui.theme.look import Look

ROOM = QRectF(10.5, 7.25, 120, 30)


@dataclass
class Painting:
    """Paints one part again and again, and counts how often it had to."""

    look: Look
    tiles: Tiles = field(default_factory=Tiles)
    times: int = 0

    def paint(self, key: object, room: QRectF = ROOM, ratio: float = 1.0) -> tuple[QImage, Record]:
        image = blank(ratio)
        painter, record = QPainter(image), Record()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = TiledCanvas(painter, self.look, record, self.tiles)
        canvas.part("part", room, key, lambda on: self._paint(on, room))
        painter.end()
        self.tiles.sweep()
        return image, record

    def _paint(self, canvas: Canvas, room: QRectF) -> None:
        self.times += 1
        draw(canvas, room)


def blank(ratio: float) -> QImage:
    """White paper."""
    image = QImage(QSize(200, 60) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill("white")
    return image


def draw(canvas: Canvas, room: QRectF) -> None:
    """A box with words."""
    canvas.box(room, fill="current", edge="ink", width="stroke")
    canvas.text(room, "Ann holds left", "body", "ink", name="words")


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_tile_looks_like_what_is_painted_without(look: Look, ratio: float) -> None:
    straight = blank(ratio)
    painter = QPainter(straight)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(Canvas(painter, look), ROOM)
    painter.end()
    painting = Painting(look)

    first, _ = painting.paint("same", ratio=ratio)
    second, _ = painting.paint("same", ratio=ratio)

    assert first == second
    assert farthest(first, straight) < 8


def test_a_part_is_painted_only_when_its_key_or_place_changes(look: Look) -> None:
    painting = Painting(look)
    counts = []

    for key, room in (("a", ROOM), ("a", ROOM), ("b", ROOM), ("b", ROOM.translated(3, 0))):
        painting.paint(key, room)
        counts.append(painting.times)

    assert counts == [1, 1, 2, 3]


def test_the_words_of_a_kept_part_are_still_told(look: Look) -> None:
    painting = Painting(look)
    painting.paint("same")

    _, record = painting.paint("same")

    assert [one.full for one in record.written] == ["Ann holds left"]
    assert painting.times == 1


def test_what_was_not_used_is_forgotten(look: Look) -> None:
    painting = Painting(look)
    painting.paint("same")
    painting.tiles.sweep()

    painting.paint("same")

    assert painting.times == 2


def test_another_theme_paints_everything_afresh(look: Look) -> None:
    painting = Painting(look)
    painting.paint("same")

    painting.tiles.forget()
    painting.paint("same")

    assert painting.times == 2


def farthest(one: QImage, other: QImage) -> int:
    """The greatest difference of two images in any colour of any pixel."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)
