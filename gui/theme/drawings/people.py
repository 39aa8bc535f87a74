"""Threads as people: a disc with a monogram, without colour, which belongs to locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    from gui.theme.look import Look


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
