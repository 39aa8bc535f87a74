"""What makes the handler of an instruction."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.machine.linked import Handler

Factory: TypeAlias = "Callable[..., Handler]"  # type: ignore[explicit-any]
"""Takes the place of an instruction and its operands; there is no other type for that."""
