"""The actions themselves, made from the table once for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.commands.table import MENUS, THEME, THREAD_KEYS
from gui.theme.drawings.icons import icon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from gui.commands.table import Command
    from gui.theme.look import Look

SUBMENUS: Final = ("open-recent", "samples")


class Commands(QObject):
    """Owns all actions of a window.

    Signals:
        thread_wanted: A number key was pressed; carries the id of the thread.
    """

    thread_wanted = Signal(int)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._icons: dict[str, str] = {}
        self.actions: Mapping[str, QAction] = self._made()
        self.submenus: Mapping[str, QMenu] = {name: QMenu(window) for name in SUBMENUS}
        look.changed.connect(self._renew_icons)
        self._renew_icons()
        self._add_thread_keys()

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into a menu of *bar*."""
        for title, commands in MENUS:
            menu = bar.addMenu(_translated(title))
            for command in commands:
                if not command.name:
                    menu.addSeparator()
                elif command.name in self.submenus:
                    submenu = self.submenus[command.name]
                    submenu.setTitle(_translated(command.text))
                    menu.addMenu(submenu)
                else:
                    menu.addAction(self.actions[command.name])

    def _made(self) -> dict[str, QAction]:
        made: dict[str, QAction] = {}
        for _, commands in MENUS:
            for command in commands:
                if command.name and command.name not in SUBMENUS:
                    made[command.name] = self._action(command)
        # In a group Qt sees to it that one of them is on.
        themes = QActionGroup(self._window)
        for name, action in made.items():
            if name.startswith(THEME):
                themes.addAction(action)
        return made

    def _action(self, command: Command) -> QAction:
        action = QAction(_translated(command.text), self._window)
        action.setObjectName(command.name)
        action.setCheckable(command.toggles)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setToolTip(_with_key(action, _translated(command.tip)))
        if command.icon:
            self._icons[command.name] = command.icon
        # Actions work also while the menu bar is hidden.
        self._window.addAction(action)
        return action

    @Slot(bool)
    def show_playing(self, playing: bool) -> None:  # noqa: FBT001 - what the signal carries
        """Have the action that plays look like what it does next."""
        self._icons["play"] = "pause" if playing else "play"
        self.actions["play"].setIcon(icon(self._icons["play"], self._look))

    @Slot()
    def _renew_icons(self) -> None:
        for name, picture in self._icons.items():
            self.actions[name].setIcon(icon(picture, self._look))

    def _add_thread_keys(self) -> None:
        for tid, key in enumerate(THREAD_KEYS):
            action = QAction(self.tr("Step of Thread {0}").format(key), self._window)
            action.setObjectName(f"thread-{key}")
            action.setShortcut(QKeySequence(key))
            action.setData(tid)
            action.triggered.connect(self._want_thread)
            self._window.addAction(action)

    @Slot()
    def _want_thread(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.thread_wanted.emit(int(action.data()))


def _translated(text: str) -> str:
    return QCoreApplication.translate("commands", text) if text else ""


def _with_key(action: QAction, tip: str) -> str:
    words = tip or action.text().replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words} ({keys})" if keys else words
