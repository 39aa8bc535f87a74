"""Every state of a program with every step out of it, and which states can still end well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.reductions.registry import Reductions
from core.search.results.probability import weighted
from core.search.states.grain import AS_A_WHOLE
from core.search.states.outcomes import end_signs
from core.search.strategies.circles import mark
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Progress, Terms
from core.search.strategies.visit import is_cut

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from core.language.program import Program
    from core.machine.state import Choice
    from core.search.strategies.visit import Visit

MOST_STATES: Final = 50_000
"""Of a program with more states than this there is no graph."""
FAILED: Final = -1
"""Where a step leads in which something fails."""
START: Final = 0
"""The state in which every program begins."""
_ROUND: Final = 500
_EVERY_STEP: Final = Reductions()


class Edge(NamedTuple):
    """The step of *choice* to the state *target*, or to `FAILED`.

    *share* is how likely it is where the next thread is drawn at random.
    """

    choice: Choice
    target: int
    share: float


class Graph:
    """The states of a program, numbered from `START` on, and the *edges* out of each.

    *good* are those from which an end without a failure can be reached; a state in which
    something is not simulated counts as one.  *ends* are the good ones among the ends.
    """

    def __init__(
        self, edges: Sequence[tuple[Edge, ...]], ends: frozenset[int], open_: frozenset[int]
    ) -> None:
        self.edges: Final = edges
        self.ends: Final = ends
        self.good: Final = self._leading_to(ends | open_)

    def __len__(self) -> int:
        return len(self.edges)

    def walk(self, choices: Iterable[Choice]) -> list[int] | None:
        """Return the states on the way of *choices*, from the first to the last.

        What fails ends the way.  None if the graph does not have it: a value was drawn that
        nobody chose.
        """
        way = [START]
        for choice in choices:
            edge = self._edge(way[-1], choice)
            if edge is None:
                return None
            if edge.target == FAILED:
                break
            way.append(edge.target)
        return way

    def _edge(self, state: int, choice: Choice) -> Edge | None:
        mine = [edge for edge in self.edges[state] if edge.choice.tid == choice.tid]
        if len(mine) == 1:
            return mine[0]
        return next((edge for edge in mine if edge.choice.way == choice.way), None)

    def _leading_to(self, goals: Iterable[int]) -> frozenset[int]:
        before: list[list[int]] = [[] for _ in self.edges]
        for state, edges in enumerate(self.edges):
            for edge in edges:
                if edge.target != FAILED:
                    before[edge.target].append(state)
        found = bytearray(len(self.edges))
        mark(found, before, goals)
        return frozenset(state for state, leads in enumerate(found) if leads)


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
