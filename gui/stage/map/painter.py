"""Paints the map of two threads: what is shut, what is lost, the run so far and as it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from core.graph.progress_graph import Fate, Point
from gui.stage.map.axes import paint_axes
from gui.stage.map.legend import paint_legend
from gui.stage.map.space import lay_out_map
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.signs import paint_check, paint_failed

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF

    from core.scenes.progress_map import MapScene, ShutArea
    from gui.stage.canvas import Canvas
    from gui.stage.map.space import MapSpace

_SOFT: Final = 36
"""The opacity of what a lock shuts, of 255."""
_DOT: Final = 2.5
_SIGN: Final = 20.0


def paint_map(canvas: Canvas, size: QSizeF, scene: MapScene) -> MapSpace:
    """Paint *scene* into *size*; where everything stands."""
    space = lay_out_map(size, scene, canvas.look)
    canvas.box(space.grid, fill="raised", edge="line")
    _paint_fates(canvas, space, scene)
    _paint_nowhere(canvas, space, scene)
    _paint_shut(canvas, space, scene)
    _paint_dots(canvas, space, scene)
    _paint_breaks(canvas, space, scene)
    _paint_run(canvas, space, scene)
    _paint_signs(canvas, space, scene)
    for area in scene.shut:
        _name_shut(canvas, space, area, scene)
    paint_axes(canvas, space, scene)
    paint_legend(canvas, space, scene)
    return space


def _paint_fates(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    for point, fate in scene.fates.items():
        room = space.area(point, point)
        if fate is Fate.LOST:
            canvas.painter.fillRect(room, canvas.colour("failure_soft"))
        elif fate is Fate.OPEN:
            canvas.painter.fillRect(room, canvas.slants("invalid"))
    for point in scene.stuck:
        # A deadlock waits there, whether or not one can still come to it.
        canvas.box(
            space.area(point, point), fill="failure_soft", edge="failure", width="stroke", radius=0
        )


def _paint_nowhere(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    for point in scene.nowhere:
        canvas.painter.fillRect(space.area(point, point), canvas.colour("sunken"))


def _paint_shut(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    """Each lock's own colour, hatched: whoever sees no colours sees the edge and the lines."""
    look, painter = canvas.look, canvas.painter
    for area in scene.shut:
        room, soft = space.area(area.first, area.last), look.lock_colour(area.look)
        soft.setAlpha(_SOFT)
        painter.fillRect(room, soft)
        slants = canvas.slants(look.lock_colour(area.look))
        if area.look.number % 2:
            # Where two locks shut the same, the lines of both are seen.
            slants.setStyle(Qt.BrushStyle.FDiagPattern)
        painter.fillRect(room, slants)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for area in scene.shut:
        painter.setPen(QPen(look.lock_colour(area.look), look.px("stroke")))
        painter.drawRect(space.area(area.first, area.last))


def _name_shut(canvas: Canvas, space: MapSpace, area: ShutArea, scene: MapScene) -> None:
    """The padlock and the name of a lock in that corner of its area which it shares with none."""
    look = canvas.look
    side = min(_SIGN * look.zoom, space.column * 0.9, space.row * 0.9)
    others = [each for each in scene.shut if each is not area]
    corner = next(
        (
            Point(right, up)
            for up in range(area.last.up, area.first.up - 1, -1)
            for right in range(area.first.right, area.last.right + 1)
            if not any(other.holds(Point(right, up)) for other in others)
        ),
        None,
    )
    if corner is None:
        return
    room = space.area(corner, corner)
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(room.center())
    paint_padlock(canvas.painter, spot, area.look, look)


def _paint_dots(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    painter, side = canvas.painter, _DOT * canvas.look.zoom
    painter.setPen(Qt.PenStyle.NoPen)
    for right in range(space.size.right + 1):
        for up in range(space.size.up + 1):
            point = Point(right, up)
            if point in scene.nowhere or any(area.holds(point) for area in scene.shut):
                continue
            painter.setBrush(canvas.colour("strong_line" if point in scene.fates else "line"))
            painter.drawEllipse(space.spot(point), side, side)


def _paint_breaks(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    """A red bar across each step with which something fails."""
    first = scene.axes[0].tid
    tids = {axis.tid for axis in scene.axes}
    for point, tid in scene.breaks:
        if tid not in tids:
            continue
        right = tid == first
        after = Point(point.right + right, point.up + (not right))
        middle = (space.spot(point) + space.spot(after)) / 2
        reach = QPointF(0, space.row * 0.25) if right else QPointF(space.column * 0.25, 0)
        canvas.line(middle - reach, middle + reach, "failure", "stroke")


def _paint_run(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    painter, look = canvas.painter, canvas.look
    accent = canvas.colour("accent")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(scene.ahead) > 1:
        painter.setPen(QPen(accent, look.px("stroke"), Qt.PenStyle.DotLine))
        painter.drawPolyline(QPolygonF([space.spot(point) for point in scene.ahead]))
    pen = QPen(accent, 2 * look.px("stroke"))
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([space.spot(point) for point in scene.stairs]))


def _paint_signs(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    """Where nobody can go on, where all is over, and where one stands."""
    painter, look = canvas.painter, canvas.look
    side = min(_SIGN * look.zoom, space.column * 0.8, space.row * 0.8)
    sign = QRectF(0, 0, side, side)
    for point in scene.stuck:
        sign.moveCenter(space.spot(point))
        paint_failed(painter, sign, canvas.colour("failure"))
    if scene.end not in scene.stuck:
        sign.moveCenter(space.spot(scene.end))
        lost = scene.fates.get(scene.end) is Fate.LOST
        painter.setPen(QPen(canvas.colour("failure" if lost else "ink"), look.px("stroke")))
        painter.setBrush(canvas.colour("raised"))
        painter.drawEllipse(sign)
        if not lost:
            inner = sign.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
            paint_check(painter, inner, canvas.colour("ink"))
    here = space.spot(scene.here)
    painter.setPen(QPen(canvas.colour("accent"), 1.5 * look.px("stroke")))
    painter.setBrush(canvas.colour("raised"))
    painter.drawEllipse(here, side * 0.36, side * 0.36)
