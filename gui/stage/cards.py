"""Cards of shared objects: values with who wrote them last, places and waiting rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from core.scenes.space.cards import title_of
from core.scenes.space.cells import cell_head
from core.scenes.space.fields import IN_CELLS, old_size
from core.scenes.spoken import more_words
from gui.stage.canvas import CENTRE, RIGHT, rect_of
from gui.stage.card_signs import paint_dotted, paint_old, paint_person, paint_read, paint_written
from gui.stage.counts import paint_marks, paint_room
from gui.stage.single_value import Reader, is_kept, paint_value
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import advance, scale_of
from gui.theme.words import WORDS, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardScene, FieldScene, Place, Scene
    from core.scenes.space.box import Box
    from core.scenes.space.cards import CardSpace
    from gui.stage.canvas import Canvas
    from gui.theme.look import SizeRole

_SMALL: Final = 13.0


def readers(card: CardScene, scene: Scene, lines: Mapping[Place, float]) -> dict[Place, Reader]:
    """Who still has the old value of a field of *card* in hand, by the field's place.

    *lines* from their hands come down at these places.
    """
    return {
        field.place: Reader(lane.name, lines.get(field.place))
        for field in card.fields
        for lane in scene.lanes
        for chip in lane.hand
        if is_kept(chip, field)
    }


def paint_card(
    canvas: Canvas,
    space: CardSpace,
    card: CardScene,
    people: Mapping[int, str],
    read: Mapping[Place, Reader],
    *,
    raced: bool = False,
) -> None:
    """Paint *card* where *space* says; *people* are monograms, *read* who has an old value.

    *raced* says that nothing decides who comes first to it.
    """
    torn = any(field.torn for field in card.fields)
    usual = "strong_line" if scale_of(canvas.look).hall else "line"
    # The worst first: what was seen broken, what is broken, what may come out either way.
    edge = "failure" if torn else "invalid" if card.cracked or raced else usual
    wide: SizeRole = "stroke" if torn or card.cracked or raced else "hairline"
    rect = rect_of(space.box)
    canvas.box(rect, fill="raised", edge=edge, width=wide)
    _paint_title(canvas, space, card, torn=torn)
    for field in card.fields:
        box = space.fields[field.place]
        if space.single:
            paint_value(canvas, box, space, field, people, read.get(field.place))
        elif card.kind in IN_CELLS:
            _paint_cell(canvas, box, space, field, people)
        else:
            _paint_row(canvas, box, space, field, people, named=field.name != card.title)
    for box in space.empty:
        paint_dotted(canvas, rect_of(box))
    if card.kind in IN_CELLS and not card.fields and not space.empty and not card.more:
        below = rect_of(space.title).translated(0, space.title.height)
        words = translate("stage", "empty")
        if scale_of(canvas.look).width(words, _SMALL) <= below.width():
            canvas.words(below, words, _SMALL, "muted")
    if space.more is not None:
        canvas.words(space.more, more_words(card, WORDS), _SMALL, "muted")
    if space.marks is not None:
        paint_marks(canvas, rect_of(space.marks), card)
    if space.room is not None:
        paint_room(canvas, rect_of(space.room), card, people)


def _paint_title(canvas: Canvas, space: CardSpace, card: CardScene, *, torn: bool) -> None:
    title = rect_of(space.title)
    stands = canvas.words(
        title, title_of(card), space.title_size, "ink", bold=True, code=True,
        name=f"card {card.title}",
    )  # fmt: skip
    if space.kind is not None:
        canvas.words(
            space.kind, card.type_name, _SMALL, "muted", align=RIGHT, name=f"card {card.title} type"
        )
    if torn:
        side = title.height() * 0.8
        left = min(stands.right() + side * 0.3, title.right() - side)
        spot = QRectF(left, title.center().y() - side / 2, side, side)
        if left >= stands.right():
            paint_failed(canvas.painter, spot, canvas.colour("failure"))


def _paint_row(
    canvas: Canvas, box: Box, space: CardSpace, field: FieldScene, people: Mapping[int, str],
    *, named: bool,
) -> None:  # fmt: skip
    """Name at the left; at the right who wrote last, the old value struck through, the new one."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    font = canvas.look.font_of(canvas.look.zoom * space.value, bold=True, code=True)
    units = max(_SMALL, space.value * 0.7)
    # Its value comes first, but nothing else takes room from a name.
    # Less than half only where the value is short: names of attributes are all that tells rows
    # apart.
    most = max(rect.width() * 0.45, rect.width() - advance(field.value, font) - scale.px(12))
    label = min(scale.width(field.name, units, code=True), most) if named else 0.0
    if named:
        left = QRectF(rect.left(), rect.top(), label, rect.height())
        canvas.words(left, field.name, units, "muted", code=True)
    room = rect.width() - label - (scale.px(6) if named else 0.0)
    wide = min(advance(field.value, font) + scale.px(6), room)
    value = QRectF(rect.right() - wide, rect.top(), wide, rect.height())
    if field.wrote_now:
        paint_written(canvas, value.adjusted(0, 1, 0, -1))
    elif field.reader is not None:
        paint_read(canvas, value.adjusted(0, 1, 0, -1))
    colour = "failure" if field.torn else "ink"
    canvas.words(
        value, field.value, space.value, colour, bold=True, code=True, align=RIGHT,
        name=f"field {field.name}",
    )  # fmt: skip
    if field.writer is None or (field.old is None and not field.wrote_now):
        return
    disc = min(rect.height() * 0.85, scale.px(22))
    person = QRectF(value.left() - disc - scale.px(3), rect.center().y() - disc / 2, disc, disc)
    free = rect.left() + label + scale.px(4)
    if person.left() < free:
        return
    paint_person(canvas, person, field.writer, people, active=field.wrote_now)
    if field.old is not None:
        old = QRectF(free, rect.top(), person.left() - scale.px(4) - free, rect.height())
        paint_old(canvas, old, field.old, old_size(space.value))


def _paint_cell(
    canvas: Canvas, box: Box, space: CardSpace, field: FieldScene, people: Mapping[int, str]
) -> None:
    """A cell: above, its index and who wrote it; below, the value."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    head = cell_head(space.value)
    index_size = max(_SMALL - 1, head * 0.88)
    edge = "failure" if field.torn else "line"
    canvas.box(rect, fill="sunken", edge=edge, radius=scale.px(3))
    if field.wrote_now:
        paint_written(canvas, rect)
    elif field.reader is not None:
        paint_read(canvas, rect)
    inner = rect.adjusted(scale.px(4), scale.px(1), -scale.px(4), -scale.px(1))
    line = scale.px(head * 1.2)
    top = QRectF(inner.left(), inner.top(), inner.width(), line)
    low = QRectF(inner.left(), top.bottom(), inner.width(), inner.bottom() - top.bottom())
    # On the ground of what was written just now grey would be too faint.
    ink = "ink" if field.wrote_now else "muted"
    canvas.words(top, field.name, index_size, ink, code=True)
    canvas.words(
        low, field.value, space.value, "failure" if field.torn else "ink", bold=True, code=True,
        align=CENTRE, name=f"item {field.name}",
    )  # fmt: skip
    index = scale.width(field.name, index_size, code=True)
    if field.writer is not None and index + line + scale.px(2) <= top.width():
        person = QRectF(top.right() - line, top.top(), line, line)
        paint_person(canvas, person, field.writer, people, active=field.wrote_now)
