"""The strips: a column a step on one axis, marks, bars of held locks, hatched waits, hand-offs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPen

from gui.stage.canvas import CENTRE
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import on
from gui.theme.locks import lock_look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from gui.models.scene import LockScene
    from gui.models.strips import Bar, Handoff, Strips
    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView
    from gui.theme.look import Look

READABLE: Final = 8.0
"""A column narrower than this, at zoom 1, shows no mark but a stroke."""
_BAR_GAPS: Final = 1.8
"""How high the room for bars is at most, in gaps."""
_MOST_ROWS: Final = 3
"""Bars of nested locks stand in so many rows; more share the last."""


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
    canvas.part("strips", room, key, lambda on: _paint_all(on, lanes, strips, view, locks, lit))


def _paint_all(
    canvas: Canvas,
    lanes: Sequence[LaneLayout],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
) -> None:
    first, last = view.span(lanes[0].strip, strips.length)
    places = {lane.tid: lane for lane in lanes}
    _paint_ground(canvas, lanes)
    canvas.painter.save()
    canvas.painter.setClipRect(column_of(lanes), Qt.ClipOperation.IntersectClip)
    _paint_switches(canvas, lanes, strips.switches(first, last), view)
    for wait in strips.hatches(first, last):
        if wait.tid in places:
            _paint_wait(canvas, places[wait.tid], view, wait.start, _end(wait.end, strips))
    _paint_bars(canvas, places, strips, strips.bars(first, last), view, locks, lit)
    if view.column >= READABLE * canvas.look.zoom:
        _paint_marks(canvas, places, strips, view, first, last)
    else:
        _paint_strokes(canvas, places, strips, view, first, last)
    _paint_handoffs(canvas, places, strips, view, locks, first, last)
    canvas.painter.restore()


def mark_side(strip: QRectF, look: Look) -> float:
    """The side of a mark in a strip: a column's at most, with room for bars below."""
    return min(look.px("column"), strip.height() * 0.72)


def _end(end: int | None, strips: Strips) -> int:
    return strips.length if end is None else end


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


def _bar_room(strip: QRectF, look: Look) -> QRectF:
    """Below the marks."""
    hair = look.px("hairline")
    top = strip.top() + mark_side(strip, look) + hair
    high = min(strip.bottom() - top - hair, look.px("gap") * _BAR_GAPS)
    return QRectF(strip.left(), top, strip.width(), max(1.0, high))


def _paint_wait(canvas: Canvas, lane: LaneLayout, view: StripView, start: int, end: int) -> None:
    room = _bar_room(lane.strip, canvas.look)
    left, right = _clipped(view, lane.strip, start, end)
    canvas.hatch(QRectF(left, room.top(), right - left, room.height()), "muted", room.height() / 4)


def _clipped(view: StripView, axis: QRectF, start: int, end: int) -> tuple[float, float]:
    """From where to where a stretch of steps goes, a little beyond the axis at most."""
    left = max(view.x(axis, start), axis.left() - 20)
    return left, max(left + 1.0, min(view.x(axis, end), axis.right() + 20))


def _paint_bars(
    canvas: Canvas,
    places: Mapping[int, LaneLayout],
    strips: Strips,
    bars: Sequence[Bar],
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
) -> None:
    ends: dict[int, list[int]] = {}
    rows = [_row(ends.setdefault(bar.tid, []), bar.start, _end(bar.end, strips)) for bar in bars]
    for bar, row in zip(bars, rows, strict=True):
        lane, lock = places.get(bar.tid), locks.get(bar.lock)
        if lane is None or lock is None:
            continue
        room = _bar_room(lane.strip, canvas.look)
        many = min(_MOST_ROWS, len(ends[bar.tid]))
        high = room.height() / many
        left, right = _clipped(view, lane.strip, bar.start, _end(bar.end, strips))
        top = room.top() + min(row, many - 1) * high
        rect = QRectF(left, top, right - left, max(2.0, high - canvas.look.px("hairline")))
        _paint_bar(canvas, rect, lock, lit=lit == bar.lock)


def _row(ends: list[int], start: int, end: int) -> int:
    """The first row that is free at *start*; it is taken up to *end* from now on."""
    for row, taken in enumerate(ends):
        if taken <= start:
            ends[row] = end
            return row
    ends.append(end)
    return len(ends) - 1


def _paint_bar(canvas: Canvas, rect: QRectF, lock: LockScene, *, lit: bool) -> None:
    colour = canvas.look.lock_colour(lock.look)
    canvas.box(
        rect, fill=colour, edge="ink" if lit else None, width="stroke",
        radius=min(canvas.look.px("radius"), rect.height() / 3),
    )  # fmt: skip
    # The letter tells the lock without colour, where it is large enough to be read.
    if rect.height() >= canvas.look.px("gap") and rect.width() >= canvas.look.px("column"):
        font = canvas.look.font_of(rect.height() * 0.8, bold=True)
        canvas.painter.setFont(font)
        canvas.painter.setPen(on(colour))
        canvas.painter.drawText(rect, CENTRE, lock_look(lock.look).letter)


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


def _paint_handoffs(
    canvas: Canvas,
    places: Mapping[int, LaneLayout],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    first: int,
    last: int,
) -> None:
    if view.column < READABLE * canvas.look.zoom / 2:
        return
    for handoff in strips.handoffs(first, last):
        giver, taker = places.get(handoff.giver), places.get(handoff.taker)
        lock = locks.get(handoff.lock)
        if giver is None or taker is None or lock is None or giver is taker:
            continue
        _paint_handoff(canvas, giver.strip, taker.strip, handoff, view, lock)


def _paint_handoff(
    canvas: Canvas,
    giver: QRectF,
    taker: QRectF,
    handoff: Handoff,
    view: StripView,
    lock: LockScene,
) -> None:
    """Along from where it was let go, then straight over to who got it, behind all words."""
    x = view.x(taker, handoff.step) + view.column / 2
    level = _bar_room(giver, canvas.look).center().y()
    down = taker.top() > giver.top()
    end = QPointF(x, taker.top() if down else _bar_room(taker, canvas.look).bottom())
    colour = canvas.look.lock_colour(lock.look)
    along = QPen(colour, canvas.look.px("hairline"), Qt.PenStyle.DashLine)
    canvas.painter.setPen(along)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPolyline(
        [QPointF(view.x(giver, handoff.given + 1), level), QPointF(x, level), end]
    )
