"""How a run is told: which parts of it a policy chose, and which somebody else did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.runs.schedule import ByPolicy, Schedule, Turns

if TYPE_CHECKING:
    from core.runs.schedule import Segment
    from core.runs.scheduler import Scheduler


class Story:
    """Puts the choices of a run together to a schedule, as short as it can be told.

    A policy is deterministic from where it was started afresh, so all it chose since then
    is one segment.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._segments: list[Segment] = []
        self._owner: Scheduler | None = None

    @property
    def schedule(self) -> Schedule:
        """The choices so far."""
        return Schedule(self._seed, tuple(self._segments))

    def begin_part(self) -> None:
        """What is chosen from here on, even by the same policy, was started afresh."""
        self._owner = None

    def add(self, tid: int, made: int, way: int | None, owner: Scheduler | None) -> None:
        """Thread *tid* made *made* steps, the first of them *way*; *owner* chose it.

        No owner means that the choice stands for itself.
        """
        if owner is None:
            self._add_turns(tid, made, way)
            self._owner = None
        else:
            self.add_to_policy(made, owner)

    def add_to_policy(self, made: int, owner: Scheduler) -> None:
        """The next *made* steps were chosen by *owner*, whoever made them."""
        segments = self._segments
        last = segments[-1] if segments else None
        if not made:
            return
        if owner is self._owner and isinstance(last, ByPolicy):
            segments[-1] = ByPolicy(last.policy, last.seed, last.steps + made)
        else:
            segments.append(ByPolicy(owner.policy, owner.seed, made))
        self._owner = owner

    def _add_turns(self, tid: int, made: int, way: int | None) -> None:
        rest = Turns(tid, None, made - 1)
        # `Schedule` puts equal neighbours together, so the last segment goes through it, too.
        tail = Schedule(0, (*self._segments[-1:], Turns(tid, way, min(made, 1)), rest))
        self._segments[-1:] = tail.segments

    def cut(self, position: int) -> None:
        """Forget all choices after the first *position* steps."""
        kept: list[Segment] = []
        for segment in self._segments:
            room = position - sum(one.steps for one in kept)
            if segment.steps <= room:
                kept.append(segment)
            elif isinstance(segment, Turns):
                kept.append(Turns(segment.tid, segment.way, room))
            else:
                kept.append(ByPolicy(segment.policy, segment.seed, room))
        self._segments = [segment for segment in kept if segment.steps]
