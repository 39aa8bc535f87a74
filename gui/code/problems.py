"""What is wrong with a text, as the editor underlines it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.language.errors import ProgramError, RefusedError, SourceError
from core.language.spans import START
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.language.spans import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """At *span* something is wrong: *reason*, and *hint* is the way out (or empty)."""

    span: Span
    reason: str
    hint: str

    def __str__(self) -> str:
        """The place, the reason and the way out in one sentence."""
        way_out = f" ({self.hint})" if self.hint else ""
        words = translate("problems", "Line {0}: {1}").format(self.span.line, self.reason)
        return f"{words}{way_out}"


def problems_of(error: ProgramError) -> tuple[Problem, ...]:
    """Everything that *error* complains of, in the order of the text."""
    match error:
        case RefusedError():
            return tuple(Problem(each.span, each.reason, each.hint) for each in error.refusals)
        case SourceError():
            return (Problem(error.span, error.message, error.hint),)
        case _:
            return (Problem(START, str(error), ""),)
