"""The whole stage, from the size of the screen and what the moment is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from core.scenes.space.air import MARGIN, margin
from core.scenes.space.box import WHISPER, Box
from core.scenes.space.columns import Gap, column_at, gaps_of, least_column
from core.scenes.space.folded import folded_row
from core.scenes.space.in_sight import in_sight, that_matter
from core.scenes.space.lanes import (
    FAIR,
    POCKET_SHARE,
    axis_of,
    fair_room,
    folded_height,
    heights,
    is_quiet,
    parts,
    sized,
    still_seen,
)
from core.scenes.space.minimap import map_space
from core.scenes.space.plans import Plans
from core.scenes.space.rooms import lay_out_circle
from core.scenes.space.shared import followed, lay_out_shared, scrolled
from core.scenes.space.shared_wish import SHARED_MOST, shared_wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.scene import LaneScene, LockScene, Scene
    from core.scenes.space.box import Scale
    from core.scenes.space.folded import FoldedSpace
    from core.scenes.space.lane_space import LaneSpace
    from core.scenes.space.lanes import Lately
    from core.scenes.space.minimap import MapSpace
    from core.scenes.space.rooms import CircleSpace
    from core.scenes.space.shared import SharedSpace

AIR: Final = 42.0
"""Between lanes and shared objects, where values fly."""
_LEAST_AIR: Final = 34.0
_MORE_AIR: Final = 20.0
_NO_AIR: Final = 18.0
_LEGEND: Final = 26.0
LEAST_FOR_MAP: Final = 480.0
"""Where there is less height than this the run in small gives way."""
BANNER: Final = 56.0
"""The words of a deadlock that is no circle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageSpace:
    """Where everything stands; lanes and shared objects give way to a *circle*.

    *above* and *below* count the lanes that are out of sight, *axis* is the strip that all
    others are like; *fold* is the row of folded lanes at a desk, *rail* has the free locks that
    no fence shows, *legend* is for what signs mean.  *minimap* is there where strips cannot show
    the whole run.  In *gaps* nobody acted whose lane is in sight.
    """

    bounds: Box
    folded: tuple[FoldedSpace, ...]
    more_folded: Box | None
    fold: Box | None
    lanes: tuple[LaneSpace, ...]
    above: int
    below: int
    axis: Box
    banner: Box | None
    rail: tuple[tuple[LockScene, Box, Box], ...]
    shared: SharedSpace
    circle: CircleSpace | None
    minimap: MapSpace | None = None
    legend: Box | None = None
    gaps: tuple[Gap, ...] = ()

    def lane(self, tid: int) -> LaneSpace | None:
        """The lane of thread *tid*, if it is in sight."""
        return next((lane for lane in self.lanes if lane.tid == tid), None)

    def padlock(self, lock: LockScene) -> Box | None:
        """Where the padlock of *lock* is, if that is in sight."""
        if self.circle is not None:
            gates = (
                room.gate for room in self.circle.rooms
                if lock.ref in {ref for ref, _ in room.room.holds}
            )  # fmt: skip
            return next(gates, None)
        lane = None if lock.holder is None else self.lane(lock.holder)
        held = () if lane is None else lane.padlocks
        # In the hand of who has it, before the gate: at most one of both is the place of the
        # padlock that flies.
        mine = next((box for ref, box in held if ref == lock.ref), None)
        if mine is not None:
            return mine
        fences = (fence.padlock for fence in self.shared.fences if fence.lock == lock.ref)
        return next(fences, next((box for one, box, _ in self.rail if one.ref == lock.ref), None))


def solve(  # noqa: PLR0913 - what a stage depends on, by name
    size: tuple[float, float],
    scene: Scene,
    scale: Scale,
    *,
    lanes: Sequence[LaneScene],
    lately: Lately,
    scroll: int = 0,
    panel_scroll: float = 0.0,
    following: bool = False,
) -> StageSpace:
    """Put all of *scene* into *size*; *lanes* are those to be shown, from top to bottom.

    *lately* is what went before.  *scroll* of the lanes stand above the top, and
    shared objects *panel_scroll* pixels higher, or *following* as much as it takes to show
    where the last step happened.
    """
    plans = Plans(scene, size[0] - 2 * margin(size[0], scale), scale)
    asked = _Asked(size, scene, plans, lanes, lately, scroll, panel_scroll)
    solved = _solved(asked, mapped=True)
    if solved.minimap is not None and scale.hall and solved.shared.more is not None:
        # Nobody scrolls in a hall: what is shared comes before the run in small.
        solved = _solved(asked, mapped=False)
    if scale.hall:
        return solved
    # Asked of what was solved: whether something is out of sight shows only then.
    better = followed(solved.shared, scene) if following else panel_scroll
    if better == panel_scroll or solved.shared.more is None:
        return solved
    # Only the panel moves. To solve all once more could change its height, and with that the
    # answer.
    shared = scrolled(solved.shared, plans, better)
    return replace(solved, shared=shared, rail=_rail(shared.heading, scene, scale))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a stage depends on."""

    size: tuple[float, float]
    scene: Scene
    plans: Plans
    lanes: Sequence[LaneScene]
    lately: Lately
    scroll: int
    panel_scroll: float


def _solved(asked: _Asked, *, mapped: bool) -> StageSpace:
    """Where everything stands; a long run stands in small below it if it is to be *mapped*."""
    scene, plans, lanes, lately = asked.scene, asked.plans, asked.lanes, asked.lately
    scale = plans.scale
    px = scale.px
    whole = Box(0.0, 0.0, *asked.size).inset(margin(asked.size[0], scale), px(MARGIN))
    circle = minimap = None
    if scene.deadlock is not None and scene.deadlock.rooms:
        circle = lay_out_circle(whole, scene.deadlock, scale)
    # First, since the run in small takes its room from all others.
    if mapped and circle is None and _is_long(whole, scene, scale, lately):
        minimap = map_space(whole, scene.position, len(scene.lanes), scale)
        below = minimap.heading.y - px(scale.gap)
        whole = Box(whole.x, whole.y, whole.width, below - whole.y)
    banner = None
    top = whole.y
    if scene.deadlock is not None and circle is None:
        # A deadlock that is no circle of threads, such as a `get` that nobody puts anything for.
        banner = Box(whole.x, top, whole.width, px(BANNER - 6))
        top += px(BANNER)
    air = px(_air(plans, whole.height))
    over = len(still_seen(lanes, scene, whole.width, scale, lately))
    wish = shared_wish(whole, lanes, over, air, plans)
    row = px(folded_height(scale))
    # One row at least: a stage without any lane would show nobody.
    room = max(row, whole.bottom - top - wish - air)
    if circle is None:
        left = whole.bottom - top - air - plans.need
        most = left if left >= room else room * FAIR
        room = fair_room(lanes, scene, (room, most), scale)
    chosen = sized(lanes, scene, (whole.width, room), scale, lately)
    shown = [lane for lane in lanes if lane.tid in chosen.sizes]
    fold = Box(whole.x, top, whole.width, row - px(4 if scale.hall else scale.gap))
    folded, more = folded_row(chosen.folded, lanes, fold, scale)
    if chosen.folded:
        top += row
        room -= row
    high = heights(chosen, room, scale)
    # Who scrolls by hand chooses himself which lanes are in sight.
    if not asked.scroll:
        shown = that_matter(shown, high, room, (scene, lately), scale)
    first, shown = in_sight(shown, high, room, asked.scroll, scale)
    axis = axis_of(whole, chosen, lanes, scale, over=scene.ended is not None)
    names = {lock.ref: lock.name for lock in scene.locks}
    placed, y = [], top
    crossed = any(lane.hand for lane in shown)
    for lane in shown:
        box = Box(whole.x, y, whole.width, high[lane.tid])
        size = chosen.sizes[lane.tid]
        placed.append(parts(box, lane, size, scale, axis, names, crossed=crossed))
        y = box.bottom + px(scale.gap / (2 if chosen.sizes[lane.tid] == "row" else 1))
    # What nobody needs is air, as far as that keeps things together.
    spare = whole.bottom - (y + air + wish)
    air += max(0.0, min(spare, px(_MORE_AIR))) if scene.cards and not scale.hall else 0.0
    bottom = y + air - px(scale.gap) if placed else y
    panel = Box(whole.x, bottom, whole.width, max(0.0, whole.bottom - bottom))
    shared = lay_out_shared(panel, plans, asked.panel_scroll)
    return StageSpace(
        bounds=Box(0.0, 0.0, *asked.size), folded=folded, more_folded=more,
        fold=fold if chosen.folded and not scale.hall else None, lanes=tuple(placed),
        above=first, below=len(chosen.sizes) - first - len(placed) if asked.scroll else 0,
        axis=placed[0].strip if placed else Box(whole.x, top, whole.width, 0.0),
        banner=banner, rail=_rail(shared.heading, scene, scale), shared=shared, circle=circle,
        minimap=minimap, legend=None if circle is not None else _legend(whole, shared, scale),
        gaps=_gaps(lately, chosen.folded, scale) if len(shown) == len(chosen.sizes) else (),
    )  # fmt: skip


def _air(plans: Plans, height: float) -> float:
    """How much is free between lanes and what is shared on a stage of that *height*, in units."""
    scale = plans.scale
    if not plans.scene.cards:
        return scale.gap if scale.hall else _NO_AIR
    # It shrinks first, as far as a value on its way has room in it.
    short = scale.hall and plans.need > height * SHARED_MOST
    return _LEAST_AIR if short else AIR


def _gaps(lately: Lately, folded: Sequence[int], scale: Scale) -> tuple[Gap, ...]:
    """Steps that only *folded* lanes made share a column.

    At a desk, where more threads come and go and columns are narrow, only what main prepared
    before anybody else went on does: all strips would move whenever one folds.
    """
    if scale.hall:
        return gaps_of(lately.first, lately.acted, frozenset(folded))
    # A view that does not begin with the run has no beginning to fold.
    first = lately.first or 0 not in folded
    prepared = next((at for at, tid in enumerate(lately.acted) if tid), len(lately.acted))
    return () if first or prepared <= 1 else (Gap(0, prepared, (0,)),)


def _legend(whole: Box, shared: SharedSpace, scale: Scale) -> Box | None:
    """A line at the foot of a desk's stage, if nothing else needs the room there."""
    high = scale.px(_LEGEND)
    free = whole.bottom - (shared.heading.y + shared.height)
    if scale.hall or shared.more is not None or free < 2 * high:
        return None
    return Box(whole.x, whole.bottom - high, whole.width, high)


def _is_long(whole: Box, scene: Scene, scale: Scale, lately: Lately) -> bool:
    """Whether the run so far has more steps than strips can show at once."""
    room = whole.width * (1.0 - POCKET_SHARE)
    least = least_column(room, scale)
    tall = whole.height >= scale.px(LEAST_FOR_MAP)
    # Which lanes fold besides these depends on the height, and so on the answer.
    quiet = [lane.tid for lane in scene.lanes if is_quiet(lane, scene)]
    columns = column_at(_gaps(lately, quiet, scale), scene.position + 1)
    return tall and columns * scale.px(least) > room


def _rail(heading: Box, scene: Scene, scale: Scale) -> tuple[tuple[LockScene, Box, Box], ...]:
    """Free locks that no fence shows, from the right end of the heading: padlock and name."""
    px = scale.px
    fenced = {wall.lock for wall in scene.walls}
    x, placed = heading.right, []
    for lock in scene.locks:
        if lock.ref in fenced or lock.holder is not None:
            continue
        wide = scale.width(lock.name, WHISPER, code=True)
        side = px(20)
        x -= wide + side + px(14)
        # The words of the heading stand at the left.
        if x < heading.x + heading.width * 0.3:
            break
        box = Box(x, heading.y + (heading.height - side) / 2, side, side)
        placed.append((lock, box, Box(box.right + px(4), heading.y, wide, heading.height)))
    return tuple(placed)
