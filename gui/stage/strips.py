"""The strips: a column a step on one axis, marks, bars of held locks, hatched waits, hand-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPen

from gui.stage.bars import (
    Shown,
    bar_room,
    clipped,
    end_of,
    mark_side,
    paint_bars,
    paint_handoffs,
)
from gui.theme.drawings.marks import paint_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtGui import QPainter

    from core.machine.values import Ref
    from gui.models.scene import LockScene
    from gui.models.strips import Strips
    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView

READABLE: Final = 8.0
"""A column narrower than this, at zoom 1, shows no mark but a stroke."""


def paint_strips(
    canvas: Canvas,
    lanes: Sequence[LaneLayout],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
) -> None:
    """Paint the strips of *lanes*, and the hand-offs between them."""
    if not lanes or lanes[0].strip.width() < 1:
        return
    rects = tuple((lane.tid, lane.strip) for lane in lanes)
    looks = tuple((lock.ref, lock.look) for lock in locks.values())
    key = (rects, view, strips, strips.length, strips.edition, looks, lit)
    # The hairline below the last strip belongs to it.
    room = column_of(lanes).adjusted(0, 0, 0, canvas.look.px("stroke"))
    places = {lane.tid: lane for lane in lanes}
    first, last = view.span(lanes[0].strip, strips.length)
    shown = Shown(places, strips, view, locks, lit, first, last)
    canvas.part("strips", room, key, lambda on: _paint_all(on, lanes, shown))


def _paint_all(canvas: Canvas, lanes: Sequence[LaneLayout], shown: Shown) -> None:
    _paint_ground(canvas, lanes)
    painter, column = canvas.painter, column_of(lanes)
    for left, right in _open_stretches(painter, column):
        painter.save()
        stretch = QRectF(left, column.top(), right - left, column.height())
        painter.setClipRect(stretch, Qt.ClipOperation.IntersectClip)
        first = max(shown.first, shown.view.step_at(column, left) - 1)
        last = min(shown.last, shown.view.step_at(column, right) + 2)
        _paint_stretch(canvas, lanes, shown, first, max(first, last))
        painter.restore()


def _paint_stretch(
    canvas: Canvas, lanes: Sequence[LaneLayout], shown: Shown, first: int, last: int
) -> None:
    """Paint what reaches into the steps from *first* up to *last*."""
    places, strips, view = shown.places, shown.strips, shown.view
    _paint_switches(canvas, lanes, strips.switches(first, last), view)
    for wait in strips.hatches(first, last):
        if wait.tid in places:
            _paint_wait(canvas, places[wait.tid], view, wait.start, end_of(wait.end, strips))
    paint_bars(canvas, shown, first, last)
    if view.column >= READABLE * canvas.look.zoom:
        _paint_marks(canvas, places, strips, view, first, last)
    else:
        _paint_strokes(canvas, places, strips, view, first, last)
    if view.column >= READABLE * canvas.look.zoom / 2:
        paint_handoffs(canvas, shown)


def _open_stretches(painter: QPainter, column: QRectF) -> list[tuple[float, float]]:
    """From where to where something of *column* is to be painted, from the left on."""
    if not painter.hasClipping():
        return [(column.left(), column.right())]
    # The stubs do not say that a region can be walked.
    rects = cast("Iterable[QRect]", painter.clipRegion())
    open_: list[tuple[float, float]] = []
    for rect in sorted(rects, key=QRect.left):
        # Rounded to whole places: a little more is cut off by the clipping there is.
        part = QRectF(rect).adjusted(-1, 0, 1, 0) & column
        if part.isEmpty():
            continue
        if open_ and part.left() <= open_[-1][1]:
            open_[-1] = (open_[-1][0], max(open_[-1][1], part.right()))
        else:
            open_.append((part.left(), part.right()))
    return open_


def column_of(lanes: Sequence[LaneLayout]) -> QRectF:
    """From the topmost strip to the lowest."""
    return lanes[0].strip.united(lanes[-1].strip)


def _paint_ground(canvas: Canvas, lanes: Sequence[LaneLayout]) -> None:
    for lane in lanes:
        canvas.line(lane.strip.bottomLeft(), lane.strip.bottomRight(), "line", "hairline")


def _paint_switches(
    canvas: Canvas, lanes: Sequence[LaneLayout], switches: Sequence[int], view: StripView
) -> None:
    if view.column < READABLE * canvas.look.zoom / 2:
        return
    pen = QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    canvas.painter.setPen(pen)
    for step in switches:
        x = view.x(lanes[0].strip, step)
        for lane in lanes:
            canvas.painter.drawLine(QPointF(x, lane.strip.top()), QPointF(x, lane.strip.bottom()))


def _paint_wait(canvas: Canvas, lane: LaneLayout, view: StripView, start: int, end: int) -> None:
    room = bar_room(lane.strip, canvas.look)
    left, right = clipped(view, lane.strip, start, end)
    canvas.hatch(QRectF(left, room.top(), right - left, room.height()), "muted", room.height() / 4)


def _paint_marks(
    canvas: Canvas,
    places: Mapping[int, LaneLayout],
    strips: Strips,
    view: StripView,
    first: int,
    last: int,
) -> None:
    failed = set(strips.failures(first, last))
    for mark in strips.marks(first, last):
        lane = places.get(mark.tid)
        if lane is None:
            continue
        side = min(mark_side(lane.strip, canvas.look), view.column)
        middle = view.x(lane.strip, mark.step) + view.column / 2
        rect = QRectF(middle - side / 2, lane.strip.top(), side, side)
        if mark.step in failed:
            canvas.box(rect, fill="failure_soft", edge="failure", radius=side / 5)
        paint_mark(canvas.painter, rect, mark.kind, canvas.look)


def _paint_strokes(
    canvas: Canvas,
    places: Mapping[int, LaneLayout],
    strips: Strips,
    view: StripView,
    first: int,
    last: int,
) -> None:
    """Each lane's steps as one row of pixels, stretched: a rectangle a step is too slow."""
    if last <= first:
        return
    rows: dict[int, QImage] = {}
    ink, failure = canvas.colour("ink").rgba(), canvas.colour("failure").rgba()
    failed = set(strips.failures(first, last))
    for mark in strips.marks(first, last):
        if mark.tid not in places:
            continue
        row = rows.get(mark.tid)
        if row is None:
            row = rows[mark.tid] = QImage(last - first, 1, QImage.Format.Format_ARGB32)
            row.fill(0)
        row.setPixel(mark.step - first, 0, failure if mark.step in failed else ink)
    for tid, row in rows.items():
        strip = places[tid].strip
        left, wide = view.x(strip, first), (last - first) * view.column
        side = mark_side(strip, canvas.look)
        rect = QRectF(left, strip.top() + side * 0.2, wide, side * 0.6)
        canvas.painter.drawImage(rect, row, QRectF(row.rect()))
