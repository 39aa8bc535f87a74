"""`unicodedata`, computed by the host."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "category",
    "combining",
    "decimal",
    "digit",
    "lookup",
    "name",
    "normalize",
    "numeric",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "unicodedata", {name: getattr(unicodedata, name) for name in _FUNCTIONS}, growth=20
)
"""What the host has of the module, by name."""
