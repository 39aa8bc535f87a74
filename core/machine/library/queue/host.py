"""`queue`: the queues, whose methods are steps, and their exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.primitives.attributes import SYNC_ATTRIBUTES
from core.machine.slots import Slots
from core.machine.sync.queues import EMPTY, FULL, QUEUE_METHODS, QUEUE_TYPES

if TYPE_CHECKING:
    from core.machine.values import Value

SLOTS: Final = {
    kind: Slots(cls=cls, methods=QUEUE_METHODS[kind], attributes=SYNC_ATTRIBUTES.get(kind, {}))
    for kind, cls in QUEUE_TYPES.items()
}
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    **QUEUE_TYPES,
    "Empty": EMPTY,
    "Full": FULL,
}
"""What the host has of the module, by name."""
