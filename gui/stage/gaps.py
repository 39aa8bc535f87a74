"""What stands in a column that many steps share: who made them, and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from core.scenes.space.box import WHISPER
from gui.stage.canvas import LEFT
from gui.stage.strip_content import mark_top
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.space.columns import Gap
    from gui.stage.canvas import Canvas
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

_DISC: Final = 21.0
_MOST_DISCS: Final = 2


def paint_gaps(
    canvas: Canvas, lane: StripPlace, view: StripView, people: Mapping[int, str], position: int
) -> None:
    """Paint the gaps of *view* on the strip of *lane*; *people* are monograms by thread."""
    scale, strip = scale_of(canvas.look), lane.strip
    for gap in view.gaps:
        left, right = view.x(strip, gap.start), view.x(strip, gap.end)
        if left < strip.left() - 1 or right > strip.right() + 1 or gap.start >= position:
            continue
        high = min(scale.px(_DISC), strip.height())
        top = mark_top(lane, high, 1, canvas.look.zoom)
        room = QRectF(left, top, right - left, high)
        canvas.part(
            ("gap", gap.start), room, (gap, tuple(people.get(tid) for tid in gap.tids)),
            lambda on, gap=gap, room=room: _paint(on, gap, room, people),  # type: ignore[misc]
        )  # fmt: skip


def _paint(canvas: Canvas, gap: Gap, room: QRectF, people: Mapping[int, str]) -> None:
    scale = scale_of(canvas.look)
    side = min(room.height(), room.width() * 0.55)
    spot = QRectF(room.left() + 1, room.center().y() - side / 2, side, side)
    for tid in gap.tids[:_MOST_DISCS]:
        canvas.person(spot, people.get(tid, "?"), dimmed=True)
        spot.moveLeft(spot.right() - side * 0.3)
    alone = len(gap.tids) == 1 and gap.steps > 1
    words = str(gap.steps)
    left = room.left() + side + scale.px(3)
    rest = QRectF(left, room.top(), room.right() - left, room.height())
    fits = scale.width(words, WHISPER) <= rest.width() and scale.px(WHISPER * 1.25) <= room.height()
    if alone and fits:
        canvas.words(rest, words, WHISPER, "muted", align=LEFT, name="gap steps")
