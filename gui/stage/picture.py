"""The whole stage as one picture: lanes, strips, rail and shared objects, at any size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF

from gui.stage.beams import paint_static
from gui.stage.canvas import Canvas
from gui.stage.deadlock import paint_banner, paint_cycle
from gui.stage.lanes import paint_box, paint_lane
from gui.stage.layout import StageLayout, lay_out
from gui.stage.panel import PanelLayout, happened_at, lay_out_panel, panel_height
from gui.stage.places import Places
from gui.stage.playhead import paint_playhead
from gui.stage.rail import paint_rail
from gui.stage.shared import paint_panel
from gui.stage.strip_view import StripView
from gui.stage.strips import paint_strips
from gui.theme.measures import line_height
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRectF, QSize
    from PySide6.QtGui import QPainter

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene, Place, Scene
    from core.scenes.strips import Strips
    from gui.stage.canvas import Record
    from gui.stage.lane_layout import LaneLayout
    from gui.theme.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One scene with the places of all its parts."""

    scene: Scene
    stage: StageLayout
    panel: PanelLayout

    def places(self, look: Look) -> Places:
        """Where things fly to and from; what is scrolled out of sight is missing."""
        slots = {(lane.tid, ref): rect for lane in self.stage.lanes for ref, rect in lane.padlocks}
        return Places(
            rail={slot.lock.ref: slot.padlock for slot in self.stage.slots},
            slots=slots,
            headers={lane.tid: lane.header for lane in self.stage.lanes},
            fields=self._in_sight(self.panel.fields),
            gaps=self.panel.ways_in,
        )

    def _in_sight(self, fields: Mapping[Place, QRectF]) -> dict[Place, QRectF]:
        return {place: rect for place, rect in fields.items() if self.panel.rect.contains(rect)}


def compose(
    size: QSizeF,
    scene: Scene,
    look: Look,
    *,
    lanes: Sequence[LaneScene],
    scroll: int = 0,
    panel_scroll: float = 0.0,
    following: bool = True,
) -> Picture:
    """Put everything in its place; *lanes* from top to bottom, *scroll* of them above the top.

    The panel is scrolled by *panel_scroll*, and *following* no further than it takes to show
    where the last step happened.
    """
    wish = panel_height(scene, look, size.width() - 4 * look.px("gap"))
    stage = lay_out(size, scene, look, lanes=lanes, panel_wish=wish, scroll=scroll)
    panel = lay_out_panel(stage.panel, scene, look, panel_scroll)
    better = _followed(panel, scene, look) if following else panel_scroll
    if better != panel_scroll:
        panel = lay_out_panel(stage.panel, scene, look, better)
    return Picture(scene=scene, stage=stage, panel=panel)


def _followed(panel: PanelLayout, scene: Scene, look: Look) -> float:
    """How far to scroll *panel*: as it is, if the last step happened in sight."""
    wish, spot = panel.scroll, happened_at(panel, scene)
    if spot is not None and spot.bottom() > panel.rect.bottom():
        wish += spot.bottom() - panel.rect.bottom() + look.px("gap")
    elif spot is not None and spot.top() < panel.rect.top():
        wish -= panel.rect.top() - spot.top() + look.px("gap")
    return max(0.0, min(wish, panel.height - panel.rect.height()))


def paint_picture(
    canvas: Canvas,
    picture: Picture,
    strips: Strips,
    view: StripView,
    lit: Ref | None,
    away: frozenset[Ref] = frozenset(),
) -> None:
    """Paint all of *picture* but the locks *away*, which are in the air."""
    scene, stage = picture.scene, picture.stage
    if stage.heading is not None:
        _paint_heading(canvas, stage.heading, stage)
    paint_banner(canvas, stage, scene)
    locks = {lock.ref: lock for lock in scene.locks}
    lanes = {lane.tid: lane for lane in scene.lanes}
    stuck = {arrow.waiter for arrow in scene.deadlock.arrows} if scene.deadlock else set()
    for place in stage.lanes:
        _paint_box(canvas, place, lanes[place.tid], stuck=place.tid in stuck)
    # Strips lie under the words: a hand-off may cross a lane on its way to another.
    paint_strips(canvas, stage.lanes, strips, view, locks, lit)
    for place in stage.lanes:
        _paint_lane(
            canvas, place, lanes[place.tid], locks, stuck=place.tid in stuck, lit=lit, away=away
        )
    paint_playhead(canvas, stage.lanes, view, scene.position, strips.length)
    _paint_rail(canvas, stage, scene, lit, away)
    if stage.panel.height() >= least_panel(canvas.look):
        paint_panel(canvas, picture.panel, scene, lit)
    if scene.deadlock is not None:
        key = (scene.deadlock, stage.lanes)
        canvas.part("cycle", stage.bounds, key, lambda on: paint_cycle(on, stage, scene))


def _paint_box(canvas: Canvas, place: LaneLayout, lane: LaneScene, *, stuck: bool) -> None:
    key = (lane.last, lane.status == "died", stuck)
    canvas.part(
        ("box", lane.tid), place.box, key, lambda on: paint_box(on, place, lane, stuck=stuck)
    )


def _paint_lane(
    canvas: Canvas,
    place: LaneLayout,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    *,
    stuck: bool,
    lit: Ref | None,
    away: frozenset[Ref],
) -> None:
    own = {ref: lock for ref, lock in locks.items() if ref in lane.held or ref == lane.wants}
    looks = tuple((ref, lock.look, lock.depth) for ref, lock in own.items())
    key = (place, lane, looks, stuck, lit if lit in own else None, away & own.keys())
    # How deep a lock is taken stands at the edge of its padlock.
    room = place.header.adjusted(0, 0, canvas.look.px("gap") - canvas.look.px("hairline"), 0)
    beside = room.right() <= place.strip.left()
    canvas.part(
        ("lane", lane.tid), room, key,
        lambda on: paint_lane(on, place, lane, own, stuck=stuck, lit=lit, away=away),
        # Hand-offs between others cross words that stand above the strips.
        wherever=(lambda: (place.moved_home(), key[1:])) if beside else None,
    )  # fmt: skip


def _paint_rail(
    canvas: Canvas, stage: StageLayout, scene: Scene, lit: Ref | None, away: frozenset[Ref]
) -> None:
    names = tuple((lane.tid, lane.name) for lane in scene.lanes)
    key = (stage.slots, stage.rail_heading, stage.more_slots, len(scene.locks), names, lit, away)
    canvas.part("rail", stage.rail, key, lambda on: paint_rail(on, stage, scene, lit, away))


def least_panel(look: Look) -> float:
    """The height below which the panel of shared objects shows nothing that can be read."""
    return line_height(look, "small") + 1.5 * look.px("body") + 2 * look.px("gap")


def _paint_heading(canvas: Canvas, room: QRectF, stage: StageLayout) -> None:
    words = translate("stage", "THREADS")
    if stage.above or stage.below:
        last = stage.above + len(stage.lanes)
        range_ = translate("stage", "{0} to {1} of {2}")
        words += "  " + range_.format(stage.above + 1, last, last + stage.below)
    canvas.part(
        "heading", room, words,
        lambda on: on.text(room, words, "small", "muted", bold=True, name="threads"),
    )  # fmt: skip


def paint_stage(
    painter: QPainter,
    size: QSize,
    scene: Scene,
    strips: Strips,
    look: Look,
    record: Record | None = None,
) -> None:
    """Paint the stage at *scene*, *size* large, with *painter*, wherever that paints."""
    picture = compose(QSizeF(size), scene, look, lanes=scene.lanes)
    view = StripView(0.0, look.px("column")).following(picture.stage.axis, scene.position)
    canvas = Canvas(painter, look, record)
    paint_picture(canvas, picture, strips, view, None)
    paint_static(canvas, scene, picture.places(look))
