"""The verdict on the text on screen, found in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from gui.app.window import Window
from gui.files.samples import sample
from gui.findings.step_picture import StepPicture
from tests.gui.windows import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.controllers.findings import FindingsController
    from gui.theme.look import Look

RACE = """
import threading
n = 0
def add():
    global n
    n += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(n)
"""
LONG = 100_000
"""Milliseconds that a search may take on a busy machine."""


@pytest.fixture
def window(qtbot: QtBot, look: Look, settings: QSettings) -> Iterator[Window]:
    """The real window with the lost update in it."""
    with opened(Window(look, settings), qtbot, sample("lost_update").text) as made:
        made.side.setCurrentWidget(made.findings)
        yield made


@pytest.fixture
def findings(window: Window) -> FindingsController:
    """What searches."""
    return window.controllers.findings


def searched(findings: FindingsController, qtbot: QtBot) -> None:
    """Search, and wait until it is over."""
    with qtbot.waitSignal(findings.search.found, timeout=LONG):
        findings.begin()


def test_an_unsafe_program_is_called_so_and_shown(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    verdict, badge = window.findings.verdict.text(), window.badge.said
    button = window.findings.findChild(QPushButton, "show-failure-0")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)

    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    window.bridge.to_end()

    assert verdict == "1 way to fail"
    assert badge == "Unsafe \N{MIDDLE DOT} 1 way to fail, in 31 of 100 random runs"
    assert window.bridge.scene is not None
    assert window.bridge.scene.failures
    assert window.badge.said == badge


def test_a_failure_says_why_and_shows_the_nearest_run_that_ends_well(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(findings.search.explained, timeout=LONG):
        searched(findings, qtbot)
        assert not findings.search.active
    why = window.findings.findChild(QLabel, "why-0")
    rescue = window.findings.findChild(QPushButton, "show-rescue-0")
    assert isinstance(why, QLabel)
    assert isinstance(rescue, QPushButton)
    assert why.textFormat() is Qt.TextFormat.PlainText
    assert "is lost" in why.text()
    assert "From then on every schedule fails" in why.text()
    assert why.isHidden()
    ask = window.findings.findChild(QPushButton, "ask-why-0")
    assert ask is not None
    ask.click()
    qtbot.waitUntil(rescue.isVisible)

    rescue.setFocus()
    qtbot.keyClick(rescue, Qt.Key.Key_Return)
    window.bridge.to_end()

    assert window.bridge.scene is not None
    assert not window.bridge.scene.failures

    assert window.stages.currentWidget() is window.stage
    ask.click()
    picture = window.why.findChild(StepPicture)
    assert picture is not None
    assert picture.isVisible()
    assert not window.head.isVisible()
    steps = [one for one in picture.findChildren(QPushButton) if one.property("step")]
    assert [one.accessibleName().rpartition(", ")[2] for one in steps] == [
        f"step {one.property('step')}" for one in steps
    ]
    steps[1].setFocus()
    qtbot.keyClick(steps[1], Qt.Key.Key_Return)
    assert window.bridge.scene.position == steps[1].property("step")
    assert window.stages.currentWidget() is window.stage
    assert why.isVisible()
    ask.click()
    assert window.stages.currentWidget() is window.why
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.stages.currentWidget() is window.stage
    assert window.head.isVisible()
    both = window.findings.findChild(QPushButton, "show-beside-0")
    assert both is not None
    assert both.isVisible()
    with qtbot.waitSignal(window.findings.beside_wanted) as asked:
        both.click()
    assert asked.args[0] != asked.args[1]
    view = window.controllers.comparing.view
    assert view is not None
    assert view.scene is not None
    assert [side.result and side.result.failed for side in view.scene.sides] == [True, False]
    view.close()


def test_progress_that_comes_after_the_verdict_is_not_told(
    findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)

    with qtbot.assertNotEmitted(findings.search.went_on):
        findings.search._tell({"states": 1, "seconds": 1.0})


def test_a_safe_program_is_proved(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    window.programs.begin_empty(sample("lost_update_locked").text)

    searched(findings, qtbot)

    assert window.findings.verdict.text() == "Proved: no schedule fails"
    assert window.findings.proof.isVisibleTo(window.findings)
    assert "only your assertions say" in window.findings.proof.limits.text()
    assert window.badge.property("mood") == "proved"
    assert window.badge.said.endswith("every schedule ends with counter = 2")


def test_a_race_without_an_assert_is_never_green(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    window.programs.begin_empty(RACE)

    searched(findings, qtbot)

    race = window.findings.findChild(QPushButton, "race-0")
    assert isinstance(race, QPushButton)
    assert window.findings.verdict.text() == "Nothing fails. Is that right?"
    assert window.badge.property("mood") == "doubt"
    assert window.badge.said.endswith("but it can end in 2 ways: data race on n")
    race.click()
    assert race.accessibleName().startswith(
        "n: T1 and T2 write, T2 reads, line 6; no lock is held by both"
    )
    assert window.editor.textCursor().blockNumber() + 1 == 6


def test_a_failure_of_a_plain_run_is_shown_while_the_search_goes_on(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    assert findings.report is not None
    failures = findings.report["failures"]
    assert isinstance(failures, list)
    findings.begin()

    findings.search.met.emit(failures[0])

    assert findings.search.active
    assert window.badge.property("mood") == "failure"
    assert isinstance(window.findings.findChild(QPushButton, "show-failure-0"), QPushButton)


def test_a_keystroke_ends_the_search_and_takes_the_verdict_away(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    findings.begin()
    working = findings.search.active

    window.editor.insertPlainText("#")

    assert working
    assert not findings.search.active
    assert findings.report is None
    assert window.findings.verdict.text() == "Not checked yet"


def test_a_search_can_be_stopped(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    findings.begin()
    button = window.findings.findChild(QPushButton, "find-stop")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isVisible)

    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert not findings.search.active
    assert window.badge.property("mood") == "quiet"


def test_a_thousand_runs_fill_the_rows_that_the_search_made(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    rows = window.findings.outcomes.rows
    assert [row.figure for row in rows] == ["68.8 %", "31.2 %"]
    findings.run_at_random()
    assert findings.random.running

    qtbot.waitUntil(lambda: not findings.random.running, timeout=LONG)

    counts = [int(row.figure) for row in rows]
    assert sum(counts) == 1_000
    assert 200 < counts[1] < 450
    assert window.findings.luck.text().startswith(f"1,000 random runs: {counts[1]} failed, 2 out")
    assert window.findings.habit.text().startswith("As CPython takes turns: 1,000 runs")
    assert "not a promise" in window.findings.habit.text()


def test_before_the_search_a_thousand_runs_make_rows_of_their_own(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    findings.run_at_random()
    qtbot.waitUntil(lambda: len(window.findings.outcomes.rows) == 2, timeout=LONG)
    findings.stop()
    row = next(row for row in window.findings.outcomes.rows if row.ending.sort == "failing")

    row.click()
    window.bridge.to_end()

    assert "counter = 1" in row.accessibleName()
    assert window.bridge.scene is not None
    assert [failure.kind for failure in window.bridge.scene.failures] == ["assertion"]


def test_every_way_to_end_is_a_button_that_shows_it(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    told = [row.accessibleName() for row in window.findings.outcomes.rows]
    well = window.findings.outcomes.rows[0]

    well.setFocus()
    qtbot.keyClick(well, Qt.Key.Key_Return)

    assert told == [
        "counter = 2; 68.8 %; as if one thread ran after the other",
        "counter = 1; 31.2 %; fails \N{MIDDLE DOT} only when the threads interleave",
    ]
    assert window.bridge.scene is not None
    assert window.bridge.scene.position == window.bridge.prepared > 0
    window.bridge.to_end()
    assert not window.bridge.scene.failures


def test_one_key_goes_from_finding_to_finding(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    searched(findings, qtbot)
    lines = []

    for _ in range(3):
        window.commands.actions["next-problem"].trigger()
        lines.append(window.editor.textCursor().blockNumber() + 1)

    assert lines == [12, 21, 12]


UNDECIDED = {
    "verdict": "undecided", "colour": "grey", "complete": False,
    "reason": "the time limit was reached",
    "bounds": [
        {"by": "switches", "most": 2, "steps": None, "values": "all"},
        {"by": "delays", "most": 1, "steps": 50, "values": "seed 7"},
    ],
    "grew": [{"what": "total", "contents": 500, "helps": "smaller"}],
    "states": 1_000, "failures": [], "doubts": [], "warnings": [], "outcomes": [],
    "outcome_count": 0, "seconds": 60.0,
}  # fmt: skip


def test_what_is_undecided_can_be_tried_smaller(window: Window, qtbot: QtBot) -> None:
    window.programs.begin_empty("for n in range(100):\n    print(n)\n")
    button = window.findings.findChild(QPushButton, "find-smaller")
    assert button is not None
    assert not button.isVisible()
    window.controllers.findings._take_report(UNDECIDED)
    assert button.isVisible()

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert window.editor.toPlainText() == "for n in range(2):\n    print(n)\n"
    assert window.programs.document.name == "unnamed-smaller.py"


def test_a_report_that_proves_nothing_says_what_to_do(window: Window) -> None:
    window.controllers.findings._take_report(UNDECIDED)

    assert window.findings.verdict.text() == "Undecided, so far"
    assert "the time limit was reached" in window.findings.advice.text()
    card = window.findings.undecided
    assert card.known.text() == "Nothing fails in any run with at most 2 switches."
    assert (
        "In the first 50 steps no run with 1 or fewer departures from taking turns fails."
        " (Not all random values were tried.)"
    ) in window.findings.advice.text()
    assert "What grew most: total." in card.rest.text()


def test_what_the_search_cannot_do_is_said(
    window: Window, findings: FindingsController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")

    with qtbot.waitSignal(findings.search.failed, timeout=LONG):
        findings.begin()

    assert window.findings.verdict.text() == "Could not be checked"
    assert window.findings.advice.text()


def test_a_long_search_says_how_far_it_is_and_is_stopped(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    window.programs.begin_empty(sample("bank_unsafe").text)

    with qtbot.waitSignal(findings.search.went_on, timeout=LONG) as told:
        findings.begin()
    advice = window.findings.advice.text()
    findings.stop()

    assert told.args is not None
    assert told.args[0] > 0
    assert "states so far" in advice
    assert not findings.search.active
    assert window.findings.verdict.text() == "Not checked yet"


def test_what_the_search_cannot_do_is_said_in_its_words(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(findings.search.failed, timeout=LONG) as told:
        findings.search.start("import ctypes\nctypes.x\n")

    assert told.args is not None
    assert "ctypes" in told.args[0]


def test_nothing_is_offered_while_the_text_cannot_be_run(window: Window) -> None:
    text = window.editor.toPlainText()
    offers = [window.findings.findChild(QPushButton, f"find-{name}") for name in ("all", "random")]

    window.programs.put_in_place(text.replace("threading.Thread", "threading.Thred"))
    window.editor.settle()
    refused = (window.findings.verdict.text(), [one and one.isVisible() for one in offers])
    window.commands.actions["undo"].trigger()

    assert refused == ("Nothing to try yet", [False, False])
    assert window.findings.verdict.text() != refused[0]
    assert all(one is not None and not one.isHidden() for one in offers[1:])


def test_a_proof_leads_on_to_how_parallel_it_is_and_to_trying_to_break_it(
    window: Window, findings: FindingsController, qtbot: QtBot
) -> None:
    window.programs.begin_empty(sample("lost_update_locked").text)
    searched(findings, qtbot)
    proof = window.findings.proof
    ask, hands = (proof.findChild(QPushButton, f"proof-{name}") for name in ("parallel", "break"))
    assert ask is not None
    assert hands is not None
    window.bridge.to_end()

    ask.click()
    qtbot.waitUntil(proof.pace.isVisible)
    told = proof.pace.text()
    hands.click()

    assert told.startswith("19 steps take 15 rounds, if")
    assert window.bridge.settings.chooser == "by-hand"
    assert window.bridge.scene is not None
    assert window.bridge.scene.position == window.bridge.prepared
    assert window.stage.hasFocus()
