"""Runs through a space, to learn from them before anything is searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.search.states.successors import steps_of

if TYPE_CHECKING:
    from collections.abc import Generator
    from random import Random

    from core.search.states.space import Space

ROUND: Final = 20
LONGEST: Final = 1_000
"""How many steps a run has at most."""


def walk(space: Space, random: Random, *, turns: bool) -> Generator[None, None, None]:
    """Make a run through *space*; with *turns* a thread goes on as long as it can.

    Yields now and then.
    """
    state, last = space.start, -1
    for number in range(LONGEST):
        if number % ROUND == 0:
            yield
        if space.over(state):
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
