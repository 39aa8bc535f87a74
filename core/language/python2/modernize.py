"""From a Python 2 text to the same in Python 3.

A small set of rules over words and signs, in the spirit of 2to3: what a text means is not
known here, so the result is shown to its author, never used in its place.
"""

from __future__ import annotations

import ast
import re
import warnings
from typing import Final

from core.language.python2.imports import with_new_modules
from core.language.python2.statements import rewritten
from core.language.python2.tokens import Token, UnfinishedError, statements, tokens_of
from core.language.python2.words import reworded
from core.named import NamedTuple

LONGEST: Final = 100_000
"""Characters: longer texts are no programs to learn from."""

_SIGNS: Final = (
    "Missing parentheses in call to", "multiple exception types must be", "leading zeros in",
)  # fmt: skip
"""What CPython says of text that was right in Python 2."""
_FUNCTION: Final = re.compile(r"from\s+__future__\s+import[^\n]*\bprint_function\b")
_REDUCE: Final = re.compile(r"(?<![.\w])reduce\(")
_REDUCE_IMPORTED: Final = re.compile(r"import[^\n]*\breduce\b|def reduce\b")
_FIRST_IMPORT: Final = re.compile(r"^(?:import|from(?!\s+__future__))\b", re.MULTILINE)
_INDENT: Final = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)


class Modernized(NamedTuple):
    """A *text* in Python 3, and the *lines* that differ, from 1 on.

    *divisions* are lines with a `/`, which gives fractions now where it cut them off.
    """

    text: str
    lines: tuple[int, ...]
    divisions: tuple[int, ...]


def modernized(text: str) -> Modernized | None:
    """*text* in Python 3; None if there is nothing to change or it cannot be read."""
    if len(text) > LONGEST:
        return None
    try:
        tokens = list(tokens_of(text))
    except UnfinishedError:
        return None
    # Whoever can be read as Python 3 calls print, and has old words only.
    prints = _FUNCTION.search(text) is None and not is_python(text)
    parts = [rewritten(part, prints=prints) for part in statements(tokens)]
    # What was written anew is read anew: a statement may hold other old words.
    again = list(tokens_of("".join(token.text for part in parts for token in part)))
    words = with_new_modules(statements(reworded(again)))
    new = _with_reduce("".join(token.text for token in words))
    if new == text:
        # Tabs among blanks alone make no Python 2.
        return None
    if not is_python(new):
        new = _INDENT.sub(lambda blank: blank[0].expandtabs(8), new)
    return Modernized(new, _differing(text, new), tuple(_divisions(tokens)))


def is_python(text: str) -> bool:
    """Whether *text* is Python 3."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def sign_of_python2(text: str, line: int, message: str) -> int | None:
    """The line that shows *text* to be Python 2; None if it is not.

    CPython stumbles at *line* and says *message*.
    """
    new = modernized(text)
    if new is None or not new.lines:
        return None
    certain = line in new.lines and message.startswith(_SIGNS)
    if not certain and not is_python(new.text):
        return None
    return line if line in new.lines else new.lines[0]


def _with_reduce(text: str) -> str:
    """`reduce` is no builtin any more."""
    if not _REDUCE.search(text) or _REDUCE_IMPORTED.search(text):
        return text
    first = _FIRST_IMPORT.search(text)
    place = first.start() if first else 0
    return f"{text[:place]}from functools import reduce\n{text[place:]}"


def _differing(old: str, new: str) -> tuple[int, ...]:
    """The lines of *old* that *new* has not."""
    import difflib  # noqa: PLC0415 - needed only where something is wrong

    before, after = old.split("\n"), new.split("\n")
    if len(before) == len(after):
        pairs = zip(before, after, strict=True)
        return tuple(n for n, (one, other) in enumerate(pairs, 1) if one != other)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        line + 1
        for word, start, end, _, _ in matcher.get_opcodes()
        if word != "equal"
        for line in range(start, max(end, start + 1))
    )


def _divisions(tokens: list[Token]) -> list[int]:
    found, line = dict[int, None](), 1
    for token in tokens:
        if token.text in {"/", "/="}:
            found[line] = None
        line += token.text.count("\n")
    return list(found)
