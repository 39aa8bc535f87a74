"""How topics of single-threaded programs are written: lines with holes.

A line is an expression that is printed, or statements.  Holes in angle brackets are filled
by those of `HOLES`; what fills them has no holes of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

HOLES: Final[Mapping[str, tuple[str, ...]]] = {
    "int": ("0", "1", "2", "3", "5", "-1", "-4", "7", "10", "True", "len(xs)", "a"),
    "float": ("0.5", "-1.25", "3.0", "1e3", "2.675", "0.1"),
    "str": ("''", "'a'", "'ab'", "'Hello, World'", "' x '", "'b,c;d'", "'123'", "s"),
    "list": ("[]", "[1]", "[3, 1, 2]", "xs", "[0, 0, 5]", "list(range(4))", "[-1, 4, 2, 4]"),
    "words": ("['b', 'a', 'c']", "'hello'", "['x', 'yy', 'x']", "['one', 'two', 'three']"),
    "pairs": ("[('a', 1), ('b', 2)]", "{'x': 1, 'y': 0}.items()", "zip('ab', xs)", "[]"),
    "dict": ("{}", "{'a': 1}", "{'b': 2, 'a': 1}", "d"),
    "any": ("None", "0", "1.5", "'s'", "[1, 'a']", "(1,)", "{'k': [1]}", "True", "{3}", "b'x'", "1j", "..."),
    "kind": ("int", "str", "list", "(int, float)", "object", "bool", "type(None)"),
    "fn": ("abs", "str", "lambda x: -x", "lambda x: x % 3", "bool", "twice"),
    "test": ("bool", "lambda x: x > 1", "None", "lambda x: x % 2"),
}  # fmt: skip
HEAD: Final = """\
a, s, xs, d = 4, "text", [2, 7, 1], {"k": 3, "a": 0}


def twice(x):
    return x * 2


def numbers(n):
    got = None
    while n > 0:
        got = yield n if got is None else got
        n -= 1
    return "end"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """*lines* use what *imports* and *head* bring."""

    imports: tuple[str, ...] = ()
    head: str = ""
    lines: tuple[str, ...]
