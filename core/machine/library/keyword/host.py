"""`keyword`, computed by the host."""

from __future__ import annotations

import keyword
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "iskeyword",
    "issoftkeyword",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "keyword", {name: getattr(keyword, name) for name in _FUNCTIONS}
)
"""What the host has of the module, by name."""
