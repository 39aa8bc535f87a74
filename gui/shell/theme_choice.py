"""Which theme somebody chose: one by its name, or whatever the system has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot

from core.scenes.themes import THEMES
from gui.theme.look import SYSTEM

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QStyleHints

    from gui.theme.look import Look

CHOICES: Final = (SYSTEM, *THEMES)


class ThemeChoice(QObject):
    """Gives *look* the theme that was chosen, and follows the system's *hints* where that was.

    Signals:
        changed: Another choice was made.
    """

    changed = Signal()

    def __init__(
        self, look: Look, hints: QStyleHints, settings: QSettings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._hints = look, hints
        kept = str(settings.value("look/theme", SYSTEM))
        self._choice = kept if kept in CHOICES else SYSTEM
        self._in_hall = False
        hints.colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """The name of a theme, or `SYSTEM`."""
        return self._choice

    def choose(self, name: str) -> None:
        """Take the theme called *name*, or the system's."""
        self._choice = name
        self._apply()
        self.changed.emit()

    @Slot(bool)
    def set_in_hall(self, in_hall: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Before an audience the theme stays; what the system wishes is done afterwards."""
        self._in_hall = in_hall
        self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._choice == SYSTEM and not self._in_hall:
            self._apply()

    def _apply(self) -> None:
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        usual = "dark" if dark else "light"
        self._look.set_theme(THEMES[usual if self._choice == SYSTEM else self._choice])
