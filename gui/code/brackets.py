"""Which bracket belongs to which."""

from __future__ import annotations

from typing import Final

_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
_BACK: Final = {close: open_ for open_, close in _PAIRS.items()}
_FARTHEST: Final = 5_000
"""How many characters are looked through."""


def partner(text: str, at: int) -> tuple[int, int] | None:
    """The bracket beside place *at* and the one that belongs to it."""
    for place in (at, at - 1):
        bracket = text[place] if 0 <= place < len(text) else ""
        if bracket in _PAIRS or bracket in _BACK:
            other = _other_end(text, place, bracket)
            return None if other is None else (place, other)
    return None


def _other_end(text: str, place: int, bracket: str) -> int | None:
    forward = bracket in _PAIRS
    wanted = _PAIRS.get(bracket) or _BACK[bracket]
    depth = 0
    way = (
        range(place, min(len(text), place + _FARTHEST))
        if forward
        else range(place, max(-1, place - _FARTHEST), -1)
    )
    for at in way:
        if text[at] == bracket:
            depth += 1
        elif text[at] == wanted:
            depth -= 1
            if depth == 0:
                return at
    return None
