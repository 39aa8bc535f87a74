"""The primitives of `threading`, whose methods are steps, and what goes wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.primitives.attributes import SYNC_ATTRIBUTES
from core.machine.slots import Slots
from core.machine.sync.barrier import BARRIER_METHODS, BARRIER_TYPES, BROKEN
from core.machine.sync.condition import CONDITION_METHODS, CONDITION_TYPES
from core.machine.sync.event import EVENT_METHODS, EVENT_TYPES
from core.machine.sync.lock import LOCK_METHODS, LOCK_TYPES, TIMEOUT_MAX
from core.machine.sync.semaphore import SEMAPHORE_METHODS, SEMAPHORE_TYPES
from core.machine.types.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from core.machine.values import Value

_CLASSES: Final = {
    **BARRIER_TYPES,
    **CONDITION_TYPES,
    **EVENT_TYPES,
    **LOCK_TYPES,
    **SEMAPHORE_TYPES,
}
_METHODS: Final = {
    **BARRIER_METHODS,
    **CONDITION_METHODS,
    **EVENT_METHODS,
    **LOCK_METHODS,
    **SEMAPHORE_METHODS,
}
SLOTS: Final = {
    cls.name: Slots(
        cls=cls, methods=_METHODS[cls.name], attributes=SYNC_ATTRIBUTES.get(cls.name, {})
    )
    for cls in _CLASSES.values()
}
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    **_CLASSES,
    "BrokenBarrierError": BROKEN,
    "ThreadError": EXCEPTIONS["RuntimeError"],
    "TIMEOUT_MAX": TIMEOUT_MAX,
}
"""What the host has of the module, by name."""
