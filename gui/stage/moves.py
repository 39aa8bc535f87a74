"""A value on its way: an arrow from hand to card or from card to hand, with a coin on it."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from gui.stage.canvas import CENTRE, RIGHT, rect_of
from gui.stage.ways import way_of
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from core.scenes.scene import Place, Scene
    from core.scenes.space.box import Box, Scale
    from core.scenes.space.stage import StageSpace
    from gui.stage.canvas import Canvas
    from gui.stage.sheet import Colour
    from gui.stage.ways import Way
    from gui.theme.look import Look

_COIN: Final = (16.0, 22.0)
"""The letters of a value on its way, at a desk and in a hall."""
_ROUND: Final = 1.9
"""How high a coin is, in heights of its letters."""
_LONGEST: Final = 14
_BARB: Final = pi / 7


@dataclass(frozen=True, slots=True)
class Move:
    """A value, which *words* tell, on its *way*: to the card if a thread *writes* it.

    *working* is how it was worked out, where there is room for that; the stage is *wide*.
    """

    way: Way
    words: str
    writes: bool
    torn: bool
    wide: float
    working: str = ""

    def path(self) -> QPainterPath:
        """From start to end, upright at both; round what is in other hands."""
        path = self.way.path()
        # Ways are found from the hand to the card; a value that is read goes the other way on the
        # same.
        return path if self.writes else path.toReversed()

    def rest(self) -> float:
        """The share of its time after which it is nowhere near words."""
        path, air = self.path(), sum(self.way.air) / 2
        return min(
            # Tried in steps and not solved: a way may go up and down more than once.
            (at / 40 for at in range(2, 39)),
            key=lambda at: abs(path.pointAtPercent(at).y() - air),
        )

    def at(self, share: float) -> QPointF:
        """Where the value is after *share* of its time."""
        return self.path().pointAtPercent(max(0.0, min(1.0, share)))


def move_of(scene: Scene, space: StageSpace, look: Look) -> Move | None:
    """The value that the step just made moved, if both its ends are in sight and a way is."""
    move = scene.move
    if move is None or space.circle is not None:
        return None
    lane, target = space.lane(move.tid), _target(scene, space, move.place)
    if lane is None or lane.size == "row" or target is None:
        return None
    chips = {chip.place: rect_of(box) for chip, box in lane.chips}
    mine = [chips[chip.place] for chip in move.sources if chip.place in chips]
    hand = chips.get(move.place) if not move.writes else (mine[-1] if mine else None)
    if hand is None:
        box = rect_of(lane.box)
        # What was written may never have been read: it comes out of the lane, at the right, where
        # the present is.
        hand = QRectF(box.right() - box.width() * 0.2, box.top(), box.width() * 0.1, box.height())
    way = way_of(scene, space, lane, hand, target, look)
    if way is None:
        return None
    # A coin with half a value tells less than a bare arrow: the card has the whole of it.
    words = move.value if len(move.value) <= _LONGEST else ""
    # It stands beside the coin, where only an arrow that goes straight down leaves room.
    straight = abs(way.hand.x() - way.card.x()) < 1 and way.aside is None
    working = f"{move.working} =" if straight and move.working else ""
    return Move(way, words, move.writes, move.torn, space.bounds.width, working)


def _target(scene: Scene, space: StageSpace, place: Place) -> tuple[Box, Box] | None:
    """Where the value at *place* stands, and its card.

    In a container as a whole that is what has just come into it, or all of it.
    """
    shared = space.shared
    new = {field.place for card in scene.cards for field in card.fields if field.wrote_now}
    for key, card in shared.cards.items():
        box = card.fields.get(place)
        if box is None and place[1] is None and key[0] is place[0] and place[0] is not None:
            box = next((card.fields[one] for one in card.fields if one in new), card.box)
        if box is not None and shared.rect.holds(box):
            return box, card.box
    return None


def paint_move(canvas: Canvas, move: Move, share: float | None = None) -> None:
    """Paint the way of a value, and the value on it after *share* of its time, or at rest."""
    painter, scale = canvas.painter, scale_of(canvas.look)
    colour = canvas.colour("failure" if move.torn else "write")
    path, wide = move.path(), scale.px(3.5)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # First in the colour of the ground, wider: so the arrow is seen where it crosses lines and
    # words.
    painter.setPen(QPen(canvas.colour("surface"), wide * 2.2, c=Qt.PenCapStyle.FlatCap))
    painter.drawPath(path)
    paint_way(canvas, path, wide, failed=move.torn, colour="failure" if move.torn else "write")
    coin = coin_at(move, canvas.look, share)
    if coin is not None:
        size, high = _letters(move, scale), coin.height()
        painter.setPen(QPen(canvas.colour("surface"), scale.px(1.5)))
        painter.setBrush(colour)
        painter.drawRoundedRect(coin, high / 2, high / 2)
        canvas.words(
            coin, move.words, size, "raised", bold=True, code=True, align=CENTRE, name="coin"
        )
        if move.working and share is None:
            room = _working_room(move, coin, scale)
            canvas.words(
                room, move.working, size, colour, bold=True, code=True, align=RIGHT, name="working"
            )
    painter.restore()


def _letters(move: Move, scale: Scale) -> float:
    """As large as what stands above and below leaves room for."""
    top, low = move.way.air
    return min(_COIN[scale.hall], max(_COIN[0], (low - top) / scale.unit / _ROUND))


def _working_room(move: Move, coin: QRectF, scale: Scale) -> QRectF:
    """Where it is told how it was worked out: beside *coin*."""
    room = QRectF(coin.left() - _working_width(move, scale), coin.top(), 0, coin.height())
    room.setRight(coin.left() - scale.px(6))
    return room


def covered(move: Move, look: Look) -> list[QRectF]:
    """What the value of *move* covers at rest, with how it was worked out."""
    coin = coin_at(move, look, None)
    if coin is None:
        return []
    return [coin, _working_room(move, coin, scale_of(look))] if move.working else [coin]


def _working_width(move: Move, scale: Scale) -> float:
    return scale.width(move.working, _letters(move, scale), bold=True, code=True) + scale.px(8)


def coin_at(move: Move, look: Look, share: float | None) -> QRectF | None:
    """Where the value is after *share* of its time, or at rest; None if its way is too short."""
    scale, path = scale_of(look), move.path()
    size = _letters(move, scale)
    if not move.words or path.length() <= scale.px(size * 1.1):
        return None
    high = scale.px(size * _ROUND)
    wide = max(high, scale.width(move.words, size, bold=True, code=True) + scale.px(size * 0.8))
    middle = move.at(move.rest() if share is None else share)
    # A long value near the edge is moved in rather than cut.
    left = max(0.0, min(middle.x() - wide / 2, move.wide - wide - scale.px(2)))
    return QRectF(left, middle.y() - high / 2, wide, high)


def paint_way(
    canvas: Canvas, path: QPainterPath, wide: float, *, failed: bool, colour: Colour
) -> None:
    """Paint *path* as an arrow; one that failed has ties, so that it is told without red."""
    painter, paint = canvas.painter, canvas.colour(colour)
    painter.save()
    size = wide * 4.2
    # The head looks where the last piece of the way goes, not where its very end does: that is
    # upright by construction, and would make heads of bent arrows stand askew.
    neck = path.percentAtLength(path.length() - min(size, path.length() / 2))
    tip, before = path.pointAtPercent(1.0), path.pointAtPercent(neck)
    angle = atan2(tip.y() - before.y(), tip.x() - before.x())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(paint, wide, c=Qt.PenCapStyle.FlatCap))
    shaft = _shaft(path, size * 0.8)
    painter.drawPath(shaft)
    if failed:
        pen = QPen(canvas.colour("surface"), wide * 0.36, c=Qt.PenCapStyle.FlatCap)
        # In widths of the pen. Ties across a red arrow are told from a plain one without colour.
        pen.setDashPattern([2.6, 3.2])
        painter.setPen(pen)
        painter.drawPath(shaft)
    barbs = [
        QPointF(tip.x() - size * cos(angle + turn), tip.y() - size * sin(angle + turn))
        for turn in (_BARB, -_BARB)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint)
    painter.drawPolygon(QPolygonF([tip, *barbs]))
    painter.restore()


def _shaft(path: QPainterPath, head: float) -> QPainterPath:
    """*path* up to where its head of this length begins."""
    length = path.length()
    return path.trimmed(0.0, (length - min(head, length * 0.9)) / length)


def room_of(move: Move, look: Look) -> QRectF:
    """All that *move* may cover."""
    scale = scale_of(look)
    size = _letters(move, scale)
    margin = scale.px(size * 1.4)
    wide = scale.width(move.words, size, bold=True, code=True)
    left = margin + wide / 2 + (_working_width(move, scale) if move.working else 0.0)
    around = move.path().boundingRect()
    return around.adjusted(-left, -margin, margin + wide / 2, margin)
