"""Rectangles, and what is asked of whoever knows how wide words are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from core.named import NamedTuple
from core.scenes.words import ENGLISH, Words


class Box(NamedTuple):
    """A rectangle: its left upper corner and its size."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The coordinate of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def inset(self, x: float, y: float | None = None) -> Box:
        """As much smaller on each side."""
        high = x if y is None else y
        return Box(self.x + x, self.y + high, self.width - 2 * x, self.height - 2 * high)

    def holds(self, other: Box) -> bool:
        """Whether *other* lies in it."""
        return (
            self.x - 0.5 <= other.x
            and self.y - 0.5 <= other.y
            and other.right <= self.right + 0.5
            and other.bottom <= self.bottom + 0.5
        )


def around(boxes: list[Box]) -> Box:
    """The smallest box with all *boxes* in it."""
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    return Box(left, top, right - left, bottom - top)


class Measure(Protocol):
    """How wide words are in letters of so many pixels: in a program's letters if *code*."""

    def __call__(self, words: str, size: float, *, bold: bool = False, code: bool = False) -> float:
        """The width in pixels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """All sizes of one screen: *unit* pixels are a pixel at zoom 1; *far* says it is a hall's.

    What stands there is told in *words*.

    In a hall, which is read from 20 m, a unit is two pixels of a screen 1080 high; the four
    voices are 13, 16, 24 and 38 units, and nothing is smaller than 12.
    """

    unit: float
    measure: Measure
    far: bool = False
    words: Words = ENGLISH

    @property
    def hall(self) -> bool:
        """Whether it is for the last row rather than for a desk."""
        # What is so large at a desk is for weak eyes, who are as far away.
        return self.far or self.unit >= _HALL

    @property
    def pad(self) -> float:
        """From the edge of a lane or a card to what stands in it, in units."""
        return _PAD[self.hall]

    @property
    def pad_high(self) -> float:
        """The same from the upper and the lower edge, where lines have air of their own."""
        return _PAD_HIGH[self.hall]

    @property
    def gap(self) -> float:
        """Between two lanes, in units."""
        return _GAP[self.hall]

    def px(self, units: float) -> float:
        """The length of *units* in pixels."""
        return units * self.unit

    def width(self, words: str, units: float, *, bold: bool = False, code: bool = False) -> float:
        """How wide *words* are in letters of *units*, rounded up so that they surely fit."""
        size = float(round(units * self.unit))
        return self.measure(words, size, bold=bold, code=code) + 1.0


_HALL = 1.6
_PAD, _PAD_HIGH, _GAP = (10.0, 7.0), (9.0, 7.0), (6.0, 6.0)
"""At a desk, and in a hall, where a unit is twice as large."""
WHISPER, SAY, SPEAK, SHOUT = 13.0, 16.0, 24.0, 38.0
LINE = 1.35
"""A line of words in heights of its letters."""
LEAST = 13.0
"""Values in cards are never smaller."""
