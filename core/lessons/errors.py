"""What is wrong with a lesson, with its place and a way out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.language.errors import printable

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something to put right at *line* of the file *path*; 0 is the file as a whole.

    *column* is 0 where the whole line is meant.
    """

    path: Path
    line: int
    message: str
    hint: str = ""
    column: int = 0

    def __str__(self) -> str:
        """One line: the place, what is wrong, the way out."""
        place = ":".join([str(self.path), *(str(n) for n in (self.line, self.column) if n)])
        hint = f" ({printable(self.hint)})" if self.hint else ""
        return f"{printable(place)}: {printable(self.message)}{hint}"


class LessonError(Exception):
    """A folder that is no lesson; *mistakes* are all that was found, in order."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        """A line for each mistake."""
        return "\n".join(str(each) for each in self.mistakes)
