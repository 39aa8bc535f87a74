"""The run so far in small: who held what when, and which part of it the strips show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.space.box import WHISPER
from gui.stage.canvas import RIGHT, rect_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.scenes.scene import Scene
    from core.scenes.space.minimap import MapSpace
    from core.scenes.strips import Strips
    from gui.stage.canvas import Canvas
    from gui.stage.strip_view import StripView


def paint_minimap(
    canvas: Canvas, space: MapSpace, scene: Scene, strips: Strips, view: StripView, axis: QRectF
) -> None:
    """Paint the steps of *space* in small, framed where the strips on *axis* show them."""
    _paint_heading(canvas, space)
    rect = rect_of(space.axis)
    canvas.box(rect, fill="sunken", edge="line", radius=canvas.look.px("radius") / 2)
    rows = {lane.tid: number for number, lane in enumerate(scene.lanes)}
    looks = {lock.ref: lock.look for lock in scene.locks}
    thick = max(1.0, space.row * 0.7)
    for wait in strips.hatches(space.first, space.last):
        end = space.last if wait.end is None else min(wait.end, space.last)
        middle = _top(space, rows.get(wait.tid, 0)) + space.row / 2
        colour = canvas.colour("strong_line")
        if wait.lock in looks and wait.lock is not None:
            colour = canvas.look.lock_colour(looks[wait.lock])
        left, right = space.x(wait.start), space.x(end)
        thin = max(1.0, space.row * 0.16)
        canvas.painter.fillRect(QRectF(left, middle - thin / 2, right - left, thin), colour)
    for bar in strips.bars(space.first, space.last):
        end = space.last if bar.end is None else min(bar.end, space.last)
        if bar.lock in looks:
            left, right = space.x(bar.start), space.x(end)
            top = _top(space, rows.get(bar.tid, 0)) + (space.row - thick) / 2
            room = QRectF(left, top, max(1.0, right - left), thick)
            canvas.painter.fillRect(room, canvas.look.lock_colour(looks[bar.lock]))
    _paint_ticks(canvas, space, strips, rows)
    shown = QRectF(rect)
    shown.setLeft(space.x(view.first))
    shown.setRight(space.x(view.first + axis.width() / view.column))
    canvas.painter.setPen(QPen(canvas.colour("accent"), canvas.look.px("stroke")))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(shown.adjusted(1, 1, -1, -1))


def _paint_heading(canvas: Canvas, space: MapSpace) -> None:
    words = translate("stage", "the whole run so far")
    if space.first:
        words = translate("stage", "the last {0} steps").format(f"{space.last - space.first:,}")
    heading = rect_of(space.heading)
    stands = canvas.words(heading, words, WHISPER, "muted", name="map")
    tip = translate("stage", "{0} steps; drag the frame").format(f"{space.last:,}")
    rest = QRectF(stands.right() + 12, heading.top(), 0, heading.height())
    rest.setRight(heading.right())
    canvas.words(rest, tip, WHISPER, "muted", align=RIGHT, name="map length")


def _paint_ticks(canvas: Canvas, space: MapSpace, strips: Strips, rows: dict[int, int]) -> None:
    """A dot for each step, where a step has a pixel; what fails in any case."""
    failed = set(strips.failures(space.first, space.last))
    wide = space.axis.width / max(1, space.last - space.first)
    side = max(1.0, min(space.row * 0.5, canvas.look.zoom * 2))
    ink, failure = canvas.colour("muted"), canvas.colour("failure")
    if wide >= 1.0:
        for mark in strips.marks(space.first, space.last):
            top = _top(space, rows.get(mark.tid, 0)) + (space.row - side) / 2
            spot = QRectF(space.x(mark.step), top, side, side)
            canvas.painter.fillRect(spot, failure if mark.step in failed else ink)
    for step in failed:
        spot = QRectF(space.x(step), space.axis.y, max(2.0, wide), space.axis.height)
        canvas.painter.fillRect(spot, failure)


def _top(space: MapSpace, row: int) -> float:
    return space.axis.y + row * space.row
