"""How much of a stage is free at its sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from core.scenes.space.box import Scale

MARGIN: Final = 8.0
_DESK_MARGIN: Final = (8.0, 18.0, 0.026)
"""At least, at most, and the share of the width that is free at either side."""


def margin(width: float, scale: Scale) -> float:
    """How many pixels are free at either side of a stage so *wide*."""
    if scale.hall:
        return scale.px(MARGIN)
    least, most, share = _DESK_MARGIN
    return max(scale.px(least), min(scale.px(most), width * share))
