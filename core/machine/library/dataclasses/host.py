"""The exception of `dataclasses`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    "FrozenInstanceError": EXCEPTIONS["FrozenInstanceError"],
}
"""What the host has of the module, by name."""
