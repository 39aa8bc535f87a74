"""The line over the stage that says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from gui.shell.notice import Notice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

WORDS = "Ann and Bob each add 1 to the same counter. Watch one addition vanish."


@pytest.mark.parametrize(("width", "below"), [(420, True), (900, False)])
def test_buttons_stand_below_words_that_would_be_a_narrow_column(
    look: Look, qtbot: QtBot, width: int, below: bool
) -> None:
    notice = Notice(look)
    qtbot.addWidget(notice)
    notice.say(WORDS, [("watch", "Watch"), ("course", "Begin the course")])

    notice.resize(width, 100)

    label = next(each for each in notice.findChildren(QLabel) if each.text() == WORDS)
    button = notice.findChildren(QPushButton)[0]
    qtbot.waitUntil(lambda: (button.geometry().top() >= label.geometry().bottom()) == below)
    assert (button.geometry().left() >= label.geometry().right()) != below
