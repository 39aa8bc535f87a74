"""Everybody in turn, one step each."""

from __future__ import annotations

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
        if not options.ready:
            return single_step(options.timed[0])
        last = -1 if options.last is None else options.last
        after = (tid for tid in options.ready if tid > last)
        return single_step(next(after, options.ready[0]))
