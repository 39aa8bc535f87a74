"""How to tell whether a single sign matches a node of a regular expression."""

from __future__ import annotations

import re._constants as code
import re._parser as parser
from typing import TYPE_CHECKING, Any, Final, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Test: TypeAlias = Callable[[str], bool]

# What the host's parser makes has no types.
Parsed: TypeAlias = Any  # type: ignore[explicit-any]
Node: TypeAlias = tuple[Parsed, Parsed]
IGNORE_CASE: Final[int] = parser.SRE_FLAG_IGNORECASE
DOT_ALL: Final[int] = parser.SRE_FLAG_DOTALL
ASCII: Final[int] = parser.SRE_FLAG_ASCII


def test_of(op: object, argument: Parsed, flags: int) -> Test | None:
    """How to tell whether a sign matches the node; None if it does not match single signs."""
    if op == code.ANY:
        return (lambda _sign: True) if flags & DOT_ALL else (lambda sign: sign != "\n")
    if op == code.LITERAL:
        return _literal(chr(argument), flags)
    if op == code.NOT_LITERAL:
        other = _literal(chr(argument), flags)
        return lambda sign: not other(sign)
    return _class(argument, flags) if op == code.IN else None


def _literal(wanted: str, flags: int) -> Test:
    if flags & IGNORE_CASE:
        forms = {wanted, wanted.lower(), wanted.upper(), wanted.lower().upper()}
        return lambda sign: sign in forms or sign.lower() in forms
    return lambda sign: sign == wanted


def _class(items: Sequence[Node], flags: int) -> Test:
    negated = bool(items) and items[0][0] == code.NEGATE
    tests = [_member(op, argument, flags) for op, argument in items if op != code.NEGATE]

    def test(sign: str) -> bool:
        return any(each(sign) for each in tests) != negated

    return test


def _member(op: object, argument: Parsed, flags: int) -> Test:
    if op == code.LITERAL:
        return _literal(chr(argument), flags)
    if op == code.CATEGORY:
        return category(argument, flags)
    low, high = argument
    if flags & IGNORE_CASE:
        return lambda sign: any(low <= ord(s) <= high for s in (sign, *sign.lower(), *sign.upper()))
    return lambda sign: low <= ord(sign) <= high


def category(kind: object, flags: int) -> Test:
    """How to tell whether a sign is of the *kind* that an escape such as backslash-d names."""
    known, positive = _CATEGORIES[kind]
    narrow = bool(flags & ASCII)

    def test(sign: str) -> bool:
        return (known(sign) and not (narrow and not sign.isascii())) == positive

    return test


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


_CATEGORIES: Final[dict[object, tuple[Test, bool]]] = {
    code.CATEGORY_DIGIT: (str.isdecimal, True),
    code.CATEGORY_NOT_DIGIT: (str.isdecimal, False),
    code.CATEGORY_SPACE: (str.isspace, True),
    code.CATEGORY_NOT_SPACE: (str.isspace, False),
    code.CATEGORY_WORD: (_is_word, True),
    code.CATEGORY_NOT_WORD: (_is_word, False),
}
