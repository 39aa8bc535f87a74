"""How much of the height of a stage is for what is shared, and how much for lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, WHISPER
from core.scenes.space.lanes import MOST_LARGE, folded_height, height_of, is_quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.scene import LaneScene
    from core.scenes.space.box import Box
    from core.scenes.space.plans import Plans

SHARED_LEAST: Final = 0.30
"""How much of the height shared objects have at least, if there are any."""
SHARED_MOST: Final = 0.5
SHARED_SCROLLED: Final = 0.34
SHARED_MANY: Final = 0.66
"""The same in a hall, where nobody can scroll to what has no room."""
SPARE: Final = 1.12
_WISHES: Final = ((2, 111.0), (3, 85.0), (4, 75.0), (99, 58.0))
"""How high a lane wants to be where there are at most so many."""


def shared_wish(
    whole: Box, lanes: Sequence[LaneScene], over: int, air: float, plans: Plans
) -> float:
    """How high shared objects are to be: what lanes leave, but never less than their share.

    So many lanes are *over* and want to be seen nevertheless.
    """
    scene, scale = plans.scene, plans.scale
    if not scene.cards and not scene.walls and not scene.rules:
        return scale.px(WHISPER * LINE * 3)
    many = sum(not is_quiet(lane, scene) for lane in lanes)
    each = next((high for most, high in _WISHES if many <= most), _WISHES[-1][1])
    left = whole.height - scale.px(folded_height(scale) + many * (each + scale.gap)) - air
    if many + over <= MOST_LARGE:
        left -= scale.px(over * (height_of("slim", scale)[0] + scale.gap))
    need, share = plans.need, SHARED_MOST
    if need > whole.height * SHARED_MOST:
        share = SHARED_MANY if scale.hall else share
        # It has to be scrolled all the same, and lanes need not be small for that.
        # So only as much as shows that there is more.
        need = whole.height * SHARED_SCROLLED
        if scale.hall:
            # One row in a hall, where what has no room is told in a line.
            row = plans.least_row + scale.px(WHISPER * LINE * 1.5)
            need = max(need, min(row, whole.height * SHARED_MOST))
    best = plans.best
    most = whole.height * share
    # More than the largest values need is for the lanes.
    most = most if best is None else min(most, best * SPARE)
    least = whole.height * SHARED_LEAST
    # At a desk values have a size that is enough, and lanes have the rest.
    least = least if scale.hall else min(least, most)
    wish = max(least, need, min(left, most))
    if scale.hall and scene.cards and plans.need <= whole.height * SHARED_MOST:
        # What a value is decides the lesson: lanes are slim before it is whispered.
        slim = scale.px(folded_height(scale) + many * (height_of("slim", scale)[0] + scale.gap))
        wish = plans.spoken(wish, min(whole.height * SHARED_MOST, whole.height - air - slim))
    return wish
