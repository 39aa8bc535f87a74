"""The cells of a list, a set or a queue: one an item, and one a free place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box

if TYPE_CHECKING:
    from core.scenes.scene import CardScene
    from core.scenes.space.box import Scale

FEW: Final = 4
"""So few parts can be large, or stand side by side."""
MOST_EMPTY: Final = 12
"""As many free places as are drawn one by one."""
_LONGEST: Final = 24
"""Values with more signs than these are cut rather than that all become small."""


def shown(words: str) -> str:
    """As much of *words* as counts when a card asks for room."""
    return words if len(words) <= _LONGEST else words[:_LONGEST]


def alike_wide(words: str) -> str:
    """What is as wide as *words* are when a card asks for room, the same for many of them."""
    # All letters of a program are equally wide, but for those of other alphabets.
    return "0" * len(shown(words)) if words.isascii() else shown(words)


def cell_width(card: CardScene, row: float, scale: Scale) -> float:
    """How wide a cell of *card* is with values of *row* units."""
    widest = max(
        (scale.width(shown(one.value), row, bold=True, code=True) for one in card.fields),
        default=0.0,
    )
    return max(widest + scale.px(10), scale.px(row * 2.1))


def cell_head(row: float) -> float:
    """How large the index of a cell is, and who wrote it, over a value of *row* units."""
    return max(WHISPER, min(26.0, row * 0.5))


def cell_height(row: float) -> float:
    """How high a cell is, in units."""
    return row * 1.4 + cell_head(row) * 1.25 + 2


def cells_in(top: Box, card: CardScene, row: float, scale: Scale) -> list[Box]:
    """Cells for the items and the free places of *card*, in rows of equal cells."""
    space = scale.px(4)
    count = len(card.fields) + free_places(card)
    least = cell_width(card, row, scale)
    across = max(1, min(count, int((top.width + space) / (least + space))))
    width = (top.width - space * (across - 1)) / across
    if count > FEW:
        width = min(width, max(least, scale.px(row * 9)))
    height = scale.px(cell_height(row))
    return [
        Box(
            top.x + (at % across) * (width + space), top.y + (at // across) * (height + space),
            width, height,
        )
        for at in range(count)
    ]  # fmt: skip


def free_places(card: CardScene) -> int:
    """How many free places of a queue are drawn."""
    if card.kind != "queue" or card.count is None or card.count.most is None:
        return 0
    free = max(0, card.count.most - len(card.fields) - card.more)
    return free if free <= MOST_EMPTY else 0
