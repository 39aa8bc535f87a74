"""Where in a lesson's text something is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.errors import ProgramError
from core.language.source import read_source
from core.lessons.reading import TEXT

if TYPE_CHECKING:
    from core.lessons.lesson import Lesson


def line_of(lesson: Lesson, words: str, part: str = "") -> int:
    """The first line of *lesson*'s text that begins with *words*, below the heading *part*.

    1 if there is none, for it may have changed since it was read.
    """
    try:
        lines = read_source(lesson.folder / TEXT).text.split("\n")
    except ProgramError:
        return 1
    first = lines.index(f"## {part}") if part and f"## {part}" in lines else 0
    below = enumerate(lines[first:], first + 1)
    return next((number for number, line in below if line.startswith(words)), 1)
