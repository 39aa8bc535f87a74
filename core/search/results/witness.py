"""The simplest schedule that shows a failure: fewest switches, then fewest steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.state import LATER
from core.runs.schedule import Schedule, Turns
from core.runs.schedulers.replay import Replay
from core.runs.simulation import Simulation
from core.search.states.entry import Drawing

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

    from core.language.program import Program
    from core.machine.state import Choice, State
    from core.machine.values import Ref
    from core.search.states.entry import Sign
    from core.search.strategies.bounded import Bounded

MOST_PLACES: Final = 40_000
"""How many places are looked at before the schedule that was found first has to do."""


_NONE: Final[Mapping[Ref, int]] = {}


def schedule_of(
    choices: Iterable[Choice], settled: Mapping[Ref, int] = _NONE, seed: int = 0
) -> Schedule:
    """Return *choices* as a schedule, in which every draw has a value that was asked for.

    What nobody asked for goes by *settled*, or by any way; what no choice decides by *seed*.
    """
    made = list(choices)
    ways = [choice.way for choice in made]
    places: dict[Ref, int] = {}
    for number, choice in enumerate(made):
        if isinstance(choice, Drawing):
            if choice.way == LATER:
                ways[number] = 0
            places.update(dict.fromkeys(choice.drawn, number))
            for ref, way in choice.settled:
                ways[places[ref]] = way
    for ref, way in settled.items():
        ways[places[ref]] = way
    turns = (Turns(choice.tid, way, 1) for choice, way in zip(made, ways, strict=True))
    return Schedule(seed, tuple(turns))


def state_after(program: Program, schedule: Schedule) -> State:
    """Return the state that the run of *schedule* leads to."""
    simulation = Simulation(program, Replay(schedule), seed=schedule.seed)
    left = schedule.steps
    while left and (made := simulation.advance(left)):
        left -= made
    return simulation.machine.state()


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
