"""The names of `__future__`: what they ask for is always on, or changes nothing here."""

from __future__ import annotations
import __future__

from typing import TYPE_CHECKING, Final

from core.machine.values import mark

if TYPE_CHECKING:
    from core.machine.values import Value

VALUES: Final[dict[str, Value]] = {
    name: mark(name) for name in __future__.all_feature_names if name != "barry_as_FLUFL"
}
"""What the host has of the module, by name."""
