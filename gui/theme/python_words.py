"""The words of Python by what they are, and the roles of their colours."""

from __future__ import annotations

import builtins
import keyword
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_BUILTINS: Final = [name for name in dir(builtins) if not name.startswith("_")]
TOKENS: Final = re.compile(
    "|".join(
        [
            r"(?P<comment>#[^\n]*)",
            r"(?P<triple>(?i:\b(?:rb|br|fr|rf|[rbfu]))?(?:'''|\"\"\"))",
            r"(?P<string>(?i:\b(?:rb|br|fr|rf|[rbfu]))?(?:'(?:\\.|[^'\\])*'?|\"(?:\\.|[^\"\\])*\"?))",
            r"(?P<definition>(?<=\bdef )\s*\w+|(?<=\bclass )\s*\w+|@[\w.]+)",
            rf"(?P<keyword>\b(?:{'|'.join([*keyword.kwlist, 'match', 'case'])})\b(?!\s*=[^=]))",
            rf"(?P<builtin>(?<!\.)\b(?:{'|'.join(_BUILTINS)})\b)",
            r"(?P<number>\b\d[\w.]*)",
        ]
    )
)
TOKEN_ROLES: Final = {
    "comment": "comment", "triple": "string", "string": "string", "definition": "definition",
    "keyword": "keyword", "builtin": "definition", "number": "number",
}  # fmt: skip
"""The role of the colour of each kind of word."""


def coloured(line: str) -> Iterator[tuple[str, str]]:
    """*line*, which begins outside of strings, in pieces, each with its role: "ink" if plain."""
    at = 0
    for found in TOKENS.finditer(line):
        if found.start() > at:
            yield line[at : found.start()], "ink"
        yield found[0], TOKEN_ROLES[found.lastgroup or ""]
        at = found.end()
    if at < len(line):
        yield line[at:], "ink"
