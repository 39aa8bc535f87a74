"""The line at the moment shown, right of which what comes later stands back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from gui.stage.strips import column_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView

_STRETCHES: Final = 16
"""In how many stretches what lies ahead stands back."""


def paint_playhead(
    canvas: Canvas, lanes: Sequence[LaneLayout], view: StripView, position: int, length: int
) -> None:
    """Paint the line at *position*; what comes after it in the run stands back."""
    if not lanes:
        return
    axis, column = lanes[0].strip, column_of(lanes)
    x = view.x(axis, position)
    if not axis.left() <= x <= axis.right():
        return
    end = min(axis.right(), view.x(axis, length))
    if position < length:
        _paint_veil(canvas, lanes, x, end)
    wide = canvas.look.px("stroke")
    room = QRectF(x - wide, column.top() - wide, 2 * wide, column.height() + 2 * wide)
    canvas.part("playhead", room, None, lambda on: _paint_line(on, lanes, x))


def _paint_veil(canvas: Canvas, lanes: Sequence[LaneLayout], left: float, right: float) -> None:
    """Let what lies between *left* and *right* stand back.

    In stretches, of which only one is another when the playhead moves.
    """
    column = column_of(lanes)
    wide = max(1.0, column.width() / _STRETCHES)
    for number in range(_STRETCHES):
        start = column.left() + number * wide
        stretch = QRectF(start, column.top(), wide, column.height())
        covered = (max(left, start), min(right, start + wide))
        if covered[0] < covered[1]:
            canvas.part(
                ("veil", number), stretch, covered,
                lambda on: _paint_rest(on, lanes, left, right), within=stretch,
            )  # fmt: skip


def _paint_rest(canvas: Canvas, lanes: Sequence[LaneLayout], left: float, right: float) -> None:
    veil = canvas.colour("raised")
    veil.setAlphaF(0.65)
    for lane in lanes:
        rest = QRectF(left, lane.strip.top(), right - left, lane.strip.height())
        canvas.painter.fillRect(rest, veil)


def _paint_line(canvas: Canvas, lanes: Sequence[LaneLayout], x: float) -> None:
    for lane in lanes:
        strip = lane.strip
        canvas.line(QPointF(x, strip.top()), QPointF(x, strip.bottom()), "accent", "stroke")
