"""The comments of a program that are directives, as they stand in its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.language.errors import SyntaxRefusedError
from core.language.spans import Span
from core.named import NamedTuple

if TYPE_CHECKING:
    import tokenize
    from collections.abc import Iterator

    from core.language.source import Source

_DIRECTIVE: Final = re.compile(
    r"#\s*(invariant|input|args|file|reply|random|timing|cores)\s*:(?!/)[ \t]*"
)


class Comment(NamedTuple):
    """A directive as it stands: its kind, its text and where that begins."""

    kind: str
    text: str
    line: int
    start: int
    """How many characters stand before the text."""

    @property
    def span(self) -> Span:
        """The place of the text in the source."""
        length = max(1, len(self.text))
        return Span(self.line, self.start + 1, self.line, self.start + 1 + length)


def comments_of(source: Source) -> Iterator[Comment]:
    """The directives of *source*, as they stand.

    Raises:
        SyntaxRefusedError: the comments cannot be told from the rest.
    """
    if not _DIRECTIVE.search(source.text):
        return  # tokenizing takes longer than everything else together
    import tokenize  # noqa: PLC0415 - most programs have no directives

    readline = iter([f"{line}\n" for line in source.lines]).__next__
    try:
        for token in tokenize.generate_tokens(readline):
            found = _DIRECTIVE.match(token.string) if token.type == tokenize.COMMENT else None
            if found:
                text = token.string[found.end() :].rstrip()
                yield Comment(found[1], text, token.start[0], token.start[1] + found.end())
    except (tokenize.TokenError, SyntaxError) as error:
        message = "the comments from here on cannot be told from the rest"
        raise SyntaxRefusedError(message, _place(error, source), hint="look here") from None


def _place(error: tokenize.TokenError | SyntaxError, source: Source) -> Span:
    line = error.lineno or 1 if isinstance(error, SyntaxError) else error.args[1][0]
    line = min(line, len(source.lines))
    return Span(line, 1, line, len(source.lines[line - 1]) + 1)
