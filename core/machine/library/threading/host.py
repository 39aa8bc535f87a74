"""The primitives of `threading`, whose methods are steps, and what goes wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.exceptions import EXCEPTIONS
from core.machine.sync.barrier import BARRIER_TYPES
from core.machine.sync.condition import CONDITION_TYPES
from core.machine.sync.event import EVENT_TYPES
from core.machine.sync.lock import LOCK_TYPES
from core.machine.sync.semaphore import SEMAPHORE_TYPES

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    **BARRIER_TYPES,
    **CONDITION_TYPES,
    **EVENT_TYPES,
    **LOCK_TYPES,
    **SEMAPHORE_TYPES,
    "BrokenBarrierError": EXCEPTIONS["BrokenBarrierError"],
    "ThreadError": EXCEPTIONS["RuntimeError"],
    "TIMEOUT_MAX": 9223372036.0,
}
"""What the host has of the module, by name."""
