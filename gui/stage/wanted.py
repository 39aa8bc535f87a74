"""Which steps of which lane lie where something is to be painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from PySide6.QtCore import QRectF

    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView

_EVERY: Final = (0, 1 << 60)


class Wanted:
    """The stretches of steps that are wanted, by thread; who asks may get a step too many."""

    def __init__(self, stretches: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._stretches = stretches

    @classmethod
    def of(
        cls, places: Sequence[QRectF] | None, lanes: Sequence[LaneLayout], view: StripView
    ) -> Self:
        """What of *lanes* reaches into one of *places*; all of it if they are None."""
        if places is None:
            return cls({lane.tid: [_EVERY] for lane in lanes})
        # The ends of lines reach a little further than the lines.
        open_ = [rect.adjusted(-1, -1, 1, 1) for rect in places]
        return cls(
            {
                lane.tid: _merged(
                    (view.step_at(lane.strip, rect.left()), view.step_at(lane.strip, rect.right()))
                    for rect in open_
                    if rect.intersects(lane.strip)
                )
                for lane in lanes
            }
        )

    def stretches(self, tid: int) -> Sequence[tuple[int, int]]:
        """From which step to which something of the lane of thread *tid* is wanted."""
        return self._stretches.get(tid, ())

    def reaches(self, tid: int, start: int, end: int) -> bool:
        """Whether what thread *tid* did from step *start* up to *end* is wanted in part."""
        return any(start <= last and first <= end for first, last in self.stretches(tid))

    def among(self, tid: int, steps: Sequence[int]) -> Iterator[int]:
        """Those of *steps*, which rise, that are wanted in the lane of thread *tid*."""
        for first, last in self.stretches(tid):
            yield from steps[bisect_left(steps, first) : bisect_right(steps, last)]


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """*stretches* from the left on, with those that all but touch as one."""
    merged: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if merged and first <= merged[-1][1] + 2:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged
