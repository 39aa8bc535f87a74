"""The top of the window has the name of the program and the verdict, as far as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar

from gui.shell.top import TopBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

MENUS = ("File", "Edit", "Run", "Learn", "View", "Help")
MEANING = "2 ways to fail, in 63 of 100 random runs"


@pytest.fixture
def top(look: Look, qtbot: QtBot) -> TopBar:
    """It, beside the usual menus."""
    bar = QMenuBar()
    for menu in MENUS:
        bar.addMenu(menu)
    qtbot.addWidget(bar)
    made = TopBar(bar, look, QAction("Keys", bar))
    bar.resize(1440, 40)
    bar.show()
    made.show_name("a_program_with_quite_a_long_name.py")
    made.badge.say("failure", "Unsafe", MEANING)
    return made


def test_a_wide_window_has_all_of_it(top: TopBar) -> None:
    assert top.name.text() == "a_program_with_quite_a_long_name.py"
    assert top.badge._meaning.text() == f"\N{MIDDLE DOT} {MEANING}"
    assert top.badge.said == f"Unsafe \N{MIDDLE DOT} {MEANING}"


@pytest.mark.parametrize("name", ["a.py", "bank.py"])
def test_a_short_name_is_there_too(top: TopBar, name: str) -> None:
    top.show_name(name)

    assert top.name.text() == name
    assert top.name.isVisible()


@pytest.mark.parametrize("wide", [640, 800, 960, 1200])
def test_no_menu_is_pushed_out_and_the_verdict_stays(top: TopBar, wide: int) -> None:
    bar = top.parentWidget()
    assert isinstance(bar, QMenuBar)
    bar.resize(wide, 40)

    assert all(bar.actionGeometry(menu).width() for menu in bar.actions())
    last = max(bar.actionGeometry(menu).right() for menu in bar.actions())
    assert last < top.geometry().left()
    assert top.badge.isVisible()
    assert top.geometry().right() <= wide
    assert top.badge.said.endswith(MEANING)


def test_without_air_it_is_lower(top: TopBar) -> None:
    high = top.sizeHint().height()

    top.set_roomy(on=False)

    assert top.sizeHint().height() < high
