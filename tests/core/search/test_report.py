"""A report in the three forms in which it is read."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from core.search.report import (
    SCHEMA,
    CheckReport,
    FoundFailure,
    FoundWarning,
    Outcome,
    as_json,
    as_junit,
    as_text,
)
from tests.core.search.searched import checked, program_of

SHOWN = FoundFailure(
    kind="deadlock", message="all wait", thread="Thread-1", line=7, switches=1, steps=12,
    schedule="0:0 0*3 1*8",
)  # fmt: skip
HALF = Outcome(
    output="", values={"counter": "1"}, failures=("deadlock",), probability=0.5,
    probability_kind="exact", interval=(0.5, 0.5), schedule="0:0 1*4",
)  # fmt: skip
SAFE = CheckReport(
    file="program.py", verdict="safe", complete=True, reason="", states=1_234, steps=2_000,
    seconds=0.5, failures=(), warnings=(), outcomes=(),
)  # fmt: skip
UNSAFE = replace(SAFE, verdict="unsafe", failures=(SHOWN,))
UNDECIDED = replace(SAFE, verdict="undecided", complete=False, reason="there are too many states")
STEERING = "\x1b[31mred\x00"
MARKUP = """it's <b>"bold"</b> & ]]> é\t\n"""


def test_the_json_says_everything_under_its_name() -> None:
    warning = FoundWarning(kind="lock-held", message="never let go", lines=(3, 4))
    report = replace(UNSAFE, warnings=(warning,), outcomes=(HALF,))

    told = json.loads(as_json(report))

    assert told == {
        "schema": SCHEMA, "file": "program.py", "verdict": "unsafe", "complete": True,
        "reason": "", "states": 1_234, "steps": 2_000, "seconds": 0.5,
        "failures": [{
            "kind": "deadlock", "message": "all wait", "thread": "Thread-1", "line": 7,
            "switches": 1, "steps": 12, "schedule": "0:0 0*3 1*8",
        }],
        "warnings": [{"kind": "lock-held", "message": "never let go", "lines": [3, 4]}],
        "outcomes": [{
            "output": "", "values": {"counter": "1"}, "failures": ["deadlock"],
            "probability": 0.5, "probability_kind": "exact", "interval": [0.5, 0.5],
            "schedule": "0:0 1*4",
        }],
    }  # fmt: skip


def test_the_json_is_one_line_and_keeps_every_character() -> None:
    message = f"{MARKUP}{STEERING}\ud800"
    report = checked(program_of(f"raise ValueError({message!r})"))

    told = as_json(report)

    assert told.isascii()
    assert len(told.splitlines()) == 1
    assert json.loads(told)["failures"][0]["message"] == f"ValueError: {message}"


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (SAFE, "safe: proved, no schedule fails (1,234 states, 0.50 s)"),
        (UNSAFE, "unsafe: 1 failure found (1,234 states, 0.50 s)"),
        (UNDECIDED, "undecided: nothing failed so far, but there are too many states (1,234 st"),
        (
            replace(UNDECIDED, verdict="unsafe", failures=(SHOWN, SHOWN), states=1),
            "unsafe: 2 failures found (1 state, 0.50 s; not all was searched: there are too",
        ),
    ],
)
def test_the_text_begins_with_the_verdict(report: CheckReport, said: str) -> None:
    assert as_text(report).splitlines()[0].startswith(f"program.py: {said}")


def test_the_text_shows_whose_failure_it_is_and_how_to_see_it() -> None:
    nobodys = replace(SHOWN, thread=None, line=None, switches=2, steps=1)

    lines = as_text(replace(UNSAFE, failures=(SHOWN, nobodys))).splitlines()

    assert lines[1:] == [
        "failure: deadlock: all wait (Thread-1, line 7)",
        "    shown by 1 switch, 12 steps: --schedule 0:0 0*3 1*8",
        "failure: deadlock: all wait",
        "    shown by 2 switches, 1 step: --schedule 0:0 0*3 1*8",
    ]


def test_a_schedule_too_long_to_read_is_left_to_the_json() -> None:
    schedule = "0:0 " + "0 1 " * 200
    report = replace(UNSAFE, failures=(replace(SHOWN, schedule=schedule),))

    assert schedule not in as_text(report)
    assert "the schedule has 804 characters: --json gives it" in as_text(report)
    assert json.loads(as_json(report))["failures"][0]["schedule"] == schedule


def test_nothing_in_the_text_steers_a_terminal() -> None:
    report = checked(program_of(f"print({STEERING!r})\nraise ValueError({STEERING!r})"))
    twice = replace(report, file=STEERING, outcomes=report.outcomes * 2)

    text = as_text(twice)

    assert text.count("\ufffd[31mred\ufffd") == len(("file", "failure", *twice.outcomes))
    assert all(line.isprintable() for line in text.splitlines())


def test_the_odds_are_drawn_beside_what_they_are_of() -> None:
    rare = replace(HALF, probability=0.001, values={}, failures=(), output="a\nb\n")
    guess = replace(HALF, probability_kind="estimate")
    unknown = replace(HALF, probability=None, probability_kind="unknown", values={}, failures=())

    lines = as_text(replace(SAFE, outcomes=(HALF, guess, rare, unknown))).splitlines()

    assert lines[1] == "4 outcomes:"
    assert lines[2].split("█" * 12) == ["    50.0% ", " " * 13 + "deadlock; counter = 1"]
    assert lines[3].startswith("   ~50.0% ")
    assert lines[4].count("█") == 1
    assert lines[4].endswith("  a | b")
    assert lines[5].split() == ["?", "nothing", "printed"]


def test_a_single_outcome_is_no_news_a_warning_is() -> None:
    warning = FoundWarning(kind="lock-held", message="never let go", lines=())

    lines = as_text(replace(SAFE, outcomes=(HALF,), warnings=(warning,))).splitlines()

    assert lines[1:] == ["warning: lock-held: never let go"]


def test_many_outcomes_are_cut_short() -> None:
    lines = as_text(replace(SAFE, outcomes=(HALF,) * 1_021)).splitlines()

    assert (len(lines), lines[-1]) == (23, "  and 1,001 more (--json gives them)")


def test_the_junit_suite_counts_what_failed_and_what_is_not_known() -> None:
    suite = ET.fromstring(as_junit([SAFE, UNSAFE, UNDECIDED], [("none.py", "not there")]))  # noqa: S314

    safe, unsafe, undecided, refused = suite
    assert suite.attrib == {"name": "interlock", "tests": "4", "failures": "1", "errors": "2"}
    assert (safe.get("name"), safe.get("time"), len(safe)) == ("program.py", "0.500", 0)
    assert [(each.tag, each.get("message")) for each in (*unsafe, *undecided, *refused)] == [
        ("failure", "deadlock: all wait"),
        ("error", "there are too many states"),
        ("error", "not there"),
    ]


def test_markup_in_names_and_messages_comes_through_the_junit_suite() -> None:
    report = replace(UNSAFE, file=MARKUP, failures=(replace(SHOWN, message=MARKUP), SHOWN))

    suite = ET.fromstring(as_junit([report], [(MARKUP, MARKUP)]))  # noqa: S314

    assert [case.get("name") for case in suite] == [MARKUP, MARKUP]
    assert [case[0].get("message") for case in suite] == [
        f"deadlock: {MARKUP}\ndeadlock: all wait", MARKUP,
    ]  # fmt: skip


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\uffff"])
def test_characters_that_xml_has_not_are_replaced_in_the_junit_suite(character: str) -> None:
    message = f"a{character}b\tc\nd"
    report = replace(UNSAFE, file=message, failures=(replace(SHOWN, message=message),))

    suite = ET.fromstring(as_junit([report], [(message, message)]))  # noqa: S314

    told = "a\ufffdb\tc\nd"
    assert [case.get("name") for case in suite] == [told, told]
    assert [case[0].get("message") for case in suite] == [f"deadlock: {told}", told]
