"""A search by switches that goes on beside the search of every state, when that takes long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.strategies.bounded import Bounded

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from core.search.states.space import Space
    from core.search.strategies.explorer import Progress

MANY: Final = 50_000
"""With so many states the search by switches begins."""
LONG: Final = 1.0
"""After so many seconds, too."""
SHARE: Final = 0.25
"""How long it may take of what the search of every state takes."""
MOST_STEPS: Final = 1 << 60
"""It is the clock that ends a slice."""
MOST_PLACES: Final = 300_000
"""How many places are visited at most, for they take room."""


class Beside:
    """The search by switches of a check; *bounded* is it, None before it begins.

    *clock* gives seconds.  *complete* is the largest number of switches with which every run
    was tried, -1 if there is none.
    """

    def __init__(self, clock: Callable[[], float], *, fusing: bool) -> None:
        self.bounded: Bounded | None = None
        self.complete = -1
        self._clock = clock
        self._fusing = fusing
        self._begin = clock()
        self._looked = self._begin
        self._owed = 0.0
        self._own = False

    def go_on(self, progress: Progress) -> Generator[None, None, None]:
        """Go on for as long as it is owed, if the other search, by its *progress*, takes long."""
        now = self._clock()
        self._owed += SHARE * (now - self._looked)
        space = progress.space
        if space is not None and (progress.states >= MANY or now - self._begin >= LONG):
            yield from self._within(space, now, now + self._owed)
        else:
            self._owed = 0.0
        self._looked = self._clock()

    def _within(self, space: Space, now: float, end: float) -> Generator[None, None, None]:
        going = self.go(space, MOST_STEPS)
        while now < end:
            try:
                next(going)
            except StopIteration:
                return
            now = self._clock()
            yield
        self._owed = end - now

    def go(self, space: Space, most_steps: int) -> Generator[None, None, None]:
        """Go on in *space* to the end, or until it has made *most_steps*; yields often."""
        bounded = self.in_space(space)
        while not bounded.over and bounded.steps < most_steps:
            for _ in bounded.go():
                self.complete = max(self.complete, bounded.complete)
                if bounded.steps >= most_steps:
                    return
                yield
            self.complete = max(self.complete, bounded.complete)
            if bounded.full and not bounded.space.grain.wide:
                bounded = self.bounded = bounded.in_own_space()
                self._own = True

    def in_space(self, space: Space) -> Bounded:
        """The search by switches, a new one if it was in the space that *space* has replaced."""
        bounded = self.bounded
        if bounded is None or (bounded.space is not space and not self._own):
            bounded = Bounded(space, fusing=self._fusing, most_places=MOST_PLACES)
            self.bounded = bounded
        return bounded
