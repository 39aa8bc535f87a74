"""`struct`, computed by the host."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "calcsize",
    "pack",
    "unpack",
    "unpack_from",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "struct", {name: getattr(struct, name) for name in _FUNCTIONS}, growth=16
)
"""What the host has of the module, by name."""
