"""Two lists of steps on one axis, aligned as a diff aligns the lines of two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from core.scenes.comparing.alike import Told

_DRIVING: Final = frozenset({Kind.START, Kind.JOIN, Kind.BEGIN, Kind.END})
"""To see these below each other says least."""


def aligned(first: Sequence[Told], second: Sequence[Told]) -> tuple[list[int], list[int], int]:
    """The column of each step of *first*, of each of *second*, and how many there are.

    No two different steps stand in one column.  Of the steps that both have as many as can be
    stand in one, with the order of both kept; where only one has a step, the other has a hole.
    """
    left, right = list[int](), list[int]()
    column = at = to = 0
    for one, other in (*_pairs(first, second), (len(first), len(second))):
        left += range(column, column + one - at)
        column += one - at
        right += range(column, column + other - to)
        column += other - to
        if one < len(first):
            left.append(column)
            right.append(column)
            column += 1
        at, to = one + 1, other + 1
    return left, right, column


def _pairs(first: Sequence[Told], second: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """The steps that stand in one column, by their places in both."""
    # A longest common subsequence, and not what difflib finds: that takes the longest stretch
    # first, whatever else then finds no partner.
    gains = _gains(first, second)
    at = to = 0
    while at < len(first) and to < len(second):
        if first[at] == second[to]:
            yield at, to
            at, to = at + 1, to + 1
        elif gains[at + 1][to] >= gains[at][to + 1]:
            at += 1
        else:
            to += 1


def _gains(first: Sequence[Told], second: Sequence[Told]) -> list[list[int]]:
    """What can be gained by pairs from each place on."""
    gains = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for at in range(len(first) - 1, -1, -1):
        step, below, here = first[at], gains[at + 1], gains[at]
        worth = 1 if step.kind in _DRIVING else 2
        for to in range(len(second) - 1, -1, -1):
            found = worth + below[to + 1] if step == second[to] else 0
            here[to] = max(found, below[to], here[to + 1])
    return gains
