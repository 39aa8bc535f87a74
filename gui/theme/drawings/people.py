"""Threads as people: a disc with a monogram, without colour, which belongs to locks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from gui.theme.look import Look

_INSET: Final = 0.12
_DIGIT: Final = 0.26
_LETTERS: Final = 0.72
"""The key of a thread: how far from the corner of the disc, how large, and its figure in that."""
_LEAST: Final = 7.5
_BESIDE: Final = 30.0


def digit_place(disc: QRectF, look: Look) -> QRectF:
    """Where the key of a thread stands: at the upper right of its *disc*, or beside a small one."""
    radius = max(_LEAST * look.zoom, _DIGIT * disc.width())
    if disc.width() < _BESIDE * look.zoom:
        # It would cover the letter.
        left = disc.right() + look.zoom * 3
        return QRectF(left, disc.center().y() - radius, 2 * radius, 2 * radius)
    inset = _INSET * disc.width()
    centre = QPointF(disc.right() - inset, disc.top() + inset)
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)


def paint_digit(painter: QPainter, rect: QRectF, digit: str, look: Look, *, able: bool) -> None:
    """Paint the key of a thread into *rect*: filled if the thread is *able* to go on."""
    painter.save()
    painter.setPen(QPen(look.colour("accent" if able else "strong_line"), look.px("hairline")))
    painter.setBrush(look.colour("accent" if able else "sunken"))
    painter.drawEllipse(rect)
    painter.setFont(look.font_of(rect.height() * _LETTERS, bold=True))
    painter.setPen(look.colour("on_accent" if able else "muted"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, digit)
    painter.restore()


def paint_monogram(
    painter: QPainter,
    rect: QRectF,
    text: str,
    look: Look,
    *,
    active: bool = False,
    dimmed: bool = False,
) -> None:
    """Paint the disc of a thread called *text* into *rect*, which is square.

    *active* made the last step, *dimmed* cannot go on.
    """
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    edge = max(1.0, rect.width() * 0.05)
    disc = rect.adjusted(edge, edge, -edge, -edge)
    style = Qt.PenStyle.DashLine if dimmed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.colour("ink" if active else "strong_line"), edge, style))
    painter.setBrush(look.colour("ink" if active else "sunken"))
    painter.drawEllipse(disc)
    share = 0.5 if len(text) == 1 else 0.4
    painter.setFont(look.font_of(rect.height() * share, bold=True))
    painter.setPen(look.colour("raised" if active else "muted" if dimmed else "ink"))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
