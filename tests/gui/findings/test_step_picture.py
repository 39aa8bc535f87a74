"""Steps as buttons, and what they have room to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from gui.findings.step_picture import StepPicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_button_says_the_first_words_that_fit_or_the_beginning_of_all(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setProperty("told", ["reads the counter", "reads"])
    button.setProperty("full", "reads the counter: 0 & more")
    said = []

    for own in (1_000, 60, 1):
        StepPicture._say(button, own, 60)
        said.append(button.text())

    assert said[:2] == ["reads the counter", "reads"]
    assert said[2].endswith("\N{HORIZONTAL ELLIPSIS}")
