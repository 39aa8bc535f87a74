"""The cards of a group in lines, as full as their width allows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.cards import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.scene import CardScene
    from core.scenes.space.box import Scale

GAP: Final = 8.0
ALIKE: Final = 1.8
"""What needs no more than so many times as much as another has the same size."""


def card_gap(scale: Scale) -> float:
    """Between two cards of a group, in units."""
    return GAP if scale.hall else GAP - 2


def across_of(line: Sequence[tuple[CardScene, Wish]], gap: float) -> float:
    """How wide *line* is, with *gap* between its cards."""
    return sum(wish.width for _, wish in line) + gap * (len(line) - 1)


def alike(wishes: list[tuple[CardScene, Wish]]) -> list[tuple[CardScene, Wish]]:
    """*wishes* as wide as the widest, where all cards are of one kind and need about as much."""
    kinds = {card.kind for card, _ in wishes}
    widest = max((wish.width for _, wish in wishes), default=0.0)
    if len(kinds) != 1 or widest > ALIKE * min(wish.width for _, wish in wishes):
        return wishes
    return [(card, Wish(widest, wish.height)) for card, wish in wishes]


def lines_of(
    wishes: Sequence[tuple[CardScene, Wish]], most: float, gap: float
) -> tuple[tuple[tuple[CardScene, Wish], ...], ...]:
    """*wishes* in as few lines no wider than *most* as they fit into, all as full."""
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
