"""The columns of the strips: one a step, and one for steps of which no lane in sight tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from core.scenes.space.box import Box, Scale


class Gap(NamedTuple):
    """The steps from *start* up to *end* share a column, for only the threads *tids* made them."""

    start: int
    end: int
    tids: tuple[int, ...]

    @property
    def steps(self) -> int:
        """How many steps they are."""
        return self.end - self.start


def gaps_of(first: int, acted: Sequence[int], hidden: Container[int]) -> tuple[Gap, ...]:
    """Where only *hidden* threads act: *acted* tells whose step *first* was, and all after it."""
    made: list[Gap] = []
    for step, tid in enumerate(acted, first):
        if tid not in hidden:
            continue
        if made and made[-1].end == step:
            last = made[-1]
            tids = last.tids if tid in last.tids else (*last.tids, tid)
            made[-1] = Gap(last.start, step + 1, tids)
        else:
            made.append(Gap(step, step + 1, (tid,)))
    return tuple(made)


def column_at(gaps: Sequence[Gap], step: float) -> float:
    """How many columns lie before *step*."""
    saved = 0.0
    for gap in gaps:
        if step <= gap.start:
            break
        share = min(1.0, (step - gap.start) / gap.steps)
        saved += share * (gap.steps - 1)
    return step - saved


def step_at(gaps: Sequence[Gap], column: float) -> float:
    """Which step stands *column* columns from the beginning: the reverse of `column_at`."""
    saved = 0.0
    for gap in gaps:
        into = column - (gap.start - saved)
        if into <= 0:
            break
        if into < 1:
            return gap.start + into * gap.steps
        saved += gap.steps - 1
    return column + saved


def column_of(axis: Box, steps: int, scale: Scale) -> float:
    """How wide a step is on *axis*, so that all *steps* are seen if that is possible.

    It changes only now and then as the run grows.
    """
    least = least_column(axis.width, scale)
    planned = next((many for many in _PLANNED if many >= steps), steps)
    return max(scale.px(least), min(axis.width / max(1, planned), scale.px(WIDEST)))


def least_column(width: float, scale: Scale) -> float:
    """How narrow a step may be on an axis so *wide*, in units: older ones leave instead.

    In a hall a few are seen on a narrow one, too, as long as marks are seen.
    """
    if not scale.hall:
        return _DESK_COLUMN
    least, most = _HALL_COLUMN
    return max(least, min(most, width / scale.unit / _FEW))


_DESK_COLUMN: Final = 8.0
_HALL_COLUMN: Final = (34.0, 42.0)
_FEW: Final = 8
_PLANNED: Final = (8, 12, 16, 24, 32, 48, 64, 96, 128, 192)
WIDEST: Final = 60.0
"""A step is never wider."""
