"""A run once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.schedule import ByPolicy
from core.runs.scheduler import ImpossibleChoiceError, Turn
from core.runs.schedulers.policies import POLICIES

if TYPE_CHECKING:
    from core.runs.schedule import Schedule, Segment
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
        self._segment: Segment | None = None
        self._end = -1
        self._nested: Scheduler | None = None

    def choose(self, options: Options) -> Turn | None:
        """Repeat the choice that was made at this position.

        Raises:
            ReplayError: the thread that was chosen then cannot go.
        """
        position = options.position
        if position >= self._end:
            self._enter(next(self._rest, None), position)
        turn = self._wanted(options)
        return turn and turn._replace(steps=min(turn.steps, self._end - position))

    def _enter(self, segment: Segment | None, position: int) -> None:
        self._segment, self._nested = segment, None
        if segment is not None:
            self._end = position + segment.steps
        if isinstance(segment, ByPolicy):
            self._nested = POLICIES[segment.policy](segment.seed)

    def _wanted(self, options: Options) -> Turn | None:
        segment = self._segment
        if segment is None:
            return None
        if isinstance(segment, ByPolicy):
            assert self._nested is not None
            return self._nested.choose(options)
        if segment.tid not in options.ready and segment.tid not in options.timed:
            raise ReplayError(segment.tid, options)
        # A way holds for one step, so several that go the same way are asked for one by one.
        return Turn(segment.tid, segment.way, segment.steps if segment.way is None else 1)
