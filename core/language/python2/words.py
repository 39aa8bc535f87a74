"""Names, numbers and signs that Python 3 writes in another way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.language.python2.tokens import CLOSING, OPENING, Token, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES: Final = {
    "xrange": "range", "raw_input": "input", "unicode": "str", "unichr": "chr", "long": "int",
    "basestring": "str", "StandardError": "Exception",
}  # fmt: skip
"""Builtins that have another name now."""
MEMBERS: Final = {
    "iteritems": "items", "iterkeys": "keys", "itervalues": "values", "isAlive": "is_alive",
    "func_name": "__name__", "maxint": "maxsize", "clock": "perf_counter",
}  # fmt: skip
"""What may follow a dot."""
METHODS: Final = {"next": "__next__", "__nonzero__": "__bool__"}
"""Methods that a class defines."""
_OCTAL: Final = re.compile(r"0+[1-7][0-7]*")
_FARTHEST: Final = 200
"""How many tokens before ``.has_key`` its owner may begin."""


def reworded(tokens: list[Token]) -> list[Token]:
    """*tokens* with words of Python 3."""
    own = set(_own_names(tokens))
    out: list[Token] = []
    backquotes = 0
    for place, token in enumerate(tokens):
        before = _before(out)
        if token.text == "`":
            backquotes += 1
            out.append(Token("sign", "repr(" if backquotes % 2 else ")"))
        elif token.text == "<>":
            out.append(Token("sign", "!="))
        elif token.kind == "number":
            out.append(Token("number", _number(token.text)))
        elif token.kind == "string" and token.text[:2].lower() == "ur":
            out.append(Token("string", token.text[1:]))
        elif token.kind == "name":
            out.append(Token("name", _name(token.text, before, own)))
        else:
            out.append(token)
        if token.text == "(":
            _turn_round(out, tokens, place)
    return _without_has_key(out)


def _own_names(tokens: list[Token]) -> Iterator[str]:
    """The names that a text binds, or gives arguments by: they stay as they are."""
    plain = [token.text for token in tokens if not is_blank(token)]
    for before, after in pairwise(plain):
        if before in {"def", "class", "for", "as"}:
            yield after
        elif after == "=":
            yield before


def _before(out: list[Token]) -> str:
    return next((token.text for token in reversed(out) if not is_blank(token)), "")


def _number(text: str) -> str:
    plain = text.rstrip("lL")
    return f"0o{plain.lstrip('0')}" if _OCTAL.fullmatch(plain) else plain


def _name(name: str, before: str, own: set[str]) -> str:
    if before == ".":
        return MEMBERS.get(name, name)
    if before == "def":
        return METHODS.get(name, name)
    return name if name in own or before in {"import", "from", "as"} else NAMES.get(name, name)


def _turn_round(out: list[Token], tokens: list[Token], place: int) -> None:
    """``x.next()``, of which the bracket was just read, becomes ``next(x)``."""
    if [t.text for t in out[-3:-1]] != [".", "next"]:
        return
    if next((t.text for t in tokens[place + 1 : place + 3] if not is_blank(t)), "") != ")":
        return
    start = _owner(out, len(out) - 3)
    if start is not None:
        out[start:] = [Token("name", "next"), Token("sign", "("), *out[start : len(out) - 3]]


def _without_has_key(tokens: list[Token]) -> list[Token]:
    """``x.has_key(y)`` becomes ``(y in x)``."""
    out: list[Token] = []
    depth, open_ = 0, list[tuple[int, int, list[Token]]]()
    for token in tokens:
        if token.text in CLOSING and open_ and open_[-1][0] == depth:
            _, start, owner = open_.pop()
            key = out[start:]
            out[start:] = [Token("sign", "("), *key, Token("name", " in "), *owner]
        depth += (token.text in OPENING) - (token.text in CLOSING)
        out.append(token)
        if token.text == "(" and [t.text for t in out[-3:-1]] == [".", "has_key"]:
            start_ = _owner(out, len(out) - 3)
            if start_ is not None:
                owner = out[start_ : len(out) - 3]
                del out[start_:]
                open_.append((depth, start_, owner))
    return out


def _owner(out: list[Token], dot: int) -> int | None:
    """Where in *out* the name or call begins that stands before the *dot*."""
    place, depth = dot - 1, 0
    while place >= 0 and dot - place < _FARTHEST:
        token = out[place]
        depth += (token.text in CLOSING) - (token.text in OPENING)
        if depth < 0:
            return None
        begins = (depth == 0 and token.kind in {"name", "string"}) or token.text in {"[", "{"}
        before = out[place - 1].text if place else ""
        if depth == 0 and (token.kind == "name" or begins) and not _goes_on(token, before):
            return place
        place -= 1
    return None


def _goes_on(token: Token, before: str) -> bool:
    """Whether what begins with *token* belongs to something *before* it."""
    if token.kind == "name":
        return before == "."
    return bool(before) and (before[-1].isalnum() or before[-1] in "_)]\"'" or before == ".")
