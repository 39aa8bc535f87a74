"""How far the threads of a program go side by side.

The speed-up is how many steps the workers make for each round in which everybody who can go
makes one: 1 where one goes after the other, and at most the number of workers.  Main is not
counted, and starts and joins in no time.
"""

from __future__ import annotations

import random
from statistics import fmean
from typing import TYPE_CHECKING, Final

from core.machine.state import TIMEOUT
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.language.program import Program
    from core.machine.state import Choice

SEEDS: Final = 6
"""How many runs are made, each with another order within the rounds."""
MOST_STEPS: Final = 5_000
"""A run goes no further than that."""


def speedup(program: Program) -> float:
    """The mean speed-up of *program* over some runs, the same for the same program."""
    return fmean(_of_run(program, seed) for seed in range(SEEDS))


def _of_run(program: Program, seed: int) -> float:
    run = Simulation(program, POLICIES["round-robin"](seed), seed=seed)
    luck = random.Random(seed)
    made = rounds = 0
    while run.position < MOST_STEPS:
        _let_main_go(run)
        ready = sorted({choice.tid for choice in run.choices() if _works(choice)})
        if not ready:
            if not _pass_time(run):
                break
            continue
        luck.shuffle(ready)
        rounds += 1
        made += sum(_go(run, tid) for tid in ready)
    return made / rounds if rounds else 1.0


def _works(choice: Choice) -> bool:
    return choice.tid != 0 and choice.way != TIMEOUT


def _let_main_go(run: Simulation) -> None:
    while run.position < MOST_STEPS and _go(run, 0):
        pass


def _go(run: Simulation, tid: int) -> bool:
    """Let thread *tid* make a step, if it can."""
    for choice in run.choices():
        if choice.tid == tid and choice.way != TIMEOUT:
            run.take(choice)
            return True
    return False


def _pass_time(run: Simulation) -> bool:
    """Let somebody's time run out, since nobody can go otherwise."""
    choice = next(iter(run.choices()), None)
    if choice is not None:
        run.take(choice)
    return choice is not None
