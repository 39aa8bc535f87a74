"""Any thread at any step."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from core.runs.scheduler import single_step

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.runs.scheduler import Options, Scheduler, Turn


class RandomWalk:
    """One step of any thread that can go, all equally likely.

    Time may pass at any moment: a timeout can fire early and a sleep orders nothing, as
    on a busy computer.
    """

    policy = "random"

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chooser: Scheduler = self
        # Of all that Random can draw, only random() is the same in every version of Python.
        self.pick: Final = _picker(Random(seed).random)

    def choose(self, options: Options) -> Turn:
        """Pick one thread at random, by a single draw."""
        ready, timed, last, _ = options
        return single_step(self.pick(ready, timed, last))


def _picker(
    draw: Callable[[], float],
) -> Callable[[tuple[int, ...], tuple[int, ...], int | None], int]:
    """What picks one of those who can go by one *draw*; a run asks it at every step."""

    def pick(ready: tuple[int, ...], timed: tuple[int, ...], _last: int | None) -> int:
        if not timed:
            return ready[int(draw() * len(ready))]
        place = int(draw() * (len(ready) + len(timed)))
        return ready[place] if place < len(ready) else timed[place - len(ready)]

    return pick
