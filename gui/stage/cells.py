"""The measures of a card: where its title, its fields or cells and its waiting room are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from gui.theme.measures import line_height, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardKind, CardScene, Place
    from gui.theme.look import Look

IN_CELLS: Final[frozenset[CardKind]] = frozenset(("list", "set", "queue"))
"""Kinds whose items stand in a row of cells; the others have a row a field."""
WITH_ROOM: Final[frozenset[CardKind]] = frozenset(
    ("queue", "semaphore", "condition", "event", "barrier")
)
"""Kinds that threads wait in: the room is there also when nobody does, so nothing jumps."""
_CELL: Final = 4.6
"""How wide a cell is, in letters' heights."""
MOST_EMPTY: Final = 12
"""As many free places as are drawn one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlace:
    """Where the parts of a card are; *more* names the fields that are not listed.

    *marks* is for the slots of a semaphore, its count or the flag of an event, *room* for
    who waits; both and *more* are None where the card has no such part.  *empty* are the
    free places of a queue.
    """

    rect: QRectF
    title: QRectF
    fields: Mapping[Place, QRectF]
    empty: tuple[QRectF, ...]
    more: QRectF | None
    marks: QRectF | None
    room: QRectF | None
    compact: bool


def row_height(look: Look, *, compact: bool) -> float:
    """How high a row of a card is."""
    return line_height(look, "code") + look.px("gap") * (0.25 if compact else 0.75)


def padding(look: Look, *, compact: bool) -> float:
    """The space inside the edge of a card."""
    return look.px("gap") * (0.75 if compact else 1.5)


def lay_out_card(rect: QRectF, card: CardScene, look: Look, *, compact: bool) -> CardPlace:
    """Put the parts of *card* into *rect*, as wide as that is and as high as they need."""
    pad, row = padding(look, compact=compact), row_height(look, compact=compact)
    inner = rect.adjusted(pad, pad, -pad, -pad)
    one_line = compact and card.kind == "variable" and len(card.fields) == 1
    # A compact variable is one line: its name, and its value to the right of that.
    title = QRectF(inner.left(), inner.top(), inner.width() * (0.5 if one_line else 1.0), row)
    fields: dict[Place, QRectF] = {}
    empty: tuple[QRectF, ...] = ()
    y = inner.top() if one_line else title.bottom()
    if one_line:
        fields[card.fields[0].place] = QRectF(title.right(), y, inner.right() - title.right(), row)
        y += row
    elif card.kind in IN_CELLS:
        cells = _cells(QRectF(inner.left(), y, inner.width(), 0), card, look, compact=compact)
        fields = {one.place: cell for one, cell in zip(card.fields, cells, strict=False)}
        empty = tuple(cells[len(card.fields) :])
        y = cells[-1].bottom() + look.px("gap") / 2 if cells else y + row
    else:
        for one in card.fields:
            fields[one.place] = QRectF(inner.left(), y, inner.width(), row)
            y += row
    parts: dict[str, QRectF | None] = {}
    for name, wanted in _extras(card).items():
        parts[name] = QRectF(inner.left(), y, inner.width(), row) if wanted else None
        y += row if wanted else 0.0
    return CardPlace(
        rect=rect, title=title, fields=fields, empty=empty, compact=compact,
        more=parts["more"], marks=parts["marks"], room=parts["room"],
    )  # fmt: skip


def card_height(card: CardScene, width: float, look: Look, *, compact: bool) -> float:
    """How high *card* is if it is *width* wide."""
    place = lay_out_card(QRectF(0, 0, width, 0), card, look, compact=compact)
    parts = [place.title, *place.fields.values(), *place.empty]
    parts += [part for part in (place.more, place.marks, place.room) if part is not None]
    lowest = max(part.bottom() for part in parts)
    if card.kind in IN_CELLS and not place.fields and not place.empty:
        lowest = max(lowest, place.title.bottom() + row_height(look, compact=compact))
    return lowest + padding(look, compact=compact)


def _extras(card: CardScene) -> dict[str, bool]:
    """Which parts below its fields *card* has, from top to bottom."""
    return {
        "more": card.more > 0,
        "marks": card.flag is not None or card.count is not None,
        "room": card.kind in WITH_ROOM or bool(card.room),
    }


def _cells(top: QRectF, card: CardScene, look: Look, *, compact: bool) -> list[QRectF]:
    """Cells for the items and the free places of *card*, in rows of equal cells."""
    space = look.px("gap") / 2
    count = len(card.fields) + free_places(card)
    across = max(1, int((top.width() + space) / (look.px("code") * _CELL + space)))
    widest = max((width_of(look, one.value, "code", bold=True) for one in card.fields), default=0.0)
    # Words, unlike most numbers, need more room; a cell is never wider than half the card.
    roomy = int((top.width() + space) / (widest + space * 3))
    across = min(across, max(2, roomy)) if across > 1 else 1
    width = (top.width() - space * (across - 1)) / across
    height = (
        line_height(look, "small") + line_height(look, "code") + space * (1 if compact else 1.5)
    )
    return [
        QRectF(
            top.left() + (at % across) * (width + space),
            top.top() + (at // across) * (height + space),
            width,
            height,
        )
        for at in range(count)
    ]


def free_places(card: CardScene) -> int:
    """How many free places of a queue are drawn."""
    if card.kind != "queue" or card.count is None or card.count.most is None:
        return 0
    free = max(0, card.count.most - len(card.fields) - card.more)
    return free if free <= MOST_EMPTY else 0
