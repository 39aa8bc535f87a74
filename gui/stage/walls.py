"""The privacy wall: a fence round what a held lock guards, with a gap for who went round it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.stage.canvas import LEFT
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import width_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene, Place, Scene, WallScene
    from gui.stage.canvas import Canvas
    from gui.stage.cells import CardPlace
    from gui.stage.groups import FencePlace
    from gui.stage.panel import PanelLayout
    from gui.theme.look import Look

_GROUND = 0.10
"""How strongly the ground inside a held lock's fence has its colour."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An opening in the upper edge of *fence* through which *tid* got to *card*.

    Both are None in a hole, where several people are inside by several locks.
    """

    fence: FencePlace
    tid: int | None
    card: Place | None
    rect: QRectF


def lay_out_gaps(
    fences: Sequence[FencePlace], cards: Mapping[Place, CardPlace], scene: Scene, look: Look
) -> tuple[Gap, ...]:
    """The gaps of all *fences*, each over the card it leads to as nearly as there is room."""
    walls = {wall.lock: wall for wall in scene.walls if wall.holder is not None}
    names = {lane.tid: lane.name for lane in scene.lanes}
    made: list[Gap] = []
    for fence in fences:
        hole = _hole_of(fence, fences, walls, look)
        made += [] if hole is None else [hole]
        end = fence.edge[1] if hole is None else hole.rect.left() - look.px("gap")
        wall = walls.get(fence.lock)
        if wall is not None:
            made += _gaps_of(fence, wall, cards, names, look, end)
    return tuple(sorted(made, key=lambda gap: gap.rect.left()))


def _hole_of(
    fence: FencePlace, fences: Sequence[FencePlace], walls: Mapping[Ref, WallScene], look: Look
) -> Gap | None:
    """The hole in *fence*, if the fence of somebody else stands round the same cards."""
    if fence.lock not in walls:
        return None
    holders = {
        walls[other.lock].holder
        for other in fences
        if other.cards == fence.cards and other.lock in walls
    }
    if len(holders) == 1:
        return None
    left, right = fence.edge
    height = look.px("icon")
    width = width_of(look, _hole_words(), "small", bold=True) + look.px("gap") * 2
    width = min(width, (right - left) * 0.6)
    return Gap(
        fence, None, None, QRectF(right - width, fence.rect.top() - height / 2, width, height)
    )


def _gaps_of(
    fence: FencePlace,
    wall: WallScene,
    cards: Mapping[Place, CardPlace],
    names: Mapping[int, str],
    look: Look,
    right: float,
) -> list[Gap]:
    through = [one for one in wall.gaps if one[1] in fence.cards]
    if not through:
        return []
    space, height = look.px("gap"), look.px("icon")
    at = fence.edge[0]
    most = (right - at - space * (len(through) - 1)) / len(through)
    through.sort(key=lambda one: cards[one[1]].rect.left())
    made: list[Gap] = []
    for rest, (tid, card) in zip(range(len(through) - 1, -1, -1), through, strict=True):
        words = width_of(look, _gap_words(names.get(tid, "?")), "small", bold=True)
        width = max(1.0, min(words + height + space * 2, most))
        last = right - rest * (most + space) - width
        x = max(at, min(cards[card].rect.right() - width, last))
        made.append(Gap(fence, tid, card, QRectF(x, fence.rect.top() - height / 2, width, height)))
        at = x + width + space
    return made


def _gap_words(name: str) -> str:
    return translate("stage", "{0}, no lock").format(name)


def _hole_words() -> str:
    return translate("stage", "a hole: not one lock for all")


def paint_fences(canvas: Canvas, layout: PanelLayout, scene: Scene, lit: Ref | None = None) -> None:
    """Paint every fence and what is said at it; to be called before the cards are painted."""
    lanes = {lane.tid: lane for lane in scene.lanes}
    locks = {lock.ref: lock for lock in scene.locks}
    for fence in layout.fences:
        lock = locks[fence.lock]
        own = [gap for gap in layout.gaps if gap.fence is fence]
        if lock.holder is None:
            _paint_free(canvas, fence, lock, lit=lit == lock.ref)
        else:
            _paint_held(canvas, fence, lock, own, lanes, lit=lit == lock.ref)
    for gap in layout.gaps:
        if gap.tid is None:
            _paint_hole(canvas, gap.rect)
        else:
            _paint_gap(canvas, gap, lanes.get(gap.tid))


def _paint_free(canvas: Canvas, fence: FencePlace, lock: LockScene, *, lit: bool) -> None:
    """A faint dotted outline, and which lock would guard what is in it."""
    look, painter = canvas.look, canvas.painter
    colour = look.lock_colour(lock.look)
    colour.setAlphaF(1.0 if lit else 0.55)
    painter.setPen(QPen(colour, look.px("hairline") * 1.5, Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(fence.rect, look.px("radius"), look.px("radius"))
    canvas.painter.fillRect(_behind(fence.padlock, fence), canvas.colour("surface"))
    paint_padlock(
        painter, fence.padlock, lock.look, look, open_=True, ghost=True, depth=1, glow=lit
    )
    canvas.text(
        fence.words,
        translate("stage", "{0}: free").format(lock.name),
        "small",
        "muted",
        align=LEFT,
        name=f"wall {lock.name}",
    )


def _paint_held(
    canvas: Canvas,
    fence: FencePlace,
    lock: LockScene,
    gaps: Sequence[Gap],
    lanes: Mapping[int, LaneScene],
    *,
    lit: bool,
) -> None:
    look, painter = canvas.look, canvas.painter
    colour = look.lock_colour(lock.look)
    ground = look.lock_colour(lock.look)
    ground.setAlphaF(_GROUND * (2 if lit else 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(fence.rect, look.px("radius"), look.px("radius"))
    pen = QPen(colour, look.px("stroke") * 1.5)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    openings = [(gap.rect.left(), gap.rect.right()) for gap in gaps]
    painter.drawPath(fence_path(fence.rect, look.px("radius"), openings))
    paint_padlock(
        painter,
        fence.padlock,
        lock.look,
        look,
        open_=False,
        ghost=False,
        depth=lock.depth,
        glow=lit,
    )
    assert lock.holder is not None
    lane = lanes.get(lock.holder)
    _paint_holder(canvas, fence, lock, lane)


def _paint_holder(
    canvas: Canvas, fence: FencePlace, lock: LockScene, lane: LaneScene | None
) -> None:
    """The holder's monogram and "Ann is inside since line 11"."""
    look, gap = canvas.look, canvas.look.px("gap")
    room = fence.words
    disc = min(room.height(), look.px("icon"))
    person = QRectF(room.left(), room.center().y() - disc / 2, disc, disc)
    monogram, name = (lane.monogram, lane.name) if lane is not None else ("?", "somebody")
    paint_monogram(canvas.painter, person, monogram, look, active=False, dimmed=False)
    words = QRectF(
        person.right() + gap / 2, room.top(), room.right() - person.right() - gap / 2, room.height()
    )
    since = "?" if lock.since is None else lock.since
    said = translate("stage", "{0} is inside since line {1}").format(name, since)
    # The monogram tells who it is.
    short = translate("stage", "inside since line {0}").format(since)
    canvas.text(words, said, "small", "ink", bold=True, shorter=(short,), name=f"wall {lock.name}")


def fence_path(
    rect: QRectF, radius: float, openings: Sequence[tuple[float, float]]
) -> QPainterPath:
    """The outline of *rect* with rounded corners, open at the top at *openings*, in order."""
    path = QPainterPath()
    round_by = min(radius, rect.width() / 2, rect.height() / 2)
    size = 2 * round_by
    if not openings:
        path.addRoundedRect(rect, round_by, round_by)
        return path
    path.moveTo(openings[-1][1], rect.top())
    path.lineTo(rect.right() - round_by, rect.top())
    path.arcTo(QRectF(rect.right() - size, rect.top(), size, size), 90, -90)
    path.lineTo(rect.right(), rect.bottom() - round_by)
    path.arcTo(QRectF(rect.right() - size, rect.bottom() - size, size, size), 0, -90)
    path.lineTo(rect.left() + round_by, rect.bottom())
    path.arcTo(QRectF(rect.left(), rect.bottom() - size, size, size), 270, -90)
    path.lineTo(rect.left(), rect.top() + round_by)
    path.arcTo(QRectF(rect.left(), rect.top(), size, size), 180, -90)
    at = 0.0
    for left, right in openings:
        if at:
            path.moveTo(at, rect.top())
        path.lineTo(left, rect.top())
        at = right
    return path


def _behind(padlock: QRectF, fence: FencePlace) -> QRectF:
    """The part of the fence's line that would show through a hollow padlock."""
    return QRectF(padlock.left(), fence.rect.top() - 2, padlock.width(), 4)


def _paint_gap(canvas: Canvas, gap: Gap, lane: LaneScene | None) -> None:
    """A pill in the opening: who went through, and that it was without the lock."""
    look, space = canvas.look, canvas.look.px("gap")
    monogram, name = (lane.monogram, lane.name) if lane is not None else ("?", "?")
    canvas.box(gap.rect, fill="failure_soft", edge="failure", radius=gap.rect.height() / 2)
    disc = gap.rect.height() - space / 2
    person = QRectF(gap.rect.left() + space / 4, gap.rect.top() + space / 4, disc, disc)
    paint_monogram(canvas.painter, person, monogram, look, active=True, dimmed=False)
    left = person.right() + space / 2
    words = QRectF(left, gap.rect.top(), gap.rect.right() - space - left, gap.rect.height())
    spoken = f"gap {gap.tid}"
    canvas.text(words, _gap_words(name), "small", "failure", bold=True, name=spoken)


def _paint_hole(canvas: Canvas, rect: QRectF) -> None:
    """A pill in the opening that says what is wrong with two fences at once."""
    canvas.box(rect, fill="failure_soft", edge="failure", radius=rect.height() / 2)
    space = canvas.look.px("gap")
    room = rect.adjusted(space, 0, -space / 2, 0)
    canvas.text(room, _hole_words(), "small", "failure", bold=True, name="hole")
