"""What a panel says where a search did not come to its end, and which outcomes it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from core.language.source import Source
from core.machine.compile import compile_source
from gui.app.window import Window
from gui.findings.advice import undecided_advice
from gui.findings.endings import Ending
from gui.findings.panel import FindingsPanel
from gui.findings.undecided import BoundRow, finished_bounds

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

PROGRAM = "for i in range(9):\n    pass\n"


def report(**changed: object) -> dict[str, object]:
    """The report of an undecided search, every run of which with at most two switches was tried."""
    made: dict[str, object] = {
        "verdict": "undecided", "colour": "grey", "complete": False,
        "reason": "the time limit of 60 s was reached", "states": 1200, "seconds": 60.2,
        "failures": [], "outcomes": [], "outcome_count": 0, "doubts": [], "warnings": [],
        "bounds": [
            {"by": "switches", "most": 2, "steps": None, "values": "all"},
            {"by": "switches", "most": 5, "steps": 40, "values": "all"},
            {"by": "delays", "most": 3, "steps": None, "values": "all"},
        ],
        "grew": [{"what": "cache"}],
    }  # fmt: skip
    return made | changed


@pytest.fixture
def panel(look: Look, qtbot: QtBot) -> FindingsPanel:
    """A panel that shows an undecided report."""
    made = FindingsPanel(look)
    qtbot.addWidget(made)
    made.show_report(report())
    made.show_way_on(report(), 1, ["line 1: 9 became 2"])
    return made


def test_only_bounds_of_whole_runs_are_told_as_known() -> None:
    assert finished_bounds(report()) == [0, 1, 2]
    assert finished_bounds(report(bounds=[])) == []


def test_each_bound_is_told_by_what_it_is_of() -> None:
    bounds = [
        {"by": "switches", "most": 2, "steps": None, "values": "all"},
        {"by": "switches", "most": 3, "steps": 40, "values": "all"},
        {"by": "delays", "most": 1, "steps": None, "values": "seed 7"},
    ]

    told = undecided_advice(report(bounds=bounds)).split("\n")

    assert told == [
        (
            "More schedules than could be tried: the time limit of 60 s was reached, after"
            " 1,200 states."
        ),
        "In the first 40 steps no run with at most 3 switches fails.",
        (
            "No run with 1 or fewer departures from taking turns fails."
            " (Not all random values were tried.)"
        ),
    ]


def test_where_only_random_values_are_missing_no_schedule_is_said_to_be() -> None:
    bounds = [{"by": "schedules", "most": 0, "steps": None, "values": "tried"}]

    told = undecided_advice(report(bounds=bounds, reason="choice can give too many values"))

    assert told.split("\n") == [
        "Every schedule was tried, with some random values only: choice can give too many values.",
        "No run fails. (Not all random values were tried.)",
    ]


def test_threads_are_called_as_on_their_lanes(panel: FindingsPanel) -> None:
    grew = [{"what": "Thread-1 (teller): how far it is"}]

    panel.show_way_on(report(grew=grew), 1, [])

    assert "T1: how far it is" in panel.undecided.rest.text()


def test_a_row_says_of_each_number_of_switches_whether_all_runs_were_tried(
    panel: FindingsPanel,
) -> None:
    rows = [row.accessibleName() for row in panel.undecided.findChildren(BoundRow)]

    assert rows == [
        "0 switches: every run tried", "1 switch: every run tried",
        "2 switches: every run tried", "3 switches: not all tried",
    ]  # fmt: skip
    assert panel.undecided.known.text() == "Nothing fails in any run with at most 2 switches."
    assert "not a proof" in panel.undecided.rest.text()
    assert "cache" in panel.undecided.rest.text()


def test_what_would_help_is_offered_and_gone_with_the_next_report(panel: FindingsPanel) -> None:
    smaller = panel.findChild(QPushButton, "find-smaller")
    assert smaller is not None
    offered = not smaller.isHidden()

    panel.show_way_on(report(), 1, [])
    nothing = smaller.isHidden()
    panel.show_work(going=True)

    assert offered
    assert nothing
    assert panel.undecided.isHidden()


def test_going_on_searches_for_a_minute_longer_each_time(
    look: Look, settings: QSettings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window(look, settings)
    qtbot.addWidget(window)
    findings, limits = window.controllers.findings, []
    findings._shown.program = compile_source(Source("own.py", PROGRAM))
    monkeypatch.setattr(
        findings.search, "start", lambda _text, _beside, seconds: limits.append(seconds)
    )

    findings.begin()
    window.findings.go_on_wanted.emit()
    window.findings.go_on_wanted.emit()
    findings.begin()
    findings._take_report(report())

    assert limits == [60, 120, 180, 60]
    assert not window.findings.undecided.isHidden()


def endings(*sorts: str) -> list[Ending]:
    """An outcome of each of these sorts."""
    return [
        Ending(place, f"x = {place}", 0.1, "10 %", sort, ("told", "told"), f"0:{place}")
        for place, sort in enumerate(sorts)
    ]


def test_chips_choose_the_outcomes_of_one_sort(panel: FindingsPanel) -> None:
    panel.show_endings(endings("failing", "mixed", "mixed", "serial"))
    chip = panel.findChild(QPushButton, "chip-mixed")
    assert chip is not None

    chip.click()
    shown = [row.ending.words for row in panel.outcomes.rows if not row.isHidden()]

    assert chip.text() == "only interleaved 2"
    assert shown == ["x = 1", "x = 2"]


def test_few_outcomes_or_one_sort_need_no_chips(panel: FindingsPanel) -> None:
    seen = []
    for sorts in (("failing", "serial"), ("mixed",) * 6, ("failing", "serial") * 3):
        panel.show_endings(endings(*sorts))
        seen.append(not panel.chips.isHidden())

    assert seen == [False, False, True]


def test_what_is_not_known_of_an_outcome_is_not_counted_as_serial(panel: FindingsPanel) -> None:
    unknown = [one._replace(meanings=("", "")) for one in endings("serial", "serial")]
    panel.show_endings([*unknown, *endings("failing", "serial", "serial")])
    chip = panel.findChild(QPushButton, "chip-serial")
    assert chip is not None

    chip.click()

    assert chip.text() == "one at a time 2"
    assert sum(not row.isHidden() for row in panel.outcomes.rows) == 2
