"""The parts of `multiprocessing` that are steps, or that the machine sees to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.library.multiprocessing.channels import VALUES as CHANNELS
from core.machine.library.multiprocessing.primitives import SLOTS as _PRIMITIVES
from core.machine.library.multiprocessing.primitives import VALUES as FACTORIES
from core.machine.library.multiprocessing.processes import VALUES as PROCESSES
from core.machine.library.multiprocessing.results import VALUES as RESULTS
from core.machine.library.multiprocessing.shared import VALUES as SHARED

if TYPE_CHECKING:
    from core.machine.values import Value

SLOTS: Final = _PRIMITIVES
"""The types that the machine is to know once a program imports the module."""
VALUES: Final[dict[str, Value]] = {
    **CHANNELS, **FACTORIES, **PROCESSES, **RESULTS, **SHARED,
}  # fmt: skip
"""What the host has of the module, by name."""
