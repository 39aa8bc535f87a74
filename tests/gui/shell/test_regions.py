"""One region alone: bigger, and no less of it to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.app.window import Window
from gui.shell.regions import CLOSER, ROWS
from tests.gui.scenes import MOMENTS, show
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look
    from tests.gui.scenes import Moment


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window."""
    with opened(Window(look, settings), qtbot) as made:
        yield made


@pytest.mark.parametrize("moment", MOMENTS[:8], ids=lambda moment: moment.name)
def test_the_stage_alone_shows_no_less_than_beside_the_code(window: Window, moment: Moment) -> None:
    show(window, moment)
    before = seen(window)
    zoom = window.look.zoom

    window.controllers.view.regions.show_region("stage")
    window.stage.repaint()

    rows, hidden = seen(window)
    assert rows >= before[0]
    assert hidden <= before[1]
    assert zoom <= window.look.zoom <= zoom * CLOSER


def seen(window: Window) -> tuple[int, int]:
    """How many rows a lane has, and how much of the stage is out of sight."""
    picture = window.stage.picture
    assert picture is not None
    space = picture.space
    rows = min(ROWS[lane.size] for lane in space.lanes)
    return rows, space.above + space.below + picture.hidden
