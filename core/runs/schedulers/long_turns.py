"""Long turns, as CPython gives them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from core.runs.scheduler import Turn

if TYPE_CHECKING:
    from core.runs.scheduler import Options, Scheduler

SHORTEST = 500
LONGEST = 5_000
"""The bounds of a turn in steps.

CPython takes the interpreter from a thread every 5 milliseconds at the most; a visible
operation with what is local around it takes one to ten microseconds.
"""


class LongTurns:
    """A thread goes on for some thousand steps, then it is the turn of another one.

    Time passes only when nobody is ready.  A program that looks right under this policy
    may fail under others: real runs hide what they seldom do.
    """

    policy = "long-turns"

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.chooser: Scheduler = self
        # Of all that Random can draw, only random() is the same in every version of Python.
        self._draw = Random(seed).random

    def choose(self, options: Options) -> Turn:
        """Pick another thread than the last one if there is one, and the length of its turn."""
        candidates = tuple(tid for tid in options.ready if tid != options.last)
        candidates = candidates or options.ready or options.timed[:1]
        tid = candidates[int(self._draw() * len(candidates))]
        return Turn(tid, None, SHORTEST + int(self._draw() * (LONGEST - SHORTEST + 1)))
