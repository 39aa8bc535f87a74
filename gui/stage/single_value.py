"""A card with one large value: the new one, the old one, who wrote, and who still has the old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from core.scenes.space.fields import old_size
from gui.stage.canvas import CENTRE, rect_of
from gui.stage.card_signs import paint_old, paint_person, paint_written
from gui.theme.measures import advance, scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import ChipScene, FieldScene
    from core.scenes.space.box import Box
    from core.scenes.space.cards import CardSpace
    from gui.stage.canvas import Canvas
    from gui.theme.look import Look

_SMALL: Final = 13.0


class Reader(NamedTuple):
    """Who still has an old value in hand; it stands at *x*, where a line from there leads."""

    name: str
    x: float | None = None


def is_kept(chip: ChipScene, field: FieldScene) -> bool:
    """Whether *chip* is what stood in *field* before the last write, by which nothing is lost."""
    # Of an older value nobody sees any more where it stood, so no line can lead there.
    old = chip.stale and not chip.glimpse and chip.value == field.old
    return old and chip.place == field.place and field.lost is None


def paint_value(
    canvas: Canvas, box: Box, space: CardSpace, field: FieldScene, people: Mapping[int, str],
    reader: Reader | None,
) -> None:  # fmt: skip
    """One large value: at the right the new one, left of it the old one and who wrote."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    colour = "failure" if field.torn else "ink"
    value = _value_room(rect, space, field, canvas.look)
    if field.wrote_now:
        paint_written(canvas, value)
    canvas.words(
        value, field.value, space.value, colour, bold=True, code=True, align=CENTRE,
        name=f"field {field.name}",
    )  # fmt: skip
    if field.writer is None or (field.old is None and not field.wrote_now):
        return
    size, person = old_size(space.value), _person_room(value, space, canvas.look)
    # The value first: who wrote it and what stood there are left out where it takes all the room.
    if person.left() < rect.left():
        return
    if field.lost is not None:
        left = _paint_lost(canvas, rect, person.left(), size, field, people)
        if left is not None:
            paint_person(canvas, person, field.writer, people, active=field.wrote_now)
            return
    paint_person(canvas, person, field.writer, people, active=field.wrote_now)
    if field.old is None:
        return
    old = QRectF(rect.left(), rect.top(), person.left() - scale.px(5) - rect.left(), rect.height())
    if reader is not None and reader.x is not None:
        # Under the line that comes down from the hand which still has it, rather than beside the
        # new one.
        old.setRight(reader.x + scale.width(field.old, size, code=True) / 2)
    stands = paint_old(canvas, old, field.old, size)
    if stands is not None and reader is not None:
        _paint_reader(canvas, rect, stands, reader, value.left() - scale.px(2))


def _value_room(rect: QRectF, space: CardSpace, field: FieldScene, look: Look) -> QRectF:
    """Where the value of the single *field* in *rect* stands."""
    font = look.font_of(look.zoom * space.value, bold=True, code=True)
    wide = min(advance(field.value, font) + scale_of(look).px(10), rect.width())
    return QRectF(rect.right() - wide, rect.top(), wide, rect.height())


def _person_room(value: QRectF, space: CardSpace, look: Look) -> QRectF:
    """Where it stands beside *value* who wrote it."""
    scale = scale_of(look)
    disc = scale.px(old_size(space.value) * 1.25)
    return QRectF(value.left() - disc - scale.px(4), value.center().y() - disc / 2, disc, disc)


def old_room(box: Box, space: CardSpace, field: FieldScene, look: Look) -> QRectF | None:
    """Where the middle of the struck value may come down from above; None if it has no room."""
    rect, scale, size = rect_of(box), scale_of(look), old_size(space.value)
    half = scale.width(field.old or "", size, code=True) / 2 + scale.px(4)
    person = _person_room(_value_room(rect, space, field, look), space, look)
    left, right = rect.left() + half, person.left() - scale.px(5) - half
    if field.writer is None or field.old is None or right < left:
        return None
    return QRectF(left, rect.center().y() - scale.px(size * 0.75), right - left, scale.px(size))


def _paint_lost(
    canvas: Canvas, rect: QRectF, right: float, size: float, field: FieldScene,
    people: Mapping[int, str],
) -> float | None:  # fmt: skip
    """The value that was overwritten unseen: whose it was, struck, and "lost"; where it begins."""
    assert field.lost is not None
    scale = scale_of(canvas.look)
    words, units = translate("stage", "lost"), max(12.0, size * 0.6)
    tag_wide = scale.width(words, units, bold=True) + scale.px(8)
    old_wide = scale.width(field.old or "", size, code=True)
    disc = scale.px(size * 1.1)
    left = right - scale.px(10) - tag_wide - scale.px(4) - old_wide - scale.px(4) - disc
    if left < rect.left():
        return None
    person = QRectF(left, rect.center().y() - disc / 2, disc, disc)
    paint_person(canvas, person, field.lost, people, active=False)
    room = QRectF(person.right() + scale.px(4), rect.top(), old_wide, rect.height())
    paint_old(canvas, room, field.old or "", size, colour="ink")
    high = scale.px(units * 1.5)
    tag = QRectF(room.right() + scale.px(4), rect.center().y() - high / 2, tag_wide, high)
    canvas.box(tag, fill="ink", radius=scale.px(4))
    canvas.words(tag, words, units, "raised", bold=True, align=CENTRE, name="lost")
    return left


def _paint_reader(canvas: Canvas, rect: QRectF, old: QRectF, reader: Reader, most: float) -> None:
    """Below the struck value, and no further right than *most*: who still has it in hand."""
    scale = scale_of(canvas.look)
    words = translate("stage", "what {0} read").format(reader.name)
    wide = scale.width(words, _SMALL)
    right = old.right() if reader.x is None else min(old.center().x() + wide / 2, most)
    below = QRectF(right - wide, old.bottom(), wide, scale.px(_SMALL * 1.3))
    if below.bottom() <= rect.bottom() + scale.px(7) and below.left() >= rect.left():
        canvas.words(below, words, _SMALL, "muted", name="what was read")
