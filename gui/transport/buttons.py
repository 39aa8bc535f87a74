"""A button of the transport bar: it does what an action does, and says so in a word of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolButton
from typing_extensions import override

from gui.theme.drawings.icons import icon
from gui.theme.drawings.keys import cap_width, paint_cap

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from gui.theme.look import Look


class TransportButton(QToolButton):
    """Triggers *action*; shows *words* beside its icon, or the icon alone if there are none.

    Unlike the action, which answers its key with a reason, it can be switched off.
    """

    def __init__(
        self, action: QAction, picture: str, words: str, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"go-{action.objectName()}")
        self.setProperty("framed", True)
        self._action, self._look, self._picture = action, look, picture
        self.say(words, picture)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        look.changed.connect(self._dress)
        self._follow()
        self._dress()

    def say(self, words: str, picture: str) -> None:
        """Show *words* and the icon called *picture*."""
        style = Qt.ToolButtonStyle
        self.setText(words)
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if words else style.ToolButtonIconOnly
        )
        name = self._action.text().replace("&", "").rstrip("…")
        self.setAccessibleName(words or name)
        if picture != self._picture:
            self._picture = picture
            self._dress()

    def show_key(self, key: str) -> None:
        """Show at its end which *key* does the same."""
        self.setProperty("key", key)

    @override
    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint + QSize(cap_width(self.property("key"), self._look), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if key := self.property("key"):
            paint_cap(QPainter(self), self.rect(), key, self._look, able=self.isEnabled())

    def allow(self, reason: str = "") -> None:
        """Let it be pressed, or say for which *reason* not."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._action.toolTip())

    def lead(self) -> None:
        """Be the one button of the bar that stands out."""
        self.setProperty("primary", True)
        self._dress()

    @Slot()
    def _follow(self) -> None:
        self.setToolTip(self._action.toolTip())

    @Slot()
    def _dress(self) -> None:
        side = round(self._look.px("body") * 1.3)
        self.setIconSize(QSize(side, side))
        role = "on_accent" if self.property("primary") else "ink"
        self.setIcon(icon(self._picture, self._look, role))
