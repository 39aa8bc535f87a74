"""Who acted lately, which decides what is large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.lanes import Lately

if TYPE_CHECKING:
    from core.scenes.strips import Strips

_LOOKED_BACK: Final = 128
"""So many steps are no more than fit on the strips of a hall."""


def lately_of(strips: Strips, position: int, large: frozenset[int] = frozenset()) -> Lately:
    """Who acted before *position*, and which lanes were *large*."""
    first = max(0, position - _LOOKED_BACK)
    marks = strips.marks(first, min(position, strips.length))
    acted: list[int] = []
    for mark in marks:
        # Steps without a mark are part of what the thread before them does.
        while len(acted) < mark.step - first:
            acted.append(acted[-1] if acted else mark.tid)
        acted.append(mark.tid)
    steps = {mark.tid: mark.step for mark in marks}
    return Lately(steps, large, first, tuple(acted))
