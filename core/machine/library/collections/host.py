"""The containers of `collections` that are the machine's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.type_table import TYPES

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    name: TYPES[name] for name in ("Counter", "OrderedDict", "defaultdict", "deque")
}
"""What the host has of the module, by name."""
