"""How long a program waits: in rounds, in each of which every thread that can go makes a step."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from core.generators import carried
from core.machine.events import Kind
from core.machine.step import choices, over, start, step
from core.machine.thrown import UnmodelledError
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program

RUNS: Final = 6
"""So many orders within the rounds are drawn."""
MOST_ROUNDS: Final = 400


class Pace(NamedTuple):
    """How many *rounds* runs take on average, and how many *steps* they have."""

    rounds: float
    steps: float

    @property
    def waiting(self) -> float:
        """How much of it one thread is at work alone: 1 if nothing ever runs side by side."""
        return self.rounds / self.steps


def pace_of(program: Program) -> Pace | None:
    """Return how long runs of *program* that end well take.

    None if none does: all of those that are drawn fail, or go on for long.
    """
    return carried(pacing(program))


def pacing(program: Program) -> Generator[None, None, Pace | None]:
    """Find what `pace_of` returns; yields after each round of each run."""
    runs = []
    for seed in range(RUNS):
        run = yield from _run(program, Random(seed))
        if run is not None:
            runs.append(run)
    if not runs:
        return None
    rounds, steps = (sum(each) / len(runs) for each in zip(*runs, strict=True))
    return Pace(rounds, steps)


def _run(program: Program, draw: Random) -> Generator[None, None, tuple[int, int] | None]:
    state, steps = start(program), 0
    try:
        for rounds in range(MOST_ROUNDS):
            yield
            tids = sorted({choice.tid for choice in choices(program, state)})
            if not tids:
                died = any(thread.status == "died" for thread in state.threads)
                return (rounds, steps) if over(state) and not died and steps else None
            draw.shuffle(tids)
            for tid in tids:
                # What another one did in this round may be what it waits for now.
                mine = [choice for choice in choices(program, state) if choice.tid == tid]
                if mine:
                    state, events = step(program, state, mine[0])
                    steps += 1
                    if events[0].kind == Kind.GIVE_WAY:
                        # It computes for long by itself: rounds say nothing of that.
                        return None
    except UnmodelledError:
        pass
    return None
