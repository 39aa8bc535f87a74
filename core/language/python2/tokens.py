"""The words and signs of a Python 2 text.

The tokenizer of CPython reads Python 3 only, from version to version more strictly, so it
is no help with backquotes, `<>` or `0777`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind: TypeAlias = Literal["name", "number", "string", "sign", "space", "comment", "newline"]


class Token(NamedTuple):
    """A piece of the text; those of a text joined are the text."""

    kind: Kind
    text: str


class UnfinishedError(ValueError):
    """A text in quotation marks does not end."""


OPENING: Final = frozenset("([{")
CLOSING: Final = frozenset(")]}")

_TOKEN: Final = re.compile(
    r"""
    (?P<space> (?: [ \t\f]+ | \\\r?\n )+ )
    | (?P<newline> \r?\n )
    | (?P<comment> \#[^\n]* )
    | (?P<string> (?:[uU]?[rR]|[bB][rR]?|[uU])? (?=['"]) )
    | (?P<number> (?: 0[xX][0-9a-fA-F]+ | 0[oO][0-7]+ | 0[bB][01]+
        | (?: \d+\.?\d* | \.\d+ ) (?:[eE][+-]?\d+)? ) [lLjJ]? )
    | (?P<name> [^\W\d]\w* )
    | (?P<sign> <> | != | == | <= | >= | \*\*=? | //=? | <<=? | >>=? | [-+*/%&|^]=? | . )
    """,
    re.VERBOSE | re.DOTALL,
)
_ENDS: Final = {
    quote: re.compile(
        rf"(?:[^\\]|\\.)*?{quote}" if len(quote) > 1 else rf"(?:[^\\\n{quote}]|\\.)*{quote}",
        re.DOTALL,
    )
    for quote in ("'''", '"""', "'", '"')
}


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens of *text*.

    Raises:
        UnfinishedError: it ends within quotation marks.
    """
    place = 0
    while place < len(text):
        found = _TOKEN.match(text, place)
        assert found is not None
        assert found.lastgroup is not None
        kind, end = found.lastgroup, found.end()
        if kind == "string":
            end = _end_of_string(text, end)
        yield Token(kind, text[place:end])  # type: ignore[arg-type]
        place = end


def _end_of_string(text: str, quote: int) -> int:
    """Where the string ends whose quotation mark stands at *quote*."""
    mark = text[quote : quote + 3]
    if mark not in _ENDS:
        mark = text[quote]
    found = _ENDS[mark].match(text, quote + len(mark))
    if found is None:
        raise UnfinishedError
    return found.end()


def is_blank(token: Token) -> bool:
    """Whether *token* is white space, a line end or a comment."""
    return token.kind in {"space", "comment"}


def statements(tokens: list[Token]) -> Iterator[list[Token]]:
    """*tokens* cut behind every line, semicolon and colon that is in no brackets."""
    depth, lambdas, part = 0, 0, list[Token]()
    for token in tokens:
        part.append(token)
        if token.text in OPENING:
            depth += 1
        elif token.text in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and token.text == "lambda":
            lambdas += 1
        elif depth == 0 and token.text == ":" and lambdas:
            lambdas -= 1
        elif depth == 0 and (token.kind == "newline" or token.text in {";", ":"}):
            yield part
            part = []
    if part:
        yield part


def split(tokens: list[Token], sign: str) -> list[list[Token]]:
    """*tokens* cut at every *sign* that is in no brackets, without the signs."""
    depth, parts = 0, [list[Token]()]
    for token in tokens:
        if depth == 0 and token.text == sign:
            parts.append([])
            continue
        depth += (token.text in OPENING) - (token.text in CLOSING)
        parts[-1].append(token)
    return parts


def joined(tokens: list[Token]) -> str:
    """The text of *tokens*, without blanks around it."""
    return "".join(token.text for token in tokens).strip()
