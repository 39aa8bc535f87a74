"""`binascii`, computed by the host."""

from __future__ import annotations

import binascii
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "a2b_base64",
    "a2b_hex",
    "b2a_base64",
    "b2a_hex",
    "crc32",
    "hexlify",
    "unhexlify",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "binascii", {name: getattr(binascii, name) for name in _FUNCTIONS}, growth=4
)
"""What the host has of the module, by name."""
