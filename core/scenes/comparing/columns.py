"""Two lists of steps on one axis, aligned as a diff aligns the lines of two texts."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.comparing.alike import Told


def aligned(first: Sequence[Told], second: Sequence[Told]) -> tuple[list[int], list[int], int]:
    """The column of each step of *first*, of each of *second*, and how many there are.

    A step that both have stands in one column; where only one has a step, the other has a hole.
    """
    left, right, column = list[int](), list[int](), 0
    for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        left += range(column, column + b - a)
        column += b - a if tag != "equal" else 0
        right += range(column, column + d - c)
        column += d - c
    return left, right, column
