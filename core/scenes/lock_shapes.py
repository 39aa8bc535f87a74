"""The outlines of locks in a unit square, for whoever draws them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    Spot = tuple[float, float]

_STAR_WAIST: Final = 0.52
"""How far in a star goes between two points, as a share of its radius."""
_CROSS_ARM: Final = 0.30
"""Where the arms of a cross begin."""
SQUARE: Final = (0.06, 0.88, 0.12)
"""Where a square begins, how wide it is, and the radius of its corners."""


def corners(shape: str) -> Sequence[Spot]:
    """The corners of *shape*; none of a circle, which fills the unit square, or of a square.

    Raises:
        ValueError: there is no such shape.
    """
    match shape:
        case "circle" | "square":
            return ()
        case "triangle":
            return [(0.5, 0.0), (1.0, 0.94), (0.0, 0.94)]
        case "diamond":
            return [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)]
        case "pentagon":
            return _ring(5)
        case "hexagon":
            return _ring(6, turn=math.pi / 6)
        case "star":
            outer, inner = _ring(6), _ring(6, radius=0.5 * _STAR_WAIST * 1.2, turn=math.pi / 6)
            return [spot for pair in zip(outer, inner, strict=True) for spot in pair]
        case "cross":
            low, high = _CROSS_ARM, 1 - _CROSS_ARM
            return [
                (low, 0), (high, 0), (high, low), (1, low), (1, high), (high, high), (high, 1),
                (low, 1), (low, high), (0, high), (0, low), (low, low),
            ]  # fmt: skip
        case _:
            raise ValueError(f"there is no shape called {shape}")


def _ring(number: int, radius: float = 0.5, turn: float = 0.0) -> list[Spot]:
    """The corners of a regular polygon round the middle, the first on top."""
    angles = [turn + 2 * math.pi * corner / number for corner in range(number)]
    return [(0.5 + radius * math.sin(angle), 0.5 - radius * math.cos(angle)) for angle in angles]
