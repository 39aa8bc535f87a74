"""Where a value goes from hand to card: short and upright, and across no words on its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from core.scenes.space.chips import body
from core.scenes.space.desk_lane import CHANNEL
from gui.stage.canvas import rect_of
from gui.stage.walls import gap_width, hole_width, is_hole
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import Scene
    from core.scenes.space.box import Box
    from core.scenes.space.lane_space import LaneSpace
    from core.scenes.space.stage import StageSpace
    from gui.theme.look import Look

_TRIED: Final = 24
"""So many places side by side are looked at, the nearest to the best one first."""
_CLEAR: Final = 6.0
"""So far from words an arrow keeps."""
_SMALL: Final = 13.0


@dataclass(frozen=True, slots=True)
class Way:
    """From a *hand* down to a *card*, or from its right side if *under* is as high.

    *aside* is where it goes down instead of straight below the hand, if others have something
    there in hand, and *under* the height of the gap through which it gets there.  Between the
    heights *air* it goes over to the card.
    """

    hand: QPointF
    card: QPointF
    air: tuple[float, float]
    aside: float | None = None
    under: float = 0.0

    def path(self) -> QPainterPath:
        """From the hand to the card, upright at both."""
        path = QPainterPath(self.hand)
        if self.aside is not None and self.under <= self.hand.y():
            bend = (self.aside - self.hand.x()) / 2
            path.lineTo(self.aside - bend, self.hand.y())
            path.quadTo(self.aside, self.hand.y(), self.aside, self.hand.y() + bend)
        elif self.aside is not None:
            _across(path, self.under, self.aside, self.under - self.hand.y())
        top, low = self.air
        middle, x, end = (top + low) / 2, path.currentPosition().x(), self.card.x()
        path.lineTo(x, max(path.currentPosition().y(), top))
        _across(path, middle, end, min((low - top) / 2, abs(end - x) / 2))
        path.lineTo(self.card)
        return path


def _across(path: QPainterPath, height: float, x: float, bend: float) -> None:
    """Go down to *height*, over to *x* and down again, with corners rounded by *bend*."""
    start = path.currentPosition().x()
    turn = bend if x > start else -bend
    path.lineTo(start, height - bend)
    path.quadTo(start, height, start + turn, height)
    path.lineTo(x - turn, height)
    path.quadTo(x, height, x, height + bend)


def way_of(
    scene: Scene, space: StageSpace, lane: LaneSpace, hand: QRectF, target: tuple[Box, Box],
    look: Look,
) -> Way | None:  # fmt: skip
    """The way from *hand* of *lane* to *target*, the value in its card; None if none is free."""
    value, card = map(rect_of, target)
    px, heading = look.zoom, space.shared.heading
    lowest = max((each.box.bottom for each in space.lanes), default=hand.bottom())
    air = (lowest, max(lowest + px, min(card.top(), heading.y)))
    end = card.top() + min(px * _CLEAR, card.height() / 4)
    left, right = card.left() + px * _CLEAR, card.right() - px * _CLEAR
    # As straight as it leads to the value.
    near = min(px * _CLEAR, value.width() / 3)
    best = max(value.left() + near, min(hand.center().x(), value.right() - near))
    blocked = [
        (rect.left() - px * _CLEAR, rect.right() + px * _CLEAR)
        for rect in _in_the_way(scene, space, target[1], look)
        if rect.top() < end and rect.bottom() > air[1]
    ]
    x = _free(best, left, right, blocked)
    if x is None:
        return None
    to = QPointF(x, end)
    if not scale_of(look).hall:
        # Strips take the whole width: what goes up and down has a channel at their end.
        channel = lane.strip.right + px * CHANNEL
        out = QPointF(lane.strip.right, hand.bottom() - body(hand.height(), scale_of(look)) / 2)
        return Way(out, to, air, channel, out.y())
    # In a row of a crowd padlocks stand at the left, by the name.
    below = [each for each in space.lanes if each.box.y > lane.box.y and each.size != "row"]
    held = [rect_of(box) for each in below for box in _pocket(each)]
    taken = [(box.left() - px * 3, box.right() + px * 3) for box in held]
    start = _free(hand.center().x(), hand.left() + px * 8, hand.right() - px * 8, taken)
    out = QPointF(start if start is not None else hand.center().x(), hand.bottom())
    if start is not None:
        return Way(out, to, air)
    aside = min(box.left() for box in held) - px * _CLEAR
    under = rect_of(lane.box).bottom() + px * 3
    return Way(out, to, air, aside, under)


def _free(best: float, left: float, right: float, taken: list[tuple[float, float]]) -> float | None:
    """The place between *left* and *right* nearest to *best* that nothing has *taken*."""
    if right <= left:
        left = right = (left + right) / 2
    spots = [left + (right - left) * at / _TRIED for at in range(_TRIED + 1)]
    near = sorted([max(left, min(best, right)), *spots], key=lambda x: abs(x - best))
    return next((x for x in near if not any(one < x < other for one, other in taken)), None)


def _pocket(lane: LaneSpace) -> Iterator[Box]:
    """What a thread has in hand, in any sense."""
    yield from (box for _, box in lane.chips)
    yield from (box for _, box in lane.padlocks)
    yield from (box for _, box in lane.named)
    if lane.ghost is not None:
        yield lane.ghost


def _in_the_way(scene: Scene, space: StageSpace, card: Box, look: Look) -> Iterator[QRectF]:
    """What an arrow to *card* may not cross, as far as that is known before it is painted."""
    scale, shared = scale_of(look), space.shared
    for _, padlock, name in space.rail:
        yield rect_of(padlock).united(rect_of(name))
    for _, box in shared.rules:
        yield rect_of(box)
    for frame in shared.frames:
        yield rect_of(frame.words)
    for other in shared.cards.values():
        if other.box != card:
            yield rect_of(other.box)
    walls = {wall.lock: wall for wall in scene.walls}
    names = {lock.ref: lock.name for lock in scene.locks}
    cards = {card.key: card for card in scene.cards}
    for fence in shared.fences:
        yield from map(rect_of, (fence.padlock, fence.disc, *fence.outside))
        named = scale.width(names.get(fence.lock, ""), _SMALL, bold=True, code=True)
        room = rect_of(fence.words)
        wall = walls.get(fence.lock)
        gaps = () if wall is None else {tid for tid, key in wall.gaps if key in fence.cards}
        if fence.header:
            hole = hole_width(scale) if is_hole(fence, cards) else 0.0
            room.setWidth(named + hole + sum(gap_width(scene, tid, scale) for tid in gaps))
        yield room
