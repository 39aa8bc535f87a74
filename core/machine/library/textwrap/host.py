"""`textwrap`, computed by the host."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "dedent",
    "fill",
    "indent",
    "shorten",
    "wrap",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "textwrap", {name: getattr(textwrap, name) for name in _FUNCTIONS}, growth=8
)
"""What the host has of the module, by name."""
