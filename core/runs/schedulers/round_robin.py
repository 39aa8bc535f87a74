"""Everybody in turn, one step each."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from core.runs.scheduler import single_step

if TYPE_CHECKING:
    from core.runs.scheduler import Options, Scheduler, Turn


class RoundRobin:
    """The next thread in id order after the last one makes one step.

    Time passes only when nobody is ready.  Nothing is drawn: *seed* changes nothing.
    """

    policy = "round-robin"

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chooser: Scheduler = self

    def choose(self, options: Options) -> Turn:
        """Pick the next thread in the circle."""
        ready, timed, last, _ = options
        return single_step(self.pick(ready, timed, last))

    def pick(self, ready: tuple[int, ...], timed: tuple[int, ...], last: int | None) -> int:
        """Pick the next thread in the circle."""
        if not ready:
            return timed[0]
        after = bisect_right(ready, -1 if last is None else last)
        return ready[after] if after < len(ready) else ready[0]
