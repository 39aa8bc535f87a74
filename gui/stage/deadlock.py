"""A deadlock as a figure: rooms with what each holds, arrows to what each wants, a banner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen

from gui.stage.canvas import CENTRE, RIGHT, rect_of
from gui.stage.moves import paint_way
from gui.stage.room_words import link_path, paint_names, paint_words
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.people import paint_monogram
from gui.theme.drawings.shapes import shape_path
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.deadlock import DeadlockScene, StageScene
    from core.scenes.scene import LaneScene, LockScene, Scene
    from core.scenes.space.box import Box, Scale
    from core.scenes.space.rooms import CircleSpace, RoomSpace
    from gui.stage.canvas import Canvas

_SMALL: Final = 13.0
_IN_TWO: Final = 14.0
"""Letters no larger than this stand in two lines."""
_PIECES: Final = 24


@dataclass(frozen=True, slots=True)
class Built:
    """How far the figure is built: so many *arrows* stand; *closed* if all of it is told."""

    arrows: int
    closed: bool

    @classmethod
    def of(cls, stage: StageScene) -> Built:
        """As it is by the end of *stage*."""
        return cls(stage.arrows, stage.act == "closed")


def paint_banner(canvas: Canvas, box: Box, deadlock: DeadlockScene) -> None:
    """Paint what has happened, in one or two lines, with the sign of a failure."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    canvas.box(rect, fill="failure_soft", edge="failure", width="stroke")
    side = min(rect.height() * 0.66, scale.px(36))
    sign = QRectF(rect.left() + scale.px(12), rect.center().y() - side / 2, side, side)
    paint_failed(canvas.painter, sign, canvas.colour("failure"))
    left = sign.right() + scale.px(10)
    room = QRectF(
        left,
        rect.top() + scale.px(4),
        rect.right() - left - scale.px(8),
        rect.height() - scale.px(8),
    )
    title = translate("stage", "Deadlock")
    high = room.height()
    two = high >= scale.px(44)
    if two:
        top = QRectF(room.left(), room.top(), room.width(), high * 0.5)
        canvas.words(top, title, 22, "failure", bold=True, name="deadlock")
        room = QRectF(room.left(), top.bottom(), room.width(), high * 0.5)
    size, lines = _told(deadlock, room.width(), scale, most=1 if two else 2)
    high = room.height() / len(lines)
    for number, words in enumerate(lines):
        line = QRectF(room.left(), room.top() + number * high, room.width(), high)
        canvas.words(line, words, size, "failure", bold=True, name=f"deadlock {number}")


def _told(
    deadlock: DeadlockScene, width: float, scale: Scale, *, most: int
) -> tuple[float, list[str]]:
    """What a banner says in at most so many lines, and the size of its letters.

    Who waits for whom is said first, and what that means after it.
    """
    told = [words for words in (deadlock.headline, deadlock.brief) if words]
    # One line in small letters comes before two: a banner that grows moves the whole figure.
    for many in range(1, most + 1):
        for words in told:
            for size in (18.0, 16.0, 14.0, _SMALL):
                lines = _wrapped(words, size, width, scale)
                if len(lines) <= many and (many == 1 or size <= _IN_TWO):
                    return size, lines
    return _SMALL, [told[-1]]


def _wrapped(words: str, size: float, width: float, scale: Scale) -> list[str]:
    """*words* in lines no wider than *width*, broken between words."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        # A word that is too long stands alone: it is cut when it is written, not here.
        if scale.width(longer, size, bold=True) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def paint_circle(
    canvas: Canvas, space: CircleSpace, scene: Scene, lit: Ref | None, built: Built
) -> None:
    """Paint the rooms of a deadlock and the arrows between them, as far as it is *built*."""
    assert scene.deadlock is not None
    lanes = {lane.tid: lane for lane in scene.lanes}
    locks = {lock.ref: lock for lock in scene.locks}
    for number, room in enumerate(space.rooms):
        lane, wants = lanes[room.room.tid], number < built.arrows
        _paint_room(canvas, room, lane, locks, scene.deadlock, lit, wants=wants)
    # After all rooms: arrows end on the walls of others.
    for points, room in zip(space.arrows[: built.arrows], space.rooms, strict=False):
        paint_arrow(canvas, points, room, closed=built.closed)
    if built.closed:
        paint_failed(canvas.painter, rect_of(space.sign), canvas.colour("failure"))


def _paint_room(
    canvas: Canvas,
    space: RoomSpace,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    deadlock: DeadlockScene,
    lit: Ref | None,
    *,
    wants: bool,
) -> None:
    rect, gate = rect_of(space.box), rect_of(space.gate)
    held = [locks[ref] for ref, _ in space.room.holds if ref in locks]
    wanted = _wanted_of(space, deadlock, held)
    _paint_wall(canvas, rect, wanted)
    if wanted is not None:
        _paint_link(canvas, space, wanted)
        paint_padlock(
            canvas.painter, gate, wanted.look, canvas.look, depth=wanted.depth,
            glow=wanted.ref == lit,
        )  # fmt: skip
    paint_monogram(canvas.painter, rect_of(space.disc), lane.monogram, canvas.look, active=wants)
    if space.facing:
        paint_words(canvas, space, lane, wanted)
    elif rect.height() > canvas.look.zoom * 60:
        paint_names(canvas, space, lane, wanted)


def _wanted_of(
    space: RoomSpace, deadlock: DeadlockScene, held: list[LockScene]
) -> LockScene | None:
    """Of what this room holds, the lock that the one before it in the circle wants."""
    wishes = {arrow.lock for arrow in deadlock.arrows if arrow.holder == space.room.tid}
    # Any that it has, if nobody in the circle wants one: it holds it in vain all the same.
    return next((lock for lock in held if lock.ref in wishes), held[0] if held else None)


def _paint_wall(canvas: Canvas, rect: QRectF, lock: LockScene | None) -> None:
    look, painter = canvas.look, canvas.painter
    if lock is None:
        canvas.box(rect, edge="strong_line", width="stroke")
        return
    colour, ground = look.lock_colour(lock.look), look.lock_colour(lock.look)
    ground.setAlphaF(0.10)
    canvas.box(rect, fill=ground)
    thick = look.zoom * (5 if rect.height() > look.zoom * 150 else 3.4)
    painter.setPen(QPen(colour, thick))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, look.px("radius"), look.px("radius"))
    side = thick * 2.4
    painter.setPen(QPen(canvas.colour("raised"), 1))
    # Filled posts in the lock's shape, as on fences: a wall here is the fence of its lock.
    painter.setBrush(colour)
    for x in (rect.left(), rect.right()):
        for y in (rect.top(), rect.bottom()):
            spot = QRectF(x - side / 2, y - side / 2, side, side)
            painter.drawPath(shape_path(lock.look.shape, spot))


def _paint_link(canvas: Canvas, space: RoomSpace, lock: LockScene) -> None:
    """From the thread to the padlock that it has."""
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.setPen(QPen(canvas.look.lock_colour(lock.look), canvas.look.zoom * 4))
    canvas.painter.drawPath(link_path(space))


def paint_arrow(
    canvas: Canvas,
    points: tuple[tuple[float, float], ...],
    space: RoomSpace,
    *,
    closed: bool,
    share: float = 1.0,
) -> None:
    """Paint *share* of an arrow out of the room *space*; in ink until the circle is *closed*."""
    scale, path = scale_of(canvas.look), arrow_path(points, space)
    if share < 1.0:
        path = _shortened(path, share)
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    wide, colour = scale.px(7 if space.facing else 5), "failure" if closed else "ink"
    canvas.painter.setPen(QPen(canvas.colour("surface"), wide * 2, c=Qt.PenCapStyle.FlatCap))
    canvas.painter.drawPath(path)
    paint_way(canvas, path, wide, failed=closed, colour=colour)
    if space.facing and share >= 1.0:
        _paint_wish(canvas, path, space, colour)


def arrow_path(points: tuple[tuple[float, float], ...], space: RoomSpace) -> QPainterPath:
    """The way of the arrow that leaves the room *space*."""
    start, first, second, end = (QPointF(*point) for point in points)
    path = QPainterPath(start)
    if space.facing and start.x() < end.x() and abs(first.x() - second.x()) < 1:
        # Out and back to one's own gate.
        path.cubicTo(QPointF(first.x(), start.y()), QPointF(second.x(), end.y()), end)
    else:
        path.cubicTo(first, second, end)
    return path


def _shortened(path: QPainterPath, share: float) -> QPainterPath:
    """The first *share* of *path*."""
    made = QPainterPath(path.pointAtPercent(0.0))
    for at in range(1, _PIECES + 1):
        made.lineTo(path.pointAtPercent(share * at / _PIECES))
    return made


def _paint_wish(canvas: Canvas, path: QPainterPath, space: RoomSpace, colour: str) -> None:
    """What the arrow says: that it wants it, and at which line."""
    scale, middle = scale_of(canvas.look), path.pointAtPercent(0.5)
    end, wall = path.pointAtPercent(1.0), rect_of(space.box)
    words = translate("stage", "wants")
    wide = scale.width(words, 17, bold=True)
    up = space.facing == "right"
    if path.pointAtPercent(0.0).x() < path.pointAtPercent(1.0).x() < middle.x():
        # A loop: beside its bend, inside.
        right = end.x() + (middle.x() - end.x()) * 0.72
        room = QRectF(right - wide, middle.y() - scale.px(24), wide, scale.px(23))
        canvas.words(room, words, 17, colour, bold=True, align=RIGHT, name="wants")
        if space.room.line is not None:
            line = translate("stage", "line {0}").format(space.room.line)
            below = room.translated(0, scale.px(24))
            canvas.words(below, line, _SMALL, "muted", align=RIGHT, name="line")
        return
    # Between the wall and the gate, where nothing else is told.
    middle.setX(((wall.right() if up else wall.left()) + end.x()) / 2)
    far = scale.px(34)
    y = middle.y() - far if up else middle.y() + far - scale.px(23)
    above = QRectF(middle.x() - wide / 2, y, wide, scale.px(23))
    if canvas_holds(above, space):
        canvas.words(above, words, 17, colour, bold=True, align=CENTRE, name="wants")
    line = translate("stage", "line {0}").format(space.room.line)
    long = scale.width(line, _SMALL)
    roomy = abs(end.x() - middle.x()) * 2 > long + scale.px(16)
    if space.room.line is None or not roomy:
        return
    at = middle.y() + scale.px(10) if up else middle.y() - scale.px(10) - scale.px(18)
    below = QRectF(middle.x() - long / 2, at, long, scale.px(18))
    away = (below.translated(0, scale.px(each if up else -each)) for each in (0, 6, 12, 18))
    free = next((spot for spot in away if not _is_crossed(spot, path, scale)), None)
    if free is not None and canvas_holds(free, space):
        canvas.words(free, line, _SMALL, "muted", align=CENTRE, name="line")


def _is_crossed(spot: QRectF, path: QPainterPath, scale: Scale) -> bool:
    """Whether the arrow along *path* goes over *spot*, or its head does."""
    stroker = QPainterPathStroker()
    stroker.setWidth(scale.px(14))
    neck = path.pointAtPercent(path.percentAtLength(path.length() - scale.px(30)))
    head = QRectF(neck, path.pointAtPercent(1.0)).normalized()
    head.adjust(0, -scale.px(13), 0, scale.px(13))
    return head.intersects(spot) or stroker.createStroke(path).intersects(spot)


def canvas_holds(room: QRectF, space: RoomSpace) -> bool:
    """Whether *room* lies outside of the wall of *space*, where an arrow is told."""
    return not rect_of(space.box).intersects(room)
