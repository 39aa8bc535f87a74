"""Whoever repeats the schedule of a failure sees that failure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.reductions.registry import ALL
from core.search.results.witness import simplest
from core.search.states.outcomes import end_signs
from tests.core.search.searched import (
    NOTHING,
    by_switches,
    checked,
    finished,
    program_of,
    replayed,
    visited,
)
from tests.generators.synchronised import synchronised_programs
from tests.laws.simulated import program_of as generated

if TYPE_CHECKING:
    from core.language.program import Program
    from core.search.reductions.registry import Reductions


@given(text=synchronised_programs())
@settings(max_examples=40)
def test_every_schedule_repeats_its_failure(text: str) -> None:
    program = generated(text)
    report = checked(program)

    for failure in report.failures:
        if failure.kind == "never-ends":
            continue
        schedule = parse_schedule(failure.schedule)
        findings = Findings(program)
        run = Simulation(program, Replay(schedule), seed=schedule.seed, watch=findings.watch)
        run.advance(failure.steps)

        assert run.position == failure.steps, failure
        assert not run.advance(1), failure
        shown = {(each.kind, each.message) for each in findings.report(run, "").failures}
        assert (failure.kind, failure.message) in shown


def test_a_deadlock_of_two_locks_takes_one_switch() -> None:
    text = """
    a = threading.Lock()
    b = threading.Lock()
    def one():
        with a:
            with b:
                pass
    def two():
        with b:
            with a:
                pass
    """

    report = checked(program_of(text, "one", "two"))

    assert [(each.kind, each.switches) for each in report.failures] == [("deadlock", 1)]


def test_the_switch_to_the_failing_step_counts_as_well() -> None:
    text = """
    taken, inside = False, 0
    def bathe():
        global taken, inside
        if not taken:
            taken = True
            inside += 1
            assert inside == 1
            inside -= 1
            taken = False
    """

    report = checked(program_of(text, "bathe", "bathe"))

    assert {each.switches for each in report.failures} == {2}


@given(text=synchronised_programs())
@settings(max_examples=60)
def test_no_way_to_a_failure_has_fewer_switches(text: str) -> None:
    program = generated(text)
    quick, slow = fewest(program, ALL), fewest(program, NOTHING)

    # Signs of runs alike may differ in where a thread rested meanwhile.
    assert {kind: quick[kind] for kind in quick} == {kind: slow[kind] for kind in quick}
    assert quick.keys() == slow.keys()


def fewest(program: Program, reductions: Reductions) -> dict[str, int]:
    """With how few switches each kind of failure is reached, for those that are found."""
    visit = visited(program, reductions)
    wanted = set(visit.signs)
    for end in visit.ends:
        wanted |= set(end_signs(visit.space, end))
    bounded = by_switches(visit)
    finished(simplest(bounded, wanted))
    found: dict[str, int] = {}
    for sign, way in bounded.found.items():
        run, _ = replayed(program, way.choices)
        switches = len(run.trace.switches)
        found[sign.kind] = min(switches, found.get(sign.kind, switches))
    return found
