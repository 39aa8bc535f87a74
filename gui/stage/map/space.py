"""Where everything of a map stands: points in a grid, one axis below, one at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from core.graph.progress_graph import Point

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF

    from core.scenes.progress_map import MapScene
    from gui.theme.look import Look

LINE: Final = 20.0
"""The height of a row of words, at zoom 1."""
MARK: Final = 22.0
"""The side of a mark on an axis."""
_CODE: Final = 190.0
"""How wide the code beside the axis at the left is, if there is room."""
_LEGEND: Final = 210.0
_SHARE: Final = 0.24
"""At most this share of the width for the code at the left."""
_WIDE: Final = 720.0
"""From this width on there is room for a legend."""


class MapSpace(NamedTuple):
    """The *grid* of points, *column* and *row* apart; *left* and *below* have the axes' words.

    *legend* is empty where there is no room for one.
    """

    grid: QRectF
    size: Point
    left: QRectF
    below: QRectF
    legend: QRectF

    @property
    def column(self) -> float:
        """How far points are apart to the right."""
        return self.grid.width() / (self.size.right + 1)

    @property
    def row(self) -> float:
        """How far points are apart upwards."""
        return self.grid.height() / (self.size.up + 1)

    def spot(self, point: Point) -> QPointF:
        """Where *point* stands."""
        return QPointF(
            self.grid.left() + (point.right + 0.5) * self.column,
            self.grid.bottom() - (point.up + 0.5) * self.row,
        )

    def area(self, first: Point, last: Point) -> QRectF:
        """What belongs to the points from *first* to *last*."""
        half = QPointF(self.column / 2, self.row / 2)
        low, high = self.spot(first), self.spot(last)
        return QRectF(
            QPointF(low.x() - half.x(), high.y() - half.y()),
            QPointF(high.x() + half.x(), low.y() + half.y()),
        )

    def point(self, spot: QPointF) -> Point:
        """The point next to *spot*."""
        right = int((spot.x() - self.grid.left()) // self.column)
        up = int((self.grid.bottom() - spot.y()) // self.row)
        return Point(max(0, min(right, self.size.right)), max(0, min(up, self.size.up)))


def lay_out_map(size: QSizeF, scene: MapScene, look: Look) -> MapSpace:
    """Return where everything of *scene* stands on a map so large."""
    zoom = look.zoom
    gap, line, mark = look.px("gap"), LINE * zoom, MARK * zoom
    wide, high = size.width(), size.height()
    legend = _LEGEND * zoom if wide >= _WIDE * zoom else 0.0
    code = min(_CODE * zoom, wide * _SHARE)
    left = 2 * gap + code + mark + gap
    below = mark + 3 * line + 3 * gap
    top = 2 * line + gap
    grid = QRectF(left, top, max(1.0, wide - left - legend - 2 * gap), max(1.0, high - top - below))
    return MapSpace(
        grid=grid,
        size=scene.end,
        left=QRectF(gap, top, left - gap, grid.height()),
        below=QRectF(grid.left(), grid.bottom() + gap / 2, grid.width(), below - 1.5 * gap),
        legend=QRectF(grid.right() + 2 * gap, top, legend - 2 * gap, high - top)
        if legend
        else QRectF(),
    )
