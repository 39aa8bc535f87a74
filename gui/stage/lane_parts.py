"""The parts of a lane on the stage, each of which is painted afresh only when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.space.box import WHISPER
from gui.stage.canvas import rect_of
from gui.stage.head import digit_of
from gui.stage.lanes import paint_box, paint_disc, paint_folded, paint_head, paint_pocket
from gui.theme.drawings.people import digit_place, paint_digit
from gui.theme.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene
    from core.scenes.space.lane_space import LaneSpace
    from core.scenes.space.stage import StageSpace
    from gui.stage.canvas import Canvas


def folded_parts(canvas: Canvas, space: StageSpace, lanes: Mapping[int, LaneScene]) -> None:
    """Paint the row of folded lanes, each as a part."""
    if space.fold is not None:
        fold = rect_of(space.fold)
        canvas.part("fold", fold, None, lambda on: on.box(fold, fill="raised", edge="line"))
    for place in space.folded:
        lane = lanes[place.tid]
        canvas.part(
            ("folded", lane.tid), rect_of(place.box).adjusted(0, 0, 2, 0),
            (lane.name, lane.told, lane.status),
            lambda on, place=place, lane=lane: paint_folded(on, place, lane),  # type: ignore[misc]
        )  # fmt: skip
    if space.more_folded is not None:
        listed = {one.tid for one in space.folded} | {one.tid for one in space.lanes}
        hidden = [lane for lane in lanes.values() if lane.tid not in listed]
        ended = sum(lane.status == "finished" for lane in hidden)
        rest = len(hidden) - ended - space.above - space.below
        told = (
            tr("%n finished", "", ended) if ended else "",
            tr("+%n more", "", rest) if rest > 0 else "",
        )
        words, room = "   ".join(part for part in told if part), rect_of(space.more_folded)
        canvas.part(
            "more folded", room, words,
            lambda on: on.words(room, words, WHISPER, "muted", name="more folded"),
        )  # fmt: skip


def box_part(canvas: Canvas, place: LaneSpace, lane: LaneScene) -> None:
    """Paint what *lane* lies on."""
    key = (lane.last, lane.status == "died", any(chip.wrong for chip in lane.hand), place.size)
    canvas.part(("box", lane.tid), rect_of(place.box), key, lambda on: paint_box(on, place, lane))


def lane_parts(
    canvas: Canvas,
    place: LaneSpace,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    *,
    lit: Ref | None,
    away: frozenset[Ref],
) -> None:
    """Paint who *lane* is and how, and what it has in hand; the locks *away* are in the air."""
    # Only locks that it has or speaks of: with all of them in the key each step would paint each
    # lane.
    told = {bit.lock for words in lane.told for bit in words}
    own = {
        ref: lock for ref, lock in locks.items()
        if ref in lane.held or ref == lane.wants or ref in told
    }  # fmt: skip
    looks = tuple((ref, lock.look, lock.depth) for ref, lock in own.items())
    key = (place, lane, looks, lit if lit in own else None, away & own.keys())

    def paint_who(on: Canvas) -> None:
        paint_disc(on, place, lane)
        paint_head(on, place, lane, own)

    def paint_what(on: Canvas) -> None:
        paint_pocket(on, place, lane, own, lit=lit, away=away)

    def paint_words(on: Canvas) -> None:
        paint_head(on, place, lane, own)
        paint_what(on)

    def paint_all(on: Canvas) -> None:
        paint_who(on)
        paint_what(on)

    # Not over the strip, which grows at each step: else that would be to write all words afresh.
    head, name = rect_of(place.box).adjusted(0, -6, 0, 0), ("lane", lane.tid)
    if place.size == "row":
        head.setRight(place.strip.x)
        # Of a row there is no more to be seen.
        seen = (lane.name, lane.monogram, lane.last, lane.status, lane.wants)
        canvas.part(name, head, (place, seen, *key[2:]), paint_all)
        return
    head.setBottom(place.strip.y)
    if place.low:
        disc = rect_of(place.disc).adjusted(-1, -1, 1, 1)
        canvas.part(
            ("disc", lane.tid), disc, (place.disc, lane.monogram, lane.last, lane.status),
            lambda on: paint_disc(on, place, lane),
        )  # fmt: skip
        canvas.part(name, head, key, paint_words)
        return
    pocket = rect_of(place.box)
    pocket.adjust(place.strip.right - pocket.x(), -6, canvas.look.px("gap"), 0)
    canvas.part(name, head, key, paint_who)
    canvas.part(("pocket", lane.tid), pocket, key, paint_what)


def digit_part(canvas: Canvas, place: LaneSpace, lane: LaneScene) -> None:
    """Paint the key that lets *lane* go on."""
    rect, digit, able = rect_of(place.disc), digit_of(lane.tid), lane.can_go
    if digit:
        rect = digit_place(rect, canvas.look)
        canvas.part(
            ("digit", lane.tid), rect.adjusted(-1, -1, 1, 1), (digit, able),
            lambda on: paint_digit(on.painter, rect, digit, on.look, able=able),
        )  # fmt: skip
