"""What is found stands in blocks with room between them, and a sign before what fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.findings.cards import FailureCard
from gui.findings.endings import Ending
from gui.findings.outcomes import OutcomeList
from gui.findings.races import RaceList, RaceRow
from gui.findings.telling import Cause
from gui.theme.widgets import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from gui.theme.look import Look

FAILURE: Mapping[str, object] = {
    "schedule": "0:0", "simplest": True, "switches": 1, "steps": 16, "line": 21,
    "message": "lost", "kind": "assertion", "thread": "main",
}  # fmt: skip
WHERE = "main, line 21 \N{MIDDLE DOT} simplest: 1 switch, 16 steps"
CAUSE = Cause("AssertionError: lost", "", WHERE, 0.31, "31 of 100", (FAILURE,))
REPORT: Mapping[str, object] = {
    "failures": [FAILURE], "outcome_count": 2, "warnings": [],
    "doubts": [{
        "kind": "data-race", "name": "counter", "lines": [12], "pairs": [[12, 12]],
        "message": "",
    }],
}  # fmt: skip


def shown(part: QWidget, qtbot: QtBot, wide: int) -> None:
    """Show *part* as *wide* as that."""
    qtbot.addWidget(part)
    part.setFixedWidth(wide)
    part.show()
    part.adjustSize()


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_a_failure_has_a_sign_and_air_above_its_buttons(
    look: Look, qtbot: QtBot, zoom: float
) -> None:
    look.set_zoom(zoom)
    panel = QWidget()
    card = FailureCard(CAUSE, 0, look, panel)
    card.setFixedWidth(round(320 * zoom))
    shown(panel, qtbot, round(320 * zoom))
    card.adjustSize()

    last = max(label.geometry().bottom() for label in card.findChildren(QLabel) if label.text())
    show = card.findChild(QPushButton, "show-failure-0")
    assert show is not None
    sign, title = card.findChild(Sign), card.findChild(QLabel, "failure-0")
    assert sign is not None
    assert title is not None

    assert show.geometry().top() - last >= look.px("gap")
    assert sign.geometry().right() < title.geometry().left()
    assert abs(sign.geometry().top() - title.geometry().top()) <= 1


def test_a_data_race_has_a_warning_and_leads_on(look: Look, qtbot: QtBot) -> None:
    races = RaceList(look)
    races.show_report(REPORT)
    shown(races, qtbot, 320)

    row = races.findChild(RaceRow)
    assert row is not None
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert texts[:2] == ["counter", "line 12"]
    assert len(row.findChildren(Sign)) == 2, "a warning, and where it leads"
    assert "counter" in row.accessibleName()
    assert "line 12" in row.accessibleName()


def test_a_list_of_races_that_is_shown_again_leaves_nothing_of_the_one_before(
    look: Look, qtbot: QtBot
) -> None:
    races = RaceList(look)
    qtbot.addWidget(races)

    races.show_report(REPORT)
    races.show_report(REPORT)

    told = [label.objectName() for label in races.findChildren(QLabel)]
    assert told.count("races-count") == told.count("races-heading") == 1


def ending(words: str) -> Ending:
    """An outcome that prints *words*."""
    return Ending(words, words, 0.5, "50 %", "mixed", ("only when interleaved", ""), "0:0")


def test_outcomes_that_differ_at_their_ends_can_be_told_apart(look: Look, qtbot: QtBot) -> None:
    outcomes = OutcomeList(look)
    alike = "[('ann', 3), ('bob', 4)] "
    words = [f"{alike}{{'apples': {count}}}" for count in (-2, 1)]
    words += ["x " * 400 + end for end in ("is lost", "is kept")]
    words += ["-" * 200 + end for end in ("1", "2")]
    outcomes.show_endings([ending(each) for each in words])
    shown(outcomes, qtbot, 320)

    seen = [tuple(row.words_at(row.width())) for row in outcomes.rows]

    assert len(set(seen)) == len(words)
    assert seen[0] == (alike.strip(), "{'apples': -2}")
    assert all(len(lines) <= 3 for lines in seen)
    # Each row is as high as its lines.
    heights = [row.height() for row in outcomes.rows]
    assert heights[2] > heights[0] > heights[4]
    assert all(row.height() >= row.heightForWidth(320) for row in outcomes.rows)
