"""Cards of shared objects: their fields with who wrote last, their places and waiting rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.stage.canvas import CENTRE, LEFT, RIGHT
from gui.stage.cells import IN_CELLS, WITH_ROOM
from gui.theme.drawings.crack import paint_crack
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import line_height, width_of
from gui.theme.words import tr, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardScene, FieldScene
    from gui.stage.canvas import Canvas
    from gui.stage.cells import CardPlace

MOST_SLOTS: Final = 12
"""As many slots of a semaphore as are drawn one by one."""


def paint_card(
    canvas: Canvas, place: CardPlace, card: CardScene, people: Mapping[int, str]
) -> None:
    """Paint *card* where *place* says; *people* are the monograms of the threads."""
    edge = "invalid" if card.cracked else "line"
    canvas.box(place.rect, fill="raised", edge=edge, width="stroke" if card.cracked else "hairline")
    if card.cracked:
        # Under the words: a broken object has to stay readable.
        middle = place.rect.center().x()
        wide = canvas.look.px("gap") * 1.5
        crack = QRectF(middle - wide, place.rect.top(), 2 * wide, place.rect.height())
        paint_crack(canvas.painter, crack, canvas.look)
    _paint_title(canvas, place, card)
    for field in card.fields:
        room = place.fields[field.place]
        if card.kind in IN_CELLS:
            _paint_cell(canvas, room, field, people)
        else:
            _paint_row(canvas, room, field, people, named=not _named_by_card(card, field))
    for room in place.empty:
        _paint_dotted(canvas, room)
    if card.kind in IN_CELLS and not card.fields and not place.empty:
        below = place.title.translated(0, place.title.height())
        canvas.text(below, translate("stage", "empty"), "small", "muted")
    if place.more is not None:
        canvas.text(place.more, tr("and %n more", "", card.more), "small", "muted")
    if place.marks is not None:
        _paint_marks(canvas, place.marks, card)
    if place.room is not None:
        _paint_room(canvas, place.room, card, people)


def card_words(card: CardScene, people: Mapping[int, str]) -> str:
    """*card* in a sentence, for those who do not see it."""
    parts = [f"{card.title}, {card.type_name}"]
    parts += [f"{field.name or 'value'} {field.value}" for field in card.fields]
    if card.more:
        parts.append(tr("and %n more", "", card.more))
    if card.count is not None:
        parts.append(_slot_words(card))
    if card.flag is not None:
        parts.append(flag_words(up=card.flag))
    if card.room:
        waiting = ", ".join(people.get(tid, "?") for tid in card.room)
        parts.append(translate("stage", "waiting: {0}").format(waiting))
    if card.cracked:
        parts.append(translate("stage", "broken for the moment"))
    return "; ".join(parts)


def flag_words(*, up: bool) -> str:
    """How an event stands."""
    return translate("stage", "set") if up else translate("stage", "not set")


def _named_by_card(card: CardScene, field: FieldScene) -> bool:
    return card.kind == "variable" and field.name in {"", card.title}


def _paint_title(canvas: Canvas, place: CardPlace, card: CardScene) -> None:
    look = canvas.look
    room, gap = place.title, look.px("gap")
    name = f"card {card.title}"
    if place.compact and card.kind == "variable" and len(card.fields) == 1:
        canvas.text(room, card.title, "body", "ink", bold=True, name=name)
        return
    kind = width_of(look, card.type_name, "small")
    wish = width_of(look, card.title, "body", bold=True)
    # The title goes first; the type takes what it leaves, at least a third.
    wide = min(wish, max(room.width() - kind - gap, room.width() * 0.66))
    canvas.text(
        QRectF(room.left(), room.top(), wide, room.height()),
        card.title,
        "body",
        "ink",
        bold=True,
        name=name,
    )
    rest = QRectF(
        room.left() + wide + gap, room.top(), max(0.0, room.width() - wide - gap), room.height()
    )
    canvas.text(rest, card.type_name, "small", "muted", align=RIGHT, name=f"{name} type")


def _paint_row(
    canvas: Canvas, room: QRectF, field: FieldScene, people: Mapping[int, str], *, named: bool
) -> None:
    """Name at the left; at the right who wrote last, the old value struck through, the new one."""
    look, gap = canvas.look, canvas.look.px("gap")
    if field.wrote_now:
        _paint_written(canvas, room)
    # The writer's place is kept free also while nobody wrote, so that no value grows shorter.
    disc = min(room.height() * 0.9, look.px("icon") * 0.85)
    label = min(width_of(look, field.name, "code"), room.width() * 0.45) if named else 0.0
    if named:
        canvas.text(_part(room, room.left(), label), field.name, "code", "muted")
    left = room.left() + label + (gap if named else 0.0)
    free = _part(room, left + disc, room.right() - left - disc)
    shown = canvas.text(
        free, field.value, "code", "ink", bold=True, align=RIGHT, name=f"field {field.name}"
    )
    if field.writer is None:
        return
    old_from = left + disc + gap / 2
    old = _paint_old(canvas, _part(room, old_from, shown.left() - gap - old_from), field)
    before = shown.left() - gap if old is None else old.left() - gap / 2
    person = QRectF(max(left, before - disc), room.center().y() - disc / 2, disc, disc)
    _paint_writer(canvas, person, field, people)


def _part(room: QRectF, left: float, width: float) -> QRectF:
    """As high as *room*, from *left* on."""
    return QRectF(left, room.top(), max(0.0, width), room.height())


def _paint_writer(
    canvas: Canvas, spot: QRectF, field: FieldScene, people: Mapping[int, str]
) -> None:
    assert field.writer is not None
    monogram = people.get(field.writer, "?")
    paint_monogram(canvas.painter, spot, monogram, canvas.look, active=field.wrote_now)


def _paint_cell(canvas: Canvas, room: QRectF, field: FieldScene, people: Mapping[int, str]) -> None:
    """A cell: above its index, the old value and its writer; below the value."""
    look, gap = canvas.look, canvas.look.px("gap")
    canvas.box(room, fill="sunken", edge="line", radius=look.px("radius") / 2)
    if field.wrote_now:
        _paint_written(canvas, room)
    inner = room.adjusted(gap / 2, gap / 4, -gap / 2, -gap / 4)
    top = QRectF(inner.left(), inner.top(), inner.width(), line_height(look, "small"))
    low = QRectF(inner.left(), top.bottom(), inner.width(), inner.bottom() - top.bottom())
    label = min(width_of(look, field.name, "small"), top.width() * 0.4)
    canvas.text(QRectF(top.left(), top.top(), label, top.height()), field.name, "small", "muted")
    canvas.text(low, field.value, "code", "ink", bold=True, align=CENTRE, name=f"item {field.name}")
    if field.writer is not None:
        disc = top.height()
        person = QRectF(top.right() - disc, top.top(), disc, disc)
        _paint_writer(canvas, person, field, people)
        rest = QRectF(
            top.left() + label,
            top.top(),
            person.left() - gap / 4 - top.left() - label,
            top.height(),
        )
        _paint_old(canvas, rest, field)


def _paint_old(canvas: Canvas, room: QRectF, field: FieldScene) -> QRectF | None:
    """The value before, struck through, if there is room for at least some of it; where."""
    narrow = room.width() < canvas.look.px("small") * 0.8
    if field.old is None or field.old == field.value or narrow:
        return None
    stands = canvas.text(room, field.old, "small", "muted", align=RIGHT)
    if not stands.width():
        return None
    middle = stands.center().y()
    left, right = QPointF(stands.left(), middle), QPointF(stands.right(), middle)
    canvas.line(left, right, "muted", "hairline")
    return stands


def _paint_written(canvas: Canvas, room: QRectF) -> None:
    """What the pulse of a write leaves: a soft ground and an edge, which pictures show too."""
    grown = canvas.look.px("gap") / 2
    soft = canvas.colour("write")
    soft.setAlphaF(0.14)
    canvas.box(
        room.adjusted(-grown, 0, grown, 0),
        fill=soft,
        edge="write",
        radius=canvas.look.px("radius") / 2,
    )


def _paint_dotted(canvas: Canvas, room: QRectF) -> None:
    painter = canvas.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(
        QPen(canvas.colour("strong_line"), canvas.look.px("hairline"), Qt.PenStyle.DotLine)
    )
    radius = canvas.look.px("radius") / 2
    painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _slot_words(card: CardScene) -> str:
    assert card.count is not None
    there, most = card.count.there, card.count.most
    if card.kind == "barrier":
        return translate("stage", "{0} of {1} have come").format(there, most)
    if card.kind == "queue":
        words = translate("stage", "{0} of {1} taken") if most else translate("stage", "{0} items")
        return words.format(there, most)
    free = translate("stage", "{0} of {1} free") if most else translate("stage", "{0} free")
    return free.format(there, most)


def _paint_marks(canvas: Canvas, room: QRectF, card: CardScene) -> None:
    """The slots of a semaphore, the free places of a queue or the flag of an event."""
    gap = canvas.look.px("gap")
    if card.flag is not None:
        side = room.height() * 0.6
        _paint_flag(
            canvas, QRectF(room.left(), room.center().y() - side / 2, side, side), up=card.flag
        )
        words = room.adjusted(side + gap, 0, 0, 0)
        canvas.text(
            words, flag_words(up=card.flag), "body", "ink" if card.flag else "muted", bold=card.flag
        )
        return
    left = room.left()
    if card.kind != "queue":
        left = _paint_slots(canvas, room, card)
    words = QRectF(left, room.top(), room.right() - left, room.height())
    canvas.text(words, _slot_words(card), "small", "muted", name=f"slots {card.title}")


def _paint_slots(canvas: Canvas, room: QRectF, card: CardScene) -> float:
    """A ring a free slot and a full disc a taken one; where they end."""
    assert card.count is not None
    there, most = card.count.there, card.count.most
    free = there if card.kind != "barrier" or most is None else most - there
    count = free if most is None else most
    gap, side = canvas.look.px("gap"), room.height() * 0.55
    wide = count * (side + gap / 2)
    words = width_of(canvas.look, _slot_words(card), "small")
    if not 0 < count <= MOST_SLOTS or wide + gap + words > room.width():
        return room.left()
    taken = count - free
    for at in range(count):
        spot = QRectF(room.left() + at * (side + gap / 2), room.center().y() - side / 2, side, side)
        canvas.box(
            spot,
            fill="strong_line" if at < taken else None,
            edge="strong_line",
            width="stroke" if at >= taken else "hairline",
            radius=side * 0.25,
        )
    return room.left() + wide + gap / 2


def _paint_flag(canvas: Canvas, rect: QRectF, *, up: bool) -> None:
    """A flag at the top of its pole, or down and hollow."""
    painter = canvas.painter
    colour = canvas.colour("ink" if up else "muted")
    canvas.line(rect.topLeft(), rect.bottomLeft(), colour, "stroke")
    cloth = QPainterPath(QPointF(rect.left(), rect.top() + (0 if up else rect.height() * 0.45)))
    cloth.lineTo(rect.right(), cloth.currentPosition().y() + rect.height() * 0.26)
    cloth.lineTo(rect.left(), cloth.currentPosition().y() + rect.height() * 0.26)
    cloth.closeSubpath()
    painter.setPen(QPen(colour, canvas.look.px("hairline")))
    painter.setBrush(colour if up else Qt.BrushStyle.NoBrush)
    painter.drawPath(cloth)


def _paint_room(canvas: Canvas, room: QRectF, card: CardScene, people: Mapping[int, str]) -> None:
    """The waiting room: the monograms of who is in it, in the order in which they came."""
    look, gap = canvas.look, canvas.look.px("gap")
    if not card.room:
        canvas.text(room, translate("stage", "nobody waits"), "small", "muted", align=LEFT)
        return
    waiting = card.kind in WITH_ROOM
    words = translate("stage", "waiting") if waiting else translate("stage", "wanted by")
    label = canvas.text(room, words, "small", "muted", align=LEFT)
    disc = min(room.height() * 0.9, look.px("icon") * 0.85)
    left = label.right() + gap
    most = max(0, int((room.right() - left + gap / 2) / (disc + gap / 2)))
    # A place is given up for the figure if they are too many.
    shown = len(card.room) if len(card.room) <= most else max(0, most - 2)
    for tid in card.room[:shown]:
        spot = QRectF(left, room.center().y() - disc / 2, disc, disc)
        paint_monogram(canvas.painter, spot, people.get(tid, "?"), look, active=False, dimmed=True)
        left += disc + gap / 2
    if shown < len(card.room):
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        canvas.text(rest, f"+{len(card.room) - shown}", "small", "ink", bold=True)
