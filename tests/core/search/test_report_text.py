"""A report as text for people, and as a suite that a build server reads."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

import pytest

from core.language.errors import UnreadableError
from core.search.check_report import (
    Bound,
    CheckReport,
    FoundWarning,
    Trial,
    as_json,
)
from core.search.report_text import as_junit, as_text
from core.search.unchecked import refused
from tests.core.search.reported import (
    HALF,
    MARKUP,
    ONE_STEP,
    RACE,
    SAFE,
    SHOWN,
    STEERING,
    UNDECIDED,
    UNSAFE,
    WAYS,
)
from tests.core.search.searched import checked, program_of


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (SAFE, "safe: proved, no schedule fails (1,234 states, 0.50 s)"),
        (UNSAFE, "unsafe: 1 failure found (1,234 states, 0.50 s)"),
        (UNDECIDED, "undecided: nothing failed so far, but there are too many states (1,234 st"),
        (
            UNDECIDED._replace(verdict="unsafe", failures=(SHOWN, SHOWN), states=1),
            "unsafe: 2 failures found (1 state, 0.50 s; not all was searched: there are too",
        ),
        (
            SAFE._replace(doubts=(WAYS,)),
            "safe, with doubts: nothing fails, but it can end in 3 ways (1,234",
        ),
        (
            SAFE._replace(doubts=(RACE, ONE_STEP)),
            "safe, with doubts: nothing fails, but `counter` is written and read with nothing",
        ),
        (
            SAFE._replace(doubts=(RACE, RACE, WAYS)),
            "safe, with doubts: nothing fails, but it can end in 3 ways, and `counter` is written",
        ),
        (SAFE._replace(verdict="refused", reason="line 4: no files"), "refused: line 4: no files"),
    ],
)
def test_the_text_begins_with_the_verdict(report: CheckReport, said: str) -> None:
    assert as_text(report).splitlines()[0].startswith(f"program.py: {said}")


def test_the_text_of_what_is_undecided_has_the_strongest_that_is_known() -> None:
    report = UNDECIDED._replace(
        bounds=(Bound("switches", 2, None), Bound("delays", 1, None), Bound("delays", 2, 300)),
        tried=Trial(runs=16, failed=0), outcome_count=3,
    )  # fmt: skip

    lines = as_text(report).splitlines()
    none = as_text(report._replace(bounds=(Bound("switches", 0, None),))).splitlines()

    assert lines[1:6] == [
        "known: no failure in any run with at most 2 switches (complete)",
        "known: no failure in any run that departs at most once from taking turns (complete)",
        (
            "known: no failure in the first 300 steps of any run that departs at most twice from"
            " taking turns (complete)"
        ),
        "known: none of 16 plain runs failed",
        "known: 3 outcomes found so far",
    ]
    assert none[1] == "known: no failure in any run without a switch (complete)"


def test_the_text_of_what_is_proved_says_how_it_can_end() -> None:
    many = SAFE._replace(outcomes=(HALF,) * 2, outcome_count=5_040)

    assert as_text(SAFE).splitlines()[1:] == ["one outcome"]
    assert as_text(many).splitlines()[1] == (
        "5,040 outcomes, each as if one thread ran after the other, 2 listed"
    )


def test_a_schedule_that_may_not_be_the_simplest_is_no_more_than_found() -> None:
    report = UNSAFE._replace(failures=(SHOWN._replace(simplest=False),))

    assert "shown by at most 1 switch, 12 steps; a simpler one may exist" in as_text(report)


def test_a_fault_of_interlock_is_told_with_what_to_do() -> None:
    assert "please report this, with the program: lost" in as_text(SAFE._replace(fault="lost"))


@pytest.mark.parametrize(
    ("runs", "failed", "said"), [(16, 16, True), (16, 9, False), (0, 0, False)]
)
def test_a_copy_that_always_fails_does_so_because_of_the_cut(
    runs: int, failed: int, said: bool
) -> None:
    report = UNSAFE._replace(smaller=("2 rounds in line 3",), tried=Trial(runs, failed))

    assert ("every plain run of the copy fails" in as_text(report)) == said


def test_the_text_shows_whose_failure_it_is_and_how_to_see_it() -> None:
    nobodys = SHOWN._replace(thread=None, line=None, switches=2, steps=1)

    lines = as_text(UNSAFE._replace(failures=(SHOWN, nobodys))).splitlines()

    assert lines[1:] == [
        "failure: deadlock: all wait (Thread-1, line 7)",
        "    shown by 1 switch, 12 steps: --schedule 0:0 0*3 1*8",
        "failure: deadlock: all wait",
        "    shown by 2 switches, 1 step: --schedule 0:0 0*3 1*8",
    ]


def test_a_schedule_too_long_to_read_is_left_to_the_json() -> None:
    schedule = "0:0 " + "0 1 " * 200
    report = UNSAFE._replace(failures=(SHOWN._replace(schedule=schedule),))

    assert schedule not in as_text(report)
    assert "the schedule has 804 characters: --json gives it" in as_text(report)
    assert json.loads(as_json(report))["failures"][0]["schedule"] == schedule


def test_nothing_in_the_text_steers_a_terminal() -> None:
    report = checked(program_of(f"print({STEERING!r})\nraise ValueError({STEERING!r})"))
    twice = report._replace(file=STEERING, outcomes=report.outcomes * 2, outcome_count=2)

    text = as_text(twice)

    assert text.count("\ufffd[31mred\ufffd") == len(("file", "failure", *twice.outcomes))
    assert all(line.isprintable() for line in text.splitlines())


def test_the_odds_are_drawn_beside_what_they_are_of() -> None:
    rare = HALF._replace(probability=0.001, frequency="fewer than 1 of 100 random runs", values={},
        failures=(), output="a\nb\n",
    )  # fmt: skip
    mixed = HALF._replace(serial=False, orders=("ab", "ba"))
    unknown = HALF._replace(probability=None, frequency="", values={}, failures=())

    report = SAFE._replace(outcomes=(HALF, mixed, rare, unknown), outcome_count=4)
    lines = as_text(report).splitlines()[2:]

    assert lines[0] == "4 outcomes, and how many random runs end so:"
    assert lines[1].split("█" * 12) == [
        "       50 of 100 ", " " * 13 + "deadlock; counter = 1",
    ]  # fmt: skip
    assert lines[2].endswith("deadlock; counter = 1 (only interleaved)")
    assert lines[3].endswith("lines of different threads may mix: in 2 orders")
    assert lines[4].count("█") == 1
    assert lines[4].endswith("  a | b")
    assert lines[5].split() == ["?", "nothing", "printed"]


def test_a_single_outcome_is_no_news_a_warning_is() -> None:
    warning = FoundWarning(kind="lock-held", message="never let go", lines=())

    lines = as_text(SAFE._replace(outcomes=(HALF,), warnings=(warning,))).splitlines()

    assert lines[1:] == ["one outcome", "warning: lock-held: never let go"]


def test_a_doubt_is_told_once_although_it_is_a_warning_too() -> None:
    warning = FoundWarning(kind=RACE.kind, message=RACE.message, lines=RACE.lines)

    lines = as_text(UNSAFE._replace(doubts=(RACE,), warnings=(warning,))).splitlines()

    assert [line for line in lines if "counter" in line] == [f"doubt: data-race: {RACE.message}"]


def test_many_outcomes_are_cut_short() -> None:
    report = SAFE._replace(outcomes=(HALF,) * 1_000, outcome_count=5_040)

    lines = as_text(report).splitlines()

    assert (len(lines), lines[-1]) == (24, "  and 5,020 more (--json gives 1,000)")


def test_the_junit_suite_counts_what_failed_and_what_is_not_known() -> None:
    gone = refused("none.py", UnreadableError("none.py", "not there", ""))
    reports = [SAFE, UNSAFE, UNDECIDED._replace(tried=Trial(runs=0, failed=0)), gone]
    suite = ET.fromstring(as_junit(reports, strict=False))  # noqa: S314

    safe, unsafe, undecided, absent = suite
    assert suite.attrib == {"name": "interlock", "tests": "4", "failures": "1", "errors": "2"}
    assert (safe.get("name"), safe.get("time"), len(safe)) == ("program.py", "0.500", 0)
    assert [(each.tag, each.get("message")) for each in (*unsafe, *undecided, *absent)] == [
        ("failure", "deadlock: all wait"),
        ("error", "there are too many states; 1 outcome found so far"),
        ("error", "not there"),
    ]


def test_markup_in_names_and_messages_comes_through_the_junit_suite() -> None:
    gone = refused(MARKUP, UnreadableError(MARKUP, MARKUP, ""))
    report = UNSAFE._replace(file=MARKUP, failures=(SHOWN._replace(message=MARKUP), SHOWN))

    suite = ET.fromstring(as_junit([report, gone], strict=False))  # noqa: S314

    assert [case.get("name") for case in suite] == [MARKUP, MARKUP]
    assert [case[0].get("message") for case in suite] == [
        f"deadlock: {MARKUP}\ndeadlock: all wait", MARKUP,
    ]  # fmt: skip


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\uffff"])
def test_characters_that_xml_has_not_are_replaced_in_the_junit_suite(character: str) -> None:
    message = f"a{character}b\tc\nd"
    gone = refused(message, UnreadableError(message, message, ""))
    report = UNSAFE._replace(file=message, failures=(SHOWN._replace(message=message),))

    suite = ET.fromstring(as_junit([report, gone], strict=False))  # noqa: S314

    told = "a\ufffdb\tc\nd"
    assert [case.get("name") for case in suite] == [told, told]
    assert [case[0].get("message") for case in suite] == [f"deadlock: {told}", told]


def test_doubts_fail_in_a_strict_junit_suite_alone() -> None:
    doubtful = SAFE._replace(doubts=(WAYS,))

    (strict,) = ET.fromstring(as_junit([doubtful], strict=True))  # noqa: S314
    (kind,) = ET.fromstring(as_junit([doubtful], strict=False))  # noqa: S314

    assert [each.tag for each in strict] == ["failure", "system-out"]
    assert [(each.tag, each.text) for each in kind] == [
        ("system-out", "outcomes: it can end in 3 ways"),
    ]  # fmt: skip
