"""Bars for held locks below the marks of a strip, and the hand-offs from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.lock_looks import lock_look
from gui.stage.canvas import CENTRE
from gui.theme.drawings.padlock import on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import LockScene
    from core.scenes.strips import Bar, Handoff, Strips
    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView
    from gui.stage.wanted import Wanted
    from gui.theme.look import Look

_BAR_GAPS: Final = 1.8
"""How high the room for bars is at most, in gaps."""
_MOST_ROWS: Final = 3
"""Bars of nested locks stand in so many rows; more share the last."""


class Shown(NamedTuple):
    """What the strips show: the steps in *view* of all lanes in *places*."""

    places: Mapping[int, LaneLayout]
    strips: Strips
    view: StripView
    locks: Mapping[Ref, LockScene]
    lit: Ref | None


def paint_bars(canvas: Canvas, shown: Shown, wanted: Wanted, bars: Sequence[Bar]) -> None:
    """Paint the *wanted* ones of *bars*, which are all in sight: their rows depend on all."""
    strips, ends = shown.strips, dict[int, list[int]]()
    rows = [_row(ends.setdefault(bar.tid, []), bar.start, end_of(bar.end, strips)) for bar in bars]
    for bar, row in zip(bars, rows, strict=True):
        end, lock = end_of(bar.end, strips), shown.locks.get(bar.lock)
        if lock is None or not wanted.reaches(bar.tid, bar.start, end):
            continue
        strip = shown.places[bar.tid].strip
        room = bar_room(strip, canvas.look)
        many = min(_MOST_ROWS, len(ends[bar.tid]))
        high = room.height() / many
        left, right = clipped(shown.view, strip, bar.start, end)
        top = room.top() + min(row, many - 1) * high
        rect = QRectF(left, top, right - left, max(2.0, high - canvas.look.px("hairline")))
        _paint_bar(canvas, rect, lock, lit=shown.lit == bar.lock)


def paint_handoffs(canvas: Canvas, shown: Shown, handoffs: Sequence[Handoff]) -> None:
    """Paint the lines from who let a lock go to who got it."""
    for handoff in handoffs:
        giver, taker = shown.places.get(handoff.giver), shown.places.get(handoff.taker)
        lock = shown.locks.get(handoff.lock)
        if giver is None or taker is None or lock is None or giver is taker:
            continue
        _paint_handoff(canvas, giver.strip, taker.strip, handoff, shown.view, lock)


def mark_side(strip: QRectF, look: Look) -> float:
    """The side of a mark in a strip: a column's at most, with room for bars below."""
    return min(look.px("column"), strip.height() * 0.72)


def end_of(end: int | None, strips: Strips) -> int:
    """The step before which something is over, if it is."""
    return strips.length if end is None else end


def bar_room(strip: QRectF, look: Look) -> QRectF:
    """Below the marks."""
    hair = look.px("hairline")
    top = strip.top() + mark_side(strip, look) + hair
    high = min(strip.bottom() - top - hair, look.px("gap") * _BAR_GAPS)
    return QRectF(strip.left(), top, strip.width(), max(1.0, high))


def clipped(view: StripView, axis: QRectF, start: int, end: int) -> tuple[float, float]:
    """From where to where a stretch of steps goes, a little beyond the axis at most."""
    left = max(view.x(axis, start), axis.left() - 20)
    return left, max(left + 1.0, min(view.x(axis, end), axis.right() + 20))


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
    level = bar_room(giver, canvas.look).center().y()
    down = taker.top() > giver.top()
    end = QPointF(x, taker.top() if down else bar_room(taker, canvas.look).bottom())
    colour = canvas.look.lock_colour(lock.look)
    along = QPen(colour, canvas.look.px("hairline"), Qt.PenStyle.DashLine)
    canvas.painter.setPen(along)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawPolyline(
        [QPointF(view.x(giver, handoff.given + 1), level), QPointF(x, level), end]
    )
