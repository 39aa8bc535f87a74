"""Lecture mode comes and goes, and the window is what it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from gui.files.samples import sample
from gui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    made = Window(look, settings)
    made.programs.begin_empty(sample("lost_update").text)
    made.resize(1024, 700)
    made.show()
    qtbot.addWidget(made, before_close_func=_let_go)
    yield made
    made.bridge.stop()


def _let_go(window: Window) -> None:
    """Nothing is asked about the text when the test is over."""
    window.programs.document.forget(window.editor.toPlainText())


def test_the_bar_that_finds_is_not_for_the_hall(window: Window) -> None:
    window.find_bar.open()

    window.wiring.view.lecture.set_on(True)

    assert not window.find_bar.isVisible()


def test_bars_are_never_seen_in_large_letters(window: Window) -> None:
    """They would make the window wider than the screen, and it would not come back."""
    seen: list[tuple[bool, bool]] = []
    window.look.changed.connect(
        lambda: seen.append((window.transport.isVisible(), window.side.isVisible()))
    )

    window.wiring.view.lecture.set_on(True)
    window.wiring.view.lecture.set_on(False)

    assert set(seen) == {(False, False)}
    assert window.transport.isVisible()


def test_each_part_of_the_window_gets_its_width_back(window: Window) -> None:
    before = window.size(), window.across.sizes()

    window.wiring.view.lecture.set_on(True)
    window.wiring.view.lecture.set_on(False)

    assert window.size() == before[0]
    # A splitter may give the last pixel to another part.
    assert window.across.sizes() == pytest.approx(before[1], abs=1)
