"""The card at the end of a run, in the real window."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from core.scenes.themes import THEMES
from gui.app.window import Window
from gui.files.samples import sample
from tests.gui.clipped import cut_off
from tests.gui.windows import let_go, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

Key = Qt.Key
FAILING = [2, 2, 1, 1, 2, 1, 2, 1]
"""The threads that make the lost update from its first choice on; main does the rest."""
WELL = [1, 1, 1, 1, 2, 2, 2, 2]
REPORT: dict[str, Any] = {
    "colour": "red", "verdict": "unsafe", "complete": True, "states": 15, "bounds": [],
    "reason": "", "doubts": [], "warnings": [], "grew": [], "outcome_count": 2,
    "failures": [{
        "kind": "assertion", "message": "AssertionError: an update was lost: 1",
        "thread": "main", "line": 21, "switches": 1, "steps": 16, "why": None,
        "schedule": "0:0x3+1x2+2x4+1x2+0x5", "simplest": True,
    }],
    "outcomes": [
        {
            "output": "", "orders": [""], "values": {"counter": value}, "failures": failures,
            "serial": not failures, "probability": share, "probability_kind": "exact",
            "schedule": "0:0x3",
        }
        for value, failures, share in (("2", [], 0.6875), ("1", ["assertion"], 0.3125))
    ],
}  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it, of which all is known."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        made.controllers.findings.search.found.emit(REPORT)
        made.stage.setFocus()
        yield made


def go(window: Window, threads: list[int]) -> None:
    """Let *threads* go, and main to the end."""
    for tid in threads:
        window.bridge.step_thread(tid)
    while not window.bridge.at_end:
        window.bridge.step_thread(0)


def buttons(window: Window) -> list[str]:
    """The words on the buttons of the card."""
    found = window.end_card.findChildren(QPushButton)
    return [one.text() for one in found if one.property("name") and one.isVisible()]


def test_a_run_that_failed_says_what_why_and_how_often(window: Window, qtbot: QtBot) -> None:
    go(window, FAILING)
    card = window.end_card

    assert card.isVisible()
    assert card.title.text() == "This run failed: an update was lost: 1"
    assert card.place.text() == "main, line 21"
    steps = [card.findChild(QPushButton, f"end-step-{number}") for number in (1, 2, 3)]
    told = [step.accessibleName() for step in steps if step is not None]
    assert told == [
        "1  Ann looked: reads counter: 0, step 7",
        "2  Bob changed it: writes counter: 1 (was 0), step 8",
        "3  Ann relied on it: writes counter: 1 (was 1 already), step 9",
    ]
    assert card.words.text().startswith("31 of 100 random runs end like this.")
    assert buttons(window) == ["Show the simplest", "Another run", "Mend it", "Next"]
    assert QApplication.focusWidget() is card.first
    assert window.badge.said.startswith("Unsafe")


@pytest.mark.parametrize("theme", ["light", "dark", "projector"])
def test_nothing_is_cut_off_and_no_room_is_asked_for_in_a_small_window(
    window: Window, qtbot: QtBot, theme: str
) -> None:
    window.look.set_theme(THEMES[theme])
    window.resize(1024, 700)
    window.columns.share_out()

    go(window, FAILING)
    qtbot.waitUntil(lambda: cut_off(window) == [])

    assert (window.width(), window.height()) == (1024, 700)


def test_a_step_that_is_told_can_be_gone_to(window: Window) -> None:
    go(window, FAILING)
    step = window.end_card.findChild(QPushButton, "end-step-2")
    assert step is not None

    step.click()

    assert window.bridge.scene is not None
    assert window.bridge.scene.position == 8
    assert not window.end_card.isVisible()


def test_a_run_that_went_well_was_luck_where_others_fail(window: Window, qtbot: QtBot) -> None:
    go(window, WELL)
    card = window.end_card

    assert card.title.text() == "This run went well"
    assert card.property("failed") is False
    assert card.words.text() == ("That was luck: 69 of 100 random runs end like this, 31 fail.")
    assert buttons(window)[0] == "Show a run that fails"
    qtbot.keyClick(card.first, Key.Key_Return)
    assert str(window.bridge.run.simulation.schedule) == "0:0x3+1x2+2x4+1x2+0x5"  # type: ignore[union-attr]
    assert not card.isVisible()


def test_a_run_of_a_proved_program_leads_on_to_how_parallel_it_is(
    window: Window, qtbot: QtBot
) -> None:
    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty(sample("lost_update_locked").text)
    outcome = {**REPORT["outcomes"][0], "probability": 1.0}
    proved = {
        **REPORT, "colour": "green", "verdict": "safe", "failures": [], "outcomes": [outcome],
        "outcome_count": 1,
    }  # fmt: skip
    window.controllers.findings.search.found.emit(proved)
    window.stage.setFocus()
    while not window.bridge.at_end:
        window.bridge.step()
    card, proof = window.end_card, window.findings.proof

    assert card.words.text() == (
        "100 of 100 random runs end like this: as if one thread ran after the other."
    )
    assert buttons(window)[0] == "How parallel is it?"
    qtbot.keyClick(card.first, Key.Key_Return)
    qtbot.waitUntil(lambda: not proof.pace.isHidden())
    assert "rounds" in proof.pace.text()


def test_the_simplest_run_is_not_offered_once_more(window: Window) -> None:
    window.controllers.findings.show_first()
    while not window.bridge.at_end:
        window.bridge.step()

    assert buttons(window)[0] == "Why"


def test_it_goes_with_a_step_back_and_comes_again_but_not_after_it_was_closed(
    window: Window, qtbot: QtBot
) -> None:
    go(window, FAILING)
    qtbot.keyClick(window, Key.Key_Left)
    assert not window.end_card.isVisible()
    assert QApplication.focusWidget() is window.stage
    qtbot.keyClick(window.stage, Key.Key_Right)
    assert window.end_card.isVisible()

    qtbot.keyClick(window.stage, Key.Key_Escape)
    window.bridge.back()
    window.bridge.step()

    assert not window.end_card.isVisible()


def test_who_drags_to_the_end_or_breaks_a_lesson_sees_no_card(window: Window) -> None:
    go(window, FAILING)
    scene = window.bridge.scene
    assert scene is not None
    window.bridge.jump(0)
    window.bridge.jump(scene.length)
    assert not window.end_card.isVisible()

    window.controllers.lessons.show_lessons()
    window.lessons.show_part("break")
    window.bridge.to_end()
    while window.bridge.working:
        window.bridge._work._go_on()

    assert window.bridge.at_end
    assert not window.end_card.isVisible()


def test_the_steps_on_the_card_have_the_same_numbers_on_the_lanes(window: Window) -> None:
    # Where there is little room, the lanes of those that have ended are a line without steps.
    window.resize(1440, 900)
    go(window, FAILING)
    rows = [window.end_card.findChild(QPushButton, f"end-step-{place}") for place in (1, 2, 3)]
    numbers = window.stage.numbers
    window.end_card.dismiss()
    afterwards = window.stage.numbers
    pictures = []
    for shown in (numbers, ()):
        window.stage.show_numbers(shown)
        pictures.append(window.stage.grab().toImage())

    assert [(one.number, one.step + 1) for one in numbers] == [
        (place, row.property("step")) for place, row in enumerate(rows, 1) if row is not None
    ]
    assert len(numbers) == 3
    assert not afterwards
    assert pictures[0] != pictures[1]


def test_a_deadlock_of_two_says_who_took_what(window: Window, qtbot: QtBot) -> None:
    window.programs.document.forget(window.editor.toPlainText())
    window.programs.begin_empty(sample("deadlock_two_locks").text)

    for tid in (1, 1, 2, 2):
        window.bridge.step_thread(tid)

    qtbot.waitUntil(window.end_card.isVisible)
    assert window.end_card.title.text() == "This run failed: Ann and Bob wait for each other"
    steps = window.end_card.findChildren(QPushButton)
    told = [one.accessibleName() for one in steps if one.property("step")]
    assert told == [
        "1  Ann took: takes left, step 4", "2  Bob took: takes right, step 6",
        "3  Ann wants: right, step 6", "4  Bob wants: left, step 6",
    ]  # fmt: skip


def test_the_simplest_run_says_why_and_how_hopeful_it_was(window: Window) -> None:
    report = copy.deepcopy(REPORT)
    (failure,) = report["failures"]
    hope = [0.69] * 7 + [0.0] * 10
    failure["why"] = {
        "sentences": ["Bob's change of counter is lost.", "No return."], "pivot": 6,
        "instead": None, "hope": hope, "steps": [],
    }  # fmt: skip
    bar = window.transport.scrubber

    window.controllers.findings.search.explained.emit(report)
    window.controllers.findings.show_first()

    assert list(bar.hope) == hope
    assert bar.accessibleDescription() == "From here 69 of 100 random runs still end well"
    while not window.bridge.at_end:
        window.bridge.step()
    assert bar.accessibleDescription() == "From here no schedule ends well any more"
    card = window.end_card
    assert card.findChild(QPushButton, "end-step-1") is not None
    assert card.words.text().startswith("Bob's change of counter is lost. 31 of 100")


def test_hope_is_known_as_far_as_a_run_begins_like_the_failing_one(window: Window) -> None:
    report = copy.deepcopy(REPORT)
    (failure,) = report["failures"]
    failure["why"] = {
        "sentences": ["x"], "pivot": 6, "instead": None, "hope": [0.5] * 17, "steps": [],
    }  # fmt: skip
    window.controllers.findings.search.explained.emit(report)

    go(window, [1, 2, *WELL[1:4], *WELL[5:]])

    # Three steps of main and one of Ann are the same.
    assert len(window.transport.scrubber.hope) == 5


def test_where_the_run_shows_no_chain_the_reason_has_one(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.controllers.end.account", lambda *_: ())
    report = copy.deepcopy(REPORT)
    step = {"step": 5, "thread": "Ann", "line": 12, "place": "counter", "words": "reads counter: 0"}
    report["failures"][0]["why"] = {
        "sentences": ["x"], "pivot": 6, "instead": None, "hope": [], "steps": [step],
    }  # fmt: skip
    window.controllers.findings.search.explained.emit(report | {"outcomes": []})

    window.controllers.findings.show_first()
    while not window.bridge.at_end:
        window.bridge.step()

    told = window.end_card.findChild(QPushButton, "end-step-1")
    assert told is not None
    assert told.accessibleName() == "1  Ann reads counter: 0, step 5"


def test_a_run_that_waits_for_an_answer_has_no_card(window: Window) -> None:
    let_go(window)
    window.programs.begin_empty("name = input('who? ')\nprint(name)\n")
    window.stage.setFocus()

    window.bridge.step()
    window.bridge.to_end()

    assert window.bridge.at_end
    assert window.question.isVisible()
    assert not window.end_card.isVisible()
