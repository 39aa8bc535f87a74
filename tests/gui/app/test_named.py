"""Whoever hears the window instead of seeing it is told what every control is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from gui.app.window import Window
from gui.commands.palette import Palette
from gui.files.samples import sample
from gui.shell.about import AboutBox
from tests.gui.app.test_harmless_keys import STATES, acted, part
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

CONTROLS: Final = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit, QPlainTextEdit,
    QSpinBox, QTextEdit,
)  # fmt: skip
OF_QT: Final = "qt_"
"""So begin the names of what Qt puts into its own controls, which speak for it."""
SHOWN: Final[dict[str, Callable[[Window], None]]] = {
    **{name: STATES[name] for name in ("opened", "end of a run", "home", "tour", "map")},
    **{name: part(name) for name in ("watch", "predict", "break", "fix", "remember")},
    **{name: acted(name) for name in (
        "find", "signs", "keys", "manual", "python", "messages", "preferences", "mend",
    )},
    "an expression": acted("watch"),
    "palette": lambda window: Palette(
        "Commands", "Which?", window.commands.actions.values(), window.look, window
    ).show(),
    "about": lambda window: AboutBox(window.look, window).show(),
}  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        yield made
        made.controllers.stop()


def nameless() -> list[str]:
    """The controls in sight, and whatever Tab leads to, of which nothing is said."""
    found = []
    for top in QApplication.topLevelWidgets():
        for each in (top, *top.findChildren(QWidget)):
            if not each.isVisible() or not _is_met(each) or each.objectName().startswith(OF_QT):
                continue
            spoken = QAccessible.queryAccessibleInterface(each)
            if not spoken.text(QAccessible.Text.Name).strip():
                found.append(f"{type(each).__name__} {each.objectName()}")
    return found


def _is_met(part: QWidget) -> bool:
    led_to = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled()
    return (led_to or isinstance(part, CONTROLS)) and not isinstance(part, QScrollBar)


@pytest.mark.parametrize("shown", SHOWN)
def test_every_control_has_a_name_that_is_spoken(window: Window, shown: str) -> None:
    SHOWN[shown](window)
    QApplication.processEvents()

    assert nameless() == []
