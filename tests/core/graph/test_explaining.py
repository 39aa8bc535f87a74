"""Why failures come about: the kept reasons, and what they claim, tried out."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from tests.core.graph.explained import (
    REASONS,
    exercises,
    explained,
    program_of,
    reasons_of,
    report_on,
)

if TYPE_CHECKING:
    from pathlib import Path

    from core.language.program import Program
    from core.search.check_report import CheckReport, Why

KEPT = {part.partition("\n")[0]: part for part in REASONS.read_text(encoding="utf-8").split("\n\n")}

LOST = """
import threading
n = 0
def add():
    global n
    n += 1
a = threading.Thread(target=add, name="Ann")
b = threading.Thread(target=add, name="Bob")
a.start(); b.start(); a.join(); b.join()
assert n == 2
"""
DOOMED = """
import threading
lock = threading.Lock()
def twice():
    with lock:
        with lock:
            pass
t = threading.Thread(target=twice, name="Ann")
t.start(); t.join()
"""
ORDERED = """
import threading
data = None
def use():
    assert data is not None
t = threading.Thread(target=use, name="Ann")
t.start()
data = 1
t.join()
"""
ASKED_TWICE = """
import threading
bell = threading.Condition()
def wait():
    with bell:
        bell.wait()
t = threading.Thread(target=wait, name="Ann")
t.start()
with bell:
    bell.notify()
t.join()
"""


@pytest.mark.parametrize("file", list(exercises()), ids=lambda file: file.parent.name)
def test_reasons_of_lessons_and_challenges_are_the_kept_ones(file: Path) -> None:
    told = reasons_of(file)

    assert told.strip() == KEPT[told.partition("\n")[0]].strip()


def _run(program: Program, schedule: str, *, more: int | None = None) -> bool:
    """Whether the run of *schedule* fails; after it a random policy goes on with seed *more*.

    A run that has not ended long after all others have counts as one that never does.
    """
    parsed = parse_schedule(schedule)
    findings = Findings(program)
    simulation = Simulation(program, Replay(parsed), seed=parsed.seed, watch=findings.watch)
    simulation.advance(parsed.steps)
    if more is not None:
        simulation.follow(POLICIES["random"](more))
        simulation.advance(1_000)
    return bool(findings.report(simulation, "").failures) or not simulation.ended


def _up_to(program: Program, schedule: str, steps: int) -> str:
    """Return the schedule of the first *steps* steps of *schedule*."""
    parsed = parse_schedule(schedule)
    simulation = Simulation(program, Replay(parsed), seed=parsed.seed)
    simulation.advance(steps)
    return str(simulation.schedule)


@pytest.mark.parametrize("file", list(exercises()), ids=lambda file: file.parent.name)
def test_the_pivot_of_an_exercise_is_where_hope_ends(file: Path) -> None:
    program, report = report_on(file)

    for failure in report.failures:
        why = failure.why
        if why is None or why.pivot is None:
            continue
        assert why.instead is not None
        same = _up_to(program, failure.schedule, why.pivot)
        assert _up_to(program, why.instead, why.pivot) == same
        assert not _run(program, why.instead)
        lost = _up_to(program, failure.schedule, why.pivot + 1)
        assert all(_run(program, lost, more=seed) for seed in range(2))


@pytest.mark.parametrize("text", [LOST, ORDERED, ASKED_TWICE])
def test_before_the_pivot_a_good_end_exists_and_after_it_none(text: str) -> None:
    program = program_of(text)

    for failure in explained(program).failures:
        why = failure.why
        assert why is not None
        assert why.pivot is not None
        assert why.instead is not None
        assert not _run(program, why.instead)
        good, bad = (_up_to(program, failure.schedule, why.pivot + more) for more in (0, 1))
        draws = Random(1)
        assert all(_run(program, bad, more=draws.randrange(9_999)) for _ in range(25))
        assert not all(_run(program, good, more=draws.randrange(9_999)) for _ in range(25))


def test_hope_is_the_probability_of_all_outcomes_without_a_failure() -> None:
    report = explained(program_of(LOST))

    good = sum(one.probability or 0.0 for one in report.outcomes if not one.failures)
    (failure,) = report.failures
    assert failure.why is not None
    assert report.outcomes[0].probability_kind == "exact"
    assert failure.why.hope[0] == pytest.approx(good, abs=1e-4)
    assert failure.why.hope[failure.why.pivot or 0] > 0
    assert set(failure.why.hope[(failure.why.pivot or 0) + 1 :]) == {0.0}
    assert len(failure.why.hope) == failure.steps + 1


def test_what_fails_in_every_schedule_is_said_to() -> None:
    why = _first(explained(program_of(DOOMED)))

    assert why is not None
    assert why.sentences[0].startswith("It fails in every schedule")
    assert why.sentences[1].startswith("Ann took lock (line 5) and wants it once more (line 6)")
    assert (why.pivot, why.instead) == (None, None)


def test_who_came_first_is_told() -> None:
    why = _first(explained(program_of(ORDERED)))

    assert why is not None
    assert why.sentences[0].startswith("Ann looked too early: in line 5 Ann reads")


def _first(report: CheckReport) -> Why | None:
    return report.failures[0].why


def test_the_command_tells_it_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.py"
    file.write_text(LOST, encoding="utf-8")

    assert main(["check", str(file)]) == 1
    assert "why:" not in capsys.readouterr().out
    assert main(["check", "--why", str(file)]) == 1
    assert "    why: Bob's change of n is lost: Ann had read 0 (line 6)" in capsys.readouterr().out
    assert main(["check", "--why", "--json", str(file)]) == 1
    why = json.loads(capsys.readouterr().out)["failures"][0]["why"]
    assert why.keys() == {"sentences", "pivot", "instead", "hope", "steps"}
    assert [each["step"] for each in why["steps"]] == [5, 7, 8, 10, 15]


def test_who_reads_along_has_the_verdict_before_the_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.py"
    file.write_text(LOST, encoding="utf-8")

    main(["check", "--why", "--json", "--progress", str(file)])

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["verdict"] == second["verdict"] == "unsafe"
    assert first["failures"][0]["why"] is None
    assert second["failures"][0]["why"]["sentences"]


WALKED = """
import threading
stock = {"a": 1}
def walk():
    for key in stock:
        print(stock[key])
t = threading.Thread(target=walk, name="Ann")
t.start()
stock["b"] = 2
t.join()
"""
FLAG = """
import threading
taken, inside = False, []
def enter():
    global taken
    if not taken:
        taken = True
        inside.append(1)
a = threading.Thread(target=enter, name="Ann")
b = threading.Thread(target=enter, name="Bob")
a.start(); b.start(); a.join(); b.join()
assert len(inside) == 1
"""


def test_who_was_still_going_through_something_is_told() -> None:
    why = _first(explained(program_of(WALKED)))

    assert why is not None
    assert why.sentences[0].startswith(
        "Ann was still going through stock (line 5) when main set stock['b'] to 2 (line 9);"
    )


def test_no_change_is_told_to_be_lost_where_both_wrote_the_same() -> None:
    why = _first(explained(program_of(FLAG)))

    assert why is not None
    assert why.sentences[0] == (
        "Ann and Bob both saw taken: False (line 6) before either wrote True (line 7):"
        " neither saw the other's change."
    )


ASKED = """
import threading, time
def late():
    print(1)
t = threading.Thread(target=late, name="Ann")
t.start()
assert not t.is_alive()
"""
JOINED = """
import threading
a = threading.Thread(target=print, name="Ann")
b = threading.Thread(target=a.join, name="Bob")
b.start()
a.start()
b.join()
"""


def test_a_failure_that_an_earlier_look_decides_says_so() -> None:
    why = _first(explained(program_of(ASKED)))

    assert why is not None
    assert why.sentences[0] == (
        "In line 7 main fails with AssertionError; an earlier step decided that."
    )


def test_who_waits_for_a_thread_that_has_not_started_is_told() -> None:
    why = _first(explained(program_of(JOINED)))

    assert why is not None
    assert "Bob cannot wait for Ann to end, as it has not started" in why.sentences[1]


OWN_LOCK = """
import threading
lock, made = None, []
def enter():
    global lock
    if lock is None:
        lock = threading.Lock()
        made.append(1)
a = threading.Thread(target=enter, name="Ann")
b = threading.Thread(target=enter, name="Bob")
a.start(); b.start(); a.join(); b.join()
assert len(made) == 1
"""


def test_two_who_make_the_same_each_make_their_own() -> None:
    why = _first(explained(program_of(OWN_LOCK)))

    assert why is not None
    assert "before either wrote a Lock of its own (line 7)" in why.sentences[0]
