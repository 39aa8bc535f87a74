"""A deadlock as a figure: a room for each thread of the circle, arrows from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import Box

if TYPE_CHECKING:
    from core.scenes.deadlock import DeadlockScene, RoomScene
    from core.scenes.space.box import Scale

BANNER: Final = 75.0
"""Reserved from the first stage on, so that nothing moves when it comes."""
_TO_WALL: Final = 30.0
"""From a disc to the wall next to it, on the side of the other room."""
_ROUND: Final = 13.0
"""What a loop leaves free at its end and beyond its bend."""
_WISH: Final = 62.0
"""How wide it is what a loop says within its bend."""
MOST_ROOMS: Final = 6
"""More threads than these stand in rooms without words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomSpace:
    """The room of a thread: *box* is its wall, *gate* its padlock, *disc* the thread.

    *facing* says on which side the gate is.
    """

    room: RoomScene
    box: Box
    gate: Box
    disc: Box
    facing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleSpace:
    """The whole figure: an arrow leads from each disc to the gate of the next room."""

    banner: Box
    rooms: tuple[RoomSpace, ...]
    arrows: tuple[tuple[tuple[float, float], ...], ...]
    sign: Box


def lay_out_circle(area: Box, deadlock: DeadlockScene, scale: Scale) -> CircleSpace:
    """The figure of *deadlock* in *area*."""
    px = scale.px
    banner = Box(area.x, area.y, area.width, px(BANNER - 10))
    room = Box(area.x, area.y + px(BANNER), area.width, area.height - px(BANNER))
    many = len(deadlock.rooms)
    if many == 1:
        return _alone(banner, room, deadlock, scale)
    if many == 2:  # noqa: PLR2004 - two stand side by side
        return _pair(banner, room, deadlock, scale)
    return _ring(banner, room, deadlock, scale)


def _alone(banner: Box, area: Box, deadlock: DeadlockScene, scale: Scale) -> CircleSpace:
    (only,) = deadlock.rooms
    side = min(scale.px(96), area.height * 0.3)
    box = Box(
        area.x + area.width * 0.1, area.y + scale.px(8), area.width * 0.5,
        area.height - scale.px(16),
    )  # fmt: skip
    gate = Box(box.right - side / 2, box.y + box.height * 0.6 - side / 2, side, side)
    disc = Box(box.right - box.width * 0.42, box.y + box.height * 0.12, side * 0.9, side * 0.9)
    made = RoomSpace(room=only, box=box, gate=gate, disc=disc, facing="right")
    # A curve goes three quarters of the way to the points that bend it.
    far = box.right + (area.right - scale.px(8) - box.right) / 0.75
    start = (disc.right + scale.px(4), disc.centre[1])
    arrow = (
        start, (far, start[1]), (far, gate.centre[1]),
        (gate.right + scale.px(5), gate.centre[1]),
    )  # fmt: skip
    # Within the loop, which is what never ends, left of what that says.
    high = gate.centre[1] - start[1]
    beside = (area.right - scale.px(_ROUND) - gate.right) * 0.72 - scale.px(_WISH)
    sign_side = max(0.0, min(side * 0.8, high * 0.5, beside))
    left, top = gate.right + scale.px(6), start[1] + (high - sign_side) / 2
    sign = Box(left, top, sign_side, sign_side)
    return CircleSpace(banner=banner, rooms=(made,), arrows=(arrow,), sign=sign)


def _pair(banner: Box, area: Box, deadlock: DeadlockScene, scale: Scale) -> CircleSpace:
    """Side by side with the gates at opposite heights, so that the arrows turn clockwise."""
    px = scale.px
    wide = area.width * 0.36
    side = max(min(px(90), area.height * 0.34), min(px(84), area.height * 0.34))
    boxes = [
        Box(area.x + px(10), area.y + px(10), wide, area.height - px(22)),
        Box(area.right - wide - px(10), area.y + px(10), wide, area.height - px(22)),
    ]
    low, high = 0.72, 0.30
    gates = [
        Box(boxes[0].right - side / 2, boxes[0].y + boxes[0].height * low - side / 2, side, side),
        Box(boxes[1].x - side / 2, boxes[1].y + boxes[1].height * high - side / 2, side, side),
    ]
    disc = side * 0.86
    discs = [
        Box(
            boxes[0].right - disc - px(_TO_WALL),
            boxes[0].y + boxes[0].height * high - disc / 2, disc, disc,
        ),
        Box(
            boxes[1].x + px(_TO_WALL),
            boxes[1].y + boxes[1].height * low - disc / 2, disc, disc,
        ),
    ]  # fmt: skip
    rooms = tuple(
        RoomSpace(room=room, box=boxes[at], gate=gates[at], disc=discs[at], facing=facing)
        for at, (room, facing) in enumerate(zip(deadlock.rooms, ("right", "left"), strict=True))
    )
    bend = px(24)
    arrows = (
        _bent(
            (discs[0].right + px(3), discs[0].centre[1]),
            (gates[1].x - px(6), gates[1].centre[1]),
            -bend,
        ),
        _bent(
            (discs[1].x - px(3), discs[1].centre[1]),
            (gates[0].right + px(6), gates[0].centre[1]),
            bend,
        ),
    )
    sign_side = min(px(74), (boxes[1].x - boxes[0].right) * 0.4, area.height * 0.2)
    middle = (boxes[0].right + boxes[1].x) / 2
    sign = Box(
        middle - sign_side / 2, area.y + area.height * 0.51 - sign_side / 2, sign_side, sign_side
    )
    return CircleSpace(banner=banner, rooms=rooms, arrows=arrows, sign=sign)


def _bent(
    start: tuple[float, float], end: tuple[float, float], bend: float
) -> tuple[tuple[float, float], ...]:
    third = (end[0] - start[0]) / 3
    return (start, (start[0] + third, start[1] + bend), (end[0] - third, end[1] + bend), end)


def _ring(banner: Box, area: Box, deadlock: DeadlockScene, scale: Scale) -> CircleSpace:
    """In the order of waiting, clockwise from the top."""
    px, many = scale.px, len(deadlock.rooms)
    worded = many <= MOST_ROOMS
    wide = min(px(190), area.width * (0.27 if worded else 0.9 / many))
    high = min(px(92), area.height * (0.25 if worded else 0.16))
    wide = wide if worded else max(wide, high * 2.0)
    inner = area.inset(wide / 2 + px(8), high / 2 + px(6))
    spots = _around(many)
    places = [(inner.x + x * inner.width, inner.y + y * inner.height) for x, y in spots]
    centre = (area.x + area.width / 2, sum(y for _, y in places) / many)
    rooms = []
    for room, (x, y) in zip(deadlock.rooms, places, strict=True):
        box = Box(x - wide / 2, y - high / 2, wide, high)
        side = min(high * 0.66, px(60))
        inside = Box(box.x, box.y, box.width, box.height * (0.74 if worded else 1.0))
        gate = Box(
            inside.right - side - px(7), inside.y + (inside.height - side) / 2 + px(1), side, side
        )
        disc = Box(
            inside.x + px(7), inside.y + (inside.height - side * 0.92) / 2 + px(2),
            side * 0.92, side * 0.92,
        )  # fmt: skip
        rooms.append(RoomSpace(room=room, box=box, gate=gate, disc=disc, facing=""))
    arrows = tuple(
        _between(rooms[at].box, rooms[(at + 1) % many].box, centre, scale) for at in range(many)
    )
    sign_side = min(px(74), area.height * 0.18)
    sign = Box(centre[0] - sign_side / 2, centre[1] - sign_side / 2, sign_side, sign_side)
    return CircleSpace(banner=banner, rooms=tuple(rooms), arrows=arrows, sign=sign)


def _around(many: int) -> list[tuple[float, float]]:
    """So many places on a ring, clockwise from the top, that reach each side of a unit square."""
    angles = [2 * pi * at / many - pi / 2 for at in range(many)]
    xs, ys = [cos(angle) for angle in angles], [sin(angle) for angle in angles]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return [((x - min(xs)) / wide, (y - min(ys)) / high) for x, y in zip(xs, ys, strict=True)]


def _between(
    source: Box, target: Box, centre: tuple[float, float], scale: Scale
) -> tuple[tuple[float, float], ...]:
    """From the wall of *source* to that of *target*, bent a little away from the *centre*."""
    start, end = _edge(source, target.centre, scale), _edge(target, source.centre, scale)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    away = (middle[0] - centre[0], middle[1] - centre[1])
    length = max(1.0, (away[0] ** 2 + away[1] ** 2) ** 0.5)
    bend = scale.px(12)
    control = (middle[0] + away[0] / length * bend, middle[1] + away[1] / length * bend)
    return (start, control, control, end)


def _edge(box: Box, towards: tuple[float, float], scale: Scale) -> tuple[float, float]:
    """Where the way from the middle of *box* to *towards* leaves it, with some air."""
    x, y = box.centre
    across, along = towards[0] - x, towards[1] - y
    half_wide, half_high = box.width / 2 + scale.px(5), box.height / 2 + scale.px(5)
    share = min(
        half_wide / abs(across) if across else 9.0, half_high / abs(along) if along else 9.0
    )
    return x + across * share, y + along * share
