"""Law 2: a schedule is the whole story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation
from tests.generators.single import single_programs
from tests.generators.threaded import threaded_programs
from tests.laws.simulated import MOST_STEPS, program_of, run_by_schedule

if TYPE_CHECKING:
    from core.machine.events import RawEvent

PROGRAMS = st.one_of(threaded_programs(), threaded_programs(), single_programs())


@given(text=PROGRAMS, policy=st.sampled_from(sorted(POLICIES)), seed=st.integers(0, 999))
@settings(max_examples=40)
def test_a_run_repeats_from_the_text_of_its_schedule(text: str, policy: str, seed: int) -> None:
    events: list[RawEvent] = []
    run = Simulation(
        program_of(text),
        POLICIES[policy](seed),
        seed=seed,
        watch=lambda position, log, machine: events.extend(log),
    )
    run.advance(MOST_STEPS)

    again, events_again = run_by_schedule(text, str(run.schedule))

    assert _told(again) == _told(run)
    assert _without_values(events_again) == _without_values(events)


@given(text=threaded_programs(), data=st.data())
@settings(max_examples=15)
def test_a_run_by_hand_repeats_from_the_text_of_its_schedule(
    text: str, data: st.DataObject
) -> None:
    run = Simulation(program_of(text), POLICIES["random"](0))
    while possible := run.choices():
        run.take(possible[data.draw(st.integers(0, len(possible) - 1))])

    again, _ = run_by_schedule(text, str(run.schedule))

    assert _told(again) == _told(run)


def _told(run: Simulation) -> tuple[object, ...]:
    """What can be told of a run although each has its own copy of the program."""
    output = [tuple(piece) for piece in run.machine.output]
    return (run.ended, output, list(run.trace.tids), str(run.schedule))


def _without_values(events: list[RawEvent]) -> list[tuple[object, ...]]:
    """*events* without what may be a function, which differs from copy to copy."""
    return [event[:4] for event in events]
