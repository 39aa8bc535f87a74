"""How likely a good end is from each state, when the next thread is drawn at every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.graph.graph import FAILED

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.graph.graph import Graph

_ENOUGH: Final = 1e-6
"""A round that changes no state by more than this is the last."""
_MOST_ROUNDS: Final = 200


def hope(graph: Graph) -> Generator[None, None, list[float]]:
    """Find the probability of a good end for each state of *graph*; yields after each round.

    The states come breadth first, so going through them from the last to the first takes one
    round, but for those in circles.
    """
    found = [1.0 if state in graph.good else 0.0 for state in range(len(graph))]
    # What is not on the way to an end is 0 or an end; all others lie between.
    moving = [
        state
        for state in reversed(range(len(graph)))
        if state in graph.good and graph.edges[state] and state not in graph.ends
    ]
    # Gauss-Seidel: what a state has found counts for those before it in the same round. In circles
    # the values come down from 1, so what is told is at most too high.
    for _ in range(_MOST_ROUNDS):
        largest = 0.0
        for state in moving:
            value = sum(
                edge.share * found[edge.target]
                for edge in graph.edges[state]
                if edge.target != FAILED
            )
            largest = max(largest, abs(value - found[state]))
            found[state] = value
        yield
        if largest < _ENOUGH:
            break
    return found
