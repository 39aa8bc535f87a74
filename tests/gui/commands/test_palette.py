from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.commands.palette import Palette

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def palette(look: Look, qtbot: QtBot) -> Iterator[Palette]:
    """A palette of three actions, the last of which cannot be used."""
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = [QAction(text, owner) for text in ("&Step back", "Step &forward", "Save step")]
    actions[2].setEnabled(False)
    yield Palette("Command palette", "What?", actions, look, owner)
    # Named here as well, so that the owner lives as long as the palette.
    owner.close()


@pytest.mark.parametrize(
    ("words", "chosen"),
    [("forward", "Step &forward"), ("FORW st", "Step &forward"), ("", "&Step back")],
)
def test_a_command_is_found_by_any_of_its_words(
    palette: Palette, qtbot: QtBot, words: str, chosen: str
) -> None:
    line = palette.findChild(QLineEdit)
    qtbot.keyClicks(line, words)

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert palette.chosen is not None
    assert palette.chosen.text() == chosen


@pytest.mark.parametrize("words", ["nonsense", "save"])
def test_what_is_not_there_or_cannot_be_used_is_not_chosen(
    palette: Palette, qtbot: QtBot, words: str
) -> None:
    line = palette.findChild(QLineEdit)
    qtbot.keyClicks(line, words)

    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert palette.chosen is None


def test_arrows_go_down_the_list(palette: Palette, qtbot: QtBot) -> None:
    line = palette.findChild(QLineEdit)

    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert palette.chosen is not None
    assert palette.chosen.text() == "Step &forward"
