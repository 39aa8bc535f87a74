"""Where a value in hand was read, as a dotted line: what is struck out now, or the first of two.

Only in a hall, where few values are in sight.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPathStroker, QPen

from core.scenes.space.box import WHISPER, Box
from core.scenes.space.cards import title_of
from gui.stage.canvas import rect_of
from gui.stage.moves import covered
from gui.stage.single_value import is_kept, old_room
from gui.stage.told import heading_words
from gui.stage.walls import name_width
from gui.stage.ways import way_of
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainterPath

    from core.scenes.scene import CardScene, ChipScene, FieldScene, Place, Scene
    from core.scenes.space.lane_space import LaneSpace
    from core.scenes.space.stage import StageSpace
    from gui.stage.canvas import Canvas
    from gui.stage.moves import Move
    from gui.stage.ways import Way
    from gui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Memory:
    """The *way* between a value in hand and its *place*; *old* if it is no longer so there."""

    place: Place
    way: Way
    old: bool

    def path(self) -> QPainterPath:
        """From the hand to the place."""
        return self.way.path()


def memories_of(
    scene: Scene, space: StageSpace, move: Move | None, look: Look
) -> tuple[Memory, ...]:
    """The lines that are worth their ink, as far as they cross nothing."""
    # At a desk there are tooltips and more cards: lines between all of them would be a web.
    if space.circle is not None or not scale_of(look).hall:
        return ()
    fields = {field.place: (card, field) for card in scene.cards for field in card.fields}
    coins = covered(move, look) if move is not None else []
    blocked = [*_words(scene, space, look), *coins]
    hands = [box for lane in space.lanes for _, box in lane.chips]
    found = []
    for lane in space.lanes:
        for chip, box in lane.chips if lane.size != "row" else ():
            if chip.place in fields:
                ways = _ways(scene, space, lane, (chip, box), fields[chip.place], look, coins)
                # By identity: two values in hand may stand at equal places of two scenes.
                others = [rect_of(one) for one in hands if one is not box]
                free = (one for one in ways if not _crosses(one, [*blocked, *others]))
                # None rather than one that crosses words: a line is a hint, and words are what is
                # told.
                found += [one for one in (next(free, None),) if one is not None]
    return tuple(found)


def _ways(
    scene: Scene,
    space: StageSpace,
    lane: LaneSpace,
    hand: tuple[ChipScene, Box],
    source: tuple[CardScene, FieldScene],
    look: Look,
    coins: list[QRectF],
) -> Iterator[Memory]:
    """The ways from a chip to where it was read, the best first."""
    (chip, box), (card, field) = hand, source
    place = space.shared.cards[card.key]
    target = place.fields[chip.place]
    if is_kept(chip, field):
        room = old_room(target, place, field, look) if place.single else None
        if room is not None:
            wide = Box(room.x(), room.y(), room.width(), room.height())
            way = way_of(scene, space, lane, rect_of(box), (wide, place.box), look)
            if way is not None:
                yield Memory(chip.place, _down(way, room), old=True)
                # Left of what is worked out in the air, but right of all words in lanes.
                further = min((rect.left() for rect in coins), default=0.0) - look.zoom * 6
                if way.aside is not None and further >= lane.words.right:
                    yield Memory(chip.place, _down(replace(way, aside=further), room), old=True)
    elif _is_first_of_a_glimpse(chip, scene):
        way = way_of(scene, space, lane, rect_of(box), (target, place.box), look)
        if way is not None:
            yield Memory(chip.place, way, old=False)


def _is_first_of_a_glimpse(chip: ChipScene, scene: Scene) -> bool:
    """Whether *chip* was seen broken before the look just made, which shows that it was."""
    now = scene.position - 1
    # Only in the step that shows it: afterwards the line would lead to a value that is no longer
    # there.
    looked = any(one.step == now for rule in scene.rules for one in rule.glimpses)
    return looked and chip.glimpse and chip.step != now


def _down(way: Way, room: QRectF) -> Way:
    """*way*, as straight as it comes to *room*, and down to where the old value begins."""
    x = way.hand.x() if way.aside is None else way.aside
    x = max(room.left(), min(x, room.right()))
    return replace(way, card=QPointF(x, room.top()))


def _words(scene: Scene, space: StageSpace, look: Look) -> Iterator[QRectF]:
    """The words over what is shared and its names: of cards, and of the locks round them."""
    scale, heading = scale_of(look), rect_of(space.shared.heading)
    heading.setWidth(scale.width(heading_words(scene), WHISPER) + scale.px(6))
    yield heading
    names = {lock.ref: lock.name for lock in scene.locks}
    for fence in space.shared.fences:
        if fence.lock in names:
            room = rect_of(fence.words)
            room.setWidth(min(room.width(), name_width(names[fence.lock], scale)))
            yield room
    for card in scene.cards:
        if card.key in space.shared.cards:
            place = space.shared.cards[card.key]
            wide = scale.width(title_of(card), place.title_size, bold=True, code=True)
            room = rect_of(place.title)
            room.setWidth(min(room.width(), wide))
            yield room


def _crosses(memory: Memory, blocked: list[QRectF]) -> bool:
    stroker = QPainterPathStroker()
    area = stroker.createStroke(memory.path())
    return any(area.intersects(rect) for rect in blocked)


def paint_memory(canvas: Canvas, memory: Memory) -> None:
    """Paint *memory*, dotted."""
    scale, path = scale_of(canvas.look), memory.path()
    painter, wide = canvas.painter, scale.px(2)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # A broad line of ground first, so that dots are seen on frames and cards that they pass.
    painter.setPen(QPen(canvas.colour("surface"), wide * 2.4))
    painter.drawPath(path)
    pen = QPen(canvas.colour("muted"), wide, c=Qt.PenCapStyle.RoundCap)
    # Dashes of next to no length are dots, as their ends are round.
    pen.setDashPattern([0.01, 2.4])
    painter.setPen(pen)
    painter.drawPath(path)
    painter.restore()
