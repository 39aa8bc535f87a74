"""Choices that somebody makes one by one."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from core.runs.scheduler import ImpossibleChoiceError, Turn

if TYPE_CHECKING:
    from core.machine.state import Choice
    from core.runs.scheduler import Options


class ByHand:
    """Carries out what was pushed, in order, and rests when there is nothing more."""

    policy = "by-hand"
    seed = 0
    chooser = None

    def __init__(self) -> None:
        self._waiting: deque[Choice] = deque()

    def push(self, choice: Choice) -> None:
        """Have *choice* made after all that were pushed before."""
        self._waiting.append(choice)

    def choose(self, options: Options) -> Turn | None:
        """Take the choice that has waited longest.

        Raises:
            ImpossibleChoiceError: its thread cannot go; the choice is dropped.
        """
        if not self._waiting:
            return None
        tid, way = self._waiting.popleft()
        if tid not in options.ready and tid not in options.timed:
            raise ImpossibleChoiceError(tid, options)
        return Turn(tid, way, 1)
