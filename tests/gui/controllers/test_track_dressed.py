"""A talk goes on frame by frame whatever becomes of the look, and whoever looks at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.controllers import test_track
from tests.gui.controllers.test_track import go, press, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from gui.app.window import Window

Key = Qt.Key
window = test_track.window
"""The window before an audience, with the lesson that a test asks for."""


def themes(window: Window, qtbot: QtBot) -> None:
    """The system turns dark, and light again."""
    for name in ("theme-dark", "theme-projector"):
        window.commands.actions[name].trigger()


def zoomed(window: Window, qtbot: QtBot) -> None:
    """Somebody in the last row wants it larger; then it is too large."""
    for key in (Key.Key_Plus, Key.Key_Minus, Key.Key_0):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def desk(window: Window, qtbot: QtBot) -> None:
    """Back to the desk for a moment."""
    press(qtbot, window, Key.Key_F5)
    QApplication.processEvents()
    press(qtbot, window, Key.Key_F5)


def regions(window: Window, qtbot: QtBot) -> None:
    """One region at a time, all round."""
    for _ in range(3):
        press(qtbot, window, Key.Key_Z)


def dark(window: Window, qtbot: QtBot) -> None:
    """A black screen; the first press lights it up again."""
    press(qtbot, window, Key.Key_B)
    press(qtbot, window, Key.Key_Period)


WAYS: tuple[Callable[[Window, QtBot], None], ...] = (themes, desk, zoomed, regions, dark)


@pytest.mark.parametrize("window", [12], indirect=True)
def test_nothing_that_changes_how_a_talk_looks_changes_a_frame(
    window: Window, qtbot: QtBot
) -> None:
    track = window.controllers.track
    count = len(track.frames)
    usual = [told(window, track), *go(qtbot, window, count - 1)]
    for _ in range(count - 1):
        press(qtbot, window, Key.Key_PageUp)

    seen = [told(window, track)]
    for place in range(count - 1):
        WAYS[place % len(WAYS)](window, qtbot)
        assert told(window, track) == seen[-1], WAYS[place % len(WAYS)]
        seen += go(qtbot, window, 1)

    assert seen == usual
    assert track.on
    assert window.look.theme.name == "projector"
    assert not window.notice.isVisible()
