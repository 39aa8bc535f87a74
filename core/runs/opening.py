"""Where a run is opened, and with which seed: at its first choice, with workers that interleave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.events import Kind
from core.machine.sparing import ALLOWED, Allowance
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

if TYPE_CHECKING:
    from core.language.program import Program
    from core.runs.scheduler import Scheduler

MAIN: Final = 0
MOST_STEPS: Final = 400
"""How far a run is looked at."""
MOST_SEEDS: Final = 50
"""How many seeds are tried until one interleaves."""
PATIENCE: Final = 10
"""How many more are tried for a better one."""
FIRST_SEED: Final = 1
AT_ONCE: Final = 4
_PAIR: Final = 2


def preparation(program: Program, scheduler: Scheduler, seed: int) -> int:
    """How many steps of the run that *scheduler* chooses lie before its first choice.

    They are the steps that only the main thread could make, and those right after them in
    which it starts more threads: who goes first is worth asking once all of them are there.
    It is 0 where no choice comes within `MOST_STEPS`, or only after much work.
    """
    return _preparation(program, scheduler, seed, Allowance(ALLOWED))


def _preparation(program: Program, scheduler: Scheduler, seed: int, allowance: Allowance) -> int:
    run = Simulation(program, scheduler, seed=seed, allowance=allowance)
    for position in range(MOST_STEPS):
        alone = len(run.choices()) == 1
        if not run.advance(1):
            return 0
        kind = run.trace.kinds[position]
        if run.trace.tids[position] != MAIN or not (alone or kind == Kind.START):
            return position
    return 0


def opening_seed(program: Program, policy: str, first: int) -> int:
    """The first seed from *first* on whose run by *policy* is worth watching.

    It switches from worker to worker, and best of all once every worker is there that main
    starts in a row.  It is *first* itself where none of `MOST_SEEDS` does within `MOST_STEPS`, or
    it takes much work to see that.
    """
    allowance = Allowance(ALLOWED)
    wanted = _preparation(program, POLICIES["serial"](first), first, allowance)
    second_best = None
    for seed in range(first, first + MOST_SEEDS):
        if second_best is not None and seed > second_best + PATIENCE:
            break
        run = Simulation(program, POLICIES[policy](seed), seed=seed, allowance=allowance)
        if _interleaves(run):
            if _preparation(program, POLICIES[policy](seed), seed, allowance) >= wanted:
                return seed
            second_best = seed if second_best is None else second_best
        elif run.unmodelled is not None or _workers(run) < _PAIR:
            break
    return first if second_best is None else second_best


def _workers(run: Simulation) -> int:
    """How many threads beside the main one *run* has had."""
    return sum(thread.tid != MAIN for thread in run.machine.threads)


def _interleaves(run: Simulation) -> bool:
    """Whether *run* has a switch between two threads that are not the main one."""
    trace = run.trace
    while run.position < MOST_STEPS and run.advance(AT_ONCE):
        tids = trace.tids
        if any(tids[at - 1] != MAIN and tids[at] != MAIN for at in trace.switches):
            return True
    return False
