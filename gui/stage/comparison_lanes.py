"""The lanes of a compared run: marks in their columns, values below them, bars of locks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from core.machine.events import Kind
from gui.stage.canvas import CENTRE, rect_of
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import paint_padlock, paint_struck
from gui.theme.drawings.people import paint_monogram
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.comparing.scene import ComparedBar, LaneHead, SideScene
    from core.scenes.space.box import Box
    from core.scenes.space.comparison import ComparisonSpace, RunSpace
    from gui.stage.canvas import Canvas

_MARK: Final = 28.0
_READABLE: Final = 8.0
_FIGURE: Final = 17.0
_BAR: Final = 8.0


def paint_lanes(
    canvas: Canvas,
    space: ComparisonSpace,
    run: RunSpace,
    side: SideScene,
    heads: Sequence[LaneHead],
) -> None:
    """Paint the lanes of *run*, one below the other."""
    for at, (lane, head) in enumerate(zip(run.lanes, heads, strict=True)):
        paint_monogram(canvas.painter, rect_of(run.heads[at]), head.monogram, canvas.look)
        below = QPointF(lane.x, lane.bottom), QPointF(lane.right, lane.bottom)
        canvas.line(*below, "line", "hairline")
        _paint_bars(canvas, space, lane, [bar for bar in side.bars if bar.lane == at])
        _paint_marks(canvas, space, lane, side, at)


def _rows(canvas: Canvas, space: ComparisonSpace, lane: Box) -> tuple[float, float, float]:
    """The side of a mark, the height of a figure (0 if there is no room), where bars begin."""
    px = scale_of(canvas.look).px
    side = min(px(_MARK), space.column * 0.9, lane.height * 0.5)
    left = lane.height - side - px(4)
    figure = px(_FIGURE * 1.36) if left >= px(_FIGURE * 1.36 + _BAR + 4) else 0.0
    return side, figure, lane.y + px(4) + side + figure + px(3)


def _paint_marks(
    canvas: Canvas, space: ComparisonSpace, lane: Box, run: SideScene, at: int
) -> None:
    scale = scale_of(canvas.look)
    side, figure, _ = _rows(canvas, space, lane)
    top = lane.y + scale.px(4)
    for mark in run.marks:
        if mark.lane != at or mark.column < space.hidden:
            continue
        left = space.x(mark.column)
        spot = QRectF(left + (space.column - side) / 2, top, side, side)
        if mark.look is not None:
            open_ = mark.kind == Kind.RELEASE
            paint_padlock(canvas.painter, spot, mark.look, canvas.look, open_=open_)
        else:
            paint_mark(canvas.painter, spot, mark.kind, canvas.look)
        if mark.failed and mark.kind != Kind.DIED:
            small = side * 0.46
            corner = QRectF(spot.right() - small * 0.6, spot.top() - small * 0.2, small, small)
            paint_failed(canvas.painter, corner, canvas.colour("failure"))
        fit = (
            units for units in (_FIGURE, 15.0, 12.0)
            if scale.width(mark.value, units, bold=True, code=True) <= space.column - scale.px(2)
        )  # fmt: skip
        if figure and mark.value and (units := next(fit, 0.0)):
            room = QRectF(left, spot.bottom(), space.column, figure)
            canvas.words(
                room, mark.value, units, "ink", bold=True, code=True, align=CENTRE, name="value"
            )


def _paint_bars(
    canvas: Canvas, space: ComparisonSpace, lane: Box, bars: Sequence[ComparedBar]
) -> None:
    """A bar while a lock is held, hatched while it is wanted, with a struck ghost at its head."""
    scale, look = scale_of(canvas.look), canvas.look
    side, _, top = _rows(canvas, space, lane)
    rows: list[int] = []
    for bar in sorted(bars, key=lambda each: (each.first, each.last)):
        row = next((at for at, end in enumerate(rows) if end < bar.first), len(rows))
        rows[row : row + 1] = [bar.last]
        first = max(bar.first, space.hidden)
        if bar.last < first:
            continue
        high = min(scale.px(_BAR), (lane.bottom - top) / max(1, len(rows)))
        rect = QRectF(
            space.x(first) + 1, top + row * (high + 1), (bar.last + 1 - first) * space.column - 2,
            max(2.0, high - 1),
        )  # fmt: skip
        if bar.wanted:
            colour = "muted" if bar.look is None else look.lock_colour(bar.look)
            canvas.hatch(rect, colour, rect.height() / 3)
            if bar.look is not None and bar.first == first and space.column >= scale.px(_READABLE):
                spot = QRectF(
                    space.x(first) + (space.column - side) / 2, lane.y + scale.px(4), side, side
                )
                paint_struck(canvas.painter, spot, bar.look, look)
        elif bar.look is not None:
            canvas.box(rect, fill=look.lock_colour(bar.look), radius=rect.height() / 3)
