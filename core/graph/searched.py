"""The graph of a program, by a search of all its states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.graph import FAILED, Edge, Graph
from core.search.reductions.registry import Reductions
from core.search.results.probability import weighted
from core.search.states.grain import AS_A_WHOLE
from core.search.states.outcomes import end_signs
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Progress, Terms
from core.search.strategies.visit import is_cut

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.search.strategies.visit import Visit

MOST_STATES: Final = 50_000
"""Of a program with more states than this there is no graph."""
_ROUND: Final = 500
_EVERY_STEP: Final = Reductions()


def graph_of(
    program: Program, most_states: int = MOST_STATES
) -> Generator[Progress, None, Graph | None]:
    """Make the graph of *program*; None if it has more than *most_states*.  Yields now and then."""
    # Nobody can read what was printed: it decides nothing here.
    terms = Terms(grain=AS_A_WHOLE._replace(texts=False))
    visit = yield from explore(program, _EVERY_STEP, most_states=most_states, terms=terms)
    if not visit.complete:
        return None
    return (yield from _as_graph(visit))


def _as_graph(visit: Visit) -> Generator[Progress, None, Graph]:
    numbers = {state: number for number, state in enumerate(visit.seen)}
    edges: list[tuple[Edge, ...]] = []
    for state, number in numbers.items():
        targets = [
            (change, FAILED if change.signs else numbers[state + change.delta], share)
            for change, share in weighted(visit, state)
        ]
        edges.append(tuple(Edge(change.choices[0], to, share) for change, to, share in targets))
        if number % _ROUND == 0:
            yield Progress(len(numbers), len(numbers) - number, None)
    ends = frozenset(numbers[end] for end in visit.ends if not end_signs(visit.space, end))
    open_ = frozenset(numbers[state] for state in visit.seen if visit.cuts and is_cut(visit, state))
    return Graph(edges, ends, open_)
