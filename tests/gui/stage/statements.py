"""What has to be true of every picture of the stage, each statement as a function of a frame.

The numbers are those of the rules for the stage; each gives what is wrong in sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from gui.stage.canvas import rect_of
from gui.stage.legibility import problems
from gui.theme.measures import ELLIPSIS
from tests.gui.stage.ink import emptiness
from tests.gui.stage.pixels import has_colour, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from core.machine.values import Ref
    from core.scenes.space.box import Box
    from gui.stage.written import Written
    from tests.gui.stage.frames import Frame

ONE_PIXEL: Final = 1.0
PAIR_GATE, RING_GATE, POCKET_LOCK = 160.0, 96.0, 64.0
MOST_RING: Final = 6
EMPTY: Final = 0.15
HALL_TEXT, DESK_TEXT, LARGE_TEXT = 24.0, 12.0, 28.0
READABLE, LARGE_READABLE = 7.0, 4.5
DESK_READABLE: Final = 3.0
"""Thin small letters are painted fainter than their colour, which themes are tested for."""
FIGURE: Final = 0.35


def padlocks_are_seen(frame: Frame) -> Iterator[str]:
    """1: padlocks of a deadlock and in the pocket of a large lane are large enough."""
    if not frame.screen.hall:
        return
    unit, space = frame.screen.unit, frame.picture.space
    if space.circle is not None:
        many = len(space.circle.rooms)
        least = PAIR_GATE if many <= 2 else RING_GATE if many <= MOST_RING else 0.0
        for room in space.circle.rooms:
            if room.gate.height < least * unit - ONE_PIXEL:
                yield f"a gate of {many} rooms is {room.gate.height / unit:.0f} high"
        return
    for lane in space.lanes:
        boxes = [box for _, box in lane.padlocks] + ([lane.ghost] if lane.ghost else [])
        if lane.size == "large":
            for box in boxes:
                if box.height < POCKET_LOCK * unit - ONE_PIXEL:
                    yield f"a padlock in a pocket is {box.height / unit:.0f} high"


def no_word_is_cut_while_there_is_room(frame: Frame) -> Iterator[str]:
    """2: nothing is elided while more than 15 % of the stage is empty."""
    if not frame.screen.hall:
        return
    cut = [one for one in frame.record.written if _is_cut(one)]
    if cut and (empty := emptiness(frame)) > EMPTY:
        for one in cut:
            yield f"'{one.full}' is cut to '{one.shown}' while {empty:.0%} is empty"


def words_are_large_and_clear(frame: Frame) -> Iterator[str]:
    """3: no words are too small for where they are read, or too faint."""
    unit, hall = frame.screen.unit, frame.screen.hall
    least = (HALL_TEXT if hall else DESK_TEXT) * unit
    for one in frame.record.written:
        if one.pixels < round(least) - 0.5:
            yield f"'{one.shown}' ({one.name}) has letters of {one.pixels / unit:.0f}"
        large = one.bold and one.pixels >= LARGE_TEXT * unit - 0.5
        needed = DESK_READABLE if not hall else LARGE_READABLE if large else READABLE
        seen = spread(frame.image, one.rect)
        if seen is not None and seen < needed:
            yield f"'{one.shown}' ({one.name}) has a contrast of {seen:.1f}, not {needed}"


def words_have_their_place(frame: Frame) -> Iterator[str]:
    """4: no two words overlap, none is off the stage, no arrow crosses words."""
    yield from problems(frame.record, QRectF(frame.image.rect()))
    for name, way in _ways(frame):
        for one in frame.record.written:
            if one.name != "coin" and way.intersects(one.rect.adjusted(1, 3, -1, -3)):
                yield f"the way of {name} crosses '{one.shown}' ({one.name})"


def who_holds_has_a_fence(frame: Frame) -> Iterator[str]:
    """8: the fence of a lock is there as soon as somebody has it."""
    space = frame.picture.space
    if space.circle is not None:
        return
    fenced = {fence.lock for fence in space.shared.fences}
    for lock in frame.scene.locks:
        if lock.holder is not None and lock.ref not in fenced:
            yield f"{lock.name} is held and has no fence"


def who_waits_is_outside(frame: Frame) -> Iterator[str]:
    """9: the disc of a thread that waits lies outside every fence it waits for."""
    if frame.picture.space.circle is not None:
        return
    walls = {wall.lock: wall for wall in frame.scene.walls}
    for fence in frame.picture.space.shared.fences:
        waiting = walls[fence.lock].waiting if fence.lock in walls else ()
        if len(fence.outside) + max(0, fence.more) != len(waiting):
            yield f"{len(waiting)} wait, {len(fence.outside)} are shown and {fence.more} counted"
        if waiting and not fence.outside and frame.screen.hall:
            yield f"{len(waiting)} wait and nobody is shown"
        for box in fence.outside:
            if _cross(box, fence.box):
                yield "who waits stands inside the fence"


def locks_have_one_name(frame: Frame) -> Iterator[str]:
    """11: whatever speaks of a lock calls it by its only name."""
    names: Mapping[Ref, str] = {lock.ref: lock.name for lock in frame.scene.locks}
    if len(set(names.values())) != len(names):
        yield f"two locks have one name: {sorted(names.values())}"
    for lane in frame.scene.lanes:
        for words in lane.told:
            for bit in words:
                if bit.lock is not None and bit.text != names[bit.lock]:
                    yield f"{lane.name} calls {names[bit.lock]} '{bit.text}'"
    for one in frame.record.written:
        place, _, name = one.name.partition(" ")
        if place in {"wall", "gate", "lock"} and name and one.full != name:
            yield f"'{one.full}' stands where {name} is"


def nothing_has_failed_at_the_start(frame: Frame) -> Iterator[str]:
    """12: at the start no pixel has the colour of failure."""
    if frame.scene.position == 0 and has_colour(frame.image, frame.look.colour("failure")):
        yield "there is red at the start"


def a_deadlock_fills_the_screen(frame: Frame) -> Iterator[str]:
    """13: the rooms and arrows take at least 35 % of the screen, all below the banner."""
    circle, screen = frame.picture.space.circle, frame.screen
    if circle is None or not screen.hall:
        return
    boxes = [rect_of(box) for room in circle.rooms for box in (room.box, room.gate)]
    boxes += [_way(points).boundingRect() for points in circle.arrows]
    whole = QRectF()
    for box in boxes:
        whole = whole.united(box)
    share = whole.width() * whole.height() / (screen.width * screen.height)
    if share < FIGURE:
        yield f"the figure takes {share:.0%} of the screen"
    if whole.top() < circle.banner.bottom:
        yield "the figure reaches into the banner"


def who_matters_is_in_sight(frame: Frame) -> Iterator[str]:
    """16: who acts and everyone on its lock is visible."""
    space, scene = frame.picture.space, frame.scene
    if space.circle is not None:
        return
    shown = {lane.tid for lane in space.lanes} | {lane.tid for lane in space.folded}
    acting = next((lane for lane in scene.lanes if lane.last), None)
    if acting is None:
        return
    if acting.tid not in shown and acting.status != "finished":
        yield f"{acting.name} acts out of sight"
    touched = {*acting.held, *((acting.wants,) if acting.wants is not None else ())}
    for lane in scene.lanes:
        if (lane.wants in acting.held or touched & set(lane.held)) and lane.tid not in shown:
            yield f"{lane.name} has to do with {acting.name}'s lock, out of sight"


STATEMENTS: Final[Mapping[int, Callable[[Frame], Iterator[str]]]] = {
    1: padlocks_are_seen, 2: no_word_is_cut_while_there_is_room, 3: words_are_large_and_clear,
    4: words_have_their_place, 8: who_holds_has_a_fence, 9: who_waits_is_outside,
    11: locks_have_one_name, 12: nothing_has_failed_at_the_start,
    13: a_deadlock_fills_the_screen, 16: who_matters_is_in_sight,
}  # fmt: skip
"""By their numbers; the others are about moments of their own."""


def wrong(frame: Frame) -> list[str]:
    """All that is wrong in *frame*, each with its statement's number."""
    return [f"{number}: {words}" for number, holds in STATEMENTS.items() for words in holds(frame)]


def _is_cut(one: Written) -> bool:
    return ELLIPSIS in one.shown and ELLIPSIS not in one.full


def _cross(one: Box, other: Box) -> bool:
    return rect_of(one).adjusted(1, 1, -1, -1).intersects(rect_of(other).adjusted(1, 1, -1, -1))


def _ways(frame: Frame) -> Iterator[tuple[str, QPainterPath]]:
    """Every arrow of the frame."""
    circle, move = frame.picture.space.circle, frame.picture.move
    if circle is not None:
        for points in circle.arrows:
            yield "a wish", _thin(_way(points))
        return
    if move is not None:
        yield move.words, _thin(move.path())
    for memory in frame.picture.memories:
        yield "a memory", _thin(memory.path())


def _way(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    start, first, second, end = (QPointF(*point) for point in points)
    path = QPainterPath(start)
    if first.x() == second.x():
        path.cubicTo(QPointF(first.x(), start.y()), QPointF(second.x(), end.y()), end)
    else:
        path.cubicTo(first, second, end)
    return path


def _thin(path: QPainterPath) -> QPainterPath:
    """*path* as an area that can be met, from its start to its end."""
    from PySide6.QtGui import QPainterPathStroker  # noqa: PLC0415 - used here only

    stroker = QPainterPathStroker()
    stroker.setWidth(2.0)
    return stroker.createStroke(path)
