"""The padlock: a body of the lock's shape and letter, a shackle that is open or shut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from core.scenes.lock_looks import lock_look
from gui.theme.drawings.shapes import shape_path

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.theme.look import Look

_BODY: Final = QRectF(0.08, 0.26, 0.84, 0.74)
"""Where the body is in the unit square; the shackle stands on it."""
_SHACKLE: Final = 0.13
"""The thickness of the shackle."""
_LETTER_FROM: Final = 14.0
"""Pixels below which no letter would be readable."""
_LIGHT: Final = 0.22
"""The luminance (WCAG 2, roughly) above which black is the better one."""


def paint_padlock(  # noqa: PLR0913 - how a padlock can be, by name
    painter: QPainter,
    rect: QRectF,
    look_index: int,
    look: Look,
    *,
    open_: bool = False,
    ghost: bool = False,
    depth: int = 1,
    glow: bool = False,
) -> None:
    """Paint a padlock into *rect*, which is square.

    *ghost* is an outline only: somebody waits for it.  *depth* above 1 puts a ring round it
    and "x2" beside it, *glow* lights it up.
    """
    colour = look.lock_colour(look_index)
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    if glow:
        _paint_glow(painter, rect, colour)
    _paint_shackle(painter, rect, colour, open_=open_, ghost=ghost)
    _paint_body(painter, rect, look_index, look, ghost=ghost)
    if depth > 1 and not ghost:
        _paint_depth(painter, rect, depth, colour, look)
    painter.restore()


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
    painter: QPainter, rect: QRectF, colour: QColor, *, open_: bool, ghost: bool
) -> None:
    thick = max(1.2, rect.width() * (_SHACKLE * 0.6 if ghost else _SHACKLE))
    pen = QPen(colour, thick, Qt.PenStyle.DashLine if ghost else Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bow = _part(rect, QRectF(0.26, 0.06, 0.48, 0.5))
    path = QPainterPath()
    # An open one stands higher, and its right leg ends in the air.
    lift = -rect.height() * 0.06 if open_ else 0.0
    foot = rect.top() + rect.height() * 0.45
    path.moveTo(bow.left(), foot)
    path.lineTo(bow.left(), bow.center().y() + lift)
    path.arcTo(bow.translated(0, lift), 180, -180)
    path.lineTo(bow.right(), bow.center().y() + lift + (0.0 if open_ else rect.height() * 0.14))
    painter.drawPath(path)


def _paint_body(
    painter: QPainter, rect: QRectF, look_index: int, look: Look, *, ghost: bool
) -> None:
    colour, kind = look.lock_colour(look_index), lock_look(look_index)
    body = _part(rect, _BODY)
    path = shape_path(kind.shape, body)
    if ghost:
        painter.setPen(QPen(colour, max(1.2, rect.width() * 0.07), Qt.PenStyle.DashLine))
        painter.setBrush(look.colour("raised"))
    else:
        painter.setPen(QPen(look.colour("raised"), max(0.8, rect.width() * 0.03)))
        painter.setBrush(colour)
    painter.drawPath(path)
    if rect.width() >= _LETTER_FROM:
        _paint_letter(painter, body, kind.letter, look, colour if ghost else on(colour), kind.shape)


def on(colour: QColor) -> QColor:
    """Black or white, whichever is better to read on *colour*."""
    light = 0.2126 * colour.redF() ** 2.2 + 0.7152 * colour.greenF() ** 2.2
    light += 0.0722 * colour.blueF() ** 2.2
    return QColor("#10141a" if light > _LIGHT else "#ffffff")


def _paint_letter(
    painter: QPainter, body: QRectF, letter: str, look: Look, colour: QColor, shape: str
) -> None:
    painter.setFont(look.font_of(body.height() * 0.52, bold=True))
    painter.setPen(colour)
    # The middle of a triangle is lower than that of its box.
    drop = body.height() * (0.14 if shape == "triangle" else 0.0)
    painter.drawText(body.translated(0, drop), Qt.AlignmentFlag.AlignCenter, letter)


def _paint_depth(painter: QPainter, rect: QRectF, depth: int, colour: QColor, look: Look) -> None:
    """A ring for the second time it was taken, and how often in figures."""
    painter.setPen(QPen(colour, max(1.0, rect.width() * 0.05)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    grown = rect.width() * 0.1
    painter.drawRoundedRect(rect.adjusted(-grown, -grown, grown, grown), grown * 2, grown * 2)
    painter.setFont(look.font_of(max(7.0, rect.height() * 0.44), bold=True))
    words = f"\N{MULTIPLICATION SIGN}{depth}"
    width = painter.fontMetrics().horizontalAdvance(words) + rect.width() * 0.16
    height = rect.height() * 0.46
    tag = QRectF(rect.right() - width * 0.4, rect.bottom() - height * 0.74, width, height)
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(tag, tag.height() / 2, tag.height() / 2)
    painter.setPen(look.colour("ink"))
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, words)
