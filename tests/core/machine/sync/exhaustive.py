"""All that can come of a small program, over every schedule it has."""

from __future__ import annotations

from typing import NamedTuple

from core.machine.step import choices, over, start, step
from tests.laws.simulated import program_of
from tests.laws.walks import printed

MOST_STATES = 20_000


class TooManyStatesError(Exception):
    """The program has more states than a test may visit, so nothing is known of the rest."""


class Ending(NamedTuple):
    """How one way through a program ends: what it printed, and whether it got stuck."""

    output: str
    deadlocked: bool


def endings_of(text: str) -> set[Ending]:
    """Every ending of the program *text*.

    Raises:
        TooManyStatesError: there are more than `MOST_STATES`.
    """
    program = program_of(text)
    first = start(program)
    visited = {first.key}
    pending = [first]
    endings: set[Ending] = set()
    while pending:
        state = pending.pop()
        possible = choices(program, state)
        if not possible:
            endings.add(Ending(printed(state), deadlocked=not over(state)))
        for choice in possible:
            after = step(program, state, choice).state
            if after.key not in visited:
                if len(visited) >= MOST_STATES:
                    raise TooManyStatesError(text)
                visited.add(after.key)
                pending.append(after)
    return endings


def always(output: str) -> set[Ending]:
    """The endings of a program that prints *output* and is over, whatever the schedule."""
    return {Ending(output, deadlocked=False)}
