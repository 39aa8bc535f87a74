"""Text of a program is shown as it is: Qt takes what looks like HTML for HTML by itself."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolTip

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget


def literally(text: str) -> str:
    """HTML that shows *text* sign by sign, for where Qt guesses which of both it is."""
    return f'<span style="white-space: pre-wrap">{escape(text)}</span>' if text else ""


def show_tip(place: QPoint, text: str, widget: QWidget) -> None:
    """Show the tooltip *text* of *widget* at *place* on the screen; none if it is empty."""
    QToolTip.showText(place, literally(text), widget)
