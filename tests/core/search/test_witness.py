"""Whoever repeats the schedule of a failure sees that failure."""

from __future__ import annotations

from hypothesis import given, settings

from core.runs.findings import Findings
from core.runs.schedule import parse_schedule
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from tests.core.search.searched import checked, program_of
from tests.generators.synchronised import synchronised_programs
from tests.laws.simulated import program_of as generated


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
