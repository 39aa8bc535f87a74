"""Rules of the desk that are about keys, tried by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.hands import Hands
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from core.scenes.run import Run
    from core.scenes.scene import Scene
    from gui.theme.look import Look

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The window with a program of two threads that lose an update."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        made.stage.setFocus()
        yield made
        made.controllers.stop()


@pytest.fixture
def hands(window: Window, qtbot: QtBot) -> Hands:
    return Hands(window, qtbot)


def scene_of(window: Window) -> Scene:
    assert window.bridge.scene is not None
    return window.bridge.scene


def run_of(window: Window) -> Run:
    assert window.bridge.run is not None
    return window.bridge.run


def test_space_at_the_end_plays_the_same_run_again_and_n_another(
    hands: Hands, window: Window, qtbot: QtBot
) -> None:
    bridge = window.bridge
    hands.press(Key.Key_End)
    assert bridge.at_end
    seed, tids = bridge.settings.seed, list(run_of(window).simulation.trace.tids)

    hands.press(Key.Key_Right)
    assert bridge.at_end
    # Enter is the card's, and leaves keys that play to those who play.
    hands.press(Key.Key_Space)
    assert bridge.playing
    assert scene_of(window).position == bridge.prepared
    hands.press(Key.Key_Space, Key.Key_End)
    assert list(run_of(window).simulation.trace.tids) == tids
    hands.press(Key.Key_N)

    assert bridge.settings.seed == seed + 1
    assert scene_of(window).position == bridge.prepared


def test_after_anything_that_is_not_an_end_right_makes_a_step(hands: Hands, window: Window) -> None:
    for keys, held in (
        ((Key.Key_1,), {}), ((Key.Key_N,), {}), ((Key.Key_R,), {"ctrl": True}),
        ((Key.Key_End, Key.Key_Home), {}), ((Key.Key_Z,), {"ctrl": True}),
        ((Key.Key_F5, Key.Key_F5), {}), ((Key.Key_Plus, Key.Key_0), {"ctrl": True}),
    ):  # fmt: skip
        hands.press(*keys, **held)
        before = scene_of(window).position
        hands.press(Key.Key_Right)
        assert scene_of(window).position == before + 1, keys
    hands.find_editor()
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Escape)
    window.editor.settle()
    before = scene_of(window).position
    hands.press(Key.Key_Right)

    assert scene_of(window).position == before + 1


def test_keys_go_from_branch_to_branch_at_the_same_step(hands: Hands, window: Window) -> None:
    hands.press(Key.Key_1, Key.Key_1, Key.Key_1)
    trace = run_of(window).simulation.trace
    first = list(trace.tids)
    hands.press(Key.Key_Left, Key.Key_Left)
    hands.press(Key.Key_2, Key.Key_2)
    second, here = list(trace.tids), scene_of(window).position
    assert first != second

    hands.press(Key.Key_Up, alt=True)
    assert list(trace.tids) == first
    assert scene_of(window).position == here
    hands.press(Key.Key_Down, alt=True)
    assert list(trace.tids) == second
    assert scene_of(window).position == here
    # Forwards goes along the branch that was seen last.
    hands.press(Key.Key_Left, Key.Key_Right)
    assert list(trace.tids) == second


def test_a_refusal_goes_with_the_next_key_and_not_with_one_that_is_held(
    hands: Hands, window: Window
) -> None:
    before = window.narration.sentence
    hands.press(Key.Key_0)
    refusal = window.narration.sentence
    assert refusal == "main cannot go on now"

    hands.press(Key.Key_Shift)
    assert window.narration.sentence == refusal
    hands.press(Key.Key_Q)
    assert window.narration.sentence == before
    hands.press(Key.Key_0, Key.Key_0)
    assert window.narration.sentence == refusal
    hands.press(Key.Key_Right)

    assert window.narration.sentence not in {before, refusal}


def test_escape_and_a_step_close_the_card_and_the_end_brings_it_again(
    hands: Hands, window: Window
) -> None:
    card = window.end_card
    hands.press(Key.Key_End)
    assert card.isVisible()
    hands.press(Key.Key_Left)
    assert not card.isVisible()
    hands.press(Key.Key_Right)
    assert card.isVisible()
    hands.press(Key.Key_Escape)
    assert not card.isVisible()
    hands.press(Key.Key_Left, Key.Key_Right)
    assert window.bridge.at_end

    # Who has closed it does not want to see it in this run, but in the next.
    assert not card.isVisible()
    assert QApplication.focusWidget() is window.stage
    hands.press(Key.Key_N, Key.Key_End)
    assert card.isVisible()
