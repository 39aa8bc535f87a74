"""Every run of a small program with few delays, by plain search over `step`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.machine.state import TIMEOUT
from core.machine.step import choices, start, step
from core.machine.thrown import UnmodelledError
from core.search.states.outcomes import end_of_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.language.program import Program
    from core.machine.state import Choice, State
    from core.search.states.outcomes import End

    Ending = tuple[object, ...]


def without_failures(end: End) -> Ending:
    """*end* by its texts and values alone."""
    return (end.output, end.values)


class Run(NamedTuple):
    """A run in the making: its *state*, the *last* thread, its *delays* and *steps* so far."""

    state: State
    last: int
    delays: int
    steps: int


def endings(program: Program, delays: int, most_steps: int, cap: int) -> set[Ending] | None:
    """How runs end with at most so many *delays* and steps; None if there are more than *cap*.

    None, too, if something is not simulated.
    """
    found: set[Ending] = set()
    pending, made = [Run(start(program), 0, 0, 0)], 0
    while pending:
        run = pending.pop()
        turns = list(in_turn(choices(program, run.state), run.last))
        if not turns:
            found.add(without_failures(end_of_run(program, run.state, set())))
        for price, choice in turns:
            cost = run.delays + price
            if cost <= delays and run.steps < most_steps:
                made += 1
                if made > cap:
                    return None
                try:
                    after = step(program, run.state, choice).state
                except UnmodelledError:
                    return None
                pending.append(Run(after, choice.tid, cost, run.steps + 1))
    return found


def in_turn(options: tuple[Choice, ...], last: int) -> Iterator[tuple[int, Choice]]:
    """Give each of *options* with the delays that it is away from the one whose turn it is."""
    threads = sorted({choice.tid for choice in options})
    waiting = {choice.tid for choice in options if choice.way == TIMEOUT}
    going = [tid for tid in threads if tid not in waiting]
    order = [tid for tid in going if tid >= last] + [tid for tid in going if tid < last]
    late = sorted(waiting)
    order += [tid for tid in late if tid > last] + [tid for tid in late if tid <= last]
    for passed, tid in enumerate(order):
        own = [choice for choice in options if choice.tid == tid]
        for other, choice in enumerate(own):
            yield passed + other, choice
