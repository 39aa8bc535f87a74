"""Everything on the stage that can be pointed at: what sign it is, where, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF

from core.scenes.marks import mark_of
from core.scenes.spoken import card_part, lane_part, lock_part
from gui.stage.canvas import rect_of
from gui.stage.strip_content import contents, mark_side, mark_top
from gui.stage.told import chip_words
from gui.theme.words import WORDS, translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtCore import QPointF

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene
    from core.scenes.space.lane_space import LaneSpace
    from core.scenes.strips import Strips
    from gui.stage.picture import Picture
    from gui.stage.strip_view import StripView
    from gui.theme.look import Look


class Thing(NamedTuple):
    """Something at *rect* that is the *sign* of the alphabet; *words* are its tooltip's.

    *lock* is the lock it is about, if it is about one, *step* the step that it marks.
    """

    sign: str
    rect: QRectF
    words: str
    lock: Ref | None = None
    step: int | None = None


def thing_at(things: Iterable[Thing], spot: QPointF) -> Thing | None:
    """The smallest of *things* at *spot*: what lies on a lane comes before the lane."""
    # By area and not by the order of painting: a strip lies below its marks, and is as large as
    # all.
    hit = [thing for thing in things if thing.rect.contains(spot)]
    return min(hit, key=lambda each: each.rect.width() * each.rect.height(), default=None)


def things_of(picture: Picture, strips: Strips, view: StripView, look: Look) -> Iterator[Thing]:
    """Everything on *picture*."""
    scene, space = picture.scene, picture.space
    names = {lane.tid: lane.name for lane in scene.lanes}
    locks = {lock.ref: lock for lock in scene.locks}
    # Nothing else is painted then, and what cannot be seen must not be pointed at.
    if space.circle is not None:
        for room in space.circle.rooms:
            for ref, _ in room.room.holds:
                yield _padlock("held", rect_of(room.gate), locks[ref], names)
        return
    for place in space.lanes:
        lane = next(one for one in scene.lanes if one.tid == place.tid)
        yield from _on_lane(place, lane, locks, names)
    for folded in space.folded:
        lane = next(one for one in scene.lanes if one.tid == folded.tid)
        yield Thing(_person(lane), rect_of(folded.box), _lane_words(lane))
    yield from _marks(picture, strips, view, look)
    yield from _stretches(picture, strips, view, locks, names)
    yield from _shared(picture, locks, names)


def _lane_words(lane: LaneScene) -> str:
    """Who it is, by its whole name, and how it is."""
    return f"{lane.whole or lane.name}: {lane_part(lane, WORDS).text}"


def _person(lane: LaneScene) -> str:
    if lane.status in {"finished", "died"}:
        return "over"
    return "acts" if lane.last else "ready"


def _padlock(sign: str, rect: QRectF, lock: LockScene, names: dict[int, str]) -> Thing:
    return Thing(sign, rect, lock_part(lock, names, WORDS).text, lock.ref)


def _on_lane(
    place: LaneSpace, lane: LaneScene, locks: dict[Ref, LockScene], names: dict[int, str]
) -> Iterator[Thing]:
    words = _lane_words(lane)
    yield Thing(_person(lane), rect_of(place.disc), words)
    yield Thing("", rect_of(place.name), words)
    for ref, box in place.padlocks:
        if ref in locks:
            yield _padlock("held", rect_of(box), locks[ref], names)
    if place.ghost is not None and lane.wants in locks and lane.wants is not None:
        yield _padlock("wanted", rect_of(place.ghost), locks[lane.wants], names)
    for chip, box in place.chips:
        sign = "glimpse" if chip.glimpse else "stale" if chip.stale else "fresh"
        yield Thing(sign, rect_of(box), chip_words(chip, lane.name))


def _marks(picture: Picture, strips: Strips, view: StripView, look: Look) -> Iterator[Thing]:
    """The marks in sight: what each step did."""
    places = {lane.tid: lane for lane in picture.strips}
    if not places:
        return
    position = min(picture.scene.position, strips.length)
    first, last = view.span(picture.axis, position)
    # Only for how many rows of bars there are, which decides how high marks stand.
    shown = contents(picture.strips, strips, view, {}, None, position, ticks=False)
    click = translate("stage", "Click: go to this step")
    for mark in strips.marks(first, last):
        lane = places.get(mark.tid)
        if lane is None:
            continue
        side = mark_side(lane.strip, view.column, look.zoom, row=lane.row)
        left = view.x(lane.strip, mark.step)
        top = mark_top(lane, side, shown[lane.tid].rows, look.zoom)
        # As wide as its column: a stroke of one pixel could not be met with a mouse.
        rect = QRectF(left, top, max(side, view.column), side)
        yield Thing(mark_of(mark.kind).key, rect, click, step=mark.step)


def _stretches(
    picture: Picture,
    strips: Strips,
    view: StripView,
    locks: dict[Ref, LockScene],
    names: dict[int, str],
) -> Iterator[Thing]:
    """Bars and hatched bars, by the lower part of the strip where they are."""
    places = {lane.tid: lane for lane in picture.strips}
    position = min(picture.scene.position, strips.length)
    first, last = view.span(picture.axis, position)
    held = translate("stage", "{0} held {1} from step {2} to {3}")
    holds = translate("stage", "{0} holds {1} since step {2}")
    for bar in strips.bars(first, last):
        lane, lock = places.get(bar.tid), locks.get(bar.lock)
        if lane is None or lock is None:
            continue
        # As far as it is known at the moment shown: the run may go on, and give the lock back
        # later.
        over = bar.end is not None and bar.end <= position
        end = position if bar.end is None else min(bar.end, position)
        words = (held if over else holds).format(names[bar.tid], lock.name, bar.start + 1, end)
        yield Thing("bar", _low(lane.strip, view, bar.start, end), words, bar.lock)
    for wait in strips.hatches(first, last + 1):
        lane = places.get(wait.tid)
        if lane is None or wait.start > position:
            continue
        end = position if wait.end is None else min(wait.end, position)
        lock = None if wait.lock is None else locks.get(wait.lock)
        what = translate("stage", "waits") if lock is None else translate("stage", "waits for {0}")
        words = f"{names[wait.tid]} {what.format('' if lock is None else lock.name)}"
        rect = _low(lane.strip, view, wait.start, max(end, wait.start + 1))
        yield Thing("pause" if lock is None else "hatch", rect, words, wait.lock)


def _low(strip: QRectF, view: StripView, start: int, end: int) -> QRectF:
    left, right = view.x(strip, start), view.x(strip, end)
    rect = QRectF(left, strip.top() + strip.height() * 0.55, right - left, strip.height() * 0.45)
    # What begins before the view is cut at its edge, not told outside of it.
    return rect & strip


def _shared(
    picture: Picture, locks: dict[Ref, LockScene], names: dict[int, str]
) -> Iterator[Thing]:
    scene, space = picture.scene, picture.space
    shared = space.shared
    walls = {wall.lock: wall for wall in scene.walls}
    for lock, padlock, name in space.rail:
        for box in (padlock, name):
            yield _padlock("free", rect_of(box), lock, names)
    # Whose fence it is may be known from other runs, while here the lock is not made yet.
    for fence in (fence for fence in shared.fences if fence.lock in locks):
        lock = locks[fence.lock]
        shut = lock.holder is not None
        if shared.rect.holds(fence.padlock):
            yield _padlock("held" if shut else "free", rect_of(fence.padlock), lock, names)
        yield _padlock("wall" if shut else "open-wall", rect_of(fence.box), lock, names)
        wall = walls.get(fence.lock)
        # There is room for a few; the others are counted in a word.
        for box, tid in zip(fence.outside, () if wall is None else wall.waiting, strict=False):
            words = translate("stage", "{0} waits outside, for {1}").format(names[tid], lock.name)
            yield Thing("outside", rect_of(box), words, fence.lock)
    for card in scene.cards:
        place = shared.cards[card.key]
        if shared.rect.holds(place.box):
            yield Thing(
                "", rect_of(place.box), f"{card.title}: {card_part(card, names, WORDS).text}"
            )
    for frame in shared.frames:
        broken = frame.rule.status == "broken"
        words = f"{frame.rule.text}\n{frame.rule.words}"
        yield Thing("crack" if broken else "rule", rect_of(frame.words), words)
    for rule, box in shared.rules:
        sign = "crack" if rule.status == "broken" else "rule"
        yield Thing(sign, rect_of(box), f"{rule.text}\n{rule.words}")
