"""The measures of a card: its name, its fields or cells, its count and its waiting room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from core.scenes.space.box import LINE, SAY, WHISPER, Box
from core.scenes.space.cells import cell_height, cell_width, cells_in, free_places, shown
from core.scenes.space.fields import (
    ABREAST,
    IN_CELLS,
    abreast,
    beside,
    field_width,
    fields_in,
    is_few,
    row_size,
    title_size,
)
from core.scenes.spoken import count_words, flag_words, nobody_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardKind, CardScene, Place
    from core.scenes.space.box import Scale

WITH_ROOM: Final[frozenset[CardKind]] = frozenset(
    ("queue", "semaphore", "condition", "event", "barrier")
)
"""Kinds that threads wait in: the room is there also when nobody does, so nothing jumps."""
_NAMED: Final[frozenset[CardKind]] = frozenset(("instance", "class", "dict"))
"""Kinds whose fields have names: without that of its only one a card shows a value of nobody."""
_DESK_LEAST: Final = 190.0
"""A card of one value is no narrower at a desk, unless its value is small as room is."""
_CRAMPED: Final = 22.0
"""Smaller values are taken only where not everything else would be in sight."""
_MOST_SLOTS: Final = 12
"""As many slots of a semaphore as are drawn one by one."""
_SLOT: Final = 18.0
"""How wide a slot is with what is free beside it."""
_TYPE_AWAY: Final = 14.0
_TIGHT: Final = 0.7
Shape = Literal["line", "flat", "high"]
"""Values right of the name of their card; side by side below it, if there are several; or below it
one above another."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How wide and how high a card wants to be."""

    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSpace:
    """Where the parts of a card are; *value* and *title_size* are the sizes of letters.

    *single* says that it is one value large beside or below its name.  *more* names the fields
    that are not listed, *marks* is for what is counted or the flag of an event, *room* for who
    waits, *kind* for its type; each is None where the card has no such part.
    """

    box: Box
    title: Box
    title_size: float
    value: float
    single: bool
    fields: Mapping[Place, Box]
    empty: tuple[Box, ...]
    more: Box | None
    marks: Box | None
    room: Box | None
    kind: Box | None = None


def _pad(card: CardScene, scale: Scale) -> float:
    """From the edge of *card* to its words, in units: where there are many rows there is less."""
    return scale.pad if scale.hall or is_single(card) else scale.pad * _TIGHT


def is_single(card: CardScene) -> bool:
    """Whether *card* is one value: it is told large, beside its name."""
    return (
        len(card.fields) == 1
        and not card.more
        and card.kind not in WITH_ROOM
        and (card.kind not in IN_CELLS or card.key == card.fields[0].place)
    )


def title_of(card: CardScene) -> str:
    """What *card* is called: by its only field, if that has a name of its own."""
    if card.kind not in _NAMED or not is_single(card):
        return card.title
    name = card.fields[0].name
    end = f"[{name}]" if card.kind == "dict" else f".{name}"
    return card.title if card.title.endswith(end) else card.title + end


def wish_of(card: CardScene, value: float, scale: Scale, shape: Shape) -> Wish:
    """How large *card* wants to be with values of *value* units in *shape*."""
    px = scale.px
    sides, ends = px(2 * _pad(card, scale)), px(2 * scale.pad_high)
    name = scale.width(title_of(card), title_size(value), bold=True, code=True)
    if is_single(card):
        field = card.fields[0]
        wide = scale.width(shown(field.value), value, bold=True, code=True)
        if shape != "high":
            line = name + px(18) + beside(field, value, scale) + wide
            return Wish(line + sides, px(value * LINE) + ends)
        line = wide + beside(field, value, scale)
        over = _title_over(card, value, line, scale)
        name = scale.width(title_of(card), over, bold=True, code=True)
        width = max(name, line) + sides
        if not scale.hall and value >= _CRAMPED:
            width = max(width, px(_DESK_LEAST))
        return Wish(width, px(title_size(value) * LINE + value * LINE) + ends)
    row = row_size(value, card, scale)
    extras = sum(_extras(card).values()) * SAY * 1.5
    if card.kind in IN_CELLS:
        count = max(0 if card.more else 1, len(card.fields) + free_places(card))
        across = max(1, min(count, 4))
        cell = cell_width(card, row, scale)
        lines = -(-count // across)
        return Wish(
            max(name, _told(card, scale), across * (cell + px(4))) + sides,
            px(title_size(row) * LINE + lines * (cell_height(row) + 4) + extras) + ends,
        )
    wide = max((field_width(field, row, scale) for field in card.fields), default=px(60))
    wide = max(wide, _told(card, scale))
    if shape != "high" and scale.hall and is_few(card):
        # Side by side they are larger where it is wide and low.
        size, needed = title_size(row), abreast(card, row, scale)
        if shape == "line":
            title = scale.width(title_of(card), size, bold=True, code=True)
            return Wish(title + px(ABREAST) + needed + sides, px(row * 1.4 + extras) + ends)
        return Wish(max(name, needed) + sides, px(size * LINE + row * 1.4 + extras) + ends)
    return Wish(
        max(name, wide) + sides,
        px(title_size(row) * LINE + len(card.fields) * row * 1.4 + extras) + ends,
    )


def _told(card: CardScene, scale: Scale) -> float:
    """How wide it is what is said of *card* as a whole: how many there are, that nobody waits."""
    told = [scale.width(nobody_words(scale.words), WHISPER)] if card.kind in WITH_ROOM else []
    if card.count is not None:
        many = slots_of(card)
        slots = scale.px(many * _SLOT + _SLOT) if many else 0.0
        told.append(scale.width(count_words(card, scale.words), WHISPER) + slots)
    if card.flag is not None:
        flags = (flag_words(scale.words, up=up) for up in (True, False))
        told += [scale.width(words, SAY, bold=True) + scale.px(SAY * 1.5) for words in flags]
    return max(told, default=0.0)


def slots_of(card: CardScene) -> int:
    """How many slots are drawn left of the words for the count of *card*."""
    if card.count is None or card.kind == "queue":
        return 0
    there, most = card.count.there, card.count.most
    many = there if most is None else max(most, there)
    return many if many <= _MOST_SLOTS else 0


def _title_over(card: CardScene, value: float, wide: float, scale: Scale) -> float:
    """How large the name of *card* is over a value of *value* units, in so *wide* a line.

    In a hall a long name takes smaller letters rather than room from the value, which decides.
    """
    best = title_size(value)
    if not scale.hall:
        return best
    name = scale.width(title_of(card), best, bold=True, code=True)
    return best if name <= wide else max(min(best, SAY), best * wide / name - 0.5)


def lay_out_card(box: Box, card: CardScene, value: float, scale: Scale) -> CardSpace:
    """Put the parts of *card* into *box*."""
    px = scale.px
    inner = box.inset(px(_pad(card, scale)), px(scale.pad_high))
    if is_single(card):
        return _single(box, inner, card, value, scale)
    row = row_size(value, card, scale)
    size = title_size(row)
    title, kind = _title(Box(inner.x, inner.y, inner.width, px(size * LINE)), card, size, scale)
    y = title.bottom
    fields: Mapping[Place, Box] = {}
    empty: tuple[Box, ...] = ()
    if card.kind in IN_CELLS:
        cells = cells_in(Box(inner.x, y, inner.width, 0.0), card, row, scale)
        fields = {one.place: cell for one, cell in zip(card.fields, cells, strict=False)}
        empty = tuple(cells[len(card.fields) :])
        y = cells[-1].bottom + px(4) if cells else y + px(0.0 if card.more else cell_height(row))
    else:
        below = px(sum(_extras(card).values()) * SAY * 1.5)
        wide = scale.width(title_of(card), size, bold=True, code=True)
        title, fields = fields_in(inner, title, (wide, below), card, row, scale)
        y = max((field.bottom for field in fields.values()), default=y)
    parts: dict[str, Box | None] = {}
    for name, wanted in _extras(card).items():
        parts[name] = Box(inner.x, y, inner.width, px(SAY * 1.5)) if wanted else None
        y += px(SAY * 1.5) if wanted else 0.0
    return CardSpace(
        box=box, title=title, title_size=size, value=row, single=False, fields=fields, empty=empty,
        more=parts["more"], marks=parts["marks"], room=parts["room"], kind=kind,
    )  # fmt: skip


def _title(line: Box, card: CardScene, size: float, scale: Scale) -> tuple[Box, Box | None]:
    """The places in *line* for the name of *card* and, at a desk, for its type if that fits."""
    name = scale.width(title_of(card), size, bold=True, code=True)
    wide = scale.width(card.type_name, WHISPER)
    # Over the value of a part the type of the whole would be wrong.
    part = card.kind in _NAMED and is_single(card)
    told = card.type_name and card.kind not in {"instance", "class"} and not part
    if scale.hall or not told or name + scale.px(_TYPE_AWAY) + wide > line.width:
        return line, None
    return (
        Box(line.x, line.y, name, line.height),
        Box(line.right - wide, line.y, wide, line.height),
    )


def _single(box: Box, inner: Box, card: CardScene, value: float, scale: Scale) -> CardSpace:
    """One value: right of its name if there is room, else below it."""
    px, size = scale.px, title_size(value)
    field = card.fields[0]
    name = scale.width(title_of(card), size, bold=True, code=True)
    wide = scale.width(shown(field.value), value, bold=True, code=True)
    line, high, kind = px(size * LINE), px(value * LINE), None
    stacked = not scale.hall and line + high <= inner.height + 0.5
    if not stacked and name + px(16) + beside(field, value, scale) + wide <= inner.width:
        title = Box(inner.x, inner.y + (inner.height - line) / 2, name, line)
        room = Box(
            title.right + px(8), inner.y + (inner.height - high) / 2,
            inner.right - title.right - px(8), high,
        )  # fmt: skip
    else:
        size = _title_over(card, value, inner.width, scale)
        title, kind = _title(Box(inner.x, inner.y, inner.width, line), card, size, scale)
        room = Box(inner.x, inner.bottom - high, inner.width, high)
    return CardSpace(
        box=box, title=title, title_size=size, value=value, single=True,
        fields={field.place: room}, empty=(), more=None, marks=None, room=None, kind=kind,
    )  # fmt: skip


def _extras(card: CardScene) -> dict[str, bool]:
    """Which parts below its fields *card* has, from top to bottom."""
    return {
        "more": card.more > 0,
        "marks": card.flag is not None or card.count is not None,
        "room": card.kind in WITH_ROOM or bool(card.room),
    }
