"""From where states are reached, found by going back through the graph of states."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def mark(reached: bytearray, before: Sequence[Iterable[int]], goals: Iterable[int]) -> None:
    """Mark in *reached* all states from which one of *goals* is reached, themselves too.

    *before* has the states that lead to each.  What is marked already is known with all that
    leads to it, so marking more goals later costs only what they add.
    """
    pending = list(goals)
    for state in pending:
        reached[state] = 1
    while pending:
        for state in before[pending.pop()]:
            if not reached[state]:
                reached[state] = 1
                pending.append(state)
