"""A report as a value, and as JSON: what each of its fields says."""

from __future__ import annotations

import json

import pytest

from core.search.check_report import (
    SCHEMA,
    Bound,
    CheckReport,
    FoundWarning,
    as_json,
    strongest_of,
)
from core.search.report_text import bound_in_words
from tests.core.search.reported import (
    HALF,
    MARKUP,
    ONE_STEP,
    RACE,
    SAFE,
    STEERING,
    UNDECIDED,
    UNSAFE,
    WAYS,
)
from tests.core.search.searched import checked, program_of


def test_the_json_says_everything_under_its_name() -> None:
    warning = FoundWarning(kind="lock-held", message="never let go", lines=(3, 4))
    report = UNSAFE._replace(warnings=(warning,), outcomes=(HALF,), doubts=(RACE,))

    told = json.loads(as_json(report))

    assert told == {
        "schema": SCHEMA, "colour": "red", "file": "program.py", "verdict": "unsafe",
        "complete": True, "reason": "", "switches_complete": None, "bounds": [],
        "tried": {"runs": 16, "failed": 0}, "states": 1_234, "steps": 2_000, "seconds": 0.5,
        "failures": [{
            "kind": "deadlock", "message": "all wait", "thread": "Thread-1", "line": 7,
            "switches": 1, "steps": 12, "schedule": "0:0 0*3 1*8", "simplest": True,
            "why": None, "timing": "", "held_up": None,
        }],
        "doubts": [{
            "kind": "data-race", "name": "counter", "lines": [3, 4], "pairs": [[3, 4]],
            "message": "`counter` is written and read with nothing between",
            "uses": [{"thread": "Ann", "kind": "write", "line": 3}],
        }],
        "warnings": [{"kind": "lock-held", "message": "never let go", "lines": [3, 4]}],
        "outcomes": [{
            "output": "", "orders": [""], "orders_complete": True, "values": {"counter": "1"},
            "failures": ["deadlock"], "serial": True, "probability": 0.5,
            "probability_kind": "exact", "interval": [0.5, 0.5],
            "frequency": "50 of 100 random runs", "schedule": "0:0 1*4",
        }],
        "outcome_count": 1, "notes": [], "fault": "", "refusals": [], "grew": [], "smaller": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("report", "colour"),
    [
        (SAFE, "green"), (SAFE._replace(doubts=(ONE_STEP,)), "green"),
        (SAFE._replace(doubts=(RACE,)), "amber"), (SAFE._replace(doubts=(WAYS,)), "amber"),
        (UNSAFE, "red"), (UNDECIDED._replace(doubts=(RACE,)), "grey"),
    ],
)  # fmt: skip
def test_only_what_is_safe_beyond_doubt_is_green(report: CheckReport, colour: str) -> None:
    assert report.colour == colour


def test_the_json_is_one_line_and_keeps_every_character() -> None:
    message = f"{MARKUP}{STEERING}\ud800"
    report = checked(program_of(f"raise ValueError({message!r})"))

    told = as_json(report)

    assert told.isascii()
    assert len(told.splitlines()) == 1
    assert json.loads(told)["failures"][0]["message"] == f"ValueError: {message}"


def test_every_schedule_is_more_than_few_switches_of_the_same_values() -> None:
    every = Bound("schedules", 0, None, "tried")
    known = [
        Bound("switches", 2, None), Bound("switches", 3, None, "tried"),
        Bound("delays", 9, 50, "tried"), Bound("delays", 1, None, "seed 7"), every,
    ]  # fmt: skip

    told = strongest_of(known)

    assert told == (known[0], known[3], every)
    assert bound_in_words(every) == (
        "no failure in any run by any schedule, with the random values that were tried (complete)"
    )


@pytest.mark.parametrize(
    ("steps", "left"),
    [((16, 50), (50,)), ((16, 16, 50), (50,)), ((16, None), (None,)), ((50, 16), (50,))],
)
def test_what_a_longer_bound_says_is_not_said_of_a_shorter_one(
    steps: tuple[int | None, ...], left: tuple[int | None, ...]
) -> None:
    bounds = [Bound("delays", 1, many) for many in steps]

    assert tuple(bound.steps for bound in strongest_of(bounds)) == left
