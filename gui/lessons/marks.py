"""The marks before the parts of a lesson: a ring for what is to do, a tick for what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from gui.theme.look import Look

SIDE: Final = 10.0
"""Pixels at zoom 1, the same for both marks: nothing moves when a part is done."""
_AIR: Final = 0.3
"""Room after a mark, in its sides."""
_SHARP: Final = 4
"""Times as many pixels are painted, for screens that have them."""
_RING: Final = 0.34
_TICK: Final = ((0.1, 0.55), (0.38, 0.85), (0.92, 0.2))


def size_of(look: Look) -> QSize:
    """The room of a mark."""
    side = round(SIDE * look.zoom)
    return QSize(round(side * (1 + _AIR)), side)


def mark_of(look: Look, *, done: bool) -> QIcon:
    """The mark of a part that is *done*, or not yet."""
    room = size_of(look)
    side = room.height()
    picture = QPixmap(room * _SHARP)
    picture.setDevicePixelRatio(_SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(look.colour("proved" if done else "strong_line"), look.px("stroke") * _weight(done))
    )
    if done:
        painter.drawPolyline(QPolygonF([QPointF(x * side, y * side) for x, y in _TICK]))
    else:
        reach = _RING * side
        painter.drawEllipse(QRectF(side / 2 - reach, side / 2 - reach, 2 * reach, 2 * reach))
    painter.end()
    return QIcon(picture)


def _weight(done: bool) -> float:  # noqa: FBT001 - a private shade of the line
    return 1.0 if done else 0.6
