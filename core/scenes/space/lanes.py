"""Which lanes are large, slim or folded, and where the parts of each stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, SAY, SPEAK, WHISPER, Box
from core.scenes.space.columns import least_column
from core.scenes.space.desk_lane import CHANNEL, INDENT, desk_lane
from core.scenes.space.lane_space import LaneSpace
from core.scenes.space.pocket import fill, pocket_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.lane_space import Size

LARGE: Final = (75.0, 125.0)
"""The height of a large lane in a hall, at least and at most."""
_SLIM: Final = (50.0, 74.0)
_DESK_LARGE: Final = (92.0, 152.0)
_DESK_SLIM: Final = (45.0, 88.0)
ROW: Final = 20.0
"""A lane of a crowd."""
MOST_LARGE: Final = 6
LARGE_WISH: Final = 100.0
CROWD: Final = 8
"""More threads than these do not all have a lane of their own size."""
FAIR: Final = 1.16
"""So much more room few lanes take from what has to be scrolled all the same."""
RECENT: Final = 8
"""For how many steps a lane that acted counts as active."""
POCKET_SHARE: Final = 0.3
_NAMES: Final = (150.0, 0.28)
"""Beside the strips of a crowd: so much, or as much as the names need up to this share."""
_OVER: Final = frozenset({"finished"})


def height_of(size: Size, scale: Scale) -> tuple[float, float]:
    """How high a lane of that *size* is at least and at most, in units."""
    if size == "row":
        return ROW, ROW
    if scale.hall:
        return LARGE if size == "large" else _SLIM
    return _DESK_LARGE if size == "large" else _DESK_SLIM


def folded_height(scale: Scale) -> float:
    """How high the row of folded lanes is with the gap below it, in units."""
    return 26.0 if scale.hall else 34.0


@dataclass(frozen=True, slots=True)
class Lately:
    """What went before: the last of the *steps* of each thread, and which lanes were *large*.

    *acted* are the threads that made the steps from number *first* on.
    """

    steps: Mapping[int, int]
    large: frozenset[int] = frozenset()
    first: int = 0
    acted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How each lane is shown, all in order from top to bottom; *folded* have no lane."""

    sizes: dict[int, Size]
    folded: tuple[int, ...]


def importance(lane: LaneScene, scene: Scene, lately: Lately) -> tuple[int, bool, int]:
    """How much of a reason there is to show *lane* large: the lower, the more."""
    acting = next((one for one in scene.lanes if one.last), None)
    mine = {*lane.held, *([lane.wants] if lane.wants is not None else [])}
    theirs = (
        set()
        if acting is None
        else {*acting.held, *([acting.wants] if acting.wants is not None else [])}
    )
    reasons = (
        lane.last,
        bool(mine & theirs),
        lane.status == "died" or any(chip.glimpse for chip in lane.hand),
        bool(lane.held),
        lane.wants is not None or any(chip.stale for chip in lane.hand),
        lately.steps.get(lane.tid, -RECENT) > scene.position - RECENT,
    )
    first = next((place for place, reason in enumerate(reasons) if reason), len(reasons))
    # What is large stays so rather than that two change places at every step.
    return first, lane.tid not in lately.large, -lately.steps.get(lane.tid, 0)


def is_quiet(lane: LaneScene, scene: Scene) -> bool:
    """Whether *lane* folds before any other: it is over, has not begun, or only joins."""
    if lane.last or lane.held or lane.wants is not None or any(chip.glimpse for chip in lane.hand):
        return False
    if lane.status in _OVER:
        return True
    begun = any(other.tid for other in scene.lanes)
    return lane.tid == 0 and begun and lane.status == "waiting" and not lane.hand


def still_seen(
    lanes: Sequence[LaneScene], scene: Scene, width: float, scale: Scale, lately: Lately
) -> list[LaneScene]:
    """Those of *lanes* that are over, of which strips on a stage *width* wide show something."""
    ended = [lane for lane in lanes if lane.status in _OVER and lane.tid and is_quiet(lane, scene)]
    if not scale.hall:
        return ended
    # An empty strip in a hall says nothing, and takes its height from values.
    strip = width * (1 - POCKET_SHARE)
    first = scene.position - strip / scale.px(least_column(strip, scale))
    return [lane for lane in ended if lately.steps.get(lane.tid, -1) >= first]


def sized(
    lanes: Sequence[LaneScene],
    scene: Scene,
    room: tuple[float, float],
    scale: Scale,
    lately: Lately,
) -> Sizes:
    """How each of *lanes* is shown in a *room* so many pixels wide and high."""
    width, high = room
    quiet = [lane for lane in lanes if is_quiet(lane, scene)]
    ended = still_seen(lanes, scene, width, scale, lately)
    others = len(lanes) - len(quiet)
    gap, (slim, _) = scale.gap, height_of("slim", scale)
    if (
        len(lanes) <= MOST_LARGE
        and others * LARGE_WISH + len(ended) * (slim + gap) <= high / scale.unit
    ):
        # What went before is seen as long as there is room for it.
        quiet = [lane for lane in quiet if lane not in ended]
    shown = [lane for lane in lanes if lane not in quiet] or list(lanes[:1])
    folded = tuple(lane.tid for lane in lanes if lane not in shown)
    ranked = sorted(shown, key=lambda lane: (*importance(lane, scene, lately), lane.tid))
    units = high / scale.unit - (folded_height(scale) if folded else 0.0)
    sizes: dict[int, Size] = {lane.tid: "row" for lane in shown}
    used = len(shown) * (ROW + gap / 2)
    if len(shown) <= CROWD and len(shown) * (slim + gap) <= units:
        sizes = {lane.tid: "slim" for lane in shown}
        used = len(shown) * (slim + gap)
    for size, height in (("slim", slim), ("large", height_of("large", scale)[0])):
        for number, lane in enumerate(ranked):
            if size == "large" and lane in ended:
                continue
            grown = height - {"row": ROW, "slim": slim, "large": height}[sizes[lane.tid]]
            grown += gap / 2 if sizes[lane.tid] == "row" else 0.0
            if size == "large" and number >= MOST_LARGE:
                break
            if grown > 0 and used + grown <= units:
                sizes[lane.tid] = "large" if size == "large" else "slim"
                used += grown
    large = sum(size == "large" for size in sizes.values())
    if "row" not in sizes.values() and 2 * large < len(sizes):
        # One that is large by turns would have all the others jump at every switch.
        sizes = dict.fromkeys(sizes, "slim")
    return Sizes(sizes=sizes, folded=folded)


def fair_room(
    lanes: Sequence[LaneScene], scene: Scene, room: tuple[float, float], scale: Scale
) -> float:  # fmt: skip
    """The first of *room*, or at a desk up to the second, if then none of few lanes is a row.

    Which one that is would change at every switch, and all lanes would move.
    """
    shown = [lane for lane in lanes if not is_quiet(lane, scene)]
    each = height_of("slim", scale)[0] + scale.gap
    fair = scale.px(len(shown) * each + 1 + (folded_height(scale) if shown != lanes else 0.0))
    few = len(shown) <= CROWD and not scale.hall
    return fair if few and room[0] < fair <= room[1] else room[0]


def heights(sizes: Sizes, room: float, scale: Scale) -> dict[int, float]:
    """How high each lane is in *room*: what is left over goes to the large ones."""
    least: dict[int, float] = {tid: height_of(size, scale)[0] for tid, size in sizes.sizes.items()}
    gaps = sum(scale.gap if size != "row" else scale.gap / 2 for size in sizes.sizes.values())
    free = room / scale.unit - gaps - sum(least.values())
    for size in ("large", "slim"):
        most = height_of(size, scale)[1]
        same = [tid for tid, one in sizes.sizes.items() if one == size]
        if same and free > 0:
            each = min(free / len(same), most - least[same[0]])
            for tid in same:
                least[tid] += each
            free -= each * len(same)
    return {tid: height * scale.unit for tid, height in least.items()}


def axis_of(
    whole: Box, sizes: Sizes, lanes: Sequence[LaneScene], scale: Scale, *, over: bool
) -> tuple[float, float]:
    """Where all strips begin and end: under the words, or beside those of a crowd.

    Once all is *over* and nobody has anything in hand, nothing is kept free for that.
    """
    px = scale.px
    left = whole.x + px(8 if scale.hall else INDENT)
    if "row" in sizes.sizes.values():
        least, share = _NAMES
        # Of all: who changes from slim to a row moves no strip.
        widest = max(scale.width(lane.name, WHISPER - 1, bold=True) for lane in lanes)
        left = whole.x + max(px(least), min(widest + px(2 * ROW + 16), whole.width * share))
    idle = over and not any(lane.hand or lane.held or lane.wants is not None for lane in lanes)
    if set(sizes.sizes.values()) == {"row"} or (scale.hall and idle):
        # A row has nothing in a pocket, and the run needs the room.
        return left, max(left, whole.right - px(8))
    if not scale.hall:
        return left, max(left, whole.right - px(scale.pad + CHANNEL))
    pocket = pocket_of(whole, scale)
    return left, max(left, pocket.x - px(4))


def parts(
    box: Box, lane: LaneScene, size: Size, scale: Scale, axis: tuple[float, float],
    names: Mapping[Ref, str], *, crossed: bool,
) -> LaneSpace:  # fmt: skip
    """Where the parts of *lane* stand in *box*, with its strip along *axis*; *names* of locks.

    The lane may be *crossed* by the ways of values from the pocket of one above it.
    """
    if size == "row":
        return _row(box, lane, scale, axis)
    if not scale.hall:
        return desk_lane(box, lane, size, scale, axis, names)
    px, share = scale.px, box.height / scale.px(LARGE[1])
    large = size == "large"
    inner = box.inset(px(8), px(5))
    pocket = pocket_of(box, scale)
    strip_high = inner.height * (0.46 if large else 0.5)
    head = Box(inner.x, inner.y, inner.width, inner.height - strip_high)
    name_size = max(SAY - 1, min(SPEAK, SPEAK * share * 1.15)) if large else SAY - 1
    words_size = max(WHISPER, min(SAY, SAY * share * 1.2)) if large else WHISPER
    named_at = (each for each in (name_size, 20.0, SAY - 1) if each <= name_size)
    most = pocket.x - px(6) - inner.x - min(head.height, px(38)) - px(7)
    # Rather smaller letters than a name without its middle.
    name_size = next(
        (each for each in named_at if scale.width(lane.name, each, bold=True) <= most), WHISPER
    )
    two_lines = large and head.height >= px((name_size + words_size) * LINE)
    disc = min(head.height, px(38 if two_lines else 24))
    left = inner.x + disc + px(7)
    room = pocket.x - px(6) - left
    named = min(room, scale.width(lane.name, name_size, bold=True))
    line = px(name_size * LINE)
    if two_lines:
        top = head.y + (head.height - line - px(words_size * LINE)) / 2
        name = Box(left, top, room, line)
        words = Box(left, top + line, room, px(words_size * LINE))
    else:
        name = Box(left, head.y + (head.height - line) / 2, named, line)
        after = left + named + px(9)
        words = Box(after, name.y, max(0.0, pocket.x - px(6) - after), line)
    strip = Box(axis[0], head.bottom, axis[1] - axis[0], strip_high)
    space = LaneSpace(
        tid=lane.tid, size=size, box=box,
        disc=Box(inner.x, head.y + (head.height - disc) / 2, disc, disc),
        name=name, words=words, strip=strip, letters=(name_size, words_size),
    )  # fmt: skip
    filled = fill(pocket, lane, scale, names)
    # Letters are as large at every step, but words may have what nothing else takes.
    free = min(filled.left - px(8), pocket.x if crossed else inner.right)
    words = words._replace(width=max(words.width, free - words.x))
    if two_lines:
        name = name._replace(width=max(name.width, free - name.x))
    return replace(
        space, name=name, words=words, chips=filled.chips, padlocks=filled.padlocks,
        ghost=filled.ghost, more=filled.more, hidden=filled.hidden, named=filled.named,
    )  # fmt: skip


def _row(box: Box, lane: LaneScene, scale: Scale, axis: tuple[float, float]) -> LaneSpace:
    px = scale.px
    disc = box.height - px(3)
    wide = axis[0] - box.x - box.height - px(4)
    name = Box(box.x + disc + px(5), box.y, max(0.0, wide - disc - px(5)), box.height)
    icon = box.height - px(4)
    at = Box(box.x + wide, box.y + px(2), icon, icon)
    padlocks = ((lane.held[-1], at),) if lane.held and lane.wants is None else ()
    return LaneSpace(
        tid=lane.tid, size="row", box=box, disc=Box(box.x, box.y + px(1.5), disc, disc),
        name=name, words=Box(axis[0], box.y, 0.0, box.height),
        strip=Box(axis[0], box.y, axis[1] - axis[0], box.height),
        letters=(WHISPER - 1, WHISPER - 1), padlocks=padlocks,
        ghost=at if lane.wants is not None else None,
    )  # fmt: skip
