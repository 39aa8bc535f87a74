"""Any thread at any step."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from core.runs.scheduler import single_step

if TYPE_CHECKING:
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
        self._draw = Random(seed).random

    def choose(self, options: Options) -> Turn:
        """Pick by one draw."""
        ready, timed, last, _ = options
        return single_step(self.pick(ready, timed, last))

    def pick(self, ready: tuple[int, ...], timed: tuple[int, ...], _last: int | None) -> int:
        """Pick by one draw."""
        if not timed:
            return ready[int(self._draw() * len(ready))]
        place = int(self._draw() * (len(ready) + len(timed)))
        return ready[place] if place < len(ready) else timed[place - len(ready)]
