"""A run once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.schedule import ByPolicy
from core.runs.scheduler import ImpossibleChoiceError, Turn
from core.runs.schedulers.policies import POLICIES

if TYPE_CHECKING:
    from core.runs.schedule import Schedule, Segment, Turns
    from core.runs.scheduler import Options, Scheduler


class ReplayError(ImpossibleChoiceError):
    """The schedule belongs to another program, or to another version of this one."""


class Replay:
    """Makes the choices of *schedule* and stops where it stops.

    What a policy chose is chosen by that policy again, started afresh.
    """

    policy = "replay"

    def __init__(self, schedule: Schedule) -> None:
        self.seed = schedule.seed
        self._rest = iter(schedule.segments)
        self._current: Scheduler | _Again | None = None
        self._end = -1

    @property
    def chooser(self) -> Scheduler | None:
        """The policy whose part of the schedule it is now."""
        return None if isinstance(self._current, _Again) else self._current

    def choose(self, options: Options) -> Turn | None:
        """Repeat the choice that was made at this position.

        Raises:
            ReplayError: the thread that was chosen then cannot go.
        """
        if options.position >= self._end:
            self._enter(next(self._rest, None), options.position)
        turn = self._current.choose(options) if self._current else None
        left = self._end - options.position
        # A policy of long turns goes on beyond the part of the schedule that it has.
        return turn if turn is None or turn.steps <= left else turn._replace(steps=left)

    def _enter(self, segment: Segment | None, position: int) -> None:
        if segment is None:
            self._current = None
            return
        self._end = position + segment.steps
        if isinstance(segment, ByPolicy):
            self._current = POLICIES[segment.policy](segment.seed)
        else:
            self._current = _Again(segment)


class _Again:
    """Repeats turns that a schedule names one by one."""

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def choose(self, options: Options) -> Turn:
        tid, way, count = self._turns.tid, self._turns.way, self._turns.count
        if tid not in options.ready and tid not in options.timed:
            raise ReplayError(tid, options)
        # A way holds for one step, so several that go the same way are asked for one by one.
        return Turn(tid, way, count if way is None else 1)
