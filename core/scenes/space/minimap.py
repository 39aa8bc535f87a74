"""Where the whole run so far stands in small: a row a thread, below everything else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box

if TYPE_CHECKING:
    from core.scenes.space.box import Scale

MOST_STEPS: Final = 2_048
"""So many steps are shown in small; of a longer run the last ones."""
HEADING: Final = 18.0
_ROW: Final = (3.0, 9.0)
_PLANNED: Final = (128, 256, 512, 1_024, MOST_STEPS)
_STRIDE: Final = 256
_TILES: Final = 8
"""A tile of the longest map has as many steps as the map moves on by: what is in it only moves."""
_SHARE: Final = 0.17
"""It never takes more of the height."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapSpace:
    """The steps from *first* up to *last* on *axis*, a *row* high for each thread.

    Of these those before *now* have been made; *last* grows only now and then, so that what is
    painted stays where it is.
    """

    heading: Box
    axis: Box
    row: float
    first: int
    last: int
    now: int

    @property
    def tiles(self) -> tuple[tuple[int, int], ...]:
        """The steps in stretches, of which a step changes only one."""
        each = max(1, (self.last - self.first) // _TILES)
        return tuple((at, min(at + each, self.last)) for at in range(self.first, self.last, each))

    def x(self, step: float) -> float:
        """Where *step* begins; to the left of the axis, where it is older than all steps there."""
        share = (step - self.first) / max(1, self.last - self.first)
        return self.axis.x + self.axis.width * share

    def step_at(self, x: float) -> float:
        """The step at *x*."""
        share = (x - self.axis.x) / max(1.0, self.axis.width)
        return self.first + share * (self.last - self.first)


def map_space(whole: Box, position: int, threads: int, scale: Scale) -> MapSpace:
    """The map of *threads* after *position* steps, at the foot of *whole*."""
    px = scale.px
    least, most = _ROW
    room = whole.height * _SHARE - px(HEADING)
    row = max(min(px(most), room / max(1, threads)), min(px(least), room / max(1, threads)))
    high = row * threads
    # Tiles of an even number of pixels fall on whole ones wherever they move to.
    axis = Box(whole.x, whole.bottom - high, whole.width - whole.width % (_TILES * 2), high)
    heading = Box(whole.x, axis.y - px(HEADING), whole.width, px(WHISPER * 1.35))
    last = next((many for many in _PLANNED if many > position), 0)
    first = 0
    if not last:
        last = (position // _STRIDE + 1) * _STRIDE
        first = last - MOST_STEPS
    return MapSpace(heading=heading, axis=axis, row=row, first=first, last=last, now=position)
