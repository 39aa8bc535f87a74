"""How a program can print and end, where the search for its verdict has left that out.

Nobody can read what was printed, and nobody looked at values that were forgotten, so no failure
and no race depends on them.  Only the list of outcomes does, and the verdict does not wait for it.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Final

from core.search.strategies.explorer import explore
from core.search.strategies.terms import StopSearchError, Terms

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.pace import Pace
    from core.search.reductions.registry import Reductions
    from core.search.results.listing import Listing
    from core.search.strategies.terms import Progress
    from core.search.strategies.visit import Visit

SECONDS: Final = 5.0
"""What the search with texts may take at least; else as long as the search for the verdict."""
MOST_STATES: Final = 100_000
"""How many states it visits at most."""


def find_texts(
    visit: Visit, reductions: Reductions, pace: Pace, listing: Listing, took: float
) -> Generator[Progress, None, Visit | None]:
    """Search the program of *visit* once more, with all texts and values, for *listing*.

    *took* are the seconds that the first search had.  Gives the second one if it is complete.
    """
    space = visit.space
    terms = Terms(grain=space.grain.whole(), uses=space.uses)
    search = explore(space.program, reductions, most_states=MOST_STATES, terms=terms)
    told = yield from _until(search, pace, pace.clock() + max(SECONDS, took))
    if told is not None:
        yield from pace.within(inf, listing.add_visit(told))
        if told.complete:
            return told
    listing.cut_short(space.grain)
    # Which values there are at the end is known for sure, so each is told with one text at least.
    yield from pace.within(SECONDS, listing.add_examples(space.program))
    return None


def _until(
    search: Generator[Progress, None, Visit], pace: Pace, end: float
) -> Generator[Progress, None, Visit | None]:
    """Carry *search* on until it is over, or *end* has come."""
    begun = False
    while True:
        late = bool(pace.stopped) or pace.clock() >= end
        if late and not begun:
            return None
        try:
            progress = search.throw(StopSearchError) if late else next(search)
        except StopIteration as over:
            visit: Visit = over.value
            return visit
        begun = True
        yield progress
