"""`queue`: the queues, whose methods are steps, and their exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.exceptions import EXCEPTIONS
from core.machine.sync.queues import QUEUE_TYPES

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    **QUEUE_TYPES,
    "Empty": EXCEPTIONS["Empty"],
    "Full": EXCEPTIONS["Full"],
}
"""What the host has of the module, by name."""
