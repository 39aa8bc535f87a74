"""The privacy wall: a fence with a gate, who is inside, who waits outside, who goes round it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.space.gates import INSIDE, queue_width
from core.scenes.space.pocket import name_size
from gui.stage.canvas import CENTRE, LEFT, Canvas, rect_of
from gui.theme.drawings.shapes import shape_path
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardScene, LaneScene, LockScene, Place, Scene, WallScene
    from core.scenes.space.box import Scale
    from core.scenes.space.gates import FenceSpace

_GROUND: Final = 0.10
"""How strongly the ground inside a held lock's fence has its colour."""
_SMALL: Final = 13.0
_BESIDE: Final = 8.0
"""Between the name of a lock and what is said after it."""
_POST: Final = 11.0
"""The side of the post at a corner."""
_PILL: Final = 20.0
"""How high it is what says that somebody comes without the lock."""


def paint_fence(  # noqa: PLR0913 - what a fence depends on, by name
    canvas: Canvas,
    space: FenceSpace,
    lock: LockScene,
    wall: WallScene | None,
    lanes: Mapping[int, LaneScene],
    cards: Mapping[Place, CardScene],
    *,
    lit: bool,
    away: bool,
) -> None:
    """Paint the fence of *lock*; to be called before the cards in it are painted."""
    rect, free = rect_of(space.box), lock.holder is None
    halved = is_hole(space, cards)
    # Posts stand on the corners, and half of the line lies outside.
    margin = canvas.look.zoom * _POST
    canvas.field(
        rect.adjusted(-margin, -margin, margin, margin), ("fence", lock.look, free, lit, halved),
        lambda painter, around: _paint_wall(
            Canvas(painter, canvas.look), around.adjusted(margin, margin, -margin, -margin), lock,
            halved=halved, lit=lit,
        ),
    )  # fmt: skip
    if not away:
        depth = max(1, lock.depth)
        canvas.padlock(rect_of(space.padlock), lock.look, open_=free, depth=depth, glow=lit)
    if space.header:
        _paint_name(canvas, space, lock, hole=halved)
    elif not space.cards:
        _paint_name_inside(canvas, space, lock)
    if lock.holder is not None:
        _paint_person(canvas, rect_of(space.disc), lanes.get(lock.holder), active=True)
        if not space.header:
            words, scale = translate("stage", "inside"), scale_of(canvas.look)
            fits = space.words.bottom <= space.box.bottom
            if fits and scale.width(words, _SMALL, bold=True) <= space.words.width:
                canvas.words(
                    space.words, words, _SMALL, "ink", bold=True, align=CENTRE, name="inside"
                )
    if wall is not None:
        _paint_queue(canvas, space, wall, lock, lanes)
        _paint_gaps(canvas, space, wall, lock, rect, lanes)


def _paint_wall(canvas: Canvas, rect: QRectF, lock: LockScene, *, halved: bool, lit: bool) -> None:
    """The ground, the line and the posts of the fence round *rect*, without any words."""
    colour, free = canvas.look.lock_colour(lock.look), lock.holder is None
    if not free:
        # Made anew: the colour of the line must not become as faint as the ground.
        ground = canvas.look.lock_colour(lock.look)
        ground.setAlphaF(_GROUND * (2 if lit else 1))
        canvas.box(rect, fill=ground)
    thick = canvas.look.px("stroke") * (0.8 if free else 2.0)
    pen = QPen(colour, thick, Qt.PenStyle.DashLine if free else Qt.PenStyle.SolidLine)
    # Square ends would make dashes longer than their gaps.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    # Where somebody comes without a lock the fence is whole; where others come by another
    # lock, each has half a fence.
    _paint_line(canvas, rect, halved=halved)
    _paint_posts(canvas, rect, lock, free=free)


def _paint_line(canvas: Canvas, rect: QRectF, *, halved: bool) -> None:
    """The fence round all, open at the gate; half of it where another lock has the other half."""
    radius = canvas.look.px("radius")
    painter = canvas.painter
    if halved:
        third = rect.width() * 0.38
        for left in (rect.left(), rect.right() - third):
            side = rect.left() if left == rect.left() else rect.right()
            painter.drawLine(QPointF(side, rect.top()), QPointF(side, rect.bottom()))
            painter.drawLine(QPointF(left, rect.top()), QPointF(left + third, rect.top()))
            painter.drawLine(QPointF(left, rect.bottom()), QPointF(left + third, rect.bottom()))
        return
    painter.drawRoundedRect(rect, radius, radius)


def _paint_posts(canvas: Canvas, rect: QRectF, lock: LockScene, *, free: bool) -> None:
    """Posts in the lock's shape at the corners: it is told without colour."""
    side = canvas.look.zoom * (_POST if rect.height() > canvas.look.zoom * 60 else 8)
    colour = canvas.look.lock_colour(lock.look)
    canvas.painter.setPen(QPen(colour if free else canvas.colour("raised"), 1))
    canvas.painter.setBrush(canvas.colour("raised") if free else colour)
    for x in (rect.left(), rect.right()):
        for y in (rect.top(), rect.bottom()):
            spot = QRectF(x - side / 2, y - side / 2, side, side)
            canvas.painter.drawPath(shape_path(lock.look.shape, spot))


def _paint_name(canvas: Canvas, space: FenceSpace, lock: LockScene, *, hole: bool) -> None:
    scale = scale_of(canvas.look)
    room = rect_of(space.words)
    name = canvas.words(
        room, lock.name, _SMALL, "ink", bold=True, code=True, align=LEFT, name=f"wall {lock.name}"
    )
    if hole:
        left = name.right() + scale.px(_BESIDE)
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        if hole_width(scale) - scale.px(_BESIDE) <= rest.width():
            canvas.words(rest, _hole_words(), _SMALL, "ink", bold=True, name="hole")


def _paint_name_inside(canvas: Canvas, space: FenceSpace, lock: LockScene) -> None:
    """The name of *lock* where nothing else stands in its fence: else nobody says which it is."""
    scale, box = scale_of(canvas.look), space.box
    left = box.x + scale.px(INSIDE)
    room = QRectF(left, box.y, space.disc.x - scale.px(INSIDE / 2) - left, box.height)
    size = name_size(lock.name, room.width(), scale)
    if size is not None:
        canvas.words(
            room, lock.name, size, "ink", bold=True, code=True, align=LEFT,
            name=f"wall {lock.name}",
        )  # fmt: skip


def is_hole(space: FenceSpace, cards: Mapping[Place, CardScene]) -> bool:
    """Whether its lock is only one of several that are held at what stands in the fence."""
    inside = (cards[key] for key in space.cards if key in cards)
    return any(space.lock in card.holes and not card.bare for card in inside)


def name_width(name: str, scale: Scale) -> float:
    """How wide *name*, of the lock of a fence, is on it."""
    return scale.width(name, _SMALL, bold=True, code=True)


def hole_width(scale: Scale) -> float:
    """How wide it is what is said of a hole, beside the name of the lock."""
    return scale.width(_hole_words(), _SMALL, bold=True) + scale.px(_BESIDE)


def _hole_words() -> str:
    return translate("stage", "a hole: not one lock for all")


def _paint_person(canvas: Canvas, rect: QRectF, lane: LaneScene | None, *, active: bool) -> None:
    monogram = "?" if lane is None else lane.monogram
    acts = active and lane is not None and lane.last
    canvas.person(rect, monogram, active=acts)


def _paint_queue(
    canvas: Canvas,
    space: FenceSpace,
    wall: WallScene,
    lock: LockScene,
    lanes: Mapping[int, LaneScene],
) -> None:
    """Who waits, outside the gate with a ghost of the lock, the first one next to it."""
    scale = scale_of(canvas.look)
    boxes = [rect_of(box) for box in space.outside]
    for rect, tid in zip(boxes, wall.waiting, strict=False):
        _paint_person(canvas, rect, lanes.get(tid), active=True)
    if not boxes:
        return
    first, last = boxes[0], boxes[-1]
    if space.header:
        ghost = QRectF(
            first.left() - first.width() - scale.px(2), first.top(), first.width(), first.height()
        )
        canvas.padlock(ghost, lock.look, ghost=True)
        words = f"+{space.more}" if space.more > 0 else translate("stage", "waits outside")
        left = last.right() + scale.px(4)
        room = QRectF(left, last.top(), rect_of(space.box).right() - left, last.height())
        told = (words, translate("stage", "waits")) if space.more <= 0 else (words,)
        fit = (one for one in told if scale.width(one, _SMALL) <= room.width())
        canvas.words(room, next(fit, ""), _SMALL, "muted", name="waits outside")
        return
    side = first.width() * 0.82
    # Above the first in the row: he is not the only one to want it, and not sure to be the next.
    ghost = QRectF(first.center().x() - side / 2, first.top() - side - scale.px(3), side, side)
    canvas.padlock(ghost, lock.look, ghost=True)
    words = translate("stage", "waits outside")
    wide = scale.width(words, _SMALL, bold=True)
    short = translate("stage", "waits")
    end = max(last.right(), first.left() + queue_width(scale)) + scale.px(6)
    if space.more > 0:
        words = f"+{space.more}"
    elif wide > end - first.left() + scale.px(8):
        words = short
    room = QRectF(
        first.left() - scale.px(8),
        first.bottom() + scale.px(1),
        end - first.left() + scale.px(8),
        scale.px(18),
    )
    canvas.words(room, words, _SMALL, "ink", bold=True, align=CENTRE, name="waits outside")


def gap_width(scene: Scene, tid: int, scale: Scale) -> float:
    """How wide it is what is said of *tid*, who comes without the lock."""
    name = next((lane.name for lane in scene.lanes if lane.tid == tid), "?")
    words = translate("stage", "{0}, no lock").format(name)
    return scale.px(_PILL) + scale.width(words, _SMALL, bold=True) + scale.px(20)


def _paint_gaps(
    canvas: Canvas,
    space: FenceSpace,
    wall: WallScene,
    lock: LockScene,
    rect: QRectF,
    lanes: Mapping[int, LaneScene],
) -> None:
    """Who touched something inside without the lock, in an opening of the fence."""
    scale = scale_of(canvas.look)
    through = sorted({tid for tid, key in wall.gaps if key in space.cards})
    high, room = scale.px(_PILL), rect_of(space.words)
    # In the head of the fence after its name, or on its upper edge.
    left, right, middle = rect.left() + scale.px(8), rect.right() - scale.px(40), rect.top()
    if space.header:
        left = room.left() + scale.width(lock.name, _SMALL, bold=True, code=True) + scale.px(6)
        right, middle = room.right(), room.center().y()
    for tid in through:
        lane = lanes.get(tid)
        full = translate("stage", "{0}, no lock").format("?" if lane is None else lane.name)
        free = right - left - high - scale.px(14)
        words = next(
            (
                each for each in (full, translate("stage", "no lock"))
                if scale.width(each, _SMALL, bold=True) <= free
            ),
            "",
        )  # fmt: skip
        # Without room for words a disc is left, and the tooltip says the rest.
        wide = scale.width(words, _SMALL, bold=True) + high + scale.px(14) if words else high
        pill = QRectF(left, middle - high / 2, wide, high)
        canvas.box(pill, fill="invalid_soft", edge="invalid", radius=high / 2)
        person = QRectF(pill.left() + 2, pill.top() + 2, high - 4, high - 4)
        _paint_person(canvas, person, lane, active=True)
        if words:
            after = person.right() + scale.px(4)
            spot = QRectF(after, pill.top(), pill.right() - after - scale.px(4), high)
            canvas.words(spot, words, _SMALL, "invalid", bold=True, name=f"gap {tid}")
        left = pill.right() + scale.px(6)
