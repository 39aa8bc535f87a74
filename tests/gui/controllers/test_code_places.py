"""The editor shows where somebody has just been, and where everybody goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.app.window import Window
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

LOCKED = """import threading

lock = threading.Lock()
turns = 0


def work():
    global turns
    with lock:
        turns += 1


for name in ("Ann", "Bob"):
    threading.Thread(target=work, name=name).start()
"""


@pytest.fixture
def window(look: Look, settings: QSettings, qtbot: QtBot) -> Iterator[Window]:
    with opened(Window(look, settings), qtbot, LOCKED) as made:
        yield made


def marks(window: Window) -> list[tuple[int, str, bool, bool]]:
    """Line, words, whether it was the last step, and whether it has to wait, but for main."""
    margin = window.editor._margin
    found = [mark for here in margin._markers.values() for mark in here if mark.name != "main"]
    return sorted((mark.line, mark.name, mark.last, mark.stuck) for mark in found)


def test_the_line_of_the_last_step_is_told_apart_from_the_one_it_goes_on_at(
    window: Window,
) -> None:
    window.bridge.jump(0)
    run = window.bridge.run
    assert run is not None
    for tid, told in ((0, "starts Ann"), (0, "starts Bob"), (1, "takes lock")):
        while not run.position or told not in run.sentence(run.position - 1):
            window.bridge.step_thread(tid)

    assert marks(window) == [
        (7, "Bob", False, False),
        (9, "Ann: the last step", True, False),
        (10, "Ann goes on here", False, False),
    ]
    window.bridge.step_thread(2)
    assert marks(window) == [
        (7, "Bob: the last step", True, False),
        (9, "Bob goes on here", False, True),
        (10, "Ann", False, False),
    ]
    assert window.editor._current == 7
