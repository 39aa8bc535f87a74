"""What is told in the rooms of a deadlock: who, since which line, the lock, what it guards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from gui.stage.canvas import CENTRE, LEFT, RIGHT, rect_of
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.scenes.scene import LaneScene, LockScene
    from core.scenes.space.box import Scale
    from core.scenes.space.rooms import RoomSpace
    from gui.stage.canvas import Canvas

_SMALL: Final = 13.0
_LINK: Final = 17.0
"""Letters of what a line or an arrow says."""
_PIECES: Final = 48
_COLOURED: Final = 28.0
"""Letters of so many pixels are read in the colour of a lock as well."""


def paint_words(canvas: Canvas, space: RoomSpace, lane: LaneScene, lock: LockScene | None) -> None:
    """Who, since which line, the lock by its name, and what it guards."""
    line = _paint_who(canvas, space, lane, lock)
    if lock is not None:
        _paint_lock(canvas, space, lock, line)
        _paint_holds(canvas, space, lock)


def _holds(space: RoomSpace, lock: LockScene) -> str:
    """That the thread of *space* has *lock*, and since which line."""
    since = next((at for ref, at in space.room.holds if ref == lock.ref), None)
    if since is None:
        return translate("stage", "holds")
    return translate("stage", "holds, line {0}").format(since)


def _link(space: RoomSpace, scale: Scale) -> QRectF | None:
    """Where it is told what the line from the disc to the padlock means, if there is room."""
    disc, gate = rect_of(space.disc), rect_of(space.gate)
    above, below = sorted((disc, gate), key=lambda each: each.center().y())
    room = below.top() - above.bottom()
    if room < scale.px(_LINK * 1.5):
        return None
    y, high = (above.bottom() + below.top()) / 2, scale.px(_LINK * 1.3)
    gap, wall = scale.px(8), rect_of(space.box)
    path, left, right = link_path(space), wall.left() + gap, wall.right() - gap
    points = [path.pointAtPercent(at / _PIECES) for at in range(_PIECES + 1)]
    beside = [point.x() for point in points if abs(point.y() - y) <= high * 0.7]
    if space.facing == "right":
        right = min(beside) - gap
    else:
        left = max(beside) + gap
    return QRectF(left, y - high / 2, right - left, high)


def link_path(space: RoomSpace) -> QPainterPath:
    """The line from the disc of *space* to the padlock that the thread has."""
    disc, gate = rect_of(space.disc).center(), rect_of(space.gate).center()
    path = QPainterPath(disc)
    middle = (disc.y() + gate.y()) / 2
    path.cubicTo(QPointF(disc.x(), middle), QPointF(gate.x(), middle), gate)
    return path


def _paint_holds(canvas: Canvas, space: RoomSpace, lock: LockScene) -> None:
    """At the line from the thread to the padlock: that it holds it."""
    room = _link(space, scale_of(canvas.look))
    if room is not None:
        align = RIGHT if space.facing == "right" else LEFT
        canvas.words(
            room, _holds(space, lock), _LINK, "ink", bold=True, align=align,
            name=f"lane {space.room.tid} words",
        )  # fmt: skip


def _paint_who(canvas: Canvas, space: RoomSpace, lane: LaneScene, lock: LockScene | None) -> float:
    """The name of the thread beside its disc, and since when it holds the lock; a line's height."""
    scale, rect, disc = scale_of(canvas.look), rect_of(space.box), rect_of(space.disc)
    left_side, pad = space.facing == "right", scale.px(14)
    free = QRectF(disc.right() + pad * 0.4, 0, rect.right() - disc.right() - pad * 1.4, 0)
    if left_side:
        free = QRectF(rect.left() + pad, 0, disc.left() - rect.left() - pad * 1.4, 0)
    # At its disc, not at the far wall: two names on one edge read like a list.
    align = RIGHT if left_side else LEFT
    told = "" if lock is None or _link(space, scale) else _holds(space, lock)
    size = next(
        (
            each for each in (30.0, 24.0, 20.0, 16.0)
            if scale.width(lane.name, each, bold=True) <= free.width()
            and scale.width(told, _SMALL) <= free.width()
        ),
        0.0,
    )  # fmt: skip
    small = 16.0 if scale.width(told, 16) <= free.width() and size > _COLOURED / 2 else _SMALL
    line = scale.px((size or 16.0) * 1.3)
    top = disc.center().y() - line
    if not size:
        # Beside it there is no room: over the disc at the top, below the one at the foot.
        size, align = 16.0, CENTRE
        free = QRectF(rect.left() + 4, 0, rect.width() - 8, 0)
        high = line + scale.px(_SMALL * 1.4)
        top = disc.top() - high - scale.px(4) if left_side else disc.bottom() + scale.px(4)
    name = QRectF(free.left(), top, free.width(), line)
    canvas.words(name, lane.name, size, "ink", bold=True, align=align, name=f"lane {lane.tid} name")
    if told:
        below = QRectF(free.left(), name.bottom(), free.width(), scale.px(small * 1.4))
        canvas.words(below, told, small, "muted", align=align, name=f"lane {lane.tid} words")
    return line


def _paint_lock(canvas: Canvas, space: RoomSpace, lock: LockScene, line: float) -> None:
    """The lock by its name, at the far side of the room from its gate, and what it guards."""
    scale, rect = scale_of(canvas.look), rect_of(space.box)
    disc, gate = rect_of(space.disc), rect_of(space.gate)
    left_side, pad = space.facing == "right", scale.px(14)
    align = RIGHT if left_side else LEFT
    inner = QRectF(
        rect.left() + pad, gate.center().y(), rect.width() - pad * 2 - gate.width() / 2, 0
    )
    if not left_side:
        inner.moveLeft(rect.left() + pad + gate.width() / 2)
    if abs(gate.center().y() - disc.center().y()) < line * 2.4:
        return
    big = next(
        (
            each
            for each in (26.0, 22.0, 19.0, 16.0, 14.0)
            if scale.width(lock.name, each, bold=True, code=True) <= inner.width()
        ),
        _SMALL,
    )
    high = scale.px(big * 1.35)
    label = QRectF(inner.left(), gate.center().y() - high, inner.width(), high)
    colour = (
        canvas.look.lock_colour(lock.look) if scale.px(big) >= _COLOURED else canvas.colour("ink")
    )
    canvas.words(
        label, lock.name, big, colour, bold=True, code=True, align=align, name=f"lock {lock.name}"
    )
    _paint_inside(
        canvas,
        space,
        QRectF(label.left(), label.bottom() + scale.px(3), label.width(), 0),
        align_right=left_side,
    )


def _paint_inside(canvas: Canvas, space: RoomSpace, at: QRectF, *, align_right: bool) -> None:
    """What the wall guards, name over value, as far as there is room."""
    scale, rect = scale_of(canvas.look), rect_of(space.box)
    high = scale.px(48)
    y = at.top()
    for one in space.room.inside[:2]:
        if y + high > rect.bottom() - scale.px(6):
            return
        wide = max(
            scale.width(one.name, _SMALL, code=True),
            scale.width(one.value, 20, bold=True, code=True),
        )
        wide = min(wide + scale.px(16), at.width())
        left = at.right() - wide if align_right else at.left()
        card = QRectF(left, y, wide, high)
        canvas.box(card, fill="raised", edge="strong_line")
        inner = card.adjusted(scale.px(6), scale.px(2), -scale.px(6), -scale.px(2))
        top = QRectF(inner.left(), inner.top(), inner.width(), scale.px(18))
        low = QRectF(inner.left(), top.bottom(), inner.width(), inner.bottom() - top.bottom())
        canvas.words(top, one.name, _SMALL, "muted", code=True, name="inside")
        canvas.words(low, one.value, 18, "ink", bold=True, code=True, align=RIGHT, name="inside")
        y += high + scale.px(4)


def paint_names(canvas: Canvas, space: RoomSpace, lane: LaneScene, lock: LockScene | None) -> None:
    """In a small room: the thread's name at the left of its foot, the lock's at the right."""
    scale, rect = scale_of(canvas.look), rect_of(space.box)
    foot = QRectF(
        rect.left() + scale.px(6), rect.top() + rect.height() * 0.74, rect.width() - scale.px(12),
        rect.height() * 0.24,
    )  # fmt: skip
    name = canvas.words(
        QRectF(foot.left(), foot.top(), foot.width() * 0.5, foot.height()), lane.name, _SMALL + 1,
        "ink", bold=True, name=f"lane {lane.tid} name",
    )  # fmt: skip
    if lock is not None:
        left = name.right() + scale.px(4)
        room = QRectF(left, foot.top(), foot.right() - left, foot.height())
        canvas.words(
            room, lock.name, _SMALL, "ink", bold=True, code=True, align=RIGHT,
            name=f"lock {lock.name}",
        )  # fmt: skip
