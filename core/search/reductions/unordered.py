"""Dicts and sets are told without the order of their keys while nobody goes through them.

What a thread puts in at a key of its own changes places with what others do: in n threads
there would be n! orders of equal dicts.  The machine notes a new key in such a container as
something given (`core/machine/recorded.py`), and a space tells its contents by the keys and
values alone.  Who looks at more than one key, or at all items, may see the order: if there
can be more than one, the space is made anew with that container in order
(`core/search/states/grain.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import Kind

if TYPE_CHECKING:
    from core.search.states.space import Space

NAME: Final = "unordered"


def begin(space: Space) -> None:
    """Have nothing to say: the steps of *space* are made that way already."""


KIND: Final = Kind(NAME, begin, rank=15, fair=True)
