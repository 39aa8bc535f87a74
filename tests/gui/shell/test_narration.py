"""The sentence below the stage has all its letters, however wide it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from gui.shell.narration import Narration
from gui.theme.dress import dress

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

SENTENCE = "Bob has read 0 too. To him it is as good as new: Ann has not written anything."


@pytest.mark.parametrize("in_hall", [True, False])
def test_no_letter_of_a_sentence_is_cut_off(look: Look, qtbot: QtBot, in_hall: bool) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    dress(application, look)
    narration = Narration(look)
    qtbot.addWidget(narration)
    narration.set_in_hall(in_hall)
    narration.show()
    narration.tell(SENTENCE)
    too_wide = []

    for wide in range(640, 960, 5):
        narration.resize(wide, narration.height())
        if QLabel.sizeHint(narration).width() > wide:
            too_wide.append(wide)

    assert not too_wide
