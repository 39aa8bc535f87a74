"""A group of cards in its walls: the fences, their gates, who is inside and who waits outside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box, around
from core.scenes.space.cards import CardSpace, Wish, lay_out_card, wishes_of
from core.scenes.space.gates import (
    CROWDED,
    GATE,
    HEAD,
    MOST_WAITING,
    PEOPLE,
    ROW,
    FenceSpace,
    gate_scale,
    queue_width,
    with_gate,
    with_header,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import CardScene, Place, RuleScene, Scene, WallScene
    from core.scenes.space.box import Scale
    from core.scenes.space.groups import Group

GAP: Final = 8.0
RULE: Final = 26.0
ALIKE: Final = 1.8
"""What needs no more than so many times as much as another has the same size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSpace:
    """The frame of *rule* round the cards that it names, with its figures in *words*."""

    rule: RuleScene
    box: Box
    words: Box
    crack: Box | None


@dataclass(frozen=True, slots=True)
class Around:
    """What groups of cards have round them: the *walls*, the locks as wide as they are *named*.

    There are so many *threads*.
    """

    walls: Mapping[Ref, WallScene]
    named: Mapping[Ref, float]
    threads: int

    @classmethod
    def of(cls, scene: Scene, scale: Scale) -> Around:
        """What there is at *scene*."""
        return cls(
            {wall.lock: wall for wall in scene.walls},
            {
                lock.ref: scale.width(lock.name, WHISPER, bold=True, code=True)
                for lock in scene.locks
            },
            len(scene.lanes),
        )


@dataclass(frozen=True, slots=True)
class Wished:
    """How large *group* wants to be; *header* says that its gates are above its cards."""

    group: Group
    lines: tuple[tuple[tuple[CardScene, Wish], ...], ...]
    walls: tuple[WallScene | None, ...]
    named: tuple[float, ...]
    reserved: int
    width: float
    height: float
    header: bool
    row: float


@dataclass(frozen=True, slots=True)
class _Near:
    """What one group has round it: its *walls*, whose locks are as wide as they are *named*."""

    walls: tuple[WallScene | None, ...]
    named: tuple[float, ...]
    crowded: bool
    threads: int


def wanting(group: Group, near: Around, scale: Scale, most: float) -> Wanting:
    """How large *group*, which has *near* round it, wants to be, no wider than *most*."""
    walls = tuple(near.walls.get(lock) for lock in group.locks)
    named = {lock: near.named.get(lock, 1.0) for lock in group.locks}
    own = _Near(walls, tuple(named.values()), len(near.walls) > _MOST_GATES, near.threads)
    return _wanting(group, own, scale, most)


@lru_cache(maxsize=128)
def _wanting(group: Group, near: _Near, scale: Scale, most: float) -> Wanting:
    return Wanting(group, near, scale, most)


class Wanting:
    """How large *group* wants to be with values of each size, no wider than *most* if need be.

    Each is worked out once, and most steps leave most groups as they are.
    """

    def __init__(self, group: Group, near: _Near, scale: Scale, most: float) -> None:
        self._group, self._scale, self._most = group, scale, most
        self._cards = tuple((card, wishes_of(card, scale)) for card in group.cards)
        self._walls, self._named = near.walls, near.named
        self._header = len(group.locks) != 1 or group.hole or near.crowded
        self._row = scale.px(ROW) if near.threads > CROWDED else 0.0
        # Room for those who may wait is always there, so that nothing moves when one comes.
        self._reserved = max(1, min(MOST_WAITING, near.threads - 2))
        self._round: dict[bool, tuple[float, float, float]] = {}
        self._made: dict[tuple[float, bool], Wished] = {}

    def at(self, value: float, *, flat: bool) -> Wished:
        """Its wish with values of *value* units, which stand beside their names if *flat*."""
        made = self._made.get((value, flat))
        if made is None:
            made = self._made[value, flat] = self._wished(value, flat=flat)
        return made

    def _wished(self, value: float, *, flat: bool) -> Wished:
        header = self._header or value < _GATE_FROM
        if header not in self._round:
            self._round[header] = self._fences(header=header)
        wide, high, least = self._round[header]
        gap = self._scale.px(_card_gap(self._scale))
        wishes = _alike([(card, own.at(value, flat=flat)) for card, own in self._cards])
        lines = _lines(wishes, self._most - wide, gap)
        width = max((_across(line, gap) for line in lines), default=0.0)
        height = sum(max(wish.height for _, wish in line) for line in lines)
        height += gap * max(0, len(lines) - 1)
        return Wished(
            self._group, lines, self._walls, self._named, self._reserved,
            max(width, least) + wide, max(height, self._scale.px(44)) + high, header, self._row,
        )  # fmt: skip

    def _fences(self, *, header: bool) -> tuple[float, float, float]:
        """What stands round the cards: how wide and high it is, and how wide they are at least."""
        px, group = self._scale.px, self._group
        wide, high, least = 0.0, 0.0, 0.0
        for named in self._named:
            if header:
                wide, high = wide + px(14), high + px(HEAD + 16) + self._row
                # Names are never cut, whoever is inside.
                least = max(least, named + px(HEAD) * PEOPLE)
            else:
                wide += px(GATE) * gate_scale(self._scale) + px(14)
                wide += queue_width(self._scale) * (self._reserved + 0.6)
                high += px(24)
        if group.rule is not None and len(group.cards) > 1:
            wide, high = wide + px(14), high + px(RULE + 12)
        return wide, high, least


def _card_gap(scale: Scale) -> float:
    """Between two cards of a group, in units."""
    return GAP if scale.hall else GAP - 2


def _across(line: Sequence[tuple[CardScene, Wish]], gap: float) -> float:
    return sum(wish.width for _, wish in line) + gap * (len(line) - 1)


def _alike(wishes: list[tuple[CardScene, Wish]]) -> list[tuple[CardScene, Wish]]:
    """*wishes* as wide as the widest, where all cards are of one kind and need about as much."""
    kinds = {card.kind for card, _ in wishes}
    widest = max((wish.width for _, wish in wishes), default=0.0)
    if len(kinds) != 1 or widest > ALIKE * min(wish.width for _, wish in wishes):
        return wishes
    return [(card, Wish(widest, wish.height)) for card, wish in wishes]


def _lines(
    wishes: Sequence[tuple[CardScene, Wish]], most: float, gap: float
) -> tuple[tuple[tuple[CardScene, Wish], ...], ...]:
    """The cards of a group in as few lines no wider than *most* as they fit into, all as full."""
    greedy = _filled(wishes, most, gap, len(wishes))
    if len(greedy) < 2:  # noqa: PLR2004 - one line is even
        return greedy
    even = _filled(wishes, most, gap, -(-len(wishes) // len(greedy)))
    return even if len(even) == len(greedy) else greedy


def _filled(
    wishes: Sequence[tuple[CardScene, Wish]], most: float, gap: float, across: int
) -> tuple[tuple[tuple[CardScene, Wish], ...], ...]:
    """The cards in lines of *across* at most, each with at least one."""
    lines: list[list[tuple[CardScene, Wish]]] = []
    used = 0.0
    for card, wish in wishes:
        if lines and len(lines[-1]) < across and used + gap + wish.width <= most:
            lines[-1].append((card, wish))
            used += gap + wish.width
        else:
            lines.append([(card, wish)])
            used = wish.width
    return tuple(tuple(line) for line in lines)


_MOST_GATES: Final = 3
"""Of more walls each is told by the name of its lock, in its head."""
_GATE_FROM: Final = 34.0
"""Values so large leave room for a gate beside the cards."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where the cards of a group came to be, with its fences from the outside in."""

    cards: Mapping[Place, CardSpace]
    fences: tuple[FenceSpace, ...]
    frame: FrameSpace | None


def place(wish: Wished, box: Box, value: float, scale: Scale) -> Placed:
    """Put the group of *wish* into *box*."""
    group, px = wish.group, scale.px
    fences: list[FenceSpace] = []
    inner = box
    keys = tuple(card.key for card in group.cards)
    for lock, wall, named in zip(group.locks, wish.walls, wish.named, strict=True):
        fenced = with_header if wish.header else with_gate
        waiting = () if wall is None else wall.waiting
        kept = (named, wish.row) if wish.header else (float(wish.reserved), 0.0)
        fence, inner = fenced(lock, len(waiting), inner, keys, scale, *kept)
        fences.append(fence)
    rule = group.rule if len(group.cards) > 1 else None
    framed = inner
    if rule is not None:
        inner = Box(
            inner.x + px(7), inner.y + px(6), inner.width - px(14), inner.height - px(RULE + 12)
        )
    cards = _lay_out_lines(wish, inner, value, scale)
    frame = None
    if rule is not None:
        last = max(cards[key].box.right for key in rule.cards if key in cards)
        if len(wish.lines) == 1:
            framed = Box(framed.x, framed.y, last + px(7) - framed.x, framed.height)
            cards |= _beside(wish, cards, rule, framed, value, scale)
        frame = _frame(rule, framed, cards, scale)
    return Placed(cards, tuple(fences), frame)


def _lay_out_lines(wish: Wished, inner: Box, value: float, scale: Scale) -> dict[Place, CardSpace]:
    """The cards of *wish* in their lines, which share *inner*."""
    gap = scale.px(_card_gap(scale))
    needed = sum(max(each.height for _, each in line) for line in wish.lines)
    free = (inner.height - needed - gap * (len(wish.lines) - 1)) / max(1, len(wish.lines))
    cards: dict[Place, CardSpace] = {}
    y = inner.y
    # The fullest line says how wide cards are, so that one below another is as wide.
    share = min(
        ((inner.width - gap * (len(line) - 1)) / max(1.0, sum(each.width for _, each in line))
         for line in wish.lines),
        default=1.0,
    )  # fmt: skip
    for line in wish.lines:
        high = max(each.height for _, each in line) + free
        x = inner.x
        for card, each in line:
            own = each.width * share
            cards[card.key] = lay_out_card(Box(x, y, own, high), card, value, scale)
            x += own + gap
        y += high + gap
    return cards


def _beside(
    wish: Wished,
    cards: Mapping[Place, CardSpace],
    rule: RuleScene,
    frame: Box,
    value: float,
    scale: Scale,
) -> dict[Place, CardSpace]:
    """The cards that *rule* does not name, right of its *frame* and as high."""
    made: dict[Place, CardSpace] = {}
    for card, _ in wish.lines[0]:
        if card.key not in rule.cards:
            box = cards[card.key].box
            left = max(box.x, frame.right + scale.px(GAP / 2))
            room = Box(left, frame.y, box.right - left, frame.height)
            made[card.key] = lay_out_card(room, card, value, scale)
    return made


def _frame(rule: RuleScene, box: Box, cards: Mapping[Place, CardSpace], scale: Scale) -> FrameSpace:
    px = scale.px
    words = Box(box.x + px(7), box.bottom - px(RULE + 3), box.width - px(14), px(RULE))
    named = [cards[key].box for key in rule.cards if key in cards]
    crack = _between(named, box, scale) if rule.status == "broken" else None
    return FrameSpace(rule=rule, box=box, words=words, crack=crack)


def _between(boxes: list[Box], frame: Box, scale: Scale) -> Box | None:
    """Where the crack goes: between the first two of *boxes*."""
    if len(boxes) < 2:  # noqa: PLR2004 - a crack is between two
        return None
    wide = scale.px(28)
    middle = (boxes[0].right + boxes[1].x) / 2
    return Box(
        middle - wide / 2, frame.y - scale.px(3), wide, around(boxes).bottom - frame.y + scale.px(6)
    )
