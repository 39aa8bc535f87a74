"""The exceptions of `concurrent.futures`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.builtins.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    "BrokenExecutor": EXCEPTIONS["BrokenExecutor"],
    "CancelledError": EXCEPTIONS["CancelledError"],
    "InvalidStateError": EXCEPTIONS["InvalidStateError"],
    "TimeoutError": EXCEPTIONS["TimeoutError"],
}
"""What the host has of the module, by name."""
