"""Inspect on the real window: values follow the run, expressions come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

SCHEDULE = "0:0x3+1x2+2x4+1x2+0x5"


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The window with a lost update, ready for an expression."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        made.bridge.load_schedule(SCHEDULE)
        made.commands.actions["watch"].trigger()
        yield made


def shown(window: Window) -> list[tuple[str, str]]:
    """All rows of the page, groups and what is in them."""
    tree, rows = window.inspect.tree, []
    item = tree.topLevelItem(0)
    while item is not None:
        rows.append((item.text(0), item.text(1)))
        item = tree.itemBelow(item)
    return rows


def watch(window: Window, qtbot: QtBot, expression: str) -> None:
    """Type *expression* and press Enter."""
    window.inspect.line.setText(expression)
    qtbot.keyClick(window.inspect.line, Qt.Key.Key_Return)


def test_a_watched_expression_follows_the_run_both_ways(window: Window, qtbot: QtBot) -> None:
    watch(window, qtbot, "counter * 10")
    values = []
    for position in (1, 8, 10, 1):
        window.bridge.jump(position)
        values.append(shown(window)[1])

    assert window.inspect.line.text() == ""
    assert values == [("counter * 10", value) for value in ("0", "10", "10", "0")]


def test_what_cannot_be_watched_is_said_and_stays_in_the_line(window: Window, qtbot: QtBot) -> None:
    watch(window, qtbot, "counter = 3")

    assert window.inspect.line.text() == "counter = 3"
    assert "Watched" not in dict(shown(window))
    assert window.narration.sentence


def test_each_thread_is_told_with_what_it_has(window: Window) -> None:
    window.bridge.jump(7)

    groups = [name for name, value in shown(window) if not value]

    assert [group.partition(":")[0] for group in groups] == ["main", "Ann", "Bob"]


def test_one_is_watched_no_more(window: Window, qtbot: QtBot) -> None:
    watch(window, qtbot, "counter")
    watch(window, qtbot, "counter == 2")
    tree = window.inspect.tree
    group = tree.topLevelItem(0)
    assert group is not None
    first = tree.itemBelow(group)
    drop = window.inspect.findChild(QPushButton, "unwatch")
    assert first is not None
    assert drop is not None
    hidden = drop.isHidden()
    tree.setCurrentItem(first)

    drop.click()

    assert hidden
    assert [name for name, _ in shown(window)[:2]] == ["Watched", "counter == 2"]


def test_another_program_says_why_it_has_no_such_value(window: Window, qtbot: QtBot) -> None:
    watch(window, qtbot, "counter")
    let_go(window)

    window.programs.begin_empty("import threading\n\nother = 1\n")
    qtbot.waitUntil(lambda: dict(shown(window)).get("counter", "").startswith("the program has"))
