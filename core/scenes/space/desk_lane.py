"""The parts of a lane at a desk: who and how, the line it is at, and below that its strip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, SAY, WHISPER, Box
from core.scenes.space.chips import BODY
from core.scenes.space.desk_pocket import desk_pocket
from core.scenes.space.lane_space import LaneSpace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene
    from core.scenes.space.box import Scale
    from core.scenes.space.lane_space import Size
    from core.scenes.space.pocket import Pocket

INDENT: Final = 62.0
"""From the edge of a lane to its words, and to the first column of its strip."""
CHANNEL: Final = 18.0
"""At the right end of lanes, where values go up and down and cross nothing."""
_LEAST, _MOST = 92.0, 152.0
"""Between lanes so high letters grow with them."""
_POCKET: Final = {"large": 0.55, "slim": 0.68}
"""How much of the width beside its name is at most for what a thread has in hand."""
_STRIP: Final = 70.0
_DISC: Final = (34.0, 38.0)
_SMALL_DISC: Final = 24.0
_NAME: Final = (17.0, 22.0)
_WORDS: Final = (WHISPER, SAY)


def desk_lane(
    box: Box, lane: LaneScene, size: Size, scale: Scale, axis: tuple[float, float],
    names: Mapping[Ref, str],
) -> LaneSpace:  # fmt: skip
    """Where the parts of *lane* stand in *box*, with its strip along *axis*; *names* of locks."""
    px, large = scale.px, size == "large"
    grown = max(0.0, min(1.0, (box.height / scale.unit - _LEAST) / (_MOST - _LEAST)))
    named, worded = (_between(_NAME, grown), _between(_WORDS, grown)) if large else (14.0, WHISPER)
    roomy = max(0.0, min(1.0, box.height / scale.unit / _LEAST - 0.5))
    top, left = box.y + px(4 + 6 * roomy), box.x + px(INDENT)
    right = axis[1]
    first = px(named * LINE)
    second = px(max(BODY, worded * LINE + 2)) if large else 0.0
    head = Box(left, top, right - left, first + second)
    wide = (right - left) * _POCKET[size]
    # A slim lane has little air over its words; padlocks and chips need some of that.
    over = 0.0 if large else px(2)
    pocket = Box(right - wide, head.y - over, wide, head.height + 2 * over)
    filled = desk_pocket(pocket, first + 2 * over, lane, scale, names)
    end = _start(filled, right, scale) - px(8)
    own = min(scale.width(lane.name, named, bold=True), end - left)
    after = left + own + px(10)
    side = px(_between(_DISC, grown) if large else _SMALL_DISC)
    low = box.bottom - px(4 + 4 * roomy)
    # No higher than marks, bars and what is said over them: the rest is air below words.
    high = min(low - head.bottom - px(3), px(_STRIP))
    return replace(
        LaneSpace(
            tid=lane.tid, size=size, box=box,
            disc=Box(
                box.x + px(scale.pad), max(box.y + px(3), head.y + (head.height - side) / 2), side,
                side,
            ),
            name=Box(left, top, own, first),
            words=Box(after, top, max(0.0, end - after), first),
            strip=Box(axis[0], low - high, axis[1] - axis[0], high),
            letters=(named, worded),
        ),
        low=True, source=Box(left, top + first, end - left, second) if large else None,
        chips=filled.chips, padlocks=filled.padlocks, ghost=filled.ghost, more=filled.more,
        hidden=filled.hidden, named=filled.named,
    )  # fmt: skip


def _between(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _start(filled: Pocket, right: float, scale: Scale) -> float:
    """Where what is in the pocket begins."""
    boxes = [box for _, box in (*filled.chips, *filled.padlocks, *filled.named)]
    boxes += [box for box in (filled.ghost, filled.more) if box is not None and box.width > 1]
    return min((box.x for box in boxes), default=right + scale.px(8))
