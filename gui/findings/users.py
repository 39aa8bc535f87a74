"""Who uses a variable that races, in words: who writes it, and who reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.runs.naming import brief_name
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gui.findings.reports import Report

_MOST_NAMED: Final = 3
"""So many threads are named; of more it is said how many there are."""


def users_words(uses: Sequence[Report]) -> str:
    """Say who makes *uses* of a variable, with lines where these are several; "" for none."""
    lines = {use["line"] for use in uses}
    told = [_told(uses, kind, with_lines=len(lines) > 1) for kind in ("write", "read")]
    return ", ".join(filter(None, told))


def _told(uses: Sequence[Report], kind: str, *, with_lines: bool) -> str:
    mine = [use for use in uses if use["kind"] == kind]
    names = list(dict.fromkeys(brief_name(str(use["thread"])) for use in mine))
    if not names:
        return ""
    if kind == "write":
        one, more = translate("verdict", "{0} writes"), translate("verdict", "{0} write")
    else:
        one, more = translate("verdict", "{0} reads"), translate("verdict", "{0} read")
    words = (one if len(names) == 1 else more).format(_listed(names))
    lines = sorted({int(str(use["line"])) for use in mine if use["line"] is not None})
    if not with_lines or not lines:
        return words
    where = translate("verdict", "line {0}").format(", ".join(map(str, lines)))
    return f"{words} ({where})"


def _listed(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMED:
        return translate("verdict", "{0} threads").format(len(names))
    if len(names) == 1:
        return names[0]
    return translate("verdict", "{0} and {1}").format(", ".join(names[:-1]), names[-1])
