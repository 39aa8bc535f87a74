"""The strips: a column a step on one axis, marks, bars of held locks and hatched waits.

What lies ahead of the moment is not drawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPen

from core.machine.events import Kind
from gui.stage.canvas import LEFT
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import paint_padlock, paint_struck
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from core.scenes.scene import LockScene
    from core.scenes.strips import Bar, Hatch, Mark, Strips
    from gui.stage.canvas import Canvas
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

READABLE: Final = 8.0
"""A column narrower than this, at zoom 1, shows no mark but a stroke."""
_FIGURES: Final = 34.0
"""From this width on a column has what was read or written beside its mark."""
_FIGURE: Final = 12.0
_MARK_MOST: Final = 32.0
_MARK_LEAST: Final = 12.0
_TICKS: Final = 20.0
"""In narrower columns the ticks of switches would be a curtain."""
_MOST_BARS: Final = 3
"""Bars of nested locks stand in so many rows; more share the last."""
_LOCKING: Final = frozenset({Kind.ACQUIRE, Kind.RELEASE})


class _Own(NamedTuple):
    """What one lane shows: all that its picture depends on, besides its place."""

    view: StripView
    position: int
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    waits: tuple[Hatch, ...]
    switches: tuple[int, ...]
    failed: frozenset[int]
    looks: tuple[tuple[Ref, LockLook], ...]
    lit: Ref | None


def paint_strips(
    canvas: Canvas,
    lanes: Sequence[StripPlace],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
    position: int,
) -> None:
    """Paint the strips of *lanes* as they are after *position* steps."""
    if not lanes or lanes[0].strip.width() < 1:
        return
    known = min(position, strips.length)
    first, last = view.span(lanes[0].strip, known)
    marks: dict[int, list[Mark]] = {}
    bars: dict[int, list[Bar]] = {}
    waits: dict[int, list[Hatch]] = {}
    for mark in strips.marks(first, last):
        marks.setdefault(mark.tid, []).append(mark)
    for bar in strips.bars(first, last):
        bars.setdefault(bar.tid, []).append(_bar_until(bar, known))
    for wait in strips.hatches(first, last + 1):
        if wait.start <= known:
            waits.setdefault(wait.tid, []).append(_wait_until(wait, known))
    switches = tuple(strips.switches(first, last))
    failed = frozenset(strips.failures(first, last))
    for lane in lanes:
        own = _Own(
            view=view,
            position=known if bars.get(lane.tid) or waits.get(lane.tid) else 0,
            marks=tuple(marks.get(lane.tid, ())),
            bars=tuple(bars.get(lane.tid, ())),
            waits=tuple(waits.get(lane.tid, ())),
            switches=() if lane.row else switches,
            failed=frozenset(m.step for m in marks.get(lane.tid, ()) if m.step in failed),
            looks=tuple((lock.ref, lock.look) for lock in locks.values()),
            lit=lit,
        )
        room = _room(canvas, lane)
        canvas.part(
            ("strip", lane.tid), room, (lane, own),
            lambda on, lane=lane, own=own: _paint(on, lane, own),  # type: ignore[misc]
        )  # fmt: skip
        _paint_now(canvas, lane, view, position)


def _bar_until(bar: Bar, position: int) -> Bar:
    """*bar* as it is after *position* steps: open if it ends later."""
    return bar if bar.end is not None and bar.end <= position else replace(bar, end=None)


def _wait_until(wait: Hatch, position: int) -> Hatch:
    return wait if wait.end is not None and wait.end <= position else replace(wait, end=None)


def mark_side(strip: QRectF, column: float, zoom: float, *, row: bool) -> float:
    """The side of a mark: about as wide as a column, with room for bars below."""
    share = 0.8 if row else 0.6
    # What was read or written stands beside its mark, if that has room.
    wide = 0.58 if column >= _FIGURES * zoom and not row else 0.92
    # Rather a little over its neighbour than too small to be known.
    side = max(column * wide, min(_MARK_LEAST * zoom, column * 1.35))
    return max(2.0, min(strip.height() * share, side, _MARK_MOST * zoom))


def _room(canvas: Canvas, lane: StripPlace) -> QRectF:
    """What a strip may cover: open shackles stand out above it."""
    gap = canvas.look.px("gap")
    return lane.strip.adjusted(-1, -gap / 2, gap, 0)


def _paint(canvas: Canvas, lane: StripPlace, own: _Own) -> None:
    painter, view = canvas.painter, own.view
    painter.save()
    painter.setClipRect(_room(canvas, lane), Qt.ClipOperation.IntersectClip)
    _paint_switches(canvas, lane, own)
    _paint_bars(canvas, lane, own)
    if view.column >= READABLE * canvas.look.zoom * 0.99:
        _paint_marks(canvas, lane, own)
    else:
        _paint_strokes(canvas, lane, own)
    painter.restore()


def _paint_switches(canvas: Canvas, lane: StripPlace, own: _Own) -> None:
    if own.view.column < _TICKS * canvas.look.zoom:
        return
    pen = QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    canvas.painter.setPen(pen)
    for step in own.switches:
        x = own.view.x(lane.strip, step)
        canvas.painter.drawLine(QPointF(x, lane.strip.top()), QPointF(x, lane.strip.bottom()))


def _bars_room(canvas: Canvas, lane: StripPlace, own: _Own) -> QRectF:
    """Below the marks; in a row of a crowd behind them."""
    strip = lane.strip
    if lane.row:
        high = strip.height() * 0.3
        return QRectF(strip.left(), strip.center().y() - high / 2, strip.width(), high)
    side = mark_side(strip, own.view.column, canvas.look.zoom, row=lane.row)
    top = strip.top() + side + canvas.look.px("hairline") * 2
    high = min(strip.bottom() - top - 1, canvas.look.zoom * 22)
    return QRectF(strip.left(), top, strip.width(), max(2.0, high))


def _paint_bars(canvas: Canvas, lane: StripPlace, own: _Own) -> None:
    """A bar while a lock is held, hatched while it is wanted; never one over another."""
    room, looks, ends = _bars_room(canvas, lane, own), dict(own.looks), list[int]()
    both: list[tuple[int, int, Ref | None, bool]] = [
        (bar.start, own.position if bar.end is None else bar.end, bar.lock, False)
        for bar in own.bars
    ]
    for wait in own.waits:
        end = own.position if wait.end is None else wait.end
        both.append((wait.start, max(end, wait.start + 1), wait.lock, True))
    both.sort(key=lambda one: one[:2])
    rows = [_row(ends, start, end) for start, end, _, _ in both]
    many = min(_MOST_BARS, max(len(ends), 1))
    high = min(room.height() / many, canvas.look.zoom * 9)
    for (start, end, lock, hatched), row in zip(both, rows, strict=True):
        left = max(own.view.x(lane.strip, start), room.left() - 20)
        right = min(own.view.x(lane.strip, end), room.right() + 20)
        top = room.top() + min(row, many - 1) * high
        rect = QRectF(left, top, max(2.0, right - left - 1), max(2.0, high - canvas.look.zoom))
        if lock is None or lock not in looks:
            if hatched:
                canvas.hatch(rect, "muted", rect.height() / 3)
            continue
        colour = canvas.look.lock_colour(looks[lock])
        if hatched:
            canvas.hatch(rect, colour, rect.height() / 3)
        else:
            edge = "ink" if own.lit == lock else None
            canvas.box(rect, fill=colour, edge=edge, width="stroke", radius=rect.height() / 3)


def _row(ends: list[int], start: int, end: int) -> int:
    """The first row that is free at *start*; it is taken up to *end* from now on."""
    for row, taken in enumerate(ends):
        if taken <= start:
            ends[row] = end
            return row
    ends.append(end)
    return len(ends) - 1


def _paint_marks(canvas: Canvas, lane: StripPlace, own: _Own) -> None:
    strip, view, look = lane.strip, own.view, canvas.look
    side = mark_side(strip, view.column, look.zoom, row=lane.row)
    taken = {bar.start: bar.lock for bar in own.bars}
    given = {bar.end - 1: bar.lock for bar in own.bars if bar.end is not None}
    looks = dict(own.looks)
    figures = view.column >= _FIGURES * look.zoom and not lane.row
    top = strip.center().y() - side / 2 if lane.row else strip.top()
    for mark in own.marks:
        left = view.x(strip, mark.step)
        x = left + 1 if figures else left + (view.column - side) / 2
        rect = QRectF(x, top, side, side)
        lock = taken.get(mark.step, given.get(mark.step)) if mark.kind in _LOCKING else None
        if lock in looks and lock is not None:
            open_ = mark.kind == Kind.RELEASE
            paint_padlock(
                canvas.painter, rect, looks[lock], look, open_=open_, glow=own.lit == lock
            )
        else:
            paint_mark(canvas.painter, rect, mark.kind, look)
        if mark.step in own.failed and mark.kind != Kind.DIED:
            small = side * 0.46
            spot = QRectF(rect.right() - small * 0.6, rect.top() - small * 0.1, small, small)
            paint_failed(canvas.painter, spot, canvas.colour("failure"))
        if figures and mark.value:
            high, start = look.zoom * 21, rect.right() + 1
            above = max(rect.center().y() - high / 2, strip.top())
            room = QRectF(start, above, left + view.column - start, high)
            colour = "failure" if mark.step in own.failed else "ink"
            sizes = (max(_FIGURE, min(15.0, side / look.zoom * 0.62)), _FIGURE)
            fit = (
                size for size in sizes
                if scale_of(look).width(mark.value, size, bold=True, code=True) <= room.width()
            )  # fmt: skip
            if units := next(fit, None):
                canvas.words(room, mark.value, units, colour, bold=True, code=True, align=LEFT)
    _paint_tries(canvas, lane, own, side, top)


def _paint_tries(canvas: Canvas, lane: StripPlace, own: _Own, side: float, top: float) -> None:
    """A struck ghost at the head of each wait for a lock: it could not be taken."""
    looks = dict(own.looks)
    for wait in own.waits:
        if wait.lock is None or wait.lock not in looks:
            continue
        x = own.view.x(lane.strip, wait.start) + max(0.0, (own.view.column - side) / 2)
        rect = QRectF(x, top, side, side)
        paint_struck(canvas.painter, rect, looks[wait.lock], canvas.look)


def _paint_strokes(canvas: Canvas, lane: StripPlace, own: _Own) -> None:
    """The steps as one row of pixels, stretched: a rectangle a step is too slow."""
    if not own.marks:
        return
    first, last = own.marks[0].step, own.marks[-1].step + 1
    row = QImage(last - first, 1, QImage.Format.Format_ARGB32)
    row.fill(0)
    ink, failure = canvas.colour("ink").rgba(), canvas.colour("failure").rgba()
    for mark in own.marks:
        row.setPixel(mark.step - first, 0, failure if mark.step in own.failed else ink)
    strip = lane.strip
    left, wide = own.view.x(strip, first), (last - first) * own.view.column
    side = min(strip.height() * 0.6, canvas.look.px("column"))
    rect = QRectF(left, strip.top() + side * 0.2, wide, side * 0.6)
    canvas.painter.drawImage(rect, row, QRectF(row.rect()))


def _paint_now(canvas: Canvas, lane: StripPlace, view: StripView, position: int) -> None:
    """The line at the moment shown."""
    x, strip = view.x(lane.strip, position), lane.strip
    if not strip.left() <= x <= strip.right() + 1:
        return
    wide = canvas.look.px("stroke")
    room = QRectF(x - wide, strip.top() - wide, 2 * wide, strip.height() + 2 * wide)
    canvas.part(
        ("now", lane.tid), room, None,
        lambda on: on.line(
            QPointF(x, strip.top()), QPointF(x, strip.bottom()), "accent", "stroke"
        ),
    )  # fmt: skip
