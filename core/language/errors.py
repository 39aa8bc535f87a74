"""Everything that can be wrong with a program before it runs, with place and way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.language.spans import place_of_line
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.language.spans import Span

WIDEST_EXCERPT = 100
CONTEXT = 30
"""Characters kept on the left of the spot when a line is cut to fit."""
TAB = "    "


class ProgramError(Exception):
    """A text that cannot become a program, and why."""


class UnreadableError(ProgramError):
    """A file whose text cannot be had at all."""

    def __init__(self, name: str, reason: str, hint: str) -> None:
        super().__init__(name, reason, hint)
        self.name = name
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        """One line: the file, the reason, the way out."""
        return f"{printable(self.name)}: {self.reason}{_in_brackets(self.hint)}"


class SourceError(ProgramError):
    """A problem with the program, at a place in its text."""

    def __init__(self, message: str, span: Span, *, hint: str = "") -> None:
        super().__init__(message, span)
        self.message = message
        self.span = span
        self.hint = hint

    def __str__(self) -> str:
        """One line: the place, the problem, the way out."""
        where = f"line {self.span.line}, column {self.span.column}"
        return f"{where}: {self.message}{_in_brackets(self.hint)}"


class SyntaxRefusedError(SourceError):
    """The text is not Python: CPython itself would not run it."""


class Python2Error(SyntaxRefusedError):
    """The text is Python 2, which can be turned into Python 3."""


class Refusal(NamedTuple):
    """Something that is Python but not simulated, with the reason and a way out."""

    span: Span
    reason: str
    hint: str

    def __str__(self) -> str:
        """The reason and the way out, without the place."""
        return f"{self.reason}{_in_brackets(self.hint)}"


class RefusedError(ProgramError):
    """The program uses what is not simulated; *refusals* are all such places in order.

    *name* is what the program goes by in messages, *lines* are its text and all beside it.
    """

    def __init__(self, refusals: tuple[Refusal, ...], name: str, lines: tuple[str, ...]) -> None:
        super().__init__(refusals, name, lines)
        self.refusals = refusals
        self.name = name
        self.lines = lines

    def __str__(self) -> str:
        """Every refusal with file, line, column and an excerpt."""
        return "\n".join(
            f"{self._place(refusal.span)}: {refusal}\n"
            + _indented(excerpt(self.lines, refusal.span))
            for refusal in self.refusals
        )

    def _place(self, span: Span) -> str:
        """File, line and column of *span*."""
        name, number = place_of_line(span.line)
        return f"{printable(name or self.name)}:{number}:{span.column}"


def excerpt(lines: list[str] | tuple[str, ...], span: Span) -> str:
    """The first line of *span* with carets under it, cut to what fits on a screen."""
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    start = min(span.column - 1, len(line))
    # A construct that goes on below is underlined to the end of its first line.
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    end = min(max(end, start + 1), max(len(line), start + 1))
    first = 0 if len(line) <= WIDEST_EXCERPT else max(0, start - CONTEXT)
    last = min(len(line), first + WIDEST_EXCERPT)
    left = ("…" if first else "") + _shown(line[first:start])
    spot = _shown(line[start : min(end, last)])
    right = _shown(line[min(end, last) : last]) + ("…" if last < len(line) else "")
    carets = "^" * max(1, _cells(spot))
    return f"{left}{spot}{right}\n{' ' * _cells(left)}{carets}"


def printable(text: str) -> str:
    """*text* without what would steer a terminal."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _shown(text: str) -> str:
    return printable(text.replace("\t", TAB))


def _cells(text: str) -> int:
    """How many columns of a terminal *text* takes: East Asian characters take two."""
    if text.isascii():
        return len(text)
    import unicodedata  # noqa: PLC0415 - few texts need it

    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)


def _in_brackets(hint: str) -> str:
    return f" ({hint})" if hint else ""


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.split("\n"))
