"""The whole stage as one picture: lanes, strips, rail and shared objects, at any size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.stage.deadlock import paint_banner, paint_cycle
from gui.stage.lanes import paint_box, paint_lane
from gui.stage.layout import StageLayout, lay_out
from gui.stage.panel import PanelLayout, happened_at, lay_out_panel, panel_height
from gui.stage.places import Places
from gui.stage.rail import paint_rail
from gui.stage.shared import paint_panel
from gui.stage.strips import paint_playhead, paint_strips
from gui.theme.measures import line_height
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRectF, QSizeF

    from core.machine.values import Ref
    from gui.models.scene import LaneScene, LockScene, Place, Scene
    from gui.models.strips import Strips
    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.stage.strip_view import StripView
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
    panel_scroll: float | None = None,
) -> Picture:
    """Put everything in its place; *lanes* from top to bottom, *scroll* of them above the top.

    Without *panel_scroll* the panel shows where the last step happened.
    """
    wish = panel_height(scene, look, size.width() - 4 * look.px("gap"))
    stage = lay_out(size, scene, look, lanes=lanes, panel_wish=wish, scroll=scroll)
    panel = lay_out_panel(stage.panel, scene, look, panel_scroll or 0.0)
    if panel_scroll is None and (spot := happened_at(panel, scene)) is not None:
        below = spot.bottom() - stage.panel.bottom()
        if below > 0:
            panel = lay_out_panel(stage.panel, scene, look, below + look.px("gap"))
    return Picture(scene=scene, stage=stage, panel=panel)


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
        _paint_heading(canvas, stage, scene)
    paint_banner(canvas, stage, scene)
    locks = {lock.ref: lock for lock in scene.locks}
    lanes = {lane.tid: lane for lane in scene.lanes}
    stuck = {arrow.waiter for arrow in scene.deadlock.arrows} if scene.deadlock else set()
    for place in stage.lanes:
        paint_box(canvas, place, lanes[place.tid], stuck=place.tid in stuck)
    # Strips lie under the words: a hand-off may cross a lane on its way to another.
    paint_strips(canvas, stage.lanes, strips, view, locks, lit)
    for place in stage.lanes:
        _paint_lane(
            canvas, place, lanes[place.tid], locks, stuck=place.tid in stuck, lit=lit, away=away
        )
    paint_playhead(canvas, stage.lanes, view, scene.position, strips.length)
    paint_rail(canvas, stage, scene, lit, away)
    if stage.panel.height() >= least_panel(canvas.look):
        paint_panel(canvas, picture.panel, scene, lit)
    paint_cycle(canvas, stage, scene)


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
    key = (place, lane, own, stuck, lit if lit in own else None, away & own.keys())
    canvas.part(
        ("lane", lane.tid), place.box, key,
        lambda on: paint_lane(on, place, lane, own, stuck=stuck, lit=lit, away=away),
    )  # fmt: skip


def least_panel(look: Look) -> float:
    """The height below which the panel of shared objects shows nothing that can be read."""
    return line_height(look, "small") + 1.5 * look.px("body") + 2 * look.px("gap")


def _paint_heading(canvas: Canvas, stage: StageLayout, scene: Scene) -> None:
    assert stage.heading is not None
    words = translate("stage", "THREADS")
    if stage.above or stage.below:
        last = stage.above + len(stage.lanes)
        range_ = translate("stage", "{0} to {1} of {2}")
        words += "  " + range_.format(stage.above + 1, last, last + stage.below)
    canvas.text(stage.heading, words, "small", "muted", bold=True, name="threads")
