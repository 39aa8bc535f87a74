"""`zlib`, computed by the host."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "adler32",
    "crc32",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "zlib", {name: getattr(zlib, name) for name in _FUNCTIONS}
)
"""What the host has of the module, by name."""
