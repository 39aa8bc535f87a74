"""What is said about a run, for people and for programs."""

from __future__ import annotations

import io
import json

import pytest

from core.runs.run_report import (
    ProgressLine,
    ReportedFailure,
    ReportedWarning,
    RunReport,
    as_json,
    as_text,
)
from core.terminal import PATIENCE, PAUSE

WELL = RunReport(
    file="bank.py",
    ended="ended",
    steps=1_234,
    failures=(),
    warnings=(),
    schedule="7:random:7x1234",
    output="100\n",
)
FAILED = RunReport(
    file="bank.py",
    ended="failed",
    steps=1,
    failures=(
        ReportedFailure("assertion", "AssertionError: no", "Ann", 12),
        ReportedFailure("deadlock", "nobody can go on", None, None),
    ),
    warnings=(ReportedWarning("data-race", "Ann writes x in line 3", (3, 5)),),
    schedule="7:0",
    output="\N{SNOWMAN}",
)


def test_a_good_end_is_told_with_what_repeats_it() -> None:
    assert as_text(WELL) == (
        "bank.py: ended well after 1,234 steps\nrepeat it with --schedule 7:random:7x1234"
    )


@pytest.mark.parametrize(
    ("ended", "told"),
    [
        ("deadlock", "deadlock after 1,234 steps"),
        ("stopped: step limit", "stopped after 1,234 steps: step limit"),
        ("refused: line 3: no: not", "refused after 1,234 steps: line 3: no: not"),
    ],
)
def test_why_a_run_went_no_further_is_told_at_once(ended: str, told: str) -> None:
    assert as_text(WELL._replace(ended=ended)).splitlines()[0] == f"bank.py: {told}"


def test_failures_and_warnings_are_told_line_by_line() -> None:
    assert as_text(FAILED).splitlines() == [
        "bank.py: failed after 1 step",
        "failure: assertion: AssertionError: no (Ann, line 12)",
        "failure: deadlock: nobody can go on",
        "warning: data-race: Ann writes x in line 3",
        "repeat it with --schedule 7:0",
    ]


def test_what_comes_from_the_program_does_not_steer_the_terminal() -> None:
    failure = ReportedFailure("exception", "\x1b[2J\n", "\x1b]0;Ann\a", 1)

    text = as_text(WELL._replace(file="\x1b.py", failures=(failure,)))

    assert all(line.isprintable() for line in text.split("\n"))


def test_a_schedule_too_long_to_be_copied_is_left_to_json() -> None:
    long = WELL._replace(schedule="7:" + "0+1+" * 5_000)

    assert as_text(long).endswith("the schedule has 20,002 characters: --json gives it")
    assert json.loads(as_json(long))["schedule"] == long.schedule


def test_json_has_everything_under_fixed_names() -> None:
    assert json.loads(as_json(FAILED)) == {
        "schema": 1,
        "file": "bank.py",
        "ended": "failed",
        "steps": 1,
        "failures": [
            {"kind": "assertion", "message": "AssertionError: no", "thread": "Ann", "line": 12},
            {"kind": "deadlock", "message": "nobody can go on", "thread": None, "line": None},
        ],
        "warnings": [{"kind": "data-race", "message": "Ann writes x in line 3", "lines": [3, 5]}],
        "schedule": "7:0",
        "output": "\N{SNOWMAN}",
    }


def test_json_is_one_line_of_ascii_whatever_was_printed() -> None:
    text = as_json(WELL._replace(output="\ud800\N{SNOWMAN}\n\n"))

    assert text.isascii()
    assert text.isprintable()


def test_progress_waits_a_while_and_is_not_told_too_often() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, 100.0)

    line.show(10, 100.0 + PATIENCE / 2)
    assert not stream.getvalue()

    line.show(1_000, 101.0)
    line.show(1_001, 101.0 + PAUSE / 2)
    assert stream.getvalue() == "\r1,000 steps, 1,000 a second (Ctrl+C stops)"


def test_progress_is_written_over_itself_and_erased() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, 0.0)
    line.hide()
    assert not stream.getvalue()

    line.show(1_000_000, 1.0)
    line.show(1, 1.0 + PAUSE)
    line.hide()
    line.hide()

    longest, over, erased, rest = stream.getvalue().split("\r")[1:]
    assert over.startswith("1 step, ")
    assert len(over) == len(longest)
    assert erased.isspace()
    assert len(erased) >= len(over.rstrip())
    assert not rest
