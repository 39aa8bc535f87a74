"""Over marks on the lanes of a desk: the numbers by which a card below the stage tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from gui.stage.strip_content import mark_side, mark_top
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from gui.stage.canvas import Canvas
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

_DISC: Final = 17.0
_ABOVE: Final = 1.0
_OVERLAP: Final = 0.35
"""How much of the disc lies over the mark where there is little room above that."""


class Numbered(NamedTuple):
    """Thread *tid* made the step at position *step*, which is told of as *number*."""

    tid: int
    step: int
    number: int


def paint_numbers(
    canvas: Canvas, lanes: tuple[StripPlace, ...], rows: Mapping[int, int], view: StripView,
    numbers: tuple[Numbered, ...],
) -> Iterator[QRectF]:  # fmt: skip
    """Write those of *numbers* over their marks that are in sight of *lanes*, and say where.

    Below the marks there are *rows* of bars.
    """
    places = {lane.tid: lane for lane in lanes if lane.low and not lane.row}
    for one in numbers:
        lane = places.get(one.tid)
        if lane is not None and one.tid in rows:
            yield from _paint(canvas, lane, one, view, rows[one.tid])


def _paint(
    canvas: Canvas, lane: StripPlace, one: Numbered, view: StripView, rows: int
) -> Iterator[QRectF]:
    scale, strip = scale_of(canvas.look), lane.strip
    side = mark_side(strip, view.column, canvas.look.zoom, row=False)
    middle = view.x(strip, one.step) + min(side, view.column) / 2
    if not strip.left() <= middle <= strip.right():
        return
    disc = scale.px(_DISC)
    low = mark_top(lane, side, rows, canvas.look.zoom)
    # Above the mark, or as far above it as the lane has room.
    top = max(low - disc - scale.px(_ABOVE), min(strip.top(), low - disc * (1 - _OVERLAP)))
    room = QRectF(middle - disc / 2, top, disc, disc)
    canvas.part(
        ("number", one.number), room.adjusted(-1, -1, 1, 1), (room, one.number),
        lambda on: on.person(room, str(one.number), active=True),
    )  # fmt: skip
    yield room
