"""Where shared objects stand: cards in groups, a fence round what one lock guards."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, WHISPER, Box
from core.scenes.space.groups import grouped
from core.scenes.space.walled import GAP, RULE, Wished, place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.scenes.scene import Place, RuleScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import CardSpace
    from core.scenes.space.gates import FenceSpace
    from core.scenes.space.groups import Group
    from core.scenes.space.walled import FrameSpace, Placed

VALUES: Final = (85.0, 75.0, 60.0, 50.0, 42.0, 34.0, 28.0, 22.0, 18.0, 15.0, 13.0)
"""How large a value is, the best first."""
HEADING: Final = 24.0
_ALIKE: Final = 1.8


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedSpace:
    """The places of all shared objects, *height* high in all; *value* is how large values are."""

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


def lay_out_shared(rect: Box, scene: Scene, scale: Scale, scroll: float = 0.0) -> SharedSpace:
    """Put the shared objects of *scene* into *rect*, with values as large as they fit."""
    groups = grouped(scene)
    for value in VALUES:
        for flat in (True, False):
            plan = _planned(rect, scene, groups, value, scale, flat=flat)
            if plan is not None and plan.height <= rect.height + 0.5:
                return _placed(plan, rect, scale)
    plan = _planned(rect, scene, groups, VALUES[-1], scale, forced=True)
    assert plan is not None
    if plan.height <= rect.height + 0.5:
        return _placed(plan, rect, scale, forced=True)
    found = _placed(plan, rect, scale, scroll, forced=True)
    line = scale.px(WHISPER * LINE)
    view = Box(rect.x, rect.y, rect.width, max(0.0, rect.height - line))
    more = Box(rect.x, view.bottom, rect.width, line)
    return SharedSpace(
        rect=view, heading=found.heading, height=found.height + line, value=found.value,
        rules=found.rules, cards=found.cards, fences=found.fences, frames=found.frames,
        scroll=scroll, more=more,
    )  # fmt: skip


def shared_need(width: float, scene: Scene, scale: Scale) -> float:
    """How high shared objects are at least if they are *width* wide."""
    rect, groups, value = Box(0.0, 0.0, width, 0.0), grouped(scene), VALUES[-1]
    plans = [_planned(rect, scene, groups, value, scale, flat=flat) for flat in (True, False)]
    return min((plan.height for plan in plans if plan is not None), default=0.0)


def shared_best(width: float, scene: Scene, scale: Scale) -> float | None:
    """How high shared objects are with the largest values, if *width* is enough for these."""
    rect, groups, value = Box(0.0, 0.0, width, 0.0), grouped(scene), VALUES[0]
    plans = [_planned(rect, scene, groups, value, scale, flat=flat) for flat in (True, False)]
    return next((plan.height for plan in plans if plan is not None), None)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What stands in which row with values of *value* units: loose *rules* first.

    The rows need a height of *needed*.
    """

    rules: tuple[RuleScene, ...]
    rows: tuple[tuple[Wished, ...], ...]
    value: float
    above: float
    needed: float

    @property
    def height(self) -> float:
        """How high all of it is at least, with what stands *above* the rows."""
        return self.above + self.needed


def _planned(
    rect: Box,
    scene: Scene,
    groups: Sequence[Group],
    value: float,
    scale: Scale,
    *,
    flat: bool = False,
    forced: bool = False,
) -> _Plan | None:
    """Everything with values of *value* units; None if something is too wide for that."""
    px = scale.px
    framed = {
        group.rule.text for group in groups if group.rule is not None and len(group.cards) > 1
    }
    loose = tuple(rule for rule in scene.rules if rule.text not in framed)
    _, above = _rules(loose, Box(rect.x, px(HEADING), rect.width, 0.0), scale)
    wishes = [Wished.of(group, scene, value, scale, flat=flat, most=rect.width) for group in groups]
    if not forced and any(wish.width > rect.width for wish in wishes):
        return None
    rows = tuple(map(tuple, _rows(wishes, rect.width, px(GAP))))
    needed = sum(max(wish.height for wish in row) for row in rows) + px(GAP) * (len(rows) - 1)
    return _Plan(loose, rows, value, above, needed if rows else px(WHISPER * LINE * 1.5))


def _placed(
    plan: _Plan, rect: Box, scale: Scale, scroll: float = 0.0, *, forced: bool = False
) -> SharedSpace:
    """Everything of *plan* in its place, *scroll* pixels higher."""
    px, rows = scale.px, plan.rows
    heading = Box(rect.x, rect.y - scroll, rect.width, px(HEADING))
    rules, y = _rules(plan.rules, Box(rect.x, heading.bottom, rect.width, 0.0), scale)
    if not rows:
        return _space(rect, heading, y + plan.needed, plan.value, rules, [], scroll)
    free = rect.bottom - y - plan.needed
    # Twice what it needs is enough: an empty card says nothing.
    extra = max(0.0, min(free, plan.needed)) / len(rows) if not scroll else 0.0
    stretch = max(1.0 if not forced else 0.0, _stretch(rows, rect.width, px(GAP)))
    placed = []
    for row in rows:
        high = max(wish.height for wish in row) + extra
        placed += _in_row(row, Box(rect.x, y, rect.width, high), plan.value, scale, stretch)
        y += high + px(GAP)
    return _space(rect, heading, y - px(GAP), plan.value, rules, placed, scroll)


def _space(
    rect: Box, heading: Box, bottom: float, value: float,
    rules: tuple[tuple[RuleScene, Box], ...], placed: list[Placed], scroll: float,
) -> SharedSpace:  # fmt: skip
    return SharedSpace(
        rect=rect, heading=heading, height=bottom - heading.y, value=value, rules=rules,
        cards={key: card for one in placed for key, card in one.cards.items()},
        fences=tuple(fence for one in placed for fence in one.fences),
        frames=tuple(one.frame for one in placed if one.frame is not None), scroll=scroll,
    )  # fmt: skip


def _rules(
    rules: Sequence[RuleScene], room: Box, scale: Scale
) -> tuple[tuple[tuple[RuleScene, Box], ...], float]:
    """A badge for each of *rules*, side by side where they fit; and where they end."""
    x, y, high, gap = room.x, room.y, scale.px(RULE), scale.px(GAP / 2)
    placed = []
    for rule in rules:
        words = scale.width(rule.text, WHISPER, bold=True, code=True)
        wide = min(room.width, words + scale.width(rule.words, WHISPER, bold=True) + scale.px(46))
        if x > room.x and x + wide > room.right:
            x, y = room.x, y + high + gap
        placed.append((rule, Box(x, y, wide, high)))
        x += wide + gap
    return tuple(placed), y + high + gap if placed else y


def _rows(wishes: Sequence[Wished], width: float, gap: float) -> list[list[Wished]]:
    """*wishes* in as few rows as they fit into, with about as many in each."""
    widest = max((wish.width for wish in wishes), default=0.0)
    if len(wishes) > 1 and widest <= _ALIKE * min(wish.width for wish in wishes):
        # What is alike stands in columns.
        wishes = [replace(wish, width=widest) for wish in wishes]
    greedy = _filled(wishes, width, gap, len(wishes))
    if len(greedy) < 2:  # noqa: PLR2004 - one row is even
        return greedy
    most = -(-len(wishes) // len(greedy))
    even = _filled(wishes, width, gap, most)
    return even if len(even) == len(greedy) else greedy


def _filled(wishes: Sequence[Wished], width: float, gap: float, most: int) -> list[list[Wished]]:
    rows: list[list[Wished]] = []
    used = 0.0
    for wish in wishes:
        if rows and len(rows[-1]) < most and used + gap + wish.width <= width + 0.5:
            rows[-1].append(wish)
            used += gap + wish.width
        else:
            rows.append([wish])
            used = wish.width
    return rows


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
        placed.append(place(wish, Box(x, room.y, wide, room.height), value, scale))
        x += wide + gap
    return placed
