"""Cards of shared objects: values with who wrote them last, places and waiting rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.space.cards import IN_CELLS, old_size, title_of
from core.scenes.space.cells import cell_head
from core.scenes.spoken import more_words
from gui.stage.canvas import CENTRE, RIGHT, rect_of
from gui.stage.counts import paint_marks, paint_room
from gui.theme.drawings.signs import paint_failed
from gui.theme.measures import advance, scale_of
from gui.theme.words import WORDS, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardScene, ChipScene, FieldScene, Place, Scene
    from core.scenes.space.box import Box
    from core.scenes.space.cards import CardSpace
    from gui.stage.canvas import Canvas
    from gui.theme.look import Look, SizeRole

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
            _paint_value(canvas, box, space, field, people, read.get(field.place))
        elif card.kind in IN_CELLS:
            _paint_cell(canvas, box, space, field, people)
        else:
            _paint_row(canvas, box, space, field, people, named=field.name != card.title)
    for box in space.empty:
        _paint_dotted(canvas, rect_of(box))
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


def _paint_value(
    canvas: Canvas, box: Box, space: CardSpace, field: FieldScene, people: Mapping[int, str],
    reader: Reader | None,
) -> None:  # fmt: skip
    """One large value: at the right the new one, left of it the old one and who wrote."""
    rect, scale = rect_of(box), scale_of(canvas.look)
    colour = "failure" if field.torn else "ink"
    value = _value_room(rect, space, field, canvas.look)
    if field.wrote_now:
        _paint_written(canvas, value)
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
            _paint_person(canvas, person, field.writer, people, active=field.wrote_now)
            return
    _paint_person(canvas, person, field.writer, people, active=field.wrote_now)
    if field.old is None:
        return
    old = QRectF(rect.left(), rect.top(), person.left() - scale.px(5) - rect.left(), rect.height())
    if reader is not None and reader.x is not None:
        # Under the line that comes down from the hand which still has it, rather than beside the
        # new one.
        old.setRight(reader.x + scale.width(field.old, size, code=True) / 2)
    stands = _paint_old(canvas, old, field.old, size)
    if stands is not None and reader is not None:
        _paint_reader(canvas, rect, stands, reader)


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
    _paint_person(canvas, person, field.lost, people, active=False)
    room = QRectF(person.right() + scale.px(4), rect.top(), old_wide, rect.height())
    _paint_old(canvas, room, field.old or "", size, colour="ink")
    high = scale.px(units * 1.5)
    tag = QRectF(room.right() + scale.px(4), rect.center().y() - high / 2, tag_wide, high)
    canvas.box(tag, fill="ink", radius=scale.px(4))
    canvas.words(tag, words, units, "raised", bold=True, align=CENTRE, name="lost")
    return left


def _paint_reader(canvas: Canvas, rect: QRectF, old: QRectF, reader: Reader) -> None:
    """Below the struck value: who still has it in hand."""
    scale = scale_of(canvas.look)
    words = translate("stage", "what {0} read").format(reader.name)
    wide = scale.width(words, _SMALL)
    right = old.right() if reader.x is None else min(old.center().x() + wide / 2, rect.right())
    below = QRectF(right - wide, old.bottom(), wide, scale.px(_SMALL * 1.3))
    if below.bottom() <= rect.bottom() + scale.px(7) and below.left() >= rect.left():
        canvas.words(below, words, _SMALL, "muted", name="what was read")


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
        _paint_written(canvas, value.adjusted(0, 1, 0, -1))
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
    _paint_person(canvas, person, field.writer, people, active=field.wrote_now)
    if field.old is not None:
        old = QRectF(free, rect.top(), person.left() - scale.px(4) - free, rect.height())
        _paint_old(canvas, old, field.old, old_size(space.value))


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
        _paint_written(canvas, rect)
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
        _paint_person(canvas, person, field.writer, people, active=field.wrote_now)


def _paint_person(
    canvas: Canvas, spot: QRectF, tid: int, people: Mapping[int, str], *, active: bool
) -> None:
    canvas.person(spot, people.get(tid, "?"), active=active)


def _paint_old(
    canvas: Canvas, room: QRectF, old: str, units: float, *, colour: str = "muted"
) -> QRectF | None:
    """The value before, struck through, if there is room for it; where."""
    scale = scale_of(canvas.look)
    # Not cut: half a number that is struck through may be read as another one. The rest is for
    # rounding.
    if scale.width(old, units, code=True) > room.width() + 1.5 or not old:
        return None
    stands = canvas.words(room, old, units, colour, code=True, align=RIGHT)
    if not stands.width():
        return None
    middle, over = stands.center().y(), scale.px(2)
    left, right = QPointF(stands.left() - over, middle), QPointF(stands.right() + over, middle)
    canvas.line(left, right, colour, "stroke")
    return stands


def _paint_written(canvas: Canvas, room: QRectF) -> None:
    """What a write leaves: a soft ground and an edge, which pictures show too."""
    # Made anew by each call, so this does not make the role itself faint.
    soft = canvas.colour("write")
    soft.setAlphaF(0.14)
    canvas.box(room, fill=soft, edge="write", radius=canvas.look.px("radius") / 2)


def _paint_dotted(canvas: Canvas, room: QRectF) -> None:
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    )
    radius = canvas.look.px("radius") / 2
    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
