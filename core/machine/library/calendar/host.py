"""`calendar`, computed by the host."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING, Final

from core.machine.library.pure import pure_functions

if TYPE_CHECKING:
    from core.machine.values import Value

_FUNCTIONS: Final = (
    "isleap",
    "leapdays",
    "monthrange",
    "weekday",
    "timegm",
)
VALUES: Final[dict[str, Value]] = pure_functions(
    "calendar", {name: getattr(calendar, name) for name in _FUNCTIONS}
)
"""What the host has of the module, by name."""
