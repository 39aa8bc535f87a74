"""The nearest good end from a state: by the fewest switches, then the fewest steps."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from core.named import NamedTuple

if TYPE_CHECKING:
    from core.graph.graph import Graph
    from core.machine.state import Choice


class _Place(NamedTuple):
    """A state on a way, after a step of thread *last*; *before* is the number of the place before.

    Ordered by what the way there costs.
    """

    switches: int
    steps: int
    number: int
    state: int
    last: int
    before: int
    choice: Choice | None


def way_out(graph: Graph, state: int, last: int) -> tuple[Choice, ...] | None:
    """Return the choices that lead from *state* to a good end; None if no way does.

    *last* is the thread that made the step before (Dijkstra's algorithm over states and who
    made the last step).
    """
    goals = graph.good
    if state not in goals:
        return None
    places = [_Place(0, 0, 0, state, last, -1, None)]
    pending, settled = [places[0]], set()
    while pending:
        place = heappop(pending)
        # What a way on costs depends on who made the last step, so a state alone does not do.
        here = (place.state, place.last)
        if here in settled:
            continue
        settled.add(here)
        edges = graph.edges[place.state]
        if place.state in graph.ends or not edges:
            return _choices(places, place)
        able = any(edge.choice.tid == place.last for edge in edges)
        for edge in edges:
            if edge.target in goals:
                tid = edge.choice.tid
                switches = place.switches + (able and tid != place.last)
                number = len(places)
                after = _Place(
                    switches, place.steps + 1, number, edge.target, tid, place.number, edge.choice
                )
                places.append(after)
                heappush(pending, after)
    return None


def _choices(places: list[_Place], last: _Place) -> tuple[Choice, ...]:
    choices = []
    place = last
    while place.choice is not None:
        choices.append(place.choice)
        place = places[place.before]
    return tuple(reversed(choices))
