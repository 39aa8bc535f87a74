"""Each sign of the alphabet as the legend shows it, painted by what paints it on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.lock_looks import LockLook
from core.scenes.scene import ChipScene
from gui.stage.canvas import CENTRE
from gui.stage.chips import paint_chip
from gui.theme.drawings.crack import paint_crack
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.padlock import paint_padlock, paint_struck
from gui.theme.drawings.people import paint_monogram
from gui.theme.drawings.shapes import shape_path
from gui.theme.drawings.signs import paint_check, paint_eye

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.scenes.signs import Sign
    from gui.stage.canvas import Canvas

_FIRST, _SECOND = LockLook(0, "L"), LockLook(1, "R")
"""The looks of the locks that signs are shown with."""


def paint_sign(canvas: Canvas, room: QRectF, sign: Sign) -> None:
    """Paint *sign* into the middle of *room*."""
    side = min(room.width(), room.height())
    middle = room.center()
    square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
    if sign.kind is not None:
        paint_mark(canvas.painter, square.adjusted(2, 2, -2, -2), sign.kind, canvas.look)
    else:
        _PAINTERS[sign.key](canvas, room, square)


def _padlock(canvas: Canvas, square: QRectF, *, open_: bool = False, ghost: bool = False) -> None:
    paint_padlock(canvas.painter, square, _FIRST, canvas.look, open_=open_, ghost=ghost)


def _take(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    _padlock(canvas, square)


def _give(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    _padlock(canvas, square, open_=True)


def _wanted(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    _padlock(canvas, square, ghost=True)


def _struck(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_struck(canvas.painter, square, _FIRST, canvas.look)


def _acts(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_monogram(canvas.painter, square, "A", canvas.look, active=True)


def _ready(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_monogram(canvas.painter, square, "A", canvas.look)


def _over(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_monogram(canvas.painter, square, "A", canvas.look, dimmed=True)


def _stripe(room: QRectF) -> QRectF:
    high = room.height() * 0.34
    return QRectF(room.left(), room.center().y() - high / 2, room.width(), high)


def _bar(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    rect = _stripe(room)
    canvas.box(rect, fill=canvas.look.lock_colour(_FIRST), radius=rect.height() / 3)


def _hatch(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    canvas.hatch(_stripe(room), canvas.look.lock_colour(_FIRST), room.height() / 9)


def _pause(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    canvas.hatch(_stripe(room), "muted", room.height() / 9)


def _fresh(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    paint_chip(canvas, room, ChipScene(place=(None, 0), name="", value="0", step=0))


def _stale(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    paint_chip(canvas, room, ChipScene(place=(None, 0), name="", value="0", step=0, stale=True))


def _glimpse(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_eye(canvas.painter, square, canvas.colour("failure"), canvas.colour("raised"))


def _coin(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(canvas.colour("write"))
    canvas.painter.drawEllipse(square.adjusted(2, 2, -2, -2))
    canvas.words(square, "1", 14, "raised", bold=True, code=True, align=CENTRE)


def _fence(canvas: Canvas, rect: QRectF, look: LockLook, *, free: bool) -> None:
    colour = canvas.look.lock_colour(look)
    wide = canvas.look.px("stroke") * (0.8 if free else 1.6)
    style = Qt.PenStyle.DashLine if free else Qt.PenStyle.SolidLine
    canvas.painter.setPen(QPen(colour, wide, style))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(rect)
    side = canvas.look.zoom * 6
    canvas.painter.setPen(QPen(colour, 1))
    canvas.painter.setBrush(canvas.colour("raised") if free else colour)
    for x in (rect.left(), rect.right()):
        for y in (rect.top(), rect.bottom()):
            spot = QRectF(x - side / 2, y - side / 2, side, side)
            canvas.painter.drawPath(shape_path("circle", spot))


def _wall(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    _fence(canvas, room.adjusted(4, 4, -4, -4), _FIRST, free=False)


def _open_wall(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    _fence(canvas, room.adjusted(4, 4, -4, -4), _FIRST, free=True)


def _outside(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    side = room.height() * 0.8
    ghost = QRectF(room.left(), room.center().y() - side / 2, side, side)
    _padlock(canvas, ghost, ghost=True)
    paint_monogram(canvas.painter, ghost.translated(room.width() - side, 0), "B", canvas.look)


def _gap(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    """A fence, and in its opening one without the lock."""
    rect = room.adjusted(4, 6, -4, -3)
    _fence(canvas, rect, _FIRST, free=False)
    side = room.height() * 0.56
    disc = QRectF(rect.center().x() - side / 2, rect.top() - side / 2, side, side)
    canvas.box(disc.adjusted(-2, -2, 2, 2), fill="invalid_soft", edge="invalid", radius=side)
    paint_monogram(canvas.painter, disc, "B", canvas.look)


def _hole(canvas: Canvas, room: QRectF, _: QRectF) -> None:
    """Half a fence of each of two locks."""
    rect, third = room.adjusted(4, 4, -4, -4), room.width() * 0.34
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    for look, side, inner in (
        (_FIRST, rect.left(), rect.left() + third),
        (_SECOND, rect.right(), rect.right() - third),
    ):
        pen = QPen(canvas.look.lock_colour(look), canvas.look.px("stroke") * 1.6)
        canvas.painter.setPen(pen)
        canvas.painter.drawPolyline(
            [
                QPointF(inner, rect.top()), QPointF(side, rect.top()),
                QPointF(side, rect.bottom()), QPointF(inner, rect.bottom()),
            ]
        )  # fmt: skip


def _rule(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_check(canvas.painter, square.adjusted(3, 3, -3, -3), canvas.colour("proved"))


def _crack(canvas: Canvas, _: QRectF, square: QRectF) -> None:
    paint_crack(canvas.painter, square, canvas.look)


_PAINTERS: Final[Mapping[str, Callable[[Canvas, QRectF, QRectF], None]]] = {
    "take": _take, "struck": _struck, "give": _give, "acts": _acts, "ready": _ready,
    "over": _over, "held": _take, "free": _give, "wanted": _wanted, "bar": _bar,
    "hatch": _hatch, "pause": _pause, "fresh": _fresh, "stale": _stale, "glimpse": _glimpse,
    "coin": _coin, "wall": _wall, "open-wall": _open_wall, "outside": _outside, "gap": _gap,
    "hole": _hole, "rule": _rule, "crack": _crack,
}  # fmt: skip
