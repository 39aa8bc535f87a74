"""The simplest schedule that shows a failure: fewest switches, then fewest steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.runs.findings import Findings
from core.runs.schedule import Schedule, Turns
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from core.language.program import Program
    from core.machine.state import Choice, State
    from core.runs.report import RunReport
    from core.search.states.entry import Sign
    from core.search.strategies.bounded import Bounded

MOST_PLACES: Final = 40_000
"""How many places are looked at before the schedule that was found first has to do."""


def schedule_of(choices: Iterable[Choice]) -> Schedule:
    """Return *choices* as a schedule."""
    return Schedule(0, tuple(Turns(choice.tid, choice.way, 1) for choice in choices))


def state_after(program: Program, schedule: Schedule) -> State:
    """Return the state that the run of *schedule* leads to."""
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed)
    left = schedule.steps
    while left and (made := simulation.advance(left)):
        left -= made
    return simulation.machine.state()


def replayed(program: Program, choices: Iterable[Choice]) -> tuple[Simulation, RunReport]:
    """Make the run of *choices*; return it with what is to be said of it."""
    findings = Findings(program)
    schedule = schedule_of(choices)
    simulation = Simulation(program, Replay(schedule), seed=0, watch=findings.watch)
    steps = schedule.steps
    while steps and (made := simulation.advance(steps)):
        steps -= made
    return simulation, findings.report(simulation, "")


def simplest(
    bounded: Bounded, wanted: Iterable[Sign], most_places: int = MOST_PLACES
) -> Generator[None, None, None]:
    """Let *bounded* go on until it has found all *wanted* failures, but *most_places* farther.

    Signs are compared without their thread.  Yields now and then.
    """
    missing = {sign._replace(tid=-1) for sign in wanted}
    end, going = bounded.places + most_places, bounded.go()
    while not (missing <= bounded.found.keys() or bounded.over or bounded.places > end):
        next(going, None)
        yield
