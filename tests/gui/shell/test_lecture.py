"""Lecture mode comes and goes, and the window is what it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    with opened(
        Window(look, settings), qtbot, sample("lost_update").text, size=(1024, 700)
    ) as made:
        yield made


def test_the_bar_that_finds_is_not_for_the_hall(window: Window) -> None:
    window.find_bar.open()

    window.controllers.view.lecture.set_on(True)

    assert not window.find_bar.isVisible()


def test_a_hall_is_far_however_few_pixels_it_has(window: Window) -> None:
    seen = [window.look.far]

    for on in (True, False):
        window.controllers.view.lecture.set_on(on)
        seen.append(window.look.far)

    assert seen == [False, True, False]


def test_the_window_is_dressed_once_for_a_hall_and_once_for_the_desk(window: Window) -> None:
    changes: list[str] = []
    window.look.changed.connect(lambda: changes.append(window.look.theme.name))

    for on in (True, False):
        window.controllers.view.lecture.set_on(on)

    assert changes == ["projector", "light"]


@dataclass
class OtherScreen:
    """A screen of so many lines."""

    lines: int

    def size(self) -> QSize:
        return QSize(self.lines * 16 // 9, self.lines)


def test_on_another_screen_letters_are_as_large_beside_it(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "screen", lambda: OtherScreen(1080))
    before = window.look.zoom
    window.controllers.view.lecture.set_on(True)
    first = window.look.zoom

    zooms = []
    for lines in (720, 1080, 540):
        monkeypatch.setattr(window, "screen", lambda lines=lines: OtherScreen(lines))
        window.resize(OtherScreen(lines).size() / 2)
        QApplication.processEvents()
        zooms.append(window.look.zoom)

    assert zooms == pytest.approx([first * 720 / 1080, first, first / 2])
    window.controllers.view.lecture.set_on(False)
    assert window.look.zoom == before
    window.resize(700, 600)
    QApplication.processEvents()
    assert window.look.zoom == before


def test_bars_are_never_seen_in_large_letters(window: Window) -> None:
    """They would make the window wider than the screen, and it would not come back."""
    seen: list[tuple[bool, bool]] = []
    window.look.changed.connect(
        lambda: seen.append((window.transport.isVisible(), window.side.isVisible()))
    )

    window.controllers.view.lecture.set_on(True)
    window.controllers.view.lecture.set_on(False)

    assert set(seen) == {(False, False)}
    assert window.transport.isVisible()


def test_each_part_of_the_window_gets_its_width_back(window: Window) -> None:
    before = window.size(), window.panes.sizes()

    window.controllers.view.lecture.set_on(True)
    window.controllers.view.lecture.set_on(False)

    assert window.size() == before[0]
    # A splitter may give the last pixel to another part.
    assert window.panes.sizes() == pytest.approx(before[1], abs=1)


TEXT_KEYS = [
    *range(Qt.Key.Key_A, Qt.Key.Key_Z + 1), *range(Qt.Key.Key_0, Qt.Key.Key_9 + 1),
    Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up,
    Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Comma, Qt.Key.Key_Question,
    Qt.Key.Key_F1, Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_F10,
]  # fmt: skip
MEANT = {Qt.Key.Key_B, Qt.Key.Key_Z}


def position(window: Window) -> int:
    """How many steps lie before the moment shown."""
    assert window.bridge.scene is not None
    return window.bridge.scene.position


def press(
    qtbot: QtBot, *keys: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press *keys* wherever the focus is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key(key), modifier)


def lecture(window: Window, qtbot: QtBot) -> str:
    """Begin the lecture two steps into the run; the text that is shown."""
    window.controllers.view.lecture.set_on(True)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.stage)
    window.bridge.jump(0)
    press(qtbot, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert position(window) == 2
    return window.editor.toPlainText()


def test_a_click_on_the_code_leaves_the_remote_alone(window: Window, qtbot: QtBot) -> None:
    text = lecture(window, qtbot)

    for part in (window.editor.viewport(), window.stage, window.narration):
        qtbot.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.rect().center())
        qtbot.mouseDClick(part, Qt.MouseButton.LeftButton, pos=part.rect().center())
    assert QApplication.focusWidget() is window.stage
    press(qtbot, Qt.Key.Key_PageDown)
    assert position(window) == 3
    press(qtbot, Qt.Key.Key_Period)

    assert window.commands.actions["black"].isChecked()
    assert window.editor.toPlainText() == text


def test_a_key_that_means_nothing_in_a_hall_does_nothing(window: Window, qtbot: QtBot) -> None:
    text = lecture(window, qtbot)
    ctrl = Qt.KeyboardModifier.ControlModifier

    for key in TEXT_KEYS:
        if key not in MEANT:
            press(qtbot, key)
        if key != Qt.Key.Key_0:
            press(qtbot, key, modifier=ctrl)
        assert QApplication.activeModalWidget() is None
        assert QApplication.focusWidget() is window.stage
        assert (window.editor.toPlainText(), position(window)) == (text, 2), Qt.Key(key)

    assert window.controllers.view.lecture.on
    assert not window.bridge.playing
    press(qtbot, Qt.Key.Key_PageUp)
    assert position(window) == 1


@pytest.mark.parametrize("light", [Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_Escape])
def test_the_curtain_swallows_steps(window: Window, qtbot: QtBot, light: Qt.Key) -> None:
    lecture(window, qtbot)
    press(qtbot, Qt.Key.Key_B)

    press(qtbot, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_N, Qt.Key.Key_Z)
    assert window.commands.actions["black"].isChecked()
    press(qtbot, light)

    assert position(window) == 2
    assert not window.commands.actions["black"].isChecked()
    assert window.controllers.view.lecture.on


def test_no_notice_comes_before_an_audience(window: Window, qtbot: QtBot) -> None:
    lecture(window, qtbot)
    window.notice.say("something cannot be done")
    before = window.notice.isVisible()

    window.controllers.view.lecture.set_on(False)

    assert not before
    assert window.notice.isVisible()


def test_after_the_lecture_every_key_and_click_means_what_it_did(
    window: Window, qtbot: QtBot
) -> None:
    lecture(window, qtbot)
    press(qtbot, Qt.Key.Key_Escape)

    press(qtbot, Qt.Key.Key_Right)
    viewport = window.editor.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    qtbot.keyClicks(window.editor, "#")

    assert position(window) == 3
    assert "#" in window.editor.toPlainText()


def test_sizes_are_those_of_the_hall_and_nothing_comes_at_the_side(window: Window) -> None:
    window.resize(1600, 900)
    assert window.side.isVisible()
    window.controllers.view.lecture.set_on(True)
    hall = window.look.zoom
    keys = ["bigger"] * 2 + ["usual-size"] + ["smaller"] * 9

    sizes, seen = [], []
    for key in keys:
        window.commands.actions[key].trigger()
        QApplication.processEvents()
        sizes.append(window.look.zoom)
        seen.append(window.side.isVisible())

    assert sizes[1] > hall
    assert sizes[2] == hall
    assert not any(seen)
    window.controllers.view.lecture.set_on(False)
    QApplication.processEvents()
    assert window.side.isVisible()


def test_a_hint_that_is_there_goes_before_an_audience(window: Window) -> None:
    window.resize(1280, 900)
    let_go(window)
    window.programs.begin_empty(sample("torn_pair").text)
    assert window.first_card.isVisible()

    window.controllers.view.lecture.set_on(True)

    assert not window.first_card.isVisible()
