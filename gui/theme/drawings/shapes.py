"""The shapes of locks in a unit square."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

if TYPE_CHECKING:
    from collections.abc import Sequence

_STAR_WAIST: Final = 0.52
"""How far in a star goes between two points, as a share of its radius."""
_CROSS_ARM: Final = 0.30
"""Where the arms of a cross begin."""


def shape_path(shape: str, rect: QRectF) -> QPainterPath:
    """*shape* as large as it can be in *rect*."""
    return QTransform(rect.width(), 0, 0, rect.height(), rect.left(), rect.top()).map(_unit(shape))


@lru_cache(maxsize=16)
def _unit(shape: str) -> QPainterPath:
    path = QPainterPath()
    match shape:
        case "circle":
            path.addEllipse(QRectF(0, 0, 1, 1))
        case "square":
            path.addRoundedRect(QRectF(0.06, 0.06, 0.88, 0.88), 0.12, 0.12)
        case "triangle":
            _add(path, [(0.5, 0.0), (1.0, 0.94), (0.0, 0.94)])
        case "diamond":
            _add(path, [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)])
        case "pentagon":
            _add(path, _ring(5))
        case "hexagon":
            _add(path, _ring(6, turn=math.pi / 6))
        case "star":
            outer, inner = _ring(6), _ring(6, radius=0.5 * _STAR_WAIST * 1.2, turn=math.pi / 6)
            _add(path, [spot for pair in zip(outer, inner, strict=True) for spot in pair])
        case "cross":
            low, high = _CROSS_ARM, 1 - _CROSS_ARM
            _add(path, [
                (low, 0), (high, 0), (high, low), (1, low), (1, high), (high, high), (high, 1),
                (low, 1), (low, high), (0, high), (0, low), (low, low),
            ])  # fmt: skip
        case _:
            raise ValueError(f"there is no shape called {shape}")
    return path


def _ring(corners: int, radius: float = 0.5, turn: float = 0.0) -> list[tuple[float, float]]:
    """The corners of a regular polygon round the middle, the first on top."""
    angles = [turn + 2 * math.pi * corner / corners for corner in range(corners)]
    return [(0.5 + radius * math.sin(angle), 0.5 - radius * math.cos(angle)) for angle in angles]


def _add(path: QPainterPath, corners: Sequence[tuple[float, float]]) -> None:
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
