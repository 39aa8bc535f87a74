"""Values in containers that nobody looks at are forgotten.

A number or a text that is put into a list, a dict or a queue, handed on, taken out and never
looked at decides nothing, however many orders there are in which it can lie there.  Where
states would be fewer without such values the space is made anew: what is put into those
containers becomes a value of which only the type is known (`core/machine/drawn/forgetting.py`),
and a step that looks at one says so, whereupon that container keeps its values after all.
A path through that space is one of the program, choice for choice, and the other way round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.reductions.base import Kind

if TYPE_CHECKING:
    from core.search.states.space import Space

NAME: Final = "forgetting"
SHARE: Final = 0.5
"""If without the values there are fewer states than this share, they are worth forgetting."""


def begin(space: Space) -> None:
    """Have nothing to say: the steps of *space* are made that way already."""


KIND: Final = Kind(NAME, begin, rank=20, fair=True)
