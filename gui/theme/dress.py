"""Qt's own widgets in the theme's clothes: one style, one palette, one style sheet for all."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from typing_extensions import override

from gui.theme.style_sheet import sheet_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption, QWidget

    from core.scenes.themes import Theme
    from gui.theme.look import Look

TELLING: Final = 400
"""Milliseconds until a tooltip comes, where Qt takes 700."""
Role = QPalette.ColorRole
_ROLES: Final = {
    Role.Window: "surface", Role.WindowText: "ink", Role.Base: "raised",
    Role.AlternateBase: "sunken", Role.Text: "ink", Role.Button: "raised",
    Role.ButtonText: "ink", Role.BrightText: "failure", Role.Highlight: "accent",
    Role.HighlightedText: "on_accent", Role.ToolTipBase: "raised", Role.ToolTipText: "ink",
    Role.PlaceholderText: "muted", Role.Link: "accent", Role.Mid: "line", Role.Dark: "line",
    Role.Light: "raised", Role.Midlight: "line", Role.Shadow: "line", Role.Accent: "accent",
}  # fmt: skip


class _Style(QProxyStyle):
    """Widgets as Fusion draws them, but nobody waits long to be told what a sign means."""

    @override
    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None,
        widget: QWidget | None = None, returnData: QStyleHintReturn | None = None,
    ) -> int:  # fmt: skip
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return TELLING
        return super().styleHint(hint, option, widget, returnData)


def dress(app: QApplication, look: Look) -> None:
    """Have all widgets of *app* follow *look* from now on."""
    wardrobe = app.findChild(_Wardrobe)
    if wardrobe is None:
        # Native styles paint with colours of the system, whatever the palette says.
        app.setStyle(_Style("Fusion"))
    else:
        wardrobe.setParent(None)
        wardrobe.deleteLater()
    _Wardrobe(app, look).renew()


@contextmanager
def undressed() -> Iterator[None]:
    """Put many widgets together without a style sheet; they are dressed at the end.

    With one, Qt looks through all that is below a widget each time that gets another parent,
    which is two thirds of the time that a window takes.
    """
    app = QApplication.instance()
    wardrobe = app.findChild(_Wardrobe) if isinstance(app, QApplication) else None
    if not isinstance(app, QApplication) or wardrobe is None:
        yield
        return
    app.setStyleSheet("")
    try:
        yield
    finally:
        wardrobe.renew()


class _Wardrobe(QObject):
    """Renews the palette and the style sheet of *app* whenever *look* changes."""

    def __init__(self, app: QApplication, look: Look) -> None:
        super().__init__(app)
        self._app = app
        self._look = look
        look.changed.connect(self.renew)

    @Slot()
    def renew(self) -> None:
        """Dress everything afresh."""
        # From one sheet to another Qt takes seven times as long as from none.
        self._app.setStyleSheet("")
        self._app.setPalette(palette_of(self._look.theme))
        self._app.setStyleSheet(sheet_of(self._look))


def palette_of(theme: Theme) -> QPalette:
    """The colours of *theme* as Qt asks for them."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(theme, name)))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.strong_line))
    return palette
