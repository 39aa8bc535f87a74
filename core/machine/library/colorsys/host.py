"""`colorsys`, computed by the host."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "hls_to_rgb",
    "hsv_to_rgb",
    "rgb_to_hls",
    "rgb_to_hsv",
    "rgb_to_yiq",
    "yiq_to_rgb",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "colorsys", {name: getattr(colorsys, name) for name in _FUNCTIONS}
)
"""What the host has of the module, by name."""
