"""The named fields of a card: in rows below its name, side by side there, or right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box
from core.scenes.space.cells import FEW, free_places, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardKind, CardScene, FieldScene, Place
    from core.scenes.space.box import Scale

IN_CELLS: Final[frozenset[CardKind]] = frozenset(("list", "set", "queue"))
"""Kinds whose items stand in a row of cells; the others have a row a field."""
ABREAST: Final = 22.0
"""Between fields side by side, and between them and a name left of them."""
_FEW_MOST: Final = 62.0
"""How large the values of so few items are at most."""
_LOOSE: Final = 1.4
_ROOMY: Final = 220.0
"""So wide may the rows of a card be, or so many times as wide as they need."""


def title_size(value: float) -> float:
    """How large the name of a card is beside values of *value* units."""
    return max(WHISPER, min(36.0, value * 0.5))


def old_size(value: float) -> float:
    """How large the value before is beside one of *value* units."""
    return max(WHISPER - 1, value * 0.42)


def beside(field: FieldScene, value: float, scale: Scale) -> float:
    """How wide what stands left of a value is: who wrote it, and the value before."""
    size = old_size(value)
    # As if it had as many signs as the new one: nothing moves when it comes.
    longest = max(shown(field.old or ""), shown(field.value), key=len)
    old = scale.width(longest, size, code=True)
    lost = (
        scale.width("lost", size * 0.6, bold=True) + scale.px(8) if field.lost is not None else 0.0
    )
    return old + lost + scale.px(size * 1.25) + scale.px(16 if scale.hall else 8)


def row_size(value: float, card: CardScene, scale: Scale) -> float:
    """How large values are where there are, or may be, several in *card*."""
    many = len(card.fields) + free_places(card)
    few = many <= FEW if card.kind in IN_CELLS else scale.hall and is_few(card)
    return max(WHISPER, min(_FEW_MOST if few else 34.0, value * 0.72))


def is_few(card: CardScene) -> bool:
    """Whether *card* has several named fields, but so few that they can stand side by side."""
    return 1 < len(card.fields) <= FEW and card.kind not in IN_CELLS


def field_width(field: FieldScene, row: float, scale: Scale) -> float:
    """How wide *field* is with a value of *row* units, its name and what stands between them."""
    name = scale.width(field.name, max(WHISPER, row * 0.7), code=True)
    value = scale.width(shown(field.value), row, bold=True, code=True)
    return name + value + beside(field, row, scale) + scale.px(8 if scale.hall else 5)


def abreast(card: CardScene, row: float, scale: Scale) -> float:
    """How wide the fields of *card* are side by side, all as wide as the widest."""
    widest = max(field_width(field, row, scale) for field in card.fields)
    return len(card.fields) * (widest + scale.px(ABREAST)) - scale.px(ABREAST)


def fields_in(
    inner: Box, title: Box, around: tuple[float, float], card: CardScene, row: float, scale: Scale
) -> tuple[Box, Mapping[Place, Box]]:
    """Where in *inner* the name of *card* and its fields stand, the name at *title* if above them.

    *around* is how wide the name is, and how much of the height others need below the fields.
    In a hall, what is too low for rows has the fields side by side.
    """
    high, (name, below) = scale.px(row * 1.4), around
    free = Box(inner.x, title.bottom, inner.width, inner.bottom - title.bottom)
    low = len(card.fields) * high + below > free.height + 0.5
    if not (scale.hall and low and is_few(card)):
        return title, _rows(free, card, row, scale)
    gap = scale.px(ABREAST)
    if name + gap + abreast(card, row, scale) > inner.width + 0.5:
        return title, _side_by_side(free, card, high, gap)
    # On one line with their name, in the middle of the height.
    middle = inner.y + (inner.height - below) / 2
    left = inner.x + name + gap
    line = Box(left, middle - high / 2, inner.right - left, high)
    placed = Box(inner.x, middle - title.height / 2, name, title.height)
    return placed, _side_by_side(line, card, high, gap)


def _side_by_side(room: Box, card: CardScene, high: float, gap: float) -> dict[Place, Box]:
    each = (room.width - (len(card.fields) - 1) * gap) / len(card.fields)
    return {
        one.place: Box(room.x + at * (each + gap), room.y, each, high)
        for at, one in enumerate(card.fields)
    }


def _rows(room: Box, card: CardScene, row: float, scale: Scale) -> dict[Place, Box]:
    """The fields one below another; in a wide card a name and its value stand together."""
    high = scale.px(row * 1.4)
    needed = max((field_width(one, row, scale) for one in card.fields), default=0.0)
    wide = min(room.width, max(needed * _LOOSE, scale.px(_ROOMY)))
    return {
        one.place: Box(room.right - wide, room.y + at * high, wide, high)
        for at, one in enumerate(card.fields)
    }
