"""How a run is driven: who goes next, how much a step is, how fast it plays."""

from __future__ import annotations

from typing import Final, Literal

from core.runs.schedulers.by_hand import ByHand
from core.runs.schedulers.policies import POLICIES

BY_HAND: Final = ByHand.policy
FOUND: Final = "replay"
"""The schedule that was found or loaded decides."""
CHOOSERS: Final = (BY_HAND, *POLICIES, FOUND)
"""Who can decide which thread goes next, by the names that schedules have for them."""

Grain = Literal["access", "line"]
"""How much one step is: one visible operation, or all of them up to the thread's next line."""

SLOWEST: Final = 0.25
FASTEST: Final = 4096.0
"""Steps a second."""
FRAME: Final = 16
"""Milliseconds between two pictures while it plays."""


def faster(speed: float) -> float:
    """The next speed above *speed*; each is twice the one before."""
    return min(FASTEST, speed * 2)


def slower(speed: float) -> float:
    """The next speed below *speed*."""
    return max(SLOWEST, speed / 2)
