"""The strips: a column a step on one axis, marks, bars of held locks and hatched waits.

What lies ahead of the moment is not drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPen

from core.machine.events import Kind
from core.scenes.space.box import LINE
from gui.stage.canvas import LEFT
from gui.stage.strip_content import FIGURES, READABLE, Cut, contents, mark_side, mark_top, tried_at
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import LockScene
    from core.scenes.strips import Strips
    from gui.stage.canvas import Canvas
    from gui.stage.strip_content import Content
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

_FIGURE: Final = 12.0
_TICKS: Final = 20.0
"""In narrower columns the ticks of switches would be a curtain."""
_BAR_AIR: Final = 0.25
"""How much of its height is air between a bar and the next at most."""
_MOST_BARS: Final = 3
"""Bars of nested locks stand in so many rows; more share the last."""


def paint_strips(
    canvas: Canvas,
    lanes: Sequence[StripPlace],
    strips: Strips,
    view: StripView,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
    position: int,
) -> Mapping[int, int]:
    """Paint the strips of *lanes* as they are after *position* steps.

    Gives how many rows of bars each thread has: whatever stands over marks asks for that.
    """
    if not lanes or lanes[0].strip.width() < 1:
        return {}
    # Decided here, as it depends on how wide a column is and not on what the run did.
    ticks = view.column >= _TICKS * canvas.look.zoom
    shown = contents(lanes, strips, view, locks, lit, position, ticks=ticks)
    for lane in lanes:
        own, room = shown[lane.tid], _room(canvas, lane)
        # Columns so narrow are painted as one image.
        # The rest is for rounding: a column that was made just wide enough must count as wide
        # enough.
        whole = view.column < READABLE * canvas.look.zoom * 0.99
        cut = None if whole else Cut(lane, own, room, canvas.look.zoom)
        # In pieces, so the marks themselves are not in the key: one more of them paints a piece,
        # not all.
        key = (lane, own) if whole else (lane, view, own.rows, own.looks, lit)
        canvas.part(
            ("strip", lane.tid), room, key,
            lambda on, lane=lane, own=own: _paint(on, lane, own),  # type: ignore[misc]
            pieces=cut,
        )  # fmt: skip
    return {tid: own.rows for tid, own in shown.items()}


def _room(canvas: Canvas, lane: StripPlace) -> QRectF:
    """What a strip may cover: open shackles stand out above it."""
    gap = canvas.look.px("gap")
    return lane.strip.adjusted(-1, -gap / 2, gap, 0)


def _paint(canvas: Canvas, lane: StripPlace, own: Content) -> None:
    painter, view = canvas.painter, own.view
    own = _in_sight(canvas, lane, own)
    painter.save()
    painter.setClipRect(_room(canvas, lane), Qt.ClipOperation.IntersectClip)
    _paint_switches(canvas, lane, own)
    _paint_bars(canvas, lane, own)
    if view.column >= READABLE * canvas.look.zoom * 0.99:
        _paint_marks(canvas, lane, own)
    else:
        _paint_strokes(canvas, lane, own)
    painter.restore()


def _in_sight(canvas: Canvas, lane: StripPlace, own: Content) -> Content:
    """As much of *own* as is to be painted: a step changes a small piece of a long strip."""
    if canvas.open is None:
        return own
    view, strip = own.view, lane.strip
    # What stands out of its column on either side.
    # Marks may be wider than their column, and values stand in the next.
    margin = mark_side(strip, view.column, canvas.look.zoom, row=lane.row) + view.column
    left = min(place.left() for place in canvas.open) - margin
    right = max(place.right() for place in canvas.open) + margin
    first, last = view.step_at(strip, left), view.step_at(strip, right)
    return own._replace(
        signs=tuple(sign for sign in own.signs if first <= sign.mark.step <= last),
        spans=tuple(span for span in own.spans if span.start <= last and first <= span.end),
    )


def _paint_switches(canvas: Canvas, lane: StripPlace, own: Content) -> None:
    pen = QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    canvas.painter.setPen(pen)
    for step in own.switches:
        x = own.view.x(lane.strip, step)
        canvas.painter.drawLine(QPointF(x, lane.strip.top()), QPointF(x, lane.strip.bottom()))


def _bars_room(canvas: Canvas, lane: StripPlace, own: Content) -> QRectF:
    """Below the marks; in a row of a crowd behind them."""
    strip = lane.strip
    if lane.row:
        high = strip.height() * 0.3
        return QRectF(strip.left(), strip.center().y() - high / 2, strip.width(), high)
    side = mark_side(strip, own.view.column, canvas.look.zoom, row=lane.row)
    top = mark_top(lane, side, own.rows, canvas.look.zoom) + side + canvas.look.px("hairline") * 2
    high = min(strip.bottom() - top - 1, canvas.look.zoom * 22)
    return QRectF(strip.left(), top, strip.width(), max(2.0, high))


def _paint_bars(canvas: Canvas, lane: StripPlace, own: Content) -> None:
    """A bar while a lock is held, hatched while it is wanted; never one over another."""
    room, looks = _bars_room(canvas, lane, own), dict(own.looks)
    many = min(_MOST_BARS, max(own.rows, 1))
    high = min(room.height() / many, canvas.look.zoom * 9)
    for start, end, lock, hatched, row in own.spans:
        # Not from where it begins, which may be ten thousand steps to the left of all that is seen.
        left = max(own.view.x(lane.strip, start), room.left() - 20)
        right = min(own.view.x(lane.strip, end), room.right() + 20)
        top = room.top() + min(row, many - 1) * high
        # Thin bars are told from each other by less air than they are high.
        air = min(canvas.look.zoom, high * _BAR_AIR)
        rect = QRectF(left, top, max(2.0, right - left - 1), max(2.0, high - air))
        # A wait for something that is no lock, such as a queue or a thread: grey, for colours are
        # locks.
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


def _paint_marks(canvas: Canvas, lane: StripPlace, own: Content) -> None:
    strip, view, look = lane.strip, own.view, canvas.look
    side = mark_side(strip, view.column, look.zoom, row=lane.row)
    looks = dict(own.looks)
    figures = view.column >= FIGURES * look.zoom and not lane.row
    top = mark_top(lane, side, own.rows, look.zoom)
    for mark, lock, failed in own.signs:
        left = view.x(strip, mark.step)
        x = left + 1 if figures else left + (view.column - side) / 2
        rect = QRectF(x, top, side, side)
        if lock in looks and lock is not None:
            # Given back is told by the shackle and not by the colour, which is the lock's in both.
            open_ = mark.kind == Kind.RELEASE
            canvas.padlock(rect, looks[lock], open_=open_, glow=own.lit == lock)
        else:
            canvas.mark(rect, mark.kind)
        # The mark of dying is a cross already.
        if failed and mark.kind != Kind.DIED:
            small = side * 0.46
            # Within the mark's right edge, for behind that stands what was read or written.
            spot = QRectF(rect.right() - small, rect.top() - small * 0.2, small, small)
            paint_failed(canvas.painter, spot, canvas.colour("failure"))
        if figures and mark.value:
            start = rect.right() + 1
            wide = left + view.column - start
            colour = "failure" if failed else "ink"
            sizes = (max(_FIGURE, min(15.0, side / look.zoom * 0.62)), _FIGURE)
            fit = (
                size for size in sizes
                if scale_of(look).width(mark.value, size, bold=True, code=True) <= wide
            )  # fmt: skip
            if units := next(fit, None):
                # Beside the middle of its mark, but never up into the words over the strip.
                high = look.zoom * units * LINE
                room = QRectF(start, max(rect.center().y() - high / 2, strip.top()), wide, high)
                canvas.words(room, mark.value, units, colour, bold=True, code=True, align=LEFT)
    _paint_tries(canvas, lane, own, side, top)


def _paint_tries(canvas: Canvas, lane: StripPlace, own: Content, side: float, top: float) -> None:
    """A struck ghost at the head of each wait for a lock: it could not be taken."""
    looks = dict(own.looks)
    for wait in own.spans:
        if not wait.hatched or wait.lock is None or wait.lock not in looks:
            continue
        at = tried_at(wait, own.view)
        if at is None:
            continue
        x = own.view.x(lane.strip, at) + max(0.0, (own.view.column - side) / 2)
        rect = QRectF(x, top, side, side)
        canvas.struck(rect, looks[wait.lock])


def _paint_strokes(canvas: Canvas, lane: StripPlace, own: Content) -> None:
    """The steps as one row of pixels, stretched: a rectangle a step is too slow."""
    if not own.signs:
        return
    first, last = own.signs[0].mark.step, own.signs[-1].mark.step + 1
    # Thousands of steps may share a few hundred columns.
    row = QImage(last - first, 1, QImage.Format.Format_ARGB32)
    row.fill(0)
    ink, failure = canvas.colour("ink").rgba(), canvas.colour("failure").rgba()
    for mark, _, failed in own.signs:
        row.setPixel(mark.step - first, 0, failure if failed else ink)
    strip = lane.strip
    left, wide = own.view.x(strip, first), (last - first) * own.view.column
    side = min(strip.height() * 0.6, canvas.look.px("column"))
    rect = QRectF(left, strip.top() + side * 0.2, wide, side * 0.6)
    canvas.painter.drawImage(rect, row, QRectF(row.rect()))


def paint_now(
    canvas: Canvas, lanes: Sequence[StripPlace], view: StripView, position: int,
    tags: Sequence[QRectF],
) -> None:  # fmt: skip
    """Paint the line at the moment shown in every strip of *lanes*, but not through *tags*."""
    if not lanes or lanes[0].strip.width() < 1:
        return
    axis, wide = lanes[0].strip, canvas.look.px("stroke")
    x = view.x(axis, position)
    if axis.left() <= x <= axis.right() + 1:
        top, bottom = lanes[0].strip.top(), lanes[-1].strip.bottom()
        # Over everything and not a part: it moves with each step, and would wipe all strips out.
        crossed = [tag for tag in tags if tag.left() - wide < x < tag.right() + wide]
        lines = [line for lane in lanes for line in _clear_of(crossed, lane.strip)]

        def paint(on: Canvas) -> None:
            for start, end in lines:
                on.line(QPointF(x, start), QPointF(x, end), "accent", "stroke")

        canvas.over(QRectF(x - wide, top - wide, 2 * wide, bottom - top + 2 * wide), paint)


def _clear_of(tags: Sequence[QRectF], strip: QRectF) -> Iterator[tuple[float, float]]:
    """From where to where a line from top to bottom of *strip* runs that leaves out *tags*."""
    top, bottom = strip.top(), strip.bottom()
    for tag in sorted(tags, key=QRectF.top):
        if top < tag.bottom() and tag.top() < bottom:
            if top < tag.top():
                yield top, tag.top()
            top = tag.bottom()
    if top < bottom:
        yield top, bottom
