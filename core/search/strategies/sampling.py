"""Runs through a space, to learn from them before anything is searched."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.states.space import Space

FIRST: Final = 6
"""How many runs are made before a search at most, to learn which uses meet."""
FEWEST: Final = 2
"""So many are made at least: one with long turns, one without."""
QUIET: Final = 20
"""After so many runs in a row that teach nothing, one more is not worth it."""

ROUND: Final = 50
"""How many steps are worked out between two looks at the outside world."""
MOST: Final = 2_000
"""How many steps are worked out in all runs together, those not taken among them."""
LONGEST: Final = 1_000
"""How many steps a run has at most."""


class Walks:
    """Runs through *space*, each in another order, from which its uses learn which of them meet."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._made = 0

    def first(self) -> Generator[None, None, None]:
        """Make a few runs before anything is searched; yields now and then."""
        for number in range(FIRST):
            taught, _ = yield from self._one()
            # What one more would teach is as well learned in the search itself.
            if not self._space.tells_all or (not taught and number + 1 >= FEWEST):
                return

    def further(self, most: int) -> Generator[None, None, None]:
        """Make runs of *most* steps together, until one more is not worth it."""
        quiet = 0
        while most > 0 and quiet < QUIET and self._space.made <= MOST and self._space.tells_all:
            taught, steps = yield from self._one()
            quiet = 0 if taught else quiet + 1
            most -= steps

    def _one(self) -> Generator[None, None, tuple[bool, int]]:
        """Make one more run; whether it taught something, and how many steps it had."""
        version = self._space.uses.version
        steps = yield from walk(self._space, self._made)
        self._made += 1
        return self._space.uses.version != version, steps


def walk(space: Space, number: int) -> Generator[None, None, int]:
    """Make run *number* through *space*; in an even one a thread goes on as long as it can.

    Yields now and then; gives how many steps were made.
    """
    random, turns = Random(number), number % 2 == 0
    state, last, looked = space.start, -1, -ROUND
    for steps in range(LONGEST):
        if space.made - looked >= ROUND:
            looked = space.made
            yield
            if not space.tells_all:
                return steps
        # Counted in what the interpreter had to work out, as the rest is a lookup; a program of
        # long steps is not walked through six times before the search.
        if space.made > MOST or space.over(state):
            return steps
        entries = space.threads(state)
        # Long turns come to the end of critical sections, random ones into the middle.
        random.shuffle(entries)
        if turns:
            entries.sort(key=lambda entry: entry.tid != last)
        for entry in entries:
            found = steps_of(space, state, entry).transitions
            if found:
                step = random.choice(found)
                state, last = state + step.delta, entry.tid
                break
        else:
            return steps
    return LONGEST
