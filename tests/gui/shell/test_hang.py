"""From a hang's dump: what was printed of a hung program becomes a run on the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QInputDialog, QLabel

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LONG = 100_000
DUMP = """\
Thread 0x1 (most recent call first):
  File "/srv/bank.py", line 13 in work
Thread 0x2 (most recent call first):
  File "/srv/bank.py", line 13 in work
Current thread 0x3 (most recent call first):
  File "/usr/lib/python3.11/threading.py", line 1119 in join
  File "/srv/bank.py", line 22 in <module>
"""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the deadly embrace."""
    with opened(
        Window(look, settings), qtbot, sample("deadlock_two_locks").text, size=None
    ) as made:
        yield made
        made.controllers.hang.stop()


def said(window: Window) -> str:
    """What the notice says."""
    return " ".join(label.text() for label in window.notice.findChildren(QLabel))


def test_the_lanes_stand_where_the_dump_says(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: (DUMP, True))

    window.commands.actions["hang"].trigger()
    assert window.controllers.hang.active
    qtbot.waitUntil(lambda: not window.controllers.hang.active, timeout=LONG)

    scene = window.bridge.scene
    assert scene is not None
    assert scene.deadlock is not None
    assert {lane.line for lane in scene.lanes} == {13, 22}
    assert "Ann took left" in said(window)


def test_another_place_is_told_to_be_out_of_reach(window: Window, qtbot: QtBot) -> None:
    window.controllers.hang.find(DUMP.replace("line 13", "line 8"))
    qtbot.waitUntil(lambda: not window.controllers.hang.active, timeout=LONG)

    assert "No schedule" in said(window)


def test_what_is_no_dump_and_what_is_of_another_file_says_so(window: Window, qtbot: QtBot) -> None:
    window.controllers.hang.find("nothing")
    assert "no stack of a thread" in said(window)
    assert not window.controllers.hang.active

    window.controllers.hang.find(DUMP.replace("line 22", "line 99"))
    qtbot.waitUntil(lambda: not window.controllers.hang.active, timeout=LONG)
    assert "which has only" in said(window)
