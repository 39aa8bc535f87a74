"""`base64`, computed by the host."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "b16decode",
    "b16encode",
    "b32decode",
    "b32encode",
    "b64decode",
    "b64encode",
    "b85decode",
    "b85encode",
    "decodebytes",
    "encodebytes",
    "standard_b64decode",
    "standard_b64encode",
    "urlsafe_b64decode",
    "urlsafe_b64encode",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "base64", {name: getattr(base64, name) for name in _FUNCTIONS}, growth=4
)
"""What the host has of the module, by name."""
