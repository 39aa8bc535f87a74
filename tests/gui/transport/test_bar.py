"""The transport bar and the line over the lanes, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QSlider, QSpinBox, QToolButton, QWidget

from gui.app.window import Window
from gui.files.samples import sample
from gui.run.settings import AT_RANDOM, BY_HAND
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from core.scenes.scene import Scene
    from gui.theme.look import Look

Key = Qt.Key
ALONE = "total = 0\ntotal += 1\nprint(total)\n"


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it, as it is opened."""
    with opened(
        Window(look, settings), qtbot, sample("lost_update").text, size=(1440, 800)
    ) as made:
        made.stage.setFocus()
        yield made


def scene_of(window: Window) -> Scene:
    """The moment that is shown."""
    assert window.bridge.scene is not None
    return window.bridge.scene


def button(window: Window, name: str) -> QToolButton:
    """The button of the bar that is called *name*."""
    found = window.transport.findChild(QToolButton, f"go-{name}")
    assert found is not None
    return found


def to_the_end(window: Window, qtbot: QtBot) -> None:
    """Go to the end of the run."""
    window.bridge.to_end()
    qtbot.waitUntil(lambda: not window.bridge.working)


def test_a_program_is_opened_at_its_first_choice_and_at_random(window: Window) -> None:
    scene = scene_of(window)

    assert window.bridge.settings.chooser == AT_RANDOM
    assert scene.position == window.bridge.prepared == 3
    assert [lane.tid for lane in scene.lanes if lane.can_go] == [1, 2]
    assert window.head.words == "2 can go on: press 1 or 2, or click a lane"
    told = "preparation done: 3. Ann and Bob can go: the first choice is here."
    assert told in window.narration.sentence


def test_a_program_that_starts_no_thread_is_opened_at_its_start(window: Window) -> None:
    window.programs.begin_empty(ALONE)

    assert scene_of(window).position == 0
    assert window.head.words == "only main can go on"


def test_another_program_is_driven_at_random_again(window: Window) -> None:
    window.bridge.set_chooser(BY_HAND)

    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty(ALONE)

    assert window.bridge.settings.chooser == AT_RANDOM


def test_play_step_and_back_say_so_in_words_at_every_width(window: Window, qtbot: QtBot) -> None:
    for width in (1440, 1024):
        window.resize(width, 700)
        qtbot.waitUntil(lambda width=width: window.width() == width)  # type: ignore[misc]
        shown = [button(window, name) for name in ("back", "play", "step")]
        assert [one.text() for one in shown] == ["Back", "Play", "Step"]
        qtbot.waitUntil(lambda: all(each.width() >= each.sizeHint().width() for each in shown))  # noqa: B023 - called at once
        bar = window.transport
        parts = [part for part in bar.findChildren(QWidget) if part.isVisible()]
        assert max(part.geometry().right() for part in parts if part.parent() is bar) < width


def test_at_the_end_a_step_is_switched_off_with_a_reason_and_play_begins_again(
    window: Window, qtbot: QtBot
) -> None:
    to_the_end(window, qtbot)

    assert not button(window, "step").isEnabled()
    assert "over" in button(window, "step").toolTip()
    assert button(window, "play").text() == "Play again"
    seed = window.bridge.settings.seed
    window.bridge.play()
    assert scene_of(window).position == window.bridge.prepared
    assert (button(window, "play").text(), window.bridge.settings.seed) == ("Pause", seed)
    window.bridge.stop()
    assert button(window, "step").isEnabled()


def test_the_end_is_not_told_before_it_is_reached(window: Window, qtbot: QtBot) -> None:
    bar = window.transport.scrubber
    window.bridge.step()
    assert window.transport.findChild(QWidget, "where").text() == "step 4"  # type: ignore[union-attr]
    window.bridge.jump(bar.maximum())
    assert scene_of(window).position == 4

    to_the_end(window, qtbot)
    window.bridge.back()

    length = scene_of(window).length
    words = window.transport.findChild(QWidget, "where").text()  # type: ignore[union-attr]
    assert words == f"step {length - 1} of {length}"


def test_another_run_takes_the_next_seed_at_random(window: Window, qtbot: QtBot) -> None:
    window.bridge.set_chooser("serial")
    first = window.bridge.settings.seed
    qtbot.keyClick(window.stage, Key.Key_N)
    assert (window.bridge.settings.chooser, window.bridge.settings.seed) == (AT_RANDOM, first)

    qtbot.keyClick(window.stage, Key.Key_N)

    assert window.bridge.settings.seed == first + 1
    assert window.transport.findChild(QSpinBox, "seed").value() == first + 1  # type: ignore[union-attr]


@pytest.mark.parametrize("chooser", [AT_RANDOM, BY_HAND, "round-robin", "long-turns"])
def test_playing_interleaves_under_every_policy_but_one(window: Window, chooser: str) -> None:
    window.bridge.set_chooser(chooser)
    window.bridge.set_speed(4096)
    run = window.bridge.run
    assert run is not None

    for _ in range(60):
        window.bridge._play_on(1)

    tids = run.simulation.trace.tids
    assert any(tids[at - 1] and tids[at] for at in range(4, len(tids)) if tids[at - 1] != tids[at])


def test_the_speed_is_a_slider_with_words(window: Window) -> None:
    slider = window.transport.findChild(QSlider, "speed-slider")
    assert slider is not None

    slider.setValue(slider.value() + 1)

    assert window.bridge.speed == 8
    words = window.transport.findChild(QWidget, "speed").text()  # type: ignore[union-attr]
    assert words == "8 a second"
    assert slider.accessibleName() == "Speed"


def test_who_goes_next_is_said_in_words(window: Window) -> None:
    box = window.transport.findChild(QComboBox, "chooser")
    assert box is not None

    assert box.currentText() == "at random"
    assert box.accessibleName() == "Who goes next"


def test_a_run_that_was_left_is_a_button_away_at_the_same_step(
    window: Window, qtbot: QtBot
) -> None:
    for tid in (1, 1, 1):
        window.bridge.step_thread(tid)
    run = window.bridge.run
    assert run is not None
    first = list(run.simulation.trace.tids)
    row = window.transport.branches
    assert not row.isVisible()
    window.bridge.jump(window.bridge.prepared)
    window.bridge.step_thread(2)
    window.bridge.step_thread(2)
    second = list(run.simulation.trace.tids)
    button = row.findChild(QPushButton, "branch-0")
    assert button is not None
    assert button.text() == f"from step 3 to step {len(first)}"

    button.click()
    assert list(run.simulation.trace.tids) == first
    assert scene_of(window).position == len(second)

    window.stage.setFocus()
    qtbot.keyClick(window.stage, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert list(run.simulation.trace.tids) == second


def test_the_hint_at_the_first_choice_comes_once_for_a_program(window: Window) -> None:
    card = window.first_card
    assert card.isVisible()
    assert window.stage.hasFocus()
    window.bridge.step()
    assert not card.isVisible()

    window.bridge.to_start()
    assert not card.isVisible()
    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty(sample("torn_pair").text)

    assert card.isVisible()
    choose = card.findChild(QPushButton, "first-choose")
    assert choose is not None
    choose.click()
    assert window.bridge.settings.chooser == BY_HAND
    assert not card.isVisible()


def test_of_a_run_that_a_lesson_shows_nothing_is_told_beforehand(window: Window) -> None:
    window.controllers.lessons.show_lessons()
    words = window.transport.findChild(QWidget, "where").text()  # type: ignore[union-attr]

    assert window.controllers.lessons.lesson is not None
    assert words == "step 0"
    assert window.transport.scrubber._seen == 0
