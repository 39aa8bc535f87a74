"""What reports come to in words, without a window."""

from __future__ import annotations

from typing import Any

import pytest

from gui.findings.endings import endings_of
from gui.findings.reports import in_hundred, percent
from gui.findings.telling import causes_of, races_of, verdict_of


def outcome(output: str, share: float | None, **more: object) -> dict[str, object]:
    """An outcome as a report has it."""
    return {
        "output": output, "orders": [output], "values": {}, "failures": [], "serial": True,
        "probability": share, "probability_kind": "exact", "schedule": "0:0x1", **more,
    }  # fmt: skip


def failure(kind: str, message: str, line: int, switches: int = 1) -> dict[str, object]:
    """A failure as a report has it."""
    return {
        "kind": kind, "message": message, "thread": "Eve", "line": line, "switches": switches,
        "steps": 9, "schedule": f"0:{switches}", "simplest": switches == 1,
    }  # fmt: skip


def report(colour: str, **more: list[Any]) -> dict[str, object]:
    """A report of a search that came to its end."""
    told: dict[str, Any] = {
        "colour": colour, "complete": True, "bounds": [], "failures": [], "doubts": [],
        "warnings": [], "outcomes": [], **more,
    }  # fmt: skip
    return {"outcome_count": len(told["outcomes"]), **told}


BROKEN = "had broken the invariant a + b == 200"
TORN = [
    failure("torn-read", f"Eve read b while Ann, in line 19, {BROKEN}", 25, 2),
    failure("torn-read", f"Eve read a while Ann, in line 19, {BROKEN}", 24),
]


def test_reads_that_saw_the_same_rule_broken_are_one_way_to_fail() -> None:
    outcomes = [
        outcome("", 0.4, failures=["deadlock"]), outcome("x\n", 0.25),
        outcome("y\n", 0.35, failures=["torn-read"]),
    ]  # fmt: skip
    found = report("red", failures=[*TORN, failure("deadlock", "stuck", 3)], outcomes=outcomes)

    causes = causes_of(found)

    assert [cause.title for cause in causes] == ["Deadlock", "Torn read"]
    assert [len(cause.failures) for cause in causes] == [1, 2]
    assert causes[1].failures[0]["line"] == 24
    assert causes[1].often == "35 of 100 random runs end like this"
    assert verdict_of(found).meaning == "2 ways to fail, in 75 of 100 random runs"


def test_how_often_is_left_out_while_it_is_not_known() -> None:
    outcomes = [outcome("", None, failures=["assertion"]), outcome("x\n", 0.25)]
    found = report("red", failures=[failure("assertion", "no", 3)], outcomes=outcomes)

    assert verdict_of(found).meaning == "1 way to fail"
    assert causes_of(found)[0].often == ""
    assert [row.figure for row in endings_of(found)] == ["25 %", ""]


@pytest.mark.parametrize(
    ("share", "hundred", "told"),
    [
        (1.0, "100", "100 %"), (0.99995, "more than 99", "over 99.9 %"), (0.3125, "31", "31.2 %"),
        (0.0001, "fewer than 1", "under 0.1 %"), (0.5, "50", "50 %"),
    ],
)  # fmt: skip
def test_what_can_happen_is_never_called_none_or_all(share: float, hundred: str, told: str) -> None:
    assert (in_hundred(share), percent(share)) == (hundred, told)


def test_printed_text_comes_first_and_values_only_where_they_tell_apart() -> None:
    outcomes = [
        outcome("a\nb\n", 0.5, values={"n": "1", "same": "0"}),
        outcome("a\nb\n", 0.3, values={"n": "2", "same": "0"}, serial=False),
        outcome("c\n", 0.2, values={"n": "2", "same": "0"}, orders=["c\n", "d\n"]),
    ]

    rows = endings_of(report("amber", outcomes=outcomes))

    assert [row.words for row in rows] == ["a ↲ b, n = 1", "a ↲ b, n = 2", "c  (in 2 orders)"]
    assert [row.sort for row in rows] == ["serial", "mixed", "serial"]


@pytest.mark.parametrize(
    ("bounds", "meaning"),
    [
        ([], "nothing failed so far"),
        ([0], "only runs without a switch are tried"),
        ([0, 2], "nothing fails in any run with at most 2 switches"),
    ],
)
def test_undecided_says_how_far_it_came(bounds: list[int], meaning: str) -> None:
    known = [{"by": "switches", "most": most, "steps": None, "values": "all"} for most in bounds]

    assert verdict_of(report("grey", bounds=known)).meaning == meaning


def test_a_race_is_named_and_its_effect_is_told() -> None:
    race = {"kind": "data-race", "name": "n", "message": "", "lines": [3], "pairs": [[3, 3]]}
    outcomes = [outcome("1\n", 0.5), outcome("2\n", 0.5, serial=False)]

    two = report("amber", doubts=[race], outcomes=outcomes)
    one = report("amber", doubts=[race], outcomes=outcomes[:1])

    assert verdict_of(two).meaning == "but it can end in 2 ways: data race on n"
    assert verdict_of(one).meaning == "but there is a data race on n"
    assert races_of(two)[0].effect == "it can change how the program ends"
    assert races_of(one)[0].effect == "no effect found"


@pytest.mark.parametrize(
    ("uses", "told"),
    [
        ("Ann write 3, Bob read 3", "Ann writes, Bob reads"),
        ("Ann write 3, Bob write 3", "Ann and Bob write"),
        (
            "Ann write 19, Bob write 20, Thread-3 (audit) read 24",
            "Ann and Bob write (line 19, 20), T3 reads (line 24)",
        ),
        ("a write 3, b write 3, c write 3, d write 3, a read 3", "4 threads write, a reads"),
        ("", "written and read with nothing between"),
    ],
)
def test_a_race_says_who_writes_and_who_reads(uses: str, told: str) -> None:
    words = [each.rsplit(" ", 2) for each in uses.split(", ") if each]
    made = [{"thread": who, "kind": kind, "line": int(line)} for who, kind, line in words]
    race = {
        "kind": "data-race", "name": "n", "message": "", "lines": [3], "pairs": [[3, 3]],
        "uses": made,
    }  # fmt: skip

    assert races_of(report("amber", doubts=[race]))[0].users == told


def test_green_says_how_every_schedule_ends() -> None:
    one = [outcome("", 1.0, values={"n": "2"})]

    assert verdict_of(report("green", outcomes=one)).meaning == "every schedule ends with n = 2"
    two = report("green", outcomes=[outcome("1\n", 0.5), outcome("2\n", 0.5)])
    assert verdict_of(two).meaning == "2 outcomes, each as if one thread ran after the other"


@pytest.mark.parametrize(
    ("kind", "message", "told"),
    [
        (
            "deadlock", "Thread-6 (audit) waits in line 3; Thread-12 holds it",
            "T6 waits in line 3; T12 holds it",
        ),
        ("assertion", "Thread-6 (audit) was late", "Thread-6 (audit) was late"),
        ("lock-not-released", "Thread-safe (so far)", "Thread-safe (so far)"),
    ],
)  # fmt: skip
def test_threads_without_a_name_are_called_as_on_the_stage(
    kind: str, message: str, told: str
) -> None:
    found = {**failure(kind, message, 3), "thread": "Thread-6 (audit)"}

    cause = causes_of(report("red", failures=[found]))[0]

    assert told in {cause.title, cause.text}
    assert cause.where.startswith("T6, line 3")
