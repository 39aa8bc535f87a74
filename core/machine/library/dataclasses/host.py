"""The exception of `dataclasses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.types.exceptions import library_exception

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    "FrozenInstanceError": library_exception(
        "FrozenInstanceError", "AttributeError", "dataclasses"
    ),
}
"""What the host has of the module, by name."""
