"""The look in force: a theme, a zoom and whether things move; one for the whole window."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont

from gui.theme.fonts import without_ligatures
from gui.theme.tokens import SIZES

if TYPE_CHECKING:
    from core.scenes.lock_looks import LockLook
    from core.scenes.themes import Theme

SYSTEM: Final = "system"
"""Stands for the theme that the system has, where a theme's name could stand."""
SMALLEST_ZOOM: Final = 0.5
LARGEST_ZOOM: Final = 4.0
UI_FAMILY: Final = "Inter"
CODE_FAMILY: Final = "JetBrains Mono"

TextRole = Literal["small", "note", "body", "title", "display", "code"]
SizeRole = Literal[
    "small", "note", "body", "title", "display", "code", "tight", "gap", "block", "edge",
    "section", "radius", "hairline", "stroke", "icon", "column",
]  # fmt: skip
TimeRole = Literal["glance", "move", "pulse"]


class Look(QObject):
    """Answers what every part of the window asks before it paints.

    Signals:
        changed: The theme, the zoom or the motion is another one; paint afresh.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._zoom = 1.0
        self.usual = 1.0
        """The zoom that everything has until somebody wants another."""
        self._motion = True
        self._far = False

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self._theme

    @property
    def zoom(self) -> float:
        """How many times its size at zoom 1 everything has."""
        return self._zoom

    @property
    def motion(self) -> bool:
        """Whether things may move; if not, they are where they belong at once."""
        return self._motion

    @property
    def far(self) -> bool:
        """Whether it is looked at from the last row of a hall."""
        return self._far

    def suit(self, theme: Theme, zoom: float, *, far: bool) -> None:
        """Be looked at from a hall or from a desk, all at once."""
        zoom = max(SMALLEST_ZOOM, min(zoom, LARGEST_ZOOM))
        # Signals only where something is other, and once: each dresses the whole window anew.
        if (theme, zoom, far) != (self._theme, self._zoom, self._far):
            self._theme, self._zoom, self._far = theme, zoom, far
            self.changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show *theme* from now on."""
        self.suit(theme, self._zoom, far=self._far)

    def set_zoom(self, zoom: float) -> None:
        """Make everything *zoom* times its size, within bounds."""
        self.suit(self._theme, zoom, far=self._far)

    def set_motion(self, *, on: bool) -> None:
        """Let things move, or not."""
        if on != self._motion:
            self._motion = on
            self.changed.emit()

    def px(self, role: SizeRole) -> float:
        """The size called *role* in pixels; lines keep at least one."""
        if role == "note" and self._theme.afar:
            role = "body"
        size: int = getattr(SIZES, role)
        return max(1.0, size * self._zoom)

    def ms(self, role: TimeRole) -> int:
        """The duration called *role* in milliseconds; 0 if nothing is to move."""
        return int(getattr(SIZES, role)) if self._motion else 0

    def colour(self, role: str) -> QColor:
        """The colour of *role*, a field of `Theme`."""
        return QColor(getattr(self._theme, role))

    def lock_colour(self, look: LockLook) -> QColor:
        """The colour of the locks that look like *look*."""
        return QColor(self._theme.locks[look.paint])

    def font(self, role: TextRole, *, bold: bool = False) -> QFont:
        """The font for words of *role*; "code" is the one for programs."""
        # Whole pixels, so that few fonts are made and kept.
        return _font(role, round(self.px(role)), bold)

    def font_of(self, pixels: float, *, bold: bool = False, code: bool = False) -> QFont:
        """The font for letters *pixels* high, whatever the zoom; a program's if *code*."""
        return font_of(pixels, bold=bold, code=code)


def font_of(pixels: float, *, bold: bool = False, code: bool = False) -> QFont:
    """The font for letters *pixels* high, which no look changes; a program's if *code*."""
    return _font("code" if code else "body", round(pixels), bold)


@lru_cache(maxsize=256)
def _font(role: TextRole, pixels: int, bold: bool) -> QFont:  # noqa: FBT001 - a key of the cache
    font = QFont(CODE_FAMILY if role == "code" else UI_FAMILY)
    font.setPixelSize(max(1, pixels))
    font.setBold(bold)
    # Hinted letters have widths that jump with the size, so what fits at one zoom would not at the
    # next.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return without_ligatures(font)
