"""Groups of cards by the locks that guard them, and how they flow in rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from gui.stage.cells import card_height
from gui.theme.measures import line_height

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Ref
    from core.scenes.scene import CardScene, Place, Scene
    from gui.theme.look import Look

_NARROWEST: Final = 13.0
"""A card's width in heights of its letters, where there is room."""
_WIDEST: Final = 22.0
PADLOCK: Final = 1.3
"""A padlock at a fence in padlocks of the rail: here it is what the eye meets first."""
MOST_FENCES: Final = 3
"""As many fences round one group as can be told apart."""


@dataclass(frozen=True, slots=True)
class Group:
    """*cards* that *locks* guard, in the order of the scene."""

    locks: tuple[Ref, ...]
    cards: tuple[CardScene, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FencePlace:
    """A fence: *rect* is its line, *padlock* and *words* stand at its upper edge.

    *edge* is the part of the upper edge that may have gaps.
    """

    lock: Ref
    rect: QRectF
    padlock: QRectF
    words: QRectF
    edge: tuple[float, float]
    cards: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """Where cards and fences came to be, and where they end."""

    cards: Mapping[Place, QRectF]
    fences: tuple[FencePlace, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """What a fence takes, and a card at least and at most."""

    gap: float
    side: float
    above: float
    head: float
    narrowest: float
    widest: float

    @classmethod
    def of(cls, look: Look, *, compact: bool) -> _Measures:
        gap, icon = look.px("gap"), look.px("icon") * PADLOCK
        return cls(
            gap=gap * (1.0 if compact else 2.0),
            side=gap * (1.0 if compact else 2.0),
            above=icon * 0.6,
            head=look.px("icon") * 0.5
            + look.px("stroke")
            + line_height(look, "body")
            + gap * (0.5 if compact else 1.0),
            narrowest=look.px("code") * _NARROWEST,
            widest=look.px("code") * _WIDEST,
        )

    def sides(self, group: Group) -> float:
        """What the fences of *group* take to the left and to the right together."""
        return 2 * self.side * len(group.locks)


def group_cards(scene: Scene) -> tuple[Group, ...]:
    """The cards of *scene* by the locks that guard them; then, one by one, what none guards."""
    order = {lock.ref: at for at, lock in enumerate(scene.locks)}
    walls: dict[Place, list[Ref]] = {}
    for wall in scene.walls:
        for key in wall.cards:
            walls.setdefault(key, []).append(wall.lock)
    groups: dict[tuple[Ref, ...], list[CardScene]] = {}
    for card in scene.cards:
        locks = {
            one for one in (*card.guards, *card.holes, *walls.get(card.key, ())) if one in order
        }
        chosen = tuple(sorted(locks, key=order.__getitem__)[:MOST_FENCES])
        groups.setdefault(chosen, []).append(card)
    alone = groups.pop((), [])
    made = [Group(locks, tuple(cards)) for locks, cards in groups.items()]
    return (*made, *(Group((), (card,)) for card in alone))


def flow(room: QRectF, groups: tuple[Group, ...], look: Look, *, compact: bool) -> Flow:
    """Put *groups* side by side and below one another, from the top of *room* on."""
    sizes = _Measures.of(look, compact=compact)
    rows = list(_rows(room.width(), groups, sizes))
    width = _card_width(room.width(), rows, sizes)
    cards: dict[Place, QRectF] = {}
    fences: list[FencePlace] = []
    y = room.top()
    for row in rows:
        # Cards of neighbouring groups stand on one line, however many fences each has.
        top = y + max(len(group.locks) for group, _ in row) * (sizes.above + sizes.head)
        x, bottom = room.left(), top
        for group, columns in row:
            own = min(width, (room.width() - sizes.sides(group) + sizes.gap) / columns - sizes.gap)
            left = x + sizes.side * len(group.locks)
            rects = _grid(left, top, own, group, columns, look, compact=compact, gap=sizes.gap)
            cards.update(rects)
            inside = QRectF(
                left, top, columns * own + (columns - 1) * sizes.gap,
                max(rect.bottom() for rect in rects.values()) - top,
            )  # fmt: skip
            fences += _fences(inside, group, sizes, look)
            x = inside.right() + sizes.side * len(group.locks) + sizes.gap
            bottom = max(bottom, inside.bottom() + sizes.side * len(group.locks))
        _level([group.cards[0].key for group, _ in row if not group.locks], cards)
        y = bottom + sizes.gap
    return Flow(cards, tuple(fences), y - sizes.gap if rows else y)


def _rows(
    width: float, groups: tuple[Group, ...], sizes: _Measures
) -> Iterator[list[tuple[Group, int]]]:
    """The groups of each row, each with its number of columns."""
    row: list[tuple[Group, int]] = []
    used = 0.0
    for group in groups:
        room = width - sizes.sides(group)
        most = max(1, int((room + sizes.gap) / (sizes.narrowest + sizes.gap)))
        columns = min(len(group.cards), most)
        needs = sizes.sides(group) + columns * (sizes.narrowest + sizes.gap)
        if row and used + needs - sizes.gap > width:
            yield row
            row, used = [], 0.0
        row.append((group, columns))
        used += needs
    if row:
        yield row


def _card_width(width: float, rows: list[list[tuple[Group, int]]], sizes: _Measures) -> float:
    """The width of all cards: the fullest row takes all there is, but no card grows too wide."""
    widths = [sizes.widest]
    for row in rows:
        columns = sum(count for _, count in row)
        fixed = sum(sizes.sides(group) for group, _ in row) + (columns - 1) * sizes.gap
        widths.append((width - fixed) / columns)
    return max(min(widths), 1.0)


def _grid(  # noqa: PLR0913 - a grid's measures, by name
    left: float,
    top: float,
    width: float,
    group: Group,
    columns: int,
    look: Look,
    *,
    compact: bool,
    gap: float,
) -> dict[Place, QRectF]:
    """A grid of the cards of *group*; cards in a row are equally high."""
    rects: dict[Place, QRectF] = {}
    y = top
    for start in range(0, len(group.cards), columns):
        row = group.cards[start : start + columns]
        height = max(card_height(card, width, look, compact=compact) for card in row)
        for at, card in enumerate(row):
            rects[card.key] = QRectF(left + at * (width + gap), y, width, height)
        y += height + gap
    return rects


def _level(alone: list[Place], cards: dict[Place, QRectF]) -> None:
    """Make the cards *alone*, which stand in one row, equally high."""
    height = max((cards[key].height() for key in alone), default=0.0)
    for key in alone:
        cards[key].setHeight(height)


def _fences(inside: QRectF, group: Group, sizes: _Measures, look: Look) -> list[FencePlace]:
    """The fences round *inside*, the outermost first."""
    made: list[FencePlace] = []
    icon, gap = look.px("icon") * PADLOCK, look.px("gap")
    count = len(group.locks)
    for at, lock in enumerate(group.locks):
        steps = count - at
        grow = sizes.side * steps
        # The innermost fence has its head over the cards, each further one above that.
        up = sizes.head * steps + sizes.above * (steps - 1)
        # Its line stands inside its room, or a fence at the panel's edge would be cut off.
        thin = look.px("stroke")
        rect = inside.adjusted(-grow, -up, grow, grow).adjusted(thin, thin, -thin, -thin)
        padlock = QRectF(rect.left() + gap, rect.top() - icon * 0.6, icon, icon)
        left = padlock.right() + gap
        low = rect.top() + sizes.head - line_height(look, "body") - gap * 0.375
        words = QRectF(left, low, rect.right() - gap - left, line_height(look, "body"))
        made.append(
            FencePlace(
                lock=lock,
                rect=rect,
                padlock=padlock,
                words=words,
                edge=(left, rect.right() - look.px("radius") * 2),
                cards=tuple(card.key for card in group.cards),
            )
        )
    return made
