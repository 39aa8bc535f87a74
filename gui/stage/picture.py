"""The whole stage as one picture, at any size: lanes and shared objects, or a deadlock's circle."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF

from core.scenes.lately import lately_of
from core.scenes.space.columns import column_at, column_of
from core.scenes.space.lanes import Lately
from core.scenes.space.stage import solve
from gui.stage.canvas import Canvas, rect_of
from gui.stage.deadlock import Built, paint_banner, paint_circle
from gui.stage.gaps import paint_gaps
from gui.stage.handover import handed_over, paint_handed
from gui.stage.lane_parts import box_part, digit_part, folded_parts, lane_parts
from gui.stage.legend_line import paint_legend_line
from gui.stage.lost_tags import paint_lost_tags
from gui.stage.memories import memories_of, paint_memory
from gui.stage.minimap import paint_minimap
from gui.stage.moves import move_of, paint_move, room_of
from gui.stage.numbers import paint_numbers
from gui.stage.rules import is_too_late, paint_too_late
from gui.stage.shared import paint_shared
from gui.stage.strip_place import StripPlace
from gui.stage.strip_view import StripView
from gui.stage.strips import paint_now, paint_strips
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    from core.machine.values import Ref
    from core.scenes.deadlock import StageScene
    from core.scenes.scene import LaneScene, LockScene, Scene
    from core.scenes.space.stage import StageSpace
    from core.scenes.strips import Strips
    from gui.stage.handover import Handed
    from gui.stage.memories import Memory
    from gui.stage.moves import Move
    from gui.stage.numbers import Numbered
    from gui.stage.remark import Unordered
    from gui.stage.written import Record
    from gui.theme.look import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One scene with the places of all its parts; *strips* are the lanes' as Qt knows them."""

    scene: Scene
    space: StageSpace
    strips: tuple[StripPlace, ...]
    move: Move | None
    handed: Handed | None = None
    memories: tuple[Memory, ...] = ()

    @property
    def axis(self) -> QRectF:
        """The strip that all others are like."""
        return rect_of(self.space.axis)

    @property
    def panel(self) -> QRectF:
        """Where shared objects are."""
        return rect_of(self.space.shared.rect)

    def padlock(self, lock: LockScene) -> QRectF | None:
        """Where the padlock of *lock* is, if that is in sight."""
        box = self.space.padlock(lock)
        return None if box is None else rect_of(box)

    @property
    def hidden(self) -> int:
        """How many cards are cut off or out of sight."""
        shared = self.space.shared
        return sum(not shared.rect.holds(card.box) for card in shared.cards.values())


def compose(  # noqa: PLR0913 - what a picture depends on, by name
    size: QSizeF,
    scene: Scene,
    look: Look,
    *,
    lanes: Sequence[LaneScene],
    lately: Lately | None = None,
    scroll: int = 0,
    panel_scroll: float = 0.0,
    following: bool = True,
) -> Picture:
    """Put everything in its place; *lanes* from top to bottom, *scroll* of them above the top.

    *lately* is what went before.  Shared objects are scrolled by *panel_scroll*,
    and *following* no further than it takes to show where the last step happened.
    """
    scale, known = scale_of(look), lately or Lately({})
    measures = (size.width(), size.height())
    space = solve(
        measures, scene, scale, lanes=lanes, lately=known, scroll=scroll,
        panel_scroll=panel_scroll, following=following,
    )  # fmt: skip
    strips = tuple(StripPlace.of(lane) for lane in space.lanes)
    move = move_of(scene, space, look)
    return Picture(
        scene=scene, space=space, strips=strips, move=move, handed=handed_over(scene, space),
        memories=memories_of(scene, space, move, look),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """What is so only for the moment: the lock *lit* up, locks *away* in the air.

    A value may be *moving*; the figure of a deadlock stands as far as it is *built*, all of it
    if that is None.  *digits* says that the threads show their keys.  *races* are known of all
    runs: at a desk they are told beside what they are about.  *numbers* stand on the steps of
    which something else tells.
    """

    lit: Ref | None = None
    away: frozenset[Ref] = frozenset()
    moving: bool = False
    built: Built | None = None
    digits: bool = False
    races: tuple[Unordered, ...] = ()
    numbers: tuple[Numbered, ...] = ()


def paint_picture(
    canvas: Canvas, picture: Picture, strips: Strips, view: StripView, passing: Passing
) -> None:
    """Paint all of *picture* but what *passing* has elsewhere."""
    scene, space, lit, away = picture.scene, picture.space, passing.lit, passing.away
    # The figure of a deadlock is all of the stage: lanes and cards would only repeat it.
    if space.circle is not None:
        built = passing.built or Built(len(space.circle.arrows), closed=True)
        _paint_circle(canvas, picture, lit, built)
        return
    if space.banner is not None and scene.deadlock is not None:
        banner, deadlock = space.banner, scene.deadlock
        canvas.part(
            "banner", rect_of(banner), deadlock, lambda on: paint_banner(on, banner, deadlock)
        )
    # From the ground up: boxes, strips on them, what stands in lanes, shared objects, and last what
    # goes from one to the other, over them all.
    lanes = {lane.tid: lane for lane in scene.lanes}
    locks = {lock.ref: lock for lock in scene.locks}
    folded_parts(canvas, space, lanes)
    for place in space.lanes:
        box_part(canvas, place, lanes[place.tid])
    rows = paint_strips(canvas, picture.strips, strips, view, locks, lit, scene.position)
    # Rows of a crowd are too low for words; and gaps are the same in all lanes, so the first has
    # them.
    if picture.strips and not picture.strips[0].row:
        people = {lane.tid: lane.monogram for lane in scene.lanes}
        paint_gaps(canvas, picture.strips[0], view, people, scene.position)
    tags = _paint_tags(canvas, picture, rows, view, passing.numbers)
    paint_now(canvas, picture.strips, view, scene.position, tags)
    for place in space.lanes:
        lane_parts(canvas, place, lanes[place.tid], locks, lit=lit, away=away)
        if passing.digits and place.size != "row":
            digit_part(canvas, place, lanes[place.tid])
    paint_shared(
        canvas,
        picture.scene,
        picture.space,
        picture.move,
        picture.memories,
        lit=lit,
        away=away,
        races=passing.races,
    )
    for number, one in enumerate(picture.memories):
        # The pen is wider than the path, and its ends are round.
        around = one.path().boundingRect().adjusted(-4, -4, 4, 4)
        canvas.part(("memory", number), around, one, lambda on, one=one: paint_memory(on, one))  # type: ignore[misc]
    _paint_too_late(canvas, picture)
    if space.legend is not None:
        legend, locked = space.legend, bool(scene.locks)
        canvas.part(
            "legend", rect_of(legend), locked,
            lambda on: paint_legend_line(on, legend, locks=locked),
        )  # fmt: skip
    if space.minimap is not None:
        paint_minimap(canvas, space.minimap, scene, strips, view, picture.axis)
    _paint_on_the_way(canvas, picture, passing)


def _paint_too_late(canvas: Canvas, picture: Picture) -> None:
    scene, space = picture.scene, picture.space
    if is_too_late(scene) and space.lanes:
        top, heading = space.lanes[-1].box.bottom, space.shared.heading
        # A value that goes over passes at the right of it.
        wide = heading.width * 0.5 if picture.move is not None else heading.width
        room = QRectF(heading.x, top, wide, heading.y - top)
        canvas.part("too late", room, None, lambda on: paint_too_late(on, room, scene))


def _paint_on_the_way(canvas: Canvas, picture: Picture, passing: Passing) -> None:
    """What has gone from one place to another in the step just made, at rest."""
    handed = picture.handed
    # While the padlock flies, the picture of its way at rest would show it twice.
    if handed is not None and not passing.away:
        room = handed.start.united(handed.end)
        canvas.part("handed", room, handed, lambda on: paint_handed(on, handed))
    # The same for a value: `Flights` paints it, until it has arrived.
    if picture.move is not None and not passing.moving:
        move = picture.move
        canvas.part("move", room_of(move, canvas.look), move, lambda on: paint_move(on, move))


def _paint_tags(
    canvas: Canvas, picture: Picture, rows: Mapping[int, int], view: StripView,
    numbers: tuple[Numbered, ...],
) -> list[QRectF]:  # fmt: skip
    """Paint what stands over marks: *numbers*, or else what was lost by a write; gives where.

    Below the marks there are *rows* of bars.
    """
    if numbers:
        # Who numbers the steps says what was lost, too.
        return list(paint_numbers(canvas, picture.strips, rows, view, numbers))
    return list(paint_lost_tags(canvas, picture.strips, rows, view, picture.scene))


def _paint_circle(canvas: Canvas, picture: Picture, lit: Ref | None, built: Built) -> None:
    scene, circle = picture.scene, picture.space.circle
    assert circle is not None
    assert scene.deadlock is not None
    deadlock = scene.deadlock
    if built.closed:
        canvas.part(
            "banner", rect_of(circle.banner), deadlock,
            lambda on: paint_banner(on, circle.banner, deadlock),
        )  # fmt: skip
    # The banner is a part of its own, which stands still while arrows grow.
    below = rect_of(picture.space.bounds)
    below.setTop(circle.banner.bottom)
    # As one part: what it is drawn from changes together, and arrows cross all rooms.
    key = (deadlock, circle, scene.locks, lit, built)
    canvas.part("circle", below, key, lambda on: paint_circle(on, circle, scene, lit, built))


def view_of(picture: Picture, look: Look) -> StripView:
    """The steps of *picture* on its axis, all of them if that is possible."""
    axis, position = picture.axis, picture.scene.position
    gaps = picture.space.gaps
    many = ceil(column_at(gaps, position + 1))
    column = column_of(picture.space.axis, many, scale_of(look))
    view = StripView(0.0, column, gaps)
    if picture.scene.ended == "ended":
        # Nothing comes that would need room at the right.
        return view.ending(axis, position)
    return view.paged(axis, position + 1)


def picture_of(size: QSizeF, scene: Scene, strips: Strips, look: Look) -> Picture:
    """The stage at *scene*, *size* large, as nobody has scrolled it."""
    lately = lately_of(strips, scene.position)
    return compose(size, scene, look, lanes=scene.lanes, lately=lately)


def paint_stage(
    painter: QPainter,
    size: QSize,
    scene: Scene,
    strips: Strips,
    look: Look,
    record: Record | None = None,
    *,
    stage: StageScene | None = None,
) -> None:
    """Paint the stage at *scene*, *size* large, with *painter*, wherever that paints.

    The figure of a deadlock is painted as it is at the end of *stage*, all of it if None.
    """
    picture = picture_of(QSizeF(size), scene, strips, look)
    canvas = Canvas(painter, look, record)
    built = None if stage is None else Built.of(stage)
    paint_picture(canvas, picture, strips, view_of(picture, look), Passing(built=built))
