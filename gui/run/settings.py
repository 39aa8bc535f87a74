"""How a run is driven: who goes next, how much a step is, how fast it plays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from core.runs.opening import FIRST_SEED
from core.runs.schedule import parse_schedule
from core.runs.schedulers.by_hand import ByHand
from core.runs.schedulers.policies import POLICIES
from core.runs.schedulers.random_walk import RandomWalk
from core.runs.schedulers.replay import Replay

if TYPE_CHECKING:
    from core.runs.scheduler import Scheduler

BY_HAND: Final = ByHand.policy
FOUND: Final = "replay"
"""The schedule that was found or loaded decides."""
AT_RANDOM: Final = RandomWalk.policy
CHOOSERS: Final = (AT_RANDOM, BY_HAND, "round-robin", "long-turns", "serial", FOUND)
"""Who can decide which thread goes next, by the names that schedules have for them."""

Grain = Literal["access", "line"]
"""How much one step is: one visible operation, or all of them up to the thread's next line."""

SLOWEST: Final = 0.25
FASTEST: Final = 4096.0
"""Steps a second, at least and at most."""
SPEED: Final = 4.0
"""Steps a second, at first."""
FRAME: Final = 16
"""Milliseconds between two pictures while it plays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSettings:
    """What somebody set: *chooser* is one of `CHOOSERS`, *found* the schedule loaded last.

    *seed* is where everything random in a run comes from.
    """

    chooser: str = AT_RANDOM
    found: str = ""
    seed: int = FIRST_SEED
    grain: Grain = "access"

    def scheduler(self) -> Scheduler:
        """A new scheduler that chooses as these settings say."""
        if self.chooser == BY_HAND:
            return ByHand()
        if self.chooser == FOUND:
            return Replay(parse_schedule(self.found))
        return POLICIES[self.chooser](self.seed)

    def of_another_program(self) -> RunSettings:
        """What of them is kept: a schedule is one of the program it was found for."""
        return replace(self, chooser=AT_RANDOM, found="") if self.chooser == FOUND else self
