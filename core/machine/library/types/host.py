"""Types of `types` that programs name in annotations, and of which they see nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.classes import builtin_type

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    "AsyncGeneratorType": builtin_type("async_generator"),
    "CellType": builtin_type("cell"),
    "CodeType": builtin_type("code"),
    "CoroutineType": builtin_type("coroutine"),
    "FrameType": builtin_type("frame"),
    "ModuleType": builtin_type("module"),
    "TracebackType": builtin_type("traceback"),
}
"""What the host has of the module, by name."""
