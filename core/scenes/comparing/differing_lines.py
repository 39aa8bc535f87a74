"""The lines in which two programs differ, of those that the runs shown came to."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from core.scenes.comparing.scene import LineScene

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Lines = tuple[LineScene, ...]
MOST: Final = 4
"""More lines than these nobody reads beside two runs."""


def differing(
    first: Sequence[str],
    second: Sequence[str],
    came: Iterable[int],
    other_came: Iterable[int],
) -> tuple[Lines, Lines]:
    """The lines of *first* and of *second* that the other one lacks, and that a run *came* to.

    Where the programs are the same there are none.
    """
    left, right = set[int](), set[int]()
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            left |= set(range(a + 1, b + 1))
            right |= set(range(c + 1, d + 1))
    return _shown(first, left & set(came)), _shown(second, right & set(other_came))


def _shown(lines: Sequence[str], numbers: set[int]) -> Lines:
    """The lines of these *numbers*, without the indentation that they have in common."""
    chosen = sorted(numbers)[:MOST]
    indents = [len(lines[at - 1]) - len(lines[at - 1].lstrip()) for at in chosen]
    common = min(indents, default=0)
    return tuple(LineScene(at, lines[at - 1][common:].rstrip()) for at in chosen)
