"""Somebody who has a keyboard only, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.runs.schedule import Turns, parse_schedule

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.app.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
FAR: Final = 150
"""So many presses of Tab lead to every control of the window."""


class Hands:
    """Somebody who has a keyboard only."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self._qtbot = window, qtbot

    @property
    def focus(self) -> QWidget:
        """What a key goes to."""
        return QApplication.focusWidget() or self.window

    def press(
        self, *keys: Qt.Key, ctrl: bool = False, shift: bool = False, alt: bool = False
    ) -> None:
        """Press *keys* one after the other."""
        held = Modifier.ControlModifier if ctrl else Modifier.NoModifier
        held |= Modifier.ShiftModifier if shift else Modifier.NoModifier
        held |= Modifier.AltModifier if alt else Modifier.NoModifier
        for key in keys:
            self._qtbot.keyClick(self.focus, key, held)

    def reach(self, name: str) -> None:
        """Press Tab until the control called *name* has the focus."""
        for _ in range(FAR):
            if self.focus.objectName() == name and self.focus.isVisible():
                return
            assert self.focus.objectName() != "editor", f"Tab does not lead to {name}"
            self.press(Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {name}")

    def go_on(self, name: str) -> None:
        """Press the button called *name*, to which the focus has come by itself, or Tab leads."""
        self.reach(name)
        self.press(Key.Key_Return)

    def write(self, text: str) -> None:
        """Put *text* in place of all that the editor has, and leave it."""
        QApplication.clipboard().setText(text)
        self.find_editor()
        self.press(Key.Key_A, Key.Key_V, ctrl=True)
        self.press(Key.Key_Escape)
        assert self.focus is self.window.stage

    def find_editor(self) -> None:
        """Press Tab until the editor has the focus."""
        for _ in range(FAR):
            if self.focus is self.window.editor:
                return
            self.press(Key.Key_Tab)
        raise AssertionError("Tab does not lead to the editor")

    def digits(self, schedule: str) -> None:
        """Let threads go as *schedule* says, by the keys with their digits."""
        for turns in parse_schedule(schedule).segments:
            assert isinstance(turns, Turns)
            assert turns.way is None
            self.press(*[Key(Key.Key_0 + turns.tid)] * turns.count)
