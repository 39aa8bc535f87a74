"""A mark for each kind of step, told from the others by its form alone."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath, QPen, QTransform

from core.machine.events import Kind
from core.scenes.marks import mark_of
from gui.theme.drawings.signs import paint_failed

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from core.scenes.marks import Mark
    from gui.theme.look import Look

_PEN: Final = 0.1
"""The thickness of lines as a share of the mark's side."""


def paint_mark(painter: QPainter, rect: QRectF, kind: Kind, look: Look) -> None:
    """Paint the mark of *kind* into *rect*, which is square."""
    if kind == Kind.DIED:
        paint_failed(painter, rect, look.colour("failure"))
        return
    colour = look.colour("ink")
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    mark = mark_of(kind)
    if mark.form:
        pen = QPen(colour, max(1.0, rect.width() * _PEN))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(colour if mark.filled else look.colour("raised"))
        painter.drawPath(_placed(mark.form, rect))
    else:
        _paint_letter(painter, rect, mark, look, colour)
    painter.restore()


def _paint_letter(painter: QPainter, rect: QRectF, mark: Mark, look: Look, colour: QColor) -> None:
    """A box with a letter: hollow for what goes in, filled for what goes out."""
    inset, pen = rect.width() * 0.06, max(1.2, rect.width() * 0.065)
    box = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(colour, pen))
    painter.setBrush(colour if mark.filled else look.colour("raised"))
    painter.drawRoundedRect(box, rect.width() * 0.16, rect.width() * 0.16)
    # Below ten pixels hollow and filled say it alone.
    if rect.width() >= _LETTER_FROM:
        painter.setFont(look.font_of(rect.width() * 0.62, bold=True, code=True))
        painter.setPen(look.colour("raised") if mark.filled else colour)
        up = rect.height() * 0.03
        painter.drawText(box.translated(0, -up), Qt.AlignmentFlag.AlignCenter, mark.glyph)


def _placed(form: str, rect: QRectF) -> QPainterPath:
    inset = rect.width() * 0.14
    inner = rect.adjusted(inset, inset, -inset, -inset)
    scale = QTransform(inner.width(), 0, 0, inner.height(), inner.left(), inner.top())
    return scale.map(_path(form))


@lru_cache(maxsize=64)
def _path(form: str) -> QPainterPath:
    """What *form* draws, as the path of an SVG is written: by M, L, C and Z alone."""
    path = QPainterPath()
    for command, text in _COMMAND.findall(form):
        numbers = [float(number) for number in text.split()]
        match command:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
    return path


_COMMAND: Final = re.compile(r"([MLCZ])([^MLCZ]*)")
_LETTER_FROM: Final = 10.0
