"""What a program says about itself in comments: `# invariant: CONDITION`, `# input: 3`.

A directive has a line of its own or stands at the end of one.  The last word on what a
comment means is its author's, so one that begins like a directive and is none is refused.
"""

from __future__ import annotations

import re
import tokenize
from typing import TYPE_CHECKING, Final, NamedTuple

from core.language.errors import Refusal, SyntaxRefusedError
from core.language.invariants import Invariant, impurities, read_invariant
from core.language.spans import Span
from core.language.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.source import Source

_DIRECTIVE: Final = re.compile(
    r"#\s*(invariant|input|args|file|reply|random|timing|cores)\s*:(?!/)[ \t]*"
)


class Directives(NamedTuple):
    """Everything that a program says about itself."""

    invariants: tuple[Invariant, ...] = ()
    world: World = World()


class Comment(NamedTuple):
    """A directive as it stands: its kind, its text and where that begins."""

    kind: str
    text: str
    line: int
    start: int
    """How many characters stand before the text."""

    @property
    def span(self) -> Span:
        """Where the text stands."""
        length = max(1, len(self.text))
        return Span(self.line, self.start + 1, self.line, self.start + 1 + length)


def find_directives(source: Source) -> tuple[Directives, tuple[Refusal, ...]]:
    """All directives of *source*, and what is wrong with those that are no good."""
    invariants: list[Invariant] = []
    refusals: list[Refusal] = []
    declared: list[Comment] = []
    for comment in _comments(source):
        if comment.kind != "invariant":
            declared.append(comment)
            continue
        found = read_invariant(source.lines, comment.line, comment.start, comment.text)
        if isinstance(found, Refusal):
            refusals.append(found)
            continue
        invariants.append(found)
        refusals.extend(impurities(found.expression, source.lines))
    if not declared:
        return Directives(tuple(invariants)), tuple(refusals)
    # Most programs declare nothing, and start without what reads it.
    from core.language.world_comments import declared_world  # noqa: PLC0415

    world, wrong = declared_world(declared)
    return Directives(tuple(invariants), world), (*refusals, *wrong)


def _comments(source: Source) -> Iterator[Comment]:
    if not _DIRECTIVE.search(source.text):
        return  # tokenizing takes longer than everything else together
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
