"""Random values stay undrawn until something asks for them.

Not states are left out but ways to go on: a draw that only sleeps, or is only printed, is
one step and not a thousand.  The machine does it (`core/machine/draws`), in a space whose
grain says so; there is nothing to ask while a search goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import Kind

if TYPE_CHECKING:
    from core.search.states.space import Space

NAME: Final = "undrawn"


def begin(space: Space) -> None:
    """Have nothing to say: the steps of *space* are made that way already."""


KIND: Final = Kind(NAME, begin, rank=10, fair=True)
