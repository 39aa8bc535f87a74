"""Parts of the stage as pixmaps: of what did not change, a step paints nothing afresh."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from gui.stage.canvas import Canvas, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from gui.stage.canvas import Written
    from gui.theme.look import Look


@dataclass(frozen=True, slots=True)
class _Tile:
    key: object
    room: QRect
    pixmap: QPixmap
    written: tuple[Written, ...]


class Tiles:
    """The parts of the last painting by their names."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, _Tile] = {}
        self._used: dict[Hashable, _Tile] = {}

    def forget(self) -> None:
        """Paint every part afresh next time, as for another theme."""
        self._kept = {}

    def sweep(self) -> None:
        """Keep what was used since the last call only."""
        self._kept, self._used = self._used, {}

    def tile(
        self,
        canvas: Canvas,
        name: Hashable,
        room: QRect,
        key: object,
        paint: Callable[[Canvas], None],
    ) -> _Tile:
        """The part *name* that fills *room*, in pixels of the screen; painted if *key* is new."""
        tile = self._kept.get(name)
        if tile is None or tile.room != room or tile.key != key:
            tile = _painted(canvas, room, key, paint)
        self._used[name] = tile
        return tile


def _painted(canvas: Canvas, room: QRect, key: object, paint: Callable[[Canvas], None]) -> _Tile:
    ratio = canvas.painter.device().devicePixelRatio()
    pixmap = QPixmap(room.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(ratio)
    record = Record()
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-QPointF(room.topLeft()) / ratio)
    paint(Canvas(painter, canvas.look, record))
    painter.end()
    return _Tile(key, room, pixmap, tuple(record.written))


class TiledCanvas(Canvas):
    """Paints a part only if its key is another one than last time."""

    def __init__(self, painter: QPainter, look: Look, record: Record, tiles: Tiles) -> None:
        super().__init__(painter, look, record)
        self._record = record
        self._tiles = tiles

    def part(
        self, name: Hashable, rect: QRectF, key: object, paint: Callable[[Canvas], None]
    ) -> None:
        """Put the part *name* where it was painted before, or paint it."""
        ratio = self.painter.device().devicePixelRatio()
        # Whole pixels of the screen: a tile between them would be blurred.
        room = QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect()
        tile = self._tiles.tile(self, name, room, key, paint)
        self.painter.drawPixmap(QPointF(room.topLeft()) / ratio, tile.pixmap)
        self._record.written.extend(tile.written)
