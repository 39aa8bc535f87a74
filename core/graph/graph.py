"""Every state of a program with every step out of it, and which states can still end well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.strategies.circles import mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.machine.state import Choice

FAILED: Final = -1
"""Where a step leads in which something fails."""
START: Final = 0
"""The state in which every program begins."""


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
