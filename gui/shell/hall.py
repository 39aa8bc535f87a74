"""What reaches the window before an audience: a remote's keys, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_PLAIN, _CTRL, _SHIFT = Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier
_TO_LIGHT: Final = frozenset(
    {(Key.Key_B, _PLAIN), (Key.Key_Period, _PLAIN), (Key.Key_Escape, _PLAIN), (Key.Key_F5, _PLAIN)}
)
"""The keys that mean something while the screen is black: light comes back first."""
KEYS: Final = _TO_LIGHT | {
    (Key.Key_PageDown, _PLAIN), (Key.Key_PageUp, _PLAIN),
    (Key.Key_Z, _PLAIN), (Key.Key_F5, _SHIFT),
    (Key.Key_Plus, _CTRL), (Key.Key_Plus, _CTRL | _SHIFT), (Key.Key_Equal, _CTRL),
    (Key.Key_Minus, _CTRL), (Key.Key_0, _CTRL),
}  # fmt: skip
"""The keys that mean something in a hall."""
_KEY_EVENTS: Final = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
)
_POINTING: Final = frozenset(
    {
        QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel, QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.ToolTip,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress, QEvent.Type.TabletRelease,
    }
)  # fmt: skip


def means_something(keys: QKeySequence, *, dark: bool) -> bool:
    """Whether *keys* are pressed to some end in a hall; *dark* says that its screen is black."""
    known = _TO_LIGHT if dark else KEYS
    return any(keys == QKeySequence(QKeyCombination(modifier, key)) for key, modifier in known)


class Usher(QObject):
    """Keeps from *window* whatever means nothing in a hall; *dark* says that the screen is black.

    Dialogs and the speaker's window get all that is meant for them.
    """

    def __init__(self, window: QWidget, dark: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._dark = window, dark

    def set_on(self, *, on: bool) -> None:
        """Begin, or let everything through again."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        if on:
            application.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _KEY_EVENTS and kind not in _POINTING:
            return False
        # An event goes to a window of the system first, and then to the widget: the second is ours.
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if not isinstance(event, QKeyEvent):
            return True
        # A key of the number block means what its twin does.
        means = (event.key(), event.modifiers() & ~Modifier.KeypadModifier)
        if means in (_TO_LIGHT if self._dark() else KEYS):
            return False
        # Accepted, for no shortcut is to hear of it either.
        event.accept()
        return True
