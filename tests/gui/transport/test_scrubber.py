"""The whole run as one bar: dragging goes anywhere, ticks show where something is to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.transport.scrubber import Scrubber
from tests.gui.stage.stage_scenes import woven

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scrubber(look: Look, qtbot: QtBot) -> Scrubber:
    """The bar of a run of 40 steps."""
    made = Scrubber(look)
    qtbot.addWidget(made)
    made.resize(440, 30)
    made.show_run(woven(3, 40))
    made.show_position(10, 40, 40)
    made.show()
    return made


def ticks(scrubber: Scrubber) -> int:
    """How many pixels of the lowest row are not those of an empty bar."""
    image = scrubber.grab().toImage()
    row = image.height() - 1
    return sum(image.pixelColor(x, row) != image.pixelColor(0, row) for x in range(image.width()))


def test_a_press_goes_there(scrubber: Scrubber, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scrubber.jump_wanted) as middle:
        qtbot.mousePress(scrubber, LEFT, pos=QPoint(220, 15))
    with qtbot.waitSignal(scrubber.jump_wanted) as beyond:
        qtbot.mousePress(scrubber, LEFT, pos=QPoint(439, 15))

    assert (middle.args, beyond.args) == ([20], [40])


def test_keys_move_the_handle(scrubber: Scrubber, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scrubber.jump_wanted) as heard:
        qtbot.keyClick(scrubber, Qt.Key.Key_Right)

    assert heard.args == [11]


def test_switches_have_ticks_and_an_empty_run_has_none(scrubber: Scrubber) -> None:
    with_switches = ticks(scrubber)

    scrubber.show_run(None)

    assert with_switches > 10
    assert ticks(scrubber) == 0


def test_ticks_follow_the_width(scrubber: Scrubber) -> None:
    before = scrubber.grab().toImage()

    scrubber.resize(880, 30)
    wide = scrubber.grab().toImage()
    scrubber.resize(440, 30)

    assert wide.width() == 2 * before.width()
    assert scrubber.grab().toImage() == before


def test_bookmarks_are_seen(scrubber: Scrubber) -> None:
    before = scrubber.grab().toImage()

    scrubber.show_bookmarks(frozenset({25}))

    assert scrubber.grab().toImage() != before
