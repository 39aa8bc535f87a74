"""How long a program waits: in rounds, in each of which every thread that can go makes a step."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.step import choices, over, start, step
from core.machine.thrown import UnmodelledError

if TYPE_CHECKING:
    from core.language.program import Program

RUNS: Final = 6
"""So many orders within the rounds are drawn."""
MOST_ROUNDS: Final = 400


def rounds_of(program: Program) -> float | None:
    """Return how many rounds runs of *program* that end well take, on average.

    None if none does: all of those that are drawn fail, or go on for long.
    """
    took = [rounds for seed in range(RUNS) if (rounds := _run(program, Random(seed))) is not None]
    return sum(took) / len(took) if took else None


def _run(program: Program, draw: Random) -> int | None:
    state = start(program)
    try:
        for rounds in range(MOST_ROUNDS):
            tids = sorted({choice.tid for choice in choices(program, state)})
            if not tids:
                died = any(thread.status == "died" for thread in state.threads)
                return rounds if over(state) and not died else None
            draw.shuffle(tids)
            for tid in tids:
                # What another one did in this round may be what it waits for now.
                mine = [choice for choice in choices(program, state) if choice.tid == tid]
                if mine:
                    state, events = step(program, state, mine[0])
                    if events[0].kind == Kind.GIVE_WAY:
                        # It computes for long by itself: rounds say nothing of that.
                        return None
    except UnmodelledError:
        pass
    return None
