"""Over the mark of a write at a desk: whose value it wrote over without having seen it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from core.scenes.space.box import WHISPER
from gui.stage.canvas import CENTRE
from gui.stage.strip_content import mark_side, mark_top
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.scenes.scene import LostScene, Scene
    from gui.stage.canvas import Canvas
    from gui.stage.strip_place import StripPlace
    from gui.stage.strip_view import StripView

_HIGH: Final = 20.0
_STEM: Final = 3.0


def paint_lost_tags(
    canvas: Canvas, lanes: tuple[StripPlace, ...], rows: Mapping[int, int], view: StripView,
    scene: Scene,
) -> Iterator[QRectF]:  # fmt: skip
    """Say of the last lost update in sight of each lane of *scene* what was lost, and where.

    Below the marks there are *rows* of bars.
    """
    last = {one.tid: one for one in scene.lost if one.step < scene.position}
    names = {lane.tid: lane.name for lane in scene.lanes}
    for lane in lanes:
        if not lane.low or lane.tid not in last or lane.tid not in rows:
            continue
        one = last[lane.tid]
        words = translate("stage", "wrote {0} over {1}'s {2}")
        told = words.format(one.value, names.get(one.whose, "?"), one.old)
        yield from _paint(canvas, lane, one, view, rows[lane.tid], told)


def _paint(
    canvas: Canvas, lane: StripPlace, one: LostScene, view: StripView, rows: int, words: str
) -> Iterator[QRectF]:
    scale, strip = scale_of(canvas.look), lane.strip
    side = mark_side(strip, view.column, canvas.look.zoom, row=False)
    low = mark_top(lane, side, rows, canvas.look.zoom) - scale.px(_STEM)
    middle = view.x(strip, one.step) + min(side, view.column) / 2
    wide = scale.width(words, WHISPER) + scale.px(_HIGH)
    if not strip.left() <= middle <= strip.right() or wide > strip.width():
        return
    if low - scale.px(_HIGH) < strip.top() - scale.px(2):
        return
    left = max(strip.left(), min(middle - wide / 2, strip.right() - wide))
    pill = QRectF(left, low - scale.px(_HIGH), wide, scale.px(_HIGH))
    room = pill.adjusted(-1, -1, 1, scale.px(_STEM) + 1)

    def paint(on: Canvas) -> None:
        start, end = QPointF(middle, pill.bottom()), QPointF(middle, room.bottom() - 1)
        on.line(start, end, "invalid", "stroke")
        on.box(pill, fill="invalid_soft", edge="invalid", radius=pill.height() / 2)
        on.words(pill, words, WHISPER, "invalid", align=CENTRE, name=f"lost {one.tid}")

    canvas.part(("lost", one.tid), room, (pill, middle, words), paint)
    yield pill
