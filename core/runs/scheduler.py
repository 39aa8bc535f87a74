"""Who decides what goes next: the question, the answer, and whoever can answer.

A scheduler is an oracle: it chooses and never executes, and it sees neither the program
nor the state.  Started afresh from the same policy and seed it gives the same answers to
the same questions, so a long run is told by a policy, a seed and a number of steps.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Protocol

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeGuard

WITHOUT_END = 1 << 40
"""The steps of a turn that only the thread itself can end."""


class Options(NamedTuple):
    """What there is to choose from before a step.

    *ready* are the threads that can go now, in id order; *timed* those that could go only
    if time passed (sleepers, timed waits), the soonest first.  *last* made the step
    before, and *position* is how many steps the run has made.
    """

    ready: tuple[int, ...]
    timed: tuple[int, ...]
    last: int | None
    position: int


class Turn(NamedTuple):
    """At most *steps* steps of thread *tid*; *way*, as in a choice, is for the first.

    A turn is over early when the thread cannot go on without time passing.
    """

    tid: int
    way: int | None
    steps: int


@cache
def single_step(tid: int) -> Turn:
    """One step of thread *tid*, whichever way it goes by itself."""
    return Turn(tid, None, 1)


class Scheduler(Protocol):
    """Chooses; it never executes and never sees the state."""

    @property
    def policy(self) -> str:
        """The name that a schedule has for this way of choosing."""

    @property
    def seed(self) -> int:
        """The number that everything drawn at random comes from."""

    @property
    def chooser(self) -> Scheduler | None:
        """The policy that made the last choice; None if it must be told choice by choice.

        A policy started afresh is another object, so that a schedule can tell them apart.
        """

    def choose(self, options: Options) -> Turn | None:
        """Pick from *options*, of which there is at least one; None ends the run here."""


class SingleSteps(Scheduler, Protocol):
    """A policy whose turns are of one step each, whichever way that goes by itself."""

    def pick(self, ready: tuple[int, ...], timed: tuple[int, ...], last: int | None) -> int:
        """The thread of the next turn, from the parts of the `Options`."""


def is_single(scheduler: Scheduler) -> TypeGuard[SingleSteps]:
    """Whether *scheduler* chooses single steps, and can be asked for the thread alone."""
    # By what it can do: a schedule that is replayed and a hand that chooses have no such method.
    return hasattr(scheduler, "pick")


class ImpossibleChoiceError(Exception):
    """A choice that was made beforehand cannot be carried out at this step."""

    def __init__(self, tid: int, options: Options) -> None:
        able = _listed(sorted((*options.ready, *options.timed)))
        super().__init__(f"step {options.position + 1}: thread {tid} cannot go here, only {able}")


def _listed(tids: Sequence[int]) -> str:
    *others, last = map(str, tids)
    return f"{', '.join(others)} and {last}" if others else last
