"""What a student changed of a lesson's program: change by change, each to be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Change:
    """Lines *before* became lines *after*, which begin at *line* of the text, from 1."""

    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def changes_of(start: str, mine: str) -> tuple[Change, ...]:
    """What makes *mine* of *start*, from above."""
    old, new = start.splitlines(), mine.splitlines()
    return tuple(
        Change(first + 1, tuple(old[begin:end]), tuple(new[first:last]))
        for begin, end, first, last in _places(start, mine)
    )


def taken_back(start: str, mine: str, number: int) -> str:
    """*mine* without change *number*, counted from 0; all else stays letter by letter."""
    old, new = start.splitlines(keepends=True), mine.splitlines(keepends=True)
    begin, end, first, last = _places(start, mine)[number]
    back = old[begin:end]
    if back and not back[-1].endswith(("\n", "\r")) and new[last:]:
        # The last line of a text may lack its end, which a line in the middle needs.
        back[-1] += "\n"
    return "".join((*new[:first], *back, *new[last:]))


def _places(start: str, mine: str) -> list[tuple[int, int, int, int]]:
    matcher = SequenceMatcher(None, start.splitlines(), mine.splitlines(), autojunk=False)
    return [
        (begin, end, first, last)
        for tag, begin, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]
