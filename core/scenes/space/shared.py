"""Where shared objects stand: cards in groups, a fence round what one lock guards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, WHISPER, Box, around
from core.scenes.space.groups import items_of
from core.scenes.space.lines import GAP
from core.scenes.space.mattering import that_fit, that_tell
from core.scenes.space.plans import HEADING, Plans, rules_in
from core.scenes.space.walled import place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.scenes.scene import Place, RuleScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import CardSpace
    from core.scenes.space.frames import FrameSpace
    from core.scenes.space.gates import FenceSpace
    from core.scenes.space.plans import Plan
    from core.scenes.space.walled import Placed, Wished


_OVER: Final = 7.0
"""How far fences stand out of what is in sight: words below keep clear of them."""
_APART: Final = 18.0
_LEAST_ASIDE: Final = 150.0
_LOOSE: Final = 1.35
"""How much wider than it needs to be a card is at a desk: one that is wide and empty says less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSpace:
    """The places of all shared objects, *height* high in all; *value* is how large values are.

    Of what does not fit into *room* only that in *rect* is in sight; *more* is for words on the
    rest.  *aside* is for what is said of them, right of the last, where there is room for that.
    """

    room: Box
    rect: Box
    heading: Box
    height: float
    value: float
    rules: tuple[tuple[RuleScene, Box], ...]
    cards: Mapping[Place, CardSpace]
    fences: tuple[FenceSpace, ...]
    frames: tuple[FrameSpace, ...]
    scroll: float = 0.0
    more: Box | None = None
    aside: Box | None = None


def lay_out_shared(rect: Box, plans: Plans, scroll: float = 0.0) -> SharedSpace:
    """Put the shared objects of *plans* into *rect*, with values as large as they fit."""
    scale = plans.scale
    plan = plans.fitting(rect.height)
    if plan is not None:
        return _placed(plan, rect, scale)
    plan = plans.smallest
    if plan.height <= rect.height + plans.slack:
        return _placed(plan, rect, scale, forced=True)
    line, over = scale.px(WHISPER * LINE), scale.px(_OVER)
    view = Box(rect.x, rect.y, rect.width, max(0.0, rect.height - line - over))
    more = Box(rect.x, view.bottom + over, rect.width, line)
    if scale.hall:
        return _of_what_matters(view, more, plans)
    found = _placed(plan, view, scale, scroll, forced=True)
    return replace(found, room=view, rect=view, height=found.height + line + over, more=more)


def _of_what_matters(view: Box, more: Box, plans: Plans) -> SharedSpace:
    """As much of *plans* as *view* has room for; the others are told at *more*.

    Nobody scrolls in a hall, and a row that is cut there says less than values in a line.
    """
    scene, scale = plans.scene, plans.scale
    whole = Box(view.x, view.y, view.width, more.bottom - view.y)
    shown = that_tell(plans)
    if shown.need <= whole.height + scale.px(HEADING) + plans.slack:
        # What is left out has nothing to tell, so the line at the foot gives way as well.
        view, line = whole, None
    else:
        shown, line = that_fit(plans, view.height), more
        if shown.items == plans.items:
            # Nothing is left to be told there.
            view, line = whole, None
    heading = scale.px(HEADING)
    plan = shown.fitting(view.height) or shown.fitting(view.height + heading) or shown.smallest
    # Where there is hardly room for the one that matters most, its heading gives way to it.
    over = heading if plan.height > view.height + plans.slack else 0.0
    found = _placed(plan, view, scale, over, forced=True)
    rest = frozenset(item for item, _ in items_of(scene)).difference(shown.items)
    # Like what is scrolled out of sight, so that nobody need ask whether a card has a place.
    below = Box(view.x, more.bottom + view.height, view.width, view.height)
    out = _placed(Plans(scene, plans.width, scale, rest).smallest, below, scale, forced=True)
    fenced = {fence.lock for fence in found.fences}
    others = (fence for fence in out.fences if fence.lock not in fenced)
    return replace(
        found, room=view, rect=view, height=view.height, cards={**found.cards, **out.cards},
        fences=(*found.fences, *others), frames=(*found.frames, *out.frames), scroll=0.0,
        more=line,
    )  # fmt: skip


def scrolled(shared: SharedSpace, plans: Plans, scroll: float) -> SharedSpace:
    """*shared*, of which not all is in sight, *scroll* pixels higher."""
    assert shared.more is not None
    room = shared.room
    whole = Box(room.x, room.y, room.width, shared.more.bottom - room.y)
    return lay_out_shared(whole, plans, scroll)


def followed(shared: SharedSpace, scene: Scene) -> float:
    """How far to scroll *shared*: as it is, if the last step of *scene* happened in sight."""
    if shared.more is None:
        return 0.0
    touched = [
        shared.cards[card.key].box
        for card in scene.cards
        if any(field.wrote_now or field.reader is not None for field in card.fields)
    ]
    # Else where a lock was taken or let go.
    used = scene.events[0].ref if scene.events else None
    touched += [fence.box for fence in shared.fences if fence.lock == used]
    room, rows = shared.room, _rows(shared)
    goal = next((row for row in rows if touched and row[0] <= touched[0].y < row[1]), None)
    if goal is None:
        # Nothing happened here; but of a row that fits something is to be seen.
        goal = rows[0] if rows and not shared.scroll else None
    if goal is None or (room.y - 1 <= goal[0] and goal[1] <= room.bottom + 1):
        return max(0.0, min(shared.scroll, shared.height - room.height))
    # From the heading or the top of a row on, and as little as shows all of the row, or its top.
    tops = [shared.heading.y, *(top for top, _ in rows if top <= goal[0])]
    first = next((top for top in tops if goal[1] - top <= room.height + 1), tops[-1])
    return max(0.0, first + shared.scroll - room.y)


def _rows(shared: SharedSpace) -> list[tuple[float, float]]:
    """From where to where the rows of *shared* are, with who waits below them."""
    boxes = [card.box for card in shared.cards.values()]
    boxes += [around([fence.box, *fence.outside]) for fence in shared.fences]
    rows: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda box: box.y):
        if rows and box.y < rows[-1][1]:
            rows[-1] = rows[-1][0], max(rows[-1][1], box.bottom)
        else:
            rows.append((box.y, box.bottom))
    return rows


def _placed(
    plan: Plan, rect: Box, scale: Scale, scroll: float = 0.0, *, forced: bool = False
) -> SharedSpace:
    """Everything of *plan* in its place, *scroll* pixels higher."""
    px, rows = scale.px, plan.rows
    heading = Box(rect.x, rect.y - scroll, rect.width, px(HEADING))
    rules, y = rules_in(plan.rules, Box(rect.x, heading.bottom, rect.width, 0.0), scale)
    if not rows:
        return _space(rect, heading, y + plan.needed, plan.value, rules, [], scroll)
    free = rect.bottom - y - plan.needed
    # Twice what it needs is enough: an empty card says nothing.
    most = plan.needed if scale.hall else 0.0
    extra = max(0.0, min(free, most)) / len(rows) if not scroll else 0.0
    stretch = _stretch(rows, rect.width, px(GAP))
    if not scale.hall:
        stretch = min(stretch, _LOOSE)
    stretch = max(1.0 if not forced else 0.0, stretch)
    placed = []
    for row in rows:
        high = max(wish.height for wish in row) + extra
        placed += _in_row(row, Box(rect.x, y, rect.width, high), plan.value, scale, stretch)
        y += high + px(GAP)
    space = _space(rect, heading, y - px(GAP), plan.value, rules, placed, scroll)
    return space if scale.hall or scroll else replace(space, aside=_aside(space, rect, scale))


def _aside(space: SharedSpace, rect: Box, scale: Scale) -> Box | None:
    """What is free right of the last row of *space*."""
    boxes = [card.box for card in space.cards.values()]
    boxes += [around([fence.box, *fence.outside]) for fence in space.fences]
    if not boxes:
        return None
    last = max(box.bottom for box in boxes)
    top = max(box.y for box in boxes if box.bottom > last - scale.px(4))
    # Those of the row that end higher, too: cards beside a wall are no higher than they need to be.
    left = max(box.right for box in boxes if box.bottom > top) + scale.px(_APART)
    if rect.right - left < scale.px(_LEAST_ASIDE):
        return None
    return Box(left, top, rect.right - left, last - top)


def _space(
    rect: Box, heading: Box, bottom: float, value: float,
    rules: tuple[tuple[RuleScene, Box], ...], placed: list[Placed], scroll: float,
) -> SharedSpace:  # fmt: skip
    return SharedSpace(
        room=rect, rect=rect, heading=heading, height=bottom - heading.y, value=value, rules=rules,
        cards={key: card for one in placed for key, card in one.cards.items()},
        fences=tuple(fence for one in placed for fence in one.fences),
        frames=tuple(one.frame for one in placed if one.frame is not None), scroll=scroll,
    )  # fmt: skip


def _stretch(rows: Sequence[Sequence[Wished]], width: float, gap: float) -> float:
    """By how much all rows can grow: as the fullest one."""
    return min(
        (width - gap * (len(row) - 1)) / max(1.0, sum(wish.width for wish in row)) for row in rows
    )


def _in_row(
    row: Sequence[Wished], room: Box, value: float, scale: Scale, stretch: float
) -> list[Placed]:
    gap = scale.px(GAP)
    placed, x = [], room.x
    for wish in row:
        wide = wish.width * stretch
        # At a desk a card beside a wall is no higher than it needs to be.
        high = room.height if scale.hall or wish.group.locks else wish.height
        placed.append(place(wish, Box(x, room.y, wide, high), value, scale))
        x += wide + gap
    return placed
