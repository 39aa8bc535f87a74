"""What a thread has in hand at a desk: locks on the line of its name, values on the line below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box
from core.scenes.space.chips import body, lay_out_chips
from core.scenes.space.pocket import Pocket, locks_in_hand

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene
    from core.scenes.space.box import Scale

_PADLOCK: Final = (20.0, 27.0)
_LARGER: Final = 1.06
"""How much higher a padlock is than the line it stands on."""
_NEAR: Final = 4.0
"""Between a padlock and its name."""
_APART: Final = 10.0


def desk_pocket(
    room: Box, line: float, lane: LaneScene, scale: Scale, names: Mapping[Ref, str]
) -> Pocket:
    """Fill *room* from the right; its first *line* is as high as this, or all there is."""
    px = scale.px
    least, most = _PADLOCK
    side = max(px(least), min(px(most), line * _LARGER))
    slim = line >= room.height - 1
    locks = len(list(locks_in_hand(lane))) if slim else 0
    # A lock is never left out for a value.
    kept = min(locks * (side + px(_NEAR)) + px(_APART), room.width / 2) if locks else 0.0
    free = Box(room.x + kept, room.y, room.width - kept, room.height)
    chips, hidden, more = lay_out_chips(free, lane, scale)
    if hidden and chips:
        # How many more there are has a place of its own: on a padlock it reads like its depth.
        counted = scale.width(f"+{len(lane.hand)}", WHISPER) + px(_NEAR)
        rest = Box(free.x + counted, free.y, max(0.0, free.width - counted), free.height)
        chips, hidden, _ = lay_out_chips(rest, lane, scale)
        first = chips[0][1].x if chips else rest.right
        more = Box(first - counted, room.y, counted - px(_NEAR) / 2, room.height)
    right = room.right
    over = slim or any(chip.stale or chip.glimpse for chip, _ in chips)
    if not over:
        high = body(room.height, scale)
        low = room.bottom - high
        chips = tuple((chip, Box(box.x, low, box.width, high)) for chip, box in chips)
        more = more and Box(more.x, low, more.width, high)
    elif chips:
        # What is said of a chip stands over it.
        right = (more or chips[0][1]).x - px(_APART)
    left_out = 0
    padlocks, named, ghost = list[tuple["Ref", Box]](), list[tuple["Ref", Box]](), None
    wide = _named(lane, right - room.x, side, scale, names)
    for ref in locks_in_hand(lane):
        if ref is not lane.wants and right - side < room.x - 0.5:
            left_out += 1
            continue
        spot = Box(right - side, room.y + (line - side) / 2 - px(1), side, side)
        right = spot.x
        if ref in wide:
            right -= px(_NEAR) + wide[ref]
            named.append((ref, Box(right, room.y, wide[ref], line)))
        right -= px(_APART if wide else _NEAR)
        if ref is lane.wants:
            ghost = spot
        else:
            padlocks.insert(0, (ref, spot))
    if lane.hand and not chips:
        hidden = len(lane.hand)
    return Pocket(
        chips=chips, padlocks=tuple(padlocks), ghost=ghost, named=tuple(named), more=more,
        hidden=left_out + hidden,
    )  # fmt: skip


def _named(
    lane: LaneScene, room: float, side: float, scale: Scale, names: Mapping[Ref, str]
) -> dict[Ref, float]:
    """How wide the name of each lock is, if there is room for all of them."""
    locks = [ref for ref in locks_in_hand(lane) if ref in names]
    wide = {ref: scale.width(names[ref], WHISPER, bold=True, code=True) for ref in locks}
    each = side + scale.px(_NEAR + _APART)
    return wide if sum(wide.values()) + each * len(wide) <= room else {}
