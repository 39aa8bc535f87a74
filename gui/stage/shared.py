"""Paints shared objects: how much there is, rules, fences and cards, each as a part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from core.scenes.space.box import WHISPER
from core.scenes.space.cards import is_single, title_of
from gui.stage.canvas import CENTRE, rect_of
from gui.stage.cards import paint_card, readers
from gui.stage.remark import paint_remark, race_of, remark_of
from gui.stage.rules import paint_break, paint_frame, paint_rule
from gui.stage.told import heading_title, heading_words, shared_words
from gui.stage.walls import paint_fence
from gui.theme.measures import scale_of
from gui.theme.words import tr, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.values import Ref
    from core.scenes.scene import CardScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.stage import StageSpace
    from gui.stage.canvas import Canvas
    from gui.stage.memories import Memory
    from gui.stage.moves import Move
    from gui.stage.remark import Unordered

_BETWEEN: Final = " · "
_TITLE: Final = 12.0
_AFTER: Final = 12.0
"""The letters of the heading's title at a desk, and how far its words are from that."""


def paint_shared(  # noqa: PLR0913 - what shared objects depend on, by name
    canvas: Canvas, scene: Scene, space: StageSpace, move: Move | None,
    memories: tuple[Memory, ...], *, lit: Ref | None, away: frozenset[Ref],
    races: tuple[Unordered, ...],
) -> None:  # fmt: skip
    """Paint what *scene* shares where *space* puts it, but for the locks *away*; *lit* glows.

    What *races* are about is marked.
    Old values stand where *memories* come down.
    The heading leaves room for *move*, the value on its way.
    """
    shared = space.shared
    # Lower than a line of words: whatever stood there would be cut.
    if shared.rect.height < scale_of(canvas.look).px(30):
        return
    people = {lane.tid: lane.monogram for lane in scene.lanes}
    view = rect_of(shared.rect)
    lines = {one.place: one.way.card.x() for one in memories if one.old}
    ways = [one.way.card.x() for one in (*memories, *([move] if move is not None else ()))]
    _paint_heading(canvas, scene, space, sorted(ways), lit=lit, away=away)
    for rule, box in shared.rules:
        canvas.part(
            ("rule", rule.text, rule.line), rect_of(box), rule,
            lambda on, box=box, rule=rule: paint_rule(on, box, rule), within=view,  # type: ignore[misc]
        )  # fmt: skip
    # Before the frames and cards, which stand in them.
    _paint_fences(canvas, scene, space, lit, away)
    for frame in shared.frames:
        canvas.part(
            ("frame", frame.rule.line, frame.rule.text), rect_of(frame.box), (frame, frame.rule),
            lambda on, frame=frame: paint_frame(on, frame), within=view,  # type: ignore[misc]
        )  # fmt: skip
    for card in scene.cards:
        place = shared.cards[card.key]
        # Scrolled out of sight: with a hundred cards most are.
        if not rect_of(place.box).intersects(view):
            continue
        read, raced = readers(card, scene, lines), race_of(card, races) is not None
        canvas.part(
            ("card", card.key), rect_of(place.box), (place, card, people, read, raced),
            lambda on, place=place, card=card, read=read, raced=raced: paint_card(  # type: ignore[misc]
                on, place, card, people, read, raced=raced
            ),
            within=view,
        )  # fmt: skip
    # Cracks once more after the cards, over which they go.
    for frame in shared.frames:
        if frame.crack is not None:
            canvas.part(
                ("crack", frame.rule.line, frame.rule.text),
                rect_of(frame.crack).adjusted(-4, -4, 4, 4), frame.crack,
                lambda on, frame=frame: paint_break(on, frame), within=view,  # type: ignore[misc]
            )  # fmt: skip
    aside, remark = shared.aside, remark_of(scene, races)
    if aside is not None and any(remark):
        canvas.part(
            "remark", rect_of(aside), remark, lambda on: paint_remark(on, aside, remark),
            within=view,
        )  # fmt: skip
    _paint_more(canvas, scene, space)


def _paint_fences(
    canvas: Canvas, scene: Scene, space: StageSpace, lit: Ref | None, away: frozenset[Ref]
) -> None:
    shared = space.shared
    walls = {wall.lock: wall for wall in scene.walls}
    locks = {lock.ref: lock for lock in scene.locks}
    lanes = {lane.tid: lane for lane in scene.lanes}
    cards = {card.key: card for card in scene.cards}
    margin = scale_of(canvas.look).px(26)
    for number, fence in enumerate(shared.fences):
        lock, wall = locks.get(fence.lock), walls.get(fence.lock)
        if lock is None or not rect_of(fence.box).intersects(rect_of(shared.rect)):
            continue
        # Posts stand on the corners, half outside of the box.
        room = rect_of(fence.box).adjusted(-margin / 4, -margin / 4, margin / 4, margin / 4)
        if fence.header:
            for box in fence.outside[:1]:
                room.setBottom(rect_of(box).bottom() + margin / 8)
        else:
            room = room.adjusted(0, -margin / 4, margin, 0)
            for box in fence.outside:
                around = rect_of(box).adjusted(-margin / 2, -margin * 2, margin, margin)
                room = room.united(around)
        # Of the threads only those at the fence matter.
        near = {lock.holder, *(() if wall is None else wall.waiting)}
        near |= set() if wall is None else {tid for tid, _ in wall.gaps}
        people = tuple(
            (lane.tid, lane.name, lane.monogram, lane.last)
            for lane in scene.lanes
            if lane.tid in near
        )
        key = (fence, lock, wall, people, lit == lock.ref, lock.ref in away)
        canvas.part(
            ("fence", number), room, key,
            lambda on, fence=fence, lock=lock, wall=wall: paint_fence(  # type: ignore[misc]
                on, fence, lock, wall, lanes, cards, lit=lit == lock.ref, away=lock.ref in away,
            ),
            within=rect_of(shared.rect).adjusted(-margin, -margin / 4, margin, margin / 4),
        )  # fmt: skip


def _paint_heading(
    canvas: Canvas, scene: Scene, space: StageSpace, ways: list[float], *,
    lit: Ref | None, away: frozenset[Ref],
) -> None:  # fmt: skip
    """How much is shared, and at the right the free locks that no fence shows.

    Values pass at *ways*, where no words stand.
    """
    rect = rect_of(space.shared.heading)
    scale = scale_of(canvas.look)
    words = heading_words(scene) if scale.hall or not scene.cards else shared_words(scene)
    title = "" if scale.hall else heading_title()
    # In the key with their looks and names, and not as the scene has them: that changes each step.
    rail = tuple(lock for lock, _, _ in space.rail)
    left, start = space.rail[-1][1].x if space.rail else rect.right(), rect.left()
    after = scale.width(title, _TITLE, bold=True) + scale.px(_AFTER) if title else 0.0
    for x in ways:
        if start - scale.px(4) < x < start + after + scale.width(words, WHISPER) + scale.px(4):
            # A value goes through here: the words stand beside its way.
            start = x + scale.px(10)

    def paint(on: Canvas) -> None:
        room = QRectF(start, rect.top(), left - start - 4, rect.height())
        if title:
            on.words(room, title, _TITLE, "muted", bold=True, name="shared title")
            room.setLeft(start + after)
        on.words(room, words, WHISPER, "muted", name="shared")
        for lock, padlock, name in space.rail:
            if lock.ref not in away:
                on.padlock(rect_of(padlock), lock.look, open_=True, glow=lock.ref == lit)
            on.words(name, lock.name, WHISPER, "ink", code=True, name=f"lock {lock.name}")

    key = (words, start, rail, space.rail, lit, away)
    canvas.part("shared heading", rect, key, paint, within=rect_of(space.shared.rect))


def _paint_more(canvas: Canvas, scene: Scene, space: StageSpace) -> None:
    """How many cards are out of sight: in a hall what they are, else where one scrolls to them."""
    shared = space.shared
    if shared.more is None:
        return
    boxes = {key: card.box for key, card in shared.cards.items()}
    above = sum(box.y < shared.rect.y - 1 for box in boxes.values())
    below = [
        card for card in scene.cards if boxes[card.key].bottom > shared.rect.bottom + 1
    ]  # fmt: skip
    scale, room = scale_of(canvas.look), rect_of(shared.more)
    if scale.hall:
        words = _rest_words(below, room.width(), scale)
    else:
        told = (
            tr("↑ %n more above", "", above) if above else "",
            tr("↓ %n more below", "", len(below)) if below else "",
        )
        words = "   ".join(part for part in told if part)
    canvas.part(
        "more cards", room, words,
        lambda on: on.words(room, words, WHISPER, "muted", align=CENTRE, name="more cards"),
    )  # fmt: skip


def _rest_words(cards: Sequence[CardScene], wide: float, scale: Scale) -> str:
    """That there are *cards* besides, with the values of as many as *wide* has room for."""
    told, template = list(map(_in_a_word, cards)), translate("stage", "besides: {0}")
    for many in range(len(told), 0, -1):
        left = len(told) - many
        words = template.format(_BETWEEN.join((*told[:many], *([f"+{left}"] if left else ()))))
        if scale.width(words, WHISPER) <= wide:
            return words
    return tr("%n more", "", len(cards))


def _in_a_word(card: CardScene) -> str:
    """What *card* is called, and the value of it that was written last."""
    if is_single(card):
        return f"{title_of(card)} {card.fields[0].value}"
    newest = max(card.fields, key=lambda one: one.written or -1, default=None)
    if newest is None or newest.written is None or not newest.name:
        return card.title
    place = f".{newest.name}" if card.kind in {"instance", "class"} else f"[{newest.name}]"
    return f"{card.title}{place} {newest.value}"
