"""The strips: a column a step on one axis, marks, bars of held locks, hatched waits, hand-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
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
from gui.stage.wanted import Wanted
from gui.theme.drawings.marks import paint_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import LockScene
    from core.scenes.strips import Strips
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
    shown = Shown({lane.tid: lane for lane in lanes}, strips, view, locks, lit)
    canvas.part("strips", room, key, lambda on: _paint_all(on, shown))


def _paint_all(canvas: Canvas, shown: Shown) -> None:
    lanes, strips, view = list(shown.places.values()), shown.strips, shown.view
    first, last = view.span(lanes[0].strip, strips.length)
    wanted = Wanted.of(canvas.open, lanes, view)
    _paint_ground(canvas, lanes, wanted, view)
    canvas.painter.save()
    canvas.painter.setClipRect(column_of(lanes), Qt.ClipOperation.IntersectClip)
    _paint_switches(canvas, shown, wanted, strips.switches(first, last))
    for wait in strips.hatches(first, last):
        end = end_of(wait.end, strips)
        if wanted.reaches(wait.tid, wait.start, end):
            _paint_wait(canvas, shown.places[wait.tid], view, wait.start, end)
    paint_bars(canvas, shown, wanted, strips.bars(first, last))
    if view.column >= READABLE * canvas.look.zoom:
        _paint_marks(canvas, shown, wanted, first, last)
    else:
        _paint_strokes(canvas, shown, wanted, first, last)
    if view.column >= READABLE * canvas.look.zoom / 2:
        paint_handoffs(canvas, shown, strips.handoffs(first, last))
    canvas.painter.restore()


def column_of(lanes: Sequence[LaneLayout]) -> QRectF:
    """From the topmost strip to the lowest."""
    return lanes[0].strip.united(lanes[-1].strip)


def _paint_ground(
    canvas: Canvas, lanes: Sequence[LaneLayout], wanted: Wanted, view: StripView
) -> None:
    for lane in lanes:
        strip = lane.strip
        for first, last in wanted.stretches(lane.tid):
            left = max(strip.left(), view.x(strip, first))
            right = min(strip.right(), view.x(strip, last + 1))
            ends = QPointF(left, strip.bottom()), QPointF(right, strip.bottom())
            canvas.line(*ends, "line", "hairline")


def _paint_switches(canvas: Canvas, shown: Shown, wanted: Wanted, switches: Sequence[int]) -> None:
    if shown.view.column < READABLE * canvas.look.zoom / 2:
        return
    pen = QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    canvas.painter.setPen(pen)
    for tid, lane in shown.places.items():
        top, bottom = lane.strip.top(), lane.strip.bottom()
        places = [shown.view.x(lane.strip, step) for step in wanted.among(tid, switches)]
        canvas.painter.drawLines([QLineF(x, top, x, bottom) for x in places])


def _paint_wait(canvas: Canvas, lane: LaneLayout, view: StripView, start: int, end: int) -> None:
    room = bar_room(lane.strip, canvas.look)
    left, right = clipped(view, lane.strip, start, end)
    canvas.hatch(QRectF(left, room.top(), right - left, room.height()), "muted", room.height() / 4)


def _paint_marks(canvas: Canvas, shown: Shown, wanted: Wanted, first: int, last: int) -> None:
    view = shown.view
    failed = set(shown.strips.failures(first, last))
    for mark in shown.strips.marks(first, last):
        if not wanted.reaches(mark.tid, mark.step, mark.step + 1):
            continue
        strip = shown.places[mark.tid].strip
        side = min(mark_side(strip, canvas.look), view.column)
        middle = view.x(strip, mark.step) + view.column / 2
        rect = QRectF(middle - side / 2, strip.top(), side, side)
        if mark.step in failed:
            canvas.box(rect, fill="failure_soft", edge="failure", radius=side / 5)
        paint_mark(canvas.painter, rect, mark.kind, canvas.look)


def _paint_strokes(canvas: Canvas, shown: Shown, wanted: Wanted, first: int, last: int) -> None:
    """Each lane's steps as one row of pixels, stretched: a rectangle a step is too slow."""
    if last <= first:
        return
    rows: dict[int, QImage] = {}
    ink, failure = canvas.colour("ink").rgba(), canvas.colour("failure").rgba()
    failed = set(shown.strips.failures(first, last))
    for mark in shown.strips.marks(first, last):
        row = rows.get(mark.tid)
        if row is None:
            if not wanted.reaches(mark.tid, first, last):
                continue
            row = rows[mark.tid] = QImage(last - first, 1, QImage.Format.Format_ARGB32)
            row.fill(0)
        row.setPixel(mark.step - first, 0, failure if mark.step in failed else ink)
    for tid, row in rows.items():
        strip = shown.places[tid].strip
        left, wide = shown.view.x(strip, first), (last - first) * shown.view.column
        side = mark_side(strip, canvas.look)
        rect = QRectF(left, strip.top() + side * 0.2, wide, side * 0.6)
        canvas.painter.drawImage(rect, row, QRectF(row.rect()))
