"""Which outcome a plain run's is a case of, where some values stayed undrawn in the search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.search.states.undrawn_told import BEGIN, END

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from core.search.states.outcomes import Row

_OPEN: Final = f"{BEGIN}[^{END}]*{END}[₀-₉]*"
"""What is told of a value that is undrawn to the end."""


def case_of(row: Row, rows: Collection[Row]) -> Row | None:
    """The one of *rows* that *row* is a case of: it has a value for what is undrawn there."""
    told = _in_one(row)
    for each in rows:
        parts = re.split(_OPEN, _in_one(each))
        if len(parts) > 1 and _has_in_order(told, parts):
            return each
    return None


def _in_one(row: Row) -> str:
    """Return all that *row* tells, in one text."""
    values = (part for value in row.values for part in value)
    return "\0".join((row.output, *values, *row.failures))


# A pattern with a gap for each value may take for ever to find that a text does not fit.
def _has_in_order(text: str, parts: Sequence[str]) -> bool:
    """Whether *text* is *parts* one after the other, with anything between."""
    first, *between, last = parts
    if not text.startswith(first):
        return False
    at = len(first)
    for part in between:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return at + len(last) <= len(text) and text.endswith(last)
