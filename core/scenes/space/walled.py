"""A group of cards in its walls: the fences, their gates, who is inside and who waits outside."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LEAST, WHISPER, Box
from core.scenes.space.card_wishes import wishes_of
from core.scenes.space.cards import CardSpace, Wish, lay_out_card
from core.scenes.space.frames import RULE, FrameSpace, frame_of
from core.scenes.space.gates import (
    CROWDED,
    GATE,
    HEAD,
    INSIDE,
    MOST_WAITING,
    PEOPLE,
    ROW,
    FenceSpace,
    gate_scale,
    queue_width,
    with_gate,
    with_header,
)
from core.scenes.space.lines import GAP, across_of, alike, card_gap, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import CardScene, Place, RuleScene, Scene, WallScene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import Shape
    from core.scenes.space.groups import Group


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
    """How large *group* wants to be; *header* says that its gates are above its cards.

    A rule's frame goes round the first *framed* of its *lines*.
    """

    group: Group
    lines: tuple[tuple[tuple[CardScene, Wish], ...], ...]
    framed: int
    walls: tuple[WallScene | None, ...]
    named: tuple[float, ...]
    reserved: int
    width: float
    height: float
    header: bool
    row: float

    @property
    def least(self) -> float:
        """How high it would be with no more than its highest line in its walls."""
        lines = [max(wish.height for _, wish in line) for line in self.lines]
        return self.height - sum(lines) + max(lines, default=0.0)


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
        self._made: dict[tuple[float, Shape, bool], Wished] = {}
        self._narrow: bool | None = None

    def at(self, value: float, shape: Shape, *, headed: bool = False) -> Wished:
        """Its wish with values of *value* units in *shape*, gates above the cards if *headed*."""
        header = self._header or headed or value < GATE_FROM
        made = self._made.get((value, shape, header))
        if made is None:
            made = self._made[value, shape, header] = self._wished(value, shape, header=header)
        return made

    def _wished(self, value: float, shape: Shape, *, header: bool) -> Wished:
        if header not in self._round:
            self._round[header] = self._fences(header=header)
        wide, high, least = self._round[header]
        gap = self._scale.px(card_gap(self._scale))
        wishes = alike([(card, own.at(value, shape)) for card, own in self._cards])
        lines, framed = self._in_lines(wishes, self._most - wide, gap)
        width = max((across_of(line, gap) for line in lines), default=0.0)
        height = sum(max(wish.height for _, wish in line) for line in lines)
        height += gap * max(0, len(lines) - 1)
        return Wished(
            self._group, lines, framed, self._walls, self._named, self._reserved,
            max(width, least) + wide, max(height, self._scale.px(44)) + high, header, self._row,
        )  # fmt: skip

    def _in_lines(
        self, wishes: Sequence[tuple[CardScene, Wish]], most: float, gap: float
    ) -> tuple[tuple[tuple[tuple[CardScene, Wish], ...], ...], int]:
        """*wishes* in lines as wide as *most*, and round how many of these its rule's frame is."""
        lines, rule = lines_of(wishes, most, gap), self._group.rule
        if rule is None or len(lines) < 2:  # noqa: PLR2004 - in one line a frame ends where it must
            return lines, len(lines)
        named = [one for one in wishes if one[0].key in rule.cards]
        others = [one for one in wishes if one[0].key not in rule.cards]
        # What a rule compares stands side by side, if small values make that possible.
        inside = (tuple(named),) if self._abreast(named, gap) else lines_of(named, most, gap)
        return (*inside, *lines_of(others, most, gap)), len(inside)

    def _abreast(self, named: Sequence[tuple[CardScene, Wish]], gap: float) -> bool:
        """Whether the cards *named* by a rule have room in one line with the smallest values."""
        if self._narrow is None:
            wide, _, _ = self._fences(header=True)
            keys = {card.key for card, _ in named}
            small = alike(
                [(card, own.at(LEAST, "high")) for card, own in self._cards if card.key in keys]
            )
            self._narrow = across_of(small, gap) <= self._most - wide
        return self._narrow

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
                if not group.cards:
                    # Its name stands where cards would.
                    least = max(least, named + px(1.5 * INSIDE))
        if group.rule is not None and len(group.cards) > 1:
            wide, high = wide + px(14), high + px(RULE + 12)
        return wide, high, least


_MOST_GATES: Final = 3
"""Of more walls each is told by the name of its lock, in its head."""
GATE_FROM: Final = 34.0
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
    cards = _lay_out_lines(wish, inner, value, scale, px(RULE + 6) if rule is not None else 0.0)
    frame = None
    if rule is not None:
        last = max(cards[key].box.right for key in rule.cards if key in cards)
        if len(wish.lines) == 1:
            framed = Box(framed.x, framed.y, last + px(7) - framed.x, framed.height)
            cards |= _beside(wish, cards, rule, framed, value, scale)
        elif wish.framed < len(wish.lines):
            low = max(cards[key].box.bottom for key in rule.cards if key in cards)
            framed = Box(framed.x, framed.y, framed.width, low + px(RULE + 6) - framed.y)
        frame = frame_of(rule, framed, cards, scale)
    return Placed(cards, tuple(fences), frame)


def _lay_out_lines(
    wish: Wished, inner: Box, value: float, scale: Scale, words: float
) -> dict[Place, CardSpace]:
    """The cards of *wish* in their lines, which share *inner*.

    A rule's *words*, so high with the edge of their frame, stand below the lines in that.
    """
    gap = scale.px(card_gap(scale))
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
    for number, line in enumerate(wish.lines):
        high = max(each.height for _, each in line) + free
        y += words if number == wish.framed else 0.0
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
