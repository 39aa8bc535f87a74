"""What is wrong with a text, as the editor underlines it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.language.errors import ProgramError, Python2Error, RefusedError, SourceError
from core.language.spans import START, place_of_line
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.language.spans import Span


_REFUSED: Final = " is not simulated: "


@dataclass(frozen=True, slots=True)
class Problem:
    """At *span* something is wrong: *reason*, and *hint* is the way out (or empty)."""

    span: Span
    reason: str
    hint: str
    python2: bool = False
    """Whether the text is Python 2, which one button turns into Python 3."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is in a file beside the program's own."""
        return bool(place_of_line(self.span.line)[0])

    @property
    def in_lines(self) -> str:
        """The place and what is wrong, then why, then the way out, each in a line of its own."""
        # Of other mistakes what comes behind a colon is no reason.
        what, refused, why = self.reason.partition(_REFUSED)
        what += refused.removesuffix(": ")
        told = [translate("problems", "Line {0}: {1}").format(self.span.line, what)]
        if why:
            told.append(translate("problems", "Why: {0}").format(why))
        if self.hint:
            told.append(translate("problems", "Instead: {0}").format(self.hint))
        return "\n".join(told)

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
        case Python2Error():
            hint = translate("problems", "Turn into Python 3 does what there is to do")
            return (Problem(error.span, error.message, hint, python2=True),)
        case SourceError():
            return (Problem(error.span, error.message, error.hint),)
        case _:
            return (Problem(START, str(error), ""),)
