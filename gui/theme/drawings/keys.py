"""The cap of a key at the end of a button: a letter that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

from gui.theme.measures import advance, line_height

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from gui.theme.look import Look


def cap_width(key: str | None, look: Look) -> int:
    """How much wider a button is with the cap of *key*; as wide as before without one."""
    if not key:
        return 0
    return round(_wide(key, look) + look.px("gap"))


def _wide(key: str, look: Look) -> float:
    return max(line_height(look, "small"), advance(key, look.font("small")) + look.px("gap"))


def paint_cap(painter: QPainter, button: QRect, key: str, look: Look, *, able: bool) -> None:
    """Paint the cap of *key* at the right end of *button*."""
    wide, high = _wide(key, look), line_height(look, "small") + 1
    right = button.right() - look.px("gap")
    cap = QRectF(right - wide, button.center().y() - high / 2 + 0.5, wide, high)
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setBrush(look.colour("sunken"))
    painter.setPen(look.colour("line"))
    painter.drawRoundedRect(cap, look.px("tight"), look.px("tight"))
    painter.setFont(look.font("small"))
    painter.setPen(look.colour("muted" if able else "strong_line"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
