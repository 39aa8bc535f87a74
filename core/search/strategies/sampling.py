"""Runs through a space, to learn from them before anything is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from collections.abc import Generator
    from random import Random

    from core.search.states.space import Space

ROUND: Final = 50
"""How many steps are worked out between two looks at the outside world."""
MOST: Final = 2_000
"""How many steps are worked out in all runs together, those not taken among them."""
LONGEST: Final = 1_000
"""How many steps a run has at most."""


def walk(space: Space, random: Random, *, turns: bool) -> Generator[None, None, None]:
    """Make a run through *space*; with *turns* a thread goes on as long as it can.

    Yields now and then.
    """
    state, last, looked = space.start, -1, -ROUND
    for _ in range(LONGEST):
        if space.made - looked >= ROUND:
            looked = space.made
            yield
        # Counted in what the interpreter had to work out, as the rest is a lookup; a program of
        # long steps is not walked through six times before the search.
        if space.made > MOST or space.over(state):
            return
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
            return
