"""The policies a schedule can name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.runs.schedulers.long_turns import LongTurns
from core.runs.schedulers.random_walk import RandomWalk
from core.runs.schedulers.round_robin import RoundRobin
from core.runs.schedulers.serial import Serial

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.runs.scheduler import Scheduler

POLICIES: Final[Mapping[str, Callable[[int], Scheduler]]] = MappingProxyType(
    {policy.policy: policy for policy in (RandomWalk, RoundRobin, LongTurns, Serial)}
)
"""By name what starts a scheduler afresh, given a seed."""
