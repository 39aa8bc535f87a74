"""What can be counted of a primitive, and its waiting room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from core.scenes.space.cards import WITH_ROOM, slots_of
from core.scenes.spoken import count_words, flag_words, nobody_words
from gui.stage.canvas import LEFT
from gui.theme.measures import scale_of
from gui.theme.words import WORDS, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import CardScene
    from gui.stage.canvas import Canvas

_SMALL: Final = 13.0


def paint_marks(canvas: Canvas, room: QRectF, card: CardScene) -> None:
    """The slots of a semaphore or a barrier, the count of a queue or the flag of an event."""
    gap = canvas.look.px("gap")
    if card.flag is not None:
        side = room.height() * 0.6
        flag = QRectF(room.left(), room.center().y() - side / 2, side, side)
        _paint_flag(canvas, flag, up=card.flag)
        colour = "ink" if card.flag else "muted"
        words = flag_words(WORDS, up=card.flag)
        canvas.words(room.adjusted(side + gap, 0, 0, 0), words, 16, colour, bold=card.flag)
        return
    left = _paint_slots(canvas, room, card) if card.kind != "queue" else room.left()
    rest = QRectF(left, room.top(), room.right() - left, room.height())
    canvas.words(rest, count_words(card, WORDS), _SMALL, "ink", name=f"slots {card.title}")


def _paint_slots(canvas: Canvas, room: QRectF, card: CardScene) -> float:
    """A hollow box a free slot and a full one a taken one; where they end."""
    assert card.count is not None
    there, most = card.count.there, card.count.most
    taken = there if card.kind == "barrier" else 0 if most is None else max(0, most - there)
    count = slots_of(card)
    gap, side = canvas.look.px("gap"), room.height() * 0.55
    wide = count * (side + gap / 2)
    words = scale_of(canvas.look).width(count_words(card, WORDS), _SMALL)
    if not count or wide + gap + words > room.width():
        return room.left()
    for at in range(count):
        spot = QRectF(room.left() + at * (side + gap / 2), room.center().y() - side / 2, side, side)
        canvas.box(
            spot, fill="strong_line" if at < taken else None, edge="strong_line",
            width="stroke" if at >= taken else "hairline", radius=side * 0.25,
        )  # fmt: skip
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


def paint_room(canvas: Canvas, room: QRectF, card: CardScene, people: Mapping[int, str]) -> None:
    """The waiting room: the monograms of who is in it, in the order in which they came."""
    gap = canvas.look.px("gap")
    if not card.room:
        canvas.words(room, nobody_words(WORDS), _SMALL, "muted", align=LEFT)
        return
    waiting = card.kind in WITH_ROOM
    words = translate("stage", "waiting") if waiting else translate("stage", "wanted by")
    label = canvas.words(room, words, _SMALL, "muted", align=LEFT)
    disc = min(room.height() * 0.9, scale_of(canvas.look).px(20))
    left = label.right() + gap
    most = max(0, int((room.right() - left + gap / 2) / (disc + gap / 2)))
    # A place is given up for the figure if they are too many.
    shown = len(card.room) if len(card.room) <= most else max(0, most - 2)
    for tid in card.room[:shown]:
        spot = QRectF(left, room.center().y() - disc / 2, disc, disc)
        canvas.person(spot, people.get(tid, "?"))
        left += disc + gap / 2
    if shown < len(card.room):
        rest = QRectF(left, room.top(), room.right() - left, room.height())
        canvas.words(rest, f"+{len(card.room) - shown}", _SMALL, "ink", bold=True)
