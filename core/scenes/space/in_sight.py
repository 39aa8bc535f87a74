"""Which of many lanes stand on a stage that has no room for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.scenes.space.lanes import importance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.scene import LaneScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.lanes import Lately


def that_matter(
    lanes: list[LaneScene],
    high: Mapping[int, float],
    room: float,
    moment: tuple[Scene, Lately],
    scale: Scale,
) -> list[LaneScene]:
    """As many of *lanes* as fit into *room*: who acts, and who is on its locks, before others."""
    free, kept = room + scale.px(scale.gap), set[int]()
    for lane in sorted(lanes, key=lambda lane: (importance(lane, *moment), lane.tid)):
        free -= high[lane.tid] + scale.px(scale.gap / 2)
        if free < 0 and kept:
            break
        kept.add(lane.tid)
    return [lane for lane in lanes if lane.tid in kept]


def in_sight(
    lanes: list[LaneScene], high: Mapping[int, float], room: float, scroll: int, scale: Scale
) -> tuple[int, list[LaneScene]]:
    """The lanes that fit into *room* from number *scroll* on, with the one that acts."""

    def fitting(first: int) -> int:
        used, many = 0.0, 0
        for lane in lanes[first:]:
            used += high[lane.tid] + scale.px(scale.gap / 2)
            if used > room + scale.px(scale.gap) and many:
                break
            many += 1
        return many

    acting = next((at for at, lane in enumerate(lanes) if lane.last), 0)
    first = max(0, min(scroll, len(lanes) - 1))
    while first and first + fitting(first - 1) >= len(lanes):
        first -= 1
    first = min(first, acting)
    while acting >= first + fitting(first):
        first += 1
    return first, lanes[first : first + fitting(first)]
