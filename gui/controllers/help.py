"""Help: signs that light up on the stage, keys by task, and the manual, in one window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from gui.commands.keys import KeysPage
from gui.shell.help_window import HelpWindow
from gui.shell.manual import Manual
from gui.stage.legend import Legend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from gui.stage.stage import Stage
    from gui.theme.look import Look


class HelpController(QObject):
    """Shows help beside *stage*, whose signs it lights up; it tells the keys of *actions*."""

    def __init__(self, stage: Stage, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__(stage)
        self._stage, self._look, self._actions = stage, look, actions
        self.window: HelpWindow | None = None

    @Slot()
    def show_signs(self) -> None:
        """Show what the signs mean; the same key puts that away."""
        self._turn(0)

    @Slot()
    def show_keys(self) -> None:
        """Show all keys."""
        self._turn(1)

    @Slot()
    def show_manual(self) -> None:
        """Show the manual."""
        self._turn(2)

    def _turn(self, number: int) -> None:
        window = self.window or self._made()
        page = window.widget(number)
        assert page is not None
        if window.isVisible() and window.currentWidget() is page:
            window.close()
            return
        if not window.isVisible():
            room = self._stage.screen().availableGeometry()
            window.resize(window.sizeHint().boundedTo(room.size()))
        window.show_page(page)

    def _made(self) -> HelpWindow:
        """The window; it is made when it is first wanted."""
        signs = Legend(self._look)
        signs.pointed.connect(self._stage.light_sign)
        pages: list[tuple[str, QWidget]] = [
            (self.tr("Signs"), signs),
            (self.tr("Keys"), KeysPage(self._actions)),
            (self.tr("Manual"), Manual(self._look)),
        ]
        self.window = window = HelpWindow(pages, self._look, self._stage.window())
        return window
