"""Why a run fails: what happened to whom, from where on nothing helps, and what would have.

The point of no return is found in the graph of all states; what is told about it are deeds
of the run that the nearest run with a good end does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.graph.deeds import deeds_of
from core.graph.good_end import way_out
from core.graph.graph import FAILED, START
from core.graph.hope import hope
from core.graph.patterns import telling
from core.machine.state import Choice
from core.named import NamedTuple
from core.runs.naming import Names
from core.runs.schedule import Schedule, Turns

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from core.graph.deeds import Deed
    from core.graph.graph import Graph
    from core.graph.patterns import Pattern
    from core.language.program import Program
    from core.runs.simulation import Simulation


class Rescue(NamedTuple):
    """How the run could still have ended well: thread *tid* goes instead, then as in *schedule*."""

    tid: int
    schedule: Schedule
    deeds: tuple[Deed, ...]


class Cause(NamedTuple):
    """Why the run of a schedule fails, for `sentences` to tell.

    *pivot* is the position of the step after which every run fails: None where the graph is
    too large or the run fails whatever is chosen (then *doomed*).  *hope* is how likely a good
    end is before each step and after the last one; empty where that is not known.
    """

    simulation: Simulation
    deeds: tuple[Deed, ...]
    pivot: int | None
    doomed: bool
    rescue: Rescue | None
    pattern: Pattern | None
    hope: tuple[float, ...]


class Graphed(NamedTuple):
    """A *graph* with how likely a good end is from each of its states."""

    graph: Graph
    hope: Sequence[float]


def graphed(graph: Graph) -> Generator[None, None, Graphed]:
    """Work out what every explanation of a program needs of its *graph*."""
    return Graphed(graph, (yield from hope(graph)))


def cause_of(
    program: Program, known: Graphed | None, schedule: Schedule, blamed: str | None
) -> Generator[None, None, Cause]:
    """Find why the run of *schedule* fails; *blamed* names the thread in which it shows.

    *known* is None for a program whose graph is too large.  Yields now and then.
    """
    simulation, deeds = yield from deeds_of(program, schedule)
    names = Names(program, simulation.state)
    whose = next(
        (each.tid for each in simulation.state.threads if names.thread(each.tid) == blamed), None
    )
    trace = simulation.trace
    choices = [Choice(trace.tids[at], trace.way(at)) for at in range(len(trace))]
    way = None if known is None else known.graph.walk(choices)
    if known is None or way is None:
        pattern = telling(deeds, (), (), len(deeds), whose)
        return Cause(simulation, tuple(deeds), None, False, None, pattern, ())
    hopes = tuple(known.hope[state] for state in way)
    # The walk ends where something fails, and the schedule may go on.
    hopes += (0.0,) * (len(choices) + 1 - len(hopes))
    # The last good state and not the first bad one: a run may leave the good ones only once, as
    # from a bad one none of them is reached.
    pivot = max((at for at, state in enumerate(way) if state in known.graph.good), default=None)
    if pivot is None or pivot >= len(choices):
        return Cause(simulation, tuple(deeds), None, pivot is None, None, None, hopes)
    rescue = yield from _rescue(program, known.graph, way[pivot], choices[:pivot])
    passing = () if rescue is None else rescue.deeds
    serial = yield from _in_turn(program, known.graph)
    pattern = telling(deeds, passing, serial, pivot, whose)
    return Cause(simulation, tuple(deeds), pivot, False, rescue, pattern, hopes)


def _rescue(
    program: Program, graph: Graph, state: int, made: Sequence[Choice]
) -> Generator[None, None, Rescue | None]:
    way = way_out(graph, state, made[-1].tid if made else 0)
    if not way:
        return None
    schedule = _schedule((*made, *way))
    _, deeds = yield from deeds_of(program, schedule)
    return Rescue(way[0].tid, schedule, tuple(deeds))


def _in_turn(program: Program, graph: Graph) -> Generator[None, None, Sequence[Deed]]:
    """Return the run in which no thread is left before it has to be, if that one ends well."""
    way: list[Choice] = []
    state, seen = START, {START}
    while graph.edges[state]:
        edges = graph.edges[state]
        last = way[-1].tid if way else 0
        edge = next((each for each in edges if each.choice.tid == last), edges[0])
        way.append(edge.choice)
        state = edge.target
        # A run that comes to a state again would go round for ever.
        if state in seen or state == FAILED:
            return ()
        seen.add(state)
    if state not in graph.ends:
        return ()
    _, deeds = yield from deeds_of(program, _schedule(way))
    return deeds


def _schedule(choices: Iterable[Choice]) -> Schedule:
    return Schedule(0, tuple(Turns(choice.tid, choice.way, 1) for choice in choices))
