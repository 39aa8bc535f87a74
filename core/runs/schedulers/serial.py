"""One thread after the other, as if there were no threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.scheduler import WITHOUT_END, Turn

if TYPE_CHECKING:
    from core.runs.scheduler import Options, Scheduler


class Serial:
    """A thread goes on until it ends or must wait; then the one with the lowest id goes.

    Time passes only when nobody is ready.  Nothing is drawn: *seed* changes nothing.
    """

    policy = "serial"

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chooser: Scheduler = self

    def choose(self, options: Options) -> Turn:
        """Pick the last thread again if it can go."""
        last = options.last
        if last is not None and last in options.ready:
            return Turn(last, None, WITHOUT_END)
        tid = options.ready[0] if options.ready else options.timed[0]
        return Turn(tid, None, WITHOUT_END)
