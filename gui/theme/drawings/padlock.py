"""The padlock: a body of the lock's shape and letter, a shackle that is open or shut."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from gui.theme.drawings.shapes import shape_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPainter

    from core.scenes.lock_looks import LockLook
    from gui.theme.look import Look

_BODY: Final = QRectF(0.06, 0.30, 0.88, 0.70)
"""Where the body is in the unit square; the shackle stands on it."""
_ROUND: Final = QRectF(0.125, 0.25, 0.75, 0.75)
_SHACKLE: Final = 0.105
"""The thickness of the shackle."""
_HALVES: Final[Mapping[str, float]] = {
    "triangle": 0.17, "diamond": 0.20, "star": 0.18, "pentagon": 0.20,
}  # fmt: skip
"""Half the width of a shackle, where it is not 0.22."""
_FEET: Final[Mapping[str, float]] = {
    "triangle": 0.62, "diamond": 0.5, "star": 0.46, "pentagon": 0.46, "cross": 0.5,
}  # fmt: skip
"""How far down a shackle goes, where it is not 0.42."""
_MIDDLES: Final[Mapping[str, float]] = {"triangle": 0.765, "pentagon": 0.665, "circle": 0.625}
"""Where the middle of the letter is, if not at 0.65."""
_SMALLER: Final[Mapping[str, float]] = {"star": 0.95, "triangle": 0.95}
_DASHES: Final = 12
"""As many dashes are round the body of a ghost."""
_GAP: Final = 0.62
"""The gap between two of them, in their length."""
_OPEN: Final = 150
"""Degrees of the arch of an open shackle, which ends well above the body."""
_FOOT, _BREAK = 0.28, 0.12
"""The shares of the arch of a ghost's shackle that stand on a leg, and that are left out."""
_NARROWER: Final = 0.74
"""How much smaller two characters are than one."""
_LETTER_FROM: Final = 14.0
"""Pixels below which no letter would be readable."""
_LIGHT: Final = 0.22
"""The luminance (WCAG 2, roughly) above which black is the better one."""


def paint_padlock(  # noqa: PLR0913 - how a padlock can be, by name
    painter: QPainter,
    rect: QRectF,
    lock: LockLook,
    look: Look,
    *,
    open_: bool = False,
    ghost: bool = False,
    depth: int = 1,
    glow: bool = False,
    faint: bool = False,
) -> None:
    """Paint a padlock into *rect*, which is square.

    Held it is filled and shut, free (*open_*) hollow and open; *ghost* is a dashed outline:
    somebody waits for it.  *depth* above 1 puts "x2" at its
    foot, *glow* lights it up; one that is *faint* was there and is not any more.
    """
    colour = look.lock_colour(lock)
    if faint:
        colour = _between(colour, look.colour("raised"))
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if glow:
        _paint_glow(painter, rect, colour)
    _paint_shackle(painter, rect, colour, lock.shape, open_=open_, ghost=ghost)
    _paint_body(painter, rect, lock, look, colour, ghost=ghost, hollow=ghost or open_)
    if depth > 1 and not ghost:
        _paint_depth(painter, rect, depth, colour, look)
    painter.restore()


def paint_struck(painter: QPainter, rect: QRectF, lock: LockLook, look: Look) -> None:
    """Paint a ghost that is struck through: the lock was wanted and could not be taken."""
    paint_padlock(painter, rect, lock, look, ghost=True)
    side = rect.width()
    start = QPointF(rect.left() + side * 0.12, rect.top() + side * 0.46)
    end = QPointF(rect.left() + side * 0.88, rect.top() + side * 0.04)
    for colour, wide in (("raised", 0.2), ("ink", 0.1)):
        painter.setPen(QPen(look.colour(colour), max(1.0, side * wide)))
        painter.drawLine(start, end)


def _paint_glow(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    soft = QColor(colour)
    soft.setAlphaF(0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    grown = rect.width() * 0.16
    painter.drawEllipse(rect.adjusted(-grown, -grown, grown, grown))


def _part(rect: QRectF, part: QRectF) -> QRectF:
    """*part* of the unit square, in *rect*."""
    width, height = rect.width(), rect.height()
    return QRectF(
        rect.left() + part.left() * width, rect.top() + part.top() * height,
        part.width() * width, part.height() * height,
    )  # fmt: skip


def _paint_shackle(
    painter: QPainter, rect: QRectF, colour: QColor, shape: str, *, open_: bool, ghost: bool
) -> None:
    side = rect.width()
    thick = max(1.3, side * _SHACKLE) * (0.62 if ghost else 1.0)
    pen = QPen(colour, thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if open_ else Qt.PenCapStyle.FlatCap)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half, middle = _HALVES.get(shape, 0.22) * side, rect.center().x()
    # An open one stands higher and has no right leg: even a short one would reach a round body.
    lift = side * 0.07 if open_ else 0.0
    top, foot = rect.top() + side * 0.055 - lift, rect.top() + _FEET.get(shape, 0.42) * side
    path = QPainterPath(QPointF(middle - half, foot))
    path.lineTo(middle - half, top + half)
    path.arcTo(QRectF(middle - half, top, 2 * half, 2 * half), 180, -_OPEN if open_ else -180)
    if not open_:
        path.lineTo(middle + half, foot)
    if ghost:
        # Two gaps alone: with more the arch comes off the body, and is taken for a stopwatch's.
        straight, arch = (foot - top - half) / thick, pi * half / thick
        leg, gap = straight + arch * _FOOT, arch * _BREAK
        pen.setDashPattern([leg, gap, arch * (1 - 2 * (_FOOT + _BREAK)), gap, leg, gap])
    painter.setPen(pen)
    painter.drawPath(path)


def _between(one: QColor, other: QColor) -> QColor:
    """Halfway from *one* to *other*: where parts lie over each other, opacity would show them."""
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    )


def _paint_body(
    painter: QPainter, rect: QRectF, lock: LockLook, look: Look, colour: QColor, *,
    ghost: bool, hollow: bool,
) -> None:  # fmt: skip
    body = _part(rect, _ROUND if lock.shape == "circle" else _BODY)
    path = shape_path(lock.shape, body)
    side = rect.width()
    if hollow:
        pen = QPen(colour, max(1.3, side * (0.06 if ghost else 0.075)))
        if ghost:
            dash = path.length() / pen.widthF() / _DASHES
            pen.setDashPattern([dash * (1 - _GAP / 2), dash * _GAP / 2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(look.colour("raised"))
    else:
        painter.setPen(QPen(look.colour("raised"), max(0.8, side * 0.02)))
        painter.setBrush(colour)
    painter.drawPath(path)
    if side >= _LETTER_FROM:
        _paint_letter(painter, rect, lock, look, colour if hollow else on(colour))


def on(colour: QColor) -> QColor:
    """Black or white, whichever is better to read on *colour*."""
    light = 0.2126 * colour.redF() ** 2.2 + 0.7152 * colour.greenF() ** 2.2
    light += 0.0722 * colour.blueF() ** 2.2
    return QColor("#10141a" if light > _LIGHT else "#ffffff")


def _paint_letter(
    painter: QPainter, rect: QRectF, lock: LockLook, look: Look, colour: QColor
) -> None:
    side = rect.width()
    size = side * 0.5 * _SMALLER.get(lock.shape, 1.0)
    painter.setFont(look.font_of(size * (_NARROWER if len(lock.letter) > 1 else 1.0), bold=True))
    painter.setPen(colour)
    middle = rect.top() + _MIDDLES.get(lock.shape, 0.65) * side
    room = QRectF(rect.left(), middle - side / 2, side, side)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, lock.letter)


def _paint_depth(painter: QPainter, rect: QRectF, depth: int, colour: QColor, look: Look) -> None:
    """How often it was taken, in figures beside its shackle, where they cover no letter."""
    painter.setFont(look.font_of(max(7.0, rect.height() * 0.3), bold=True))
    words = f"\N{MULTIPLICATION SIGN}{depth}"
    width = painter.fontMetrics().horizontalAdvance(words) + rect.width() * 0.12
    height = rect.height() * 0.36
    left = max(rect.right() - width * 0.6, rect.center().x() + rect.width() * 0.16)
    tag = QRectF(left, rect.top() - height * 0.15, width, height)
    painter.setPen(QPen(colour, max(1.0, rect.width() * 0.04)))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(tag, tag.height() / 3, tag.height() / 3)
    painter.setPen(look.colour("ink"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
