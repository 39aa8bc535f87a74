"""On which terms a search goes on, and how far it says that it is."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.named import NamedTuple
from core.search.states.grain import AS_A_WHOLE, Grain

if TYPE_CHECKING:
    from core.search.sharing.uses import Uses
    from core.search.states.space import Space

FEW: Final = 2_000
"""Up to so many states it is quicker to visit all than to think about which to leave out."""


class StopSearchError(Exception):
    """Thrown into a search by a caller who has had enough of it."""


class Progress(NamedTuple):
    """How far a search is: *states* met so far, of which *waiting* are still to be visited.

    *space* is where it goes on, None if that is not to be told; *level* how many moves it is
    from the start.
    """

    states: int
    waiting: int
    space: Space | None
    level: int = 0


class Terms(NamedTuple):
    """On which terms a search goes on.

    Up to *few* states there are no persistent sets.  Nobody can read what was printed, so it
    decides nothing but the outcomes, like values that nobody looks at: after *with_texts*
    states they are left out of them, if that makes them fewer.
    What is known already: a *grain*, and *uses* that meet.  In a *space* of an earlier search
    single steps are known, and its moves are forgotten.  With *edges* it is kept where each
    change leads, for the odds, and no races are looked for.
    """

    few: int = FEW
    with_texts: float = inf
    grain: Grain = AS_A_WHOLE
    uses: Uses | None = None
    space: Space | None = None
    edges: bool = False


USUAL: Final = Terms()
