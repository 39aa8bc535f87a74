"""Paints the axes of a map: the steps of a thread with their marks, and their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from core.graph.progress_graph import Point
from core.machine.events import Kind
from gui.stage.canvas import CENTRE, LEFT, RIGHT
from gui.stage.map.space import LINE, MARK
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from core.scenes.progress_map import MapAxis, MapGroup, MapScene, MapStep
    from gui.stage.canvas import Canvas
    from gui.stage.map.space import MapSpace

_WORDS: Final = 13.0
_NAME: Final = 15.0
_SMALLEST: Final = 9.0
"""A mark that would be smaller than this is left out."""


def paint_axes(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    """Paint both axes of *scene*."""
    _paint_below(canvas, space, scene.axes[0], scene.here.right)
    _paint_left(canvas, space, scene.axes[1], scene.here.up)
    line = LINE * canvas.look.zoom
    above = QRectF(space.grid.left(), space.grid.top() - 1.4 * line, space.grid.width(), line)
    canvas.words(above, scene.beside, _WORDS, "muted", align=RIGHT)


def _paint_below(canvas: Canvas, space: MapSpace, axis: MapAxis, here: int) -> None:
    zoom, room = canvas.look.zoom, space.below
    side = min(MARK * zoom, space.column * 0.9)
    for at, step in enumerate(axis.steps):
        middle = (space.spot(Point(at, 0)).x() + space.spot(Point(at + 1, 0)).x()) / 2
        _paint_step(canvas, QPointF(middle, room.top() + MARK * zoom / 2), side, step)
    top = room.top() + MARK * zoom + canvas.look.px("hairline")
    for group in axis.groups:
        left = space.spot(Point(group.first, 0)).x() + zoom
        right = space.spot(Point(group.last + 1, 0)).x() - zoom
        _rule(canvas, QPointF(left, top), QPointF(right, top), group, here)
        if group.line is not None:
            number = QRectF(left, top + zoom, right - left, LINE * zoom)
            canvas.words(number, str(group.line), _WORDS, "muted", align=CENTRE, code=True)
            # Half of a line says less than its number, and all of it stands in the editor.
            if scale_of(canvas.look).width(group.code, _WORDS, code=True) <= number.width():
                code = number.translated(0, LINE * zoom)
                canvas.words(code, group.code, _WORDS, "ink", align=CENTRE, code=True)
    name = QRectF(room.left(), room.bottom() - LINE * zoom, room.width(), LINE * zoom)
    _paint_name(canvas, name, axis, "\N{RIGHTWARDS ARROW}")


def _paint_left(canvas: Canvas, space: MapSpace, axis: MapAxis, here: int) -> None:
    zoom, room = canvas.look.zoom, space.left
    side = min(MARK * zoom, space.row * 0.9)
    column = room.right() - MARK * zoom
    for at, step in enumerate(axis.steps):
        middle = (space.spot(Point(0, at)).y() + space.spot(Point(0, at + 1)).y()) / 2
        _paint_step(canvas, QPointF(column + MARK * zoom / 2, middle), side, step)
    edge = column - canvas.look.px("gap") / 2
    for group in axis.groups:
        bottom = space.spot(Point(0, group.first)).y() - zoom
        top = space.spot(Point(0, group.last + 1)).y() + zoom
        _rule(canvas, QPointF(edge, top), QPointF(edge, bottom), group, here)
        if group.line is not None and bottom - top >= LINE * zoom * 0.8:
            words = QRectF(room.left(), top, edge - room.left() - 3 * zoom, bottom - top)
            told = f"{group.line}  {group.code}"
            canvas.words(words, told, _WORDS, "ink", align=RIGHT, code=True)
    name = QRectF(room.left(), room.top() - LINE * zoom * 1.6, room.width(), LINE * zoom)
    _paint_name(canvas, name, axis, "\N{UPWARDS ARROW}")


def _rule(canvas: Canvas, start: QPointF, end: QPointF, group: MapGroup, here: int) -> None:
    """A line along a group of steps, bold where the thread is in it."""
    inside = group.first <= here <= group.last
    canvas.line(start, end, "ink" if inside else "line", "stroke" if inside else "hairline")


def _paint_step(canvas: Canvas, middle: QPointF, side: float, step: MapStep) -> None:
    if side < _SMALLEST * canvas.look.zoom / 2 or step.kind is None:
        return
    spot = QRectF(0, 0, side, side)
    spot.moveCenter(middle)
    if step.look is not None:
        open_ = step.kind == Kind.RELEASE
        paint_padlock(canvas.painter, spot, step.look, canvas.look, open_=open_)
    else:
        paint_mark(canvas.painter, spot, step.kind, canvas.look)


def _paint_name(canvas: Canvas, room: QRectF, axis: MapAxis, arrow: str) -> None:
    side = room.height()
    disc = QRectF(room.left(), room.top(), side, side)
    paint_monogram(canvas.painter, disc, axis.monogram, canvas.look)
    rest = room.adjusted(side + canvas.look.px("gap") / 2, 0, 0, 0)
    canvas.words(rest, f"{axis.name} {arrow}", _NAME, "ink", bold=True, align=LEFT)
