"""The run so far in small: who held what when, and which part of it the strips show."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.named import NamedTuple
from core.scenes.space.box import WHISPER
from gui.stage.canvas import Canvas, rect_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from core.machine.values import Ref
    from core.scenes.lock_looks import LockLook
    from core.scenes.scene import Scene
    from core.scenes.space.minimap import MapSpace
    from core.scenes.strips import Strips
    from gui.stage.strip_view import StripView


def paint_minimap(
    canvas: Canvas, space: MapSpace, scene: Scene, strips: Strips, view: StripView, axis: QRectF
) -> None:
    """Paint the steps of *space* in small, framed where the strips on *axis* show them."""
    heading = rect_of(space.heading)
    told = bool(space.first)
    canvas.part("map heading", heading, told, lambda on: _paint_heading(on, space))
    shown = _Told(
        space, strips,
        rows={lane.tid: number for number, lane in enumerate(scene.lanes)},
        looks={lock.ref: lock.look for lock in scene.locks},
    )  # fmt: skip
    known = (shown.content, space.axis, space.first, space.last)
    for first, last in space.tiles:
        # What has not been made yet is the same at every moment.
        end = max(first, min(last, space.now))
        left, right = space.x(first), space.x(last)
        rect = QRectF(left, space.axis.y, right - left, space.axis.height)
        canvas.part(
            ("map", first), rect, (known, first),
            lambda on, rect=rect, first=first, last=last, end=end: _put_tile(  # type: ignore[misc]
                on, rect, shown, (first, last), end
            ),
            within=rect, pieces=_Made(space, end, _wide(canvas)),
        )  # fmt: skip
    frame = rect_of(space.axis)
    left, right = view.ends(axis)
    frame.setLeft(space.x(max(space.first, min(left, space.last))))
    frame.setRight(space.x(max(space.first, min(right, space.last))))
    canvas.part("map frame", frame, None, lambda on: _paint_frame(on, frame))


class _Told(NamedTuple):
    """What the map tells: the steps of *strips*, a row for each thread, bars of known *looks*."""

    space: MapSpace
    strips: Strips
    rows: Mapping[int, int]
    looks: Mapping[Ref, LockLook]

    @property
    def content(self) -> Hashable:
        """What a tile shows whose steps are all made depends on this, and on which they are."""
        # The edition says whether steps were replaced: a fork has others at the same places.
        return self.strips.edition, tuple(self.looks.items()), tuple(self.rows.items())


class _Made(NamedTuple):
    """What of a tile is there at the moment: the steps up to *end*, marks of which are *wide*."""

    space: MapSpace
    end: int
    wide: float

    def others(self, before: _Made) -> Iterator[QRectF]:
        """The steps that have come or gone."""
        if self.end != before.end:
            left, right = (self.space.x(each(self.end, before.end)) for each in (min, max))
            axis = self.space.axis
            yield QRectF(left - 1, axis.y, right - left + self.wide + 2, axis.height)


def _wide(canvas: Canvas) -> float:
    """How far what stands at a step can reach beyond where that begins."""
    return max(1.0, 2 * canvas.look.zoom)


def _paint_frame(canvas: Canvas, shown: QRectF) -> None:
    canvas.painter.setPen(QPen(canvas.colour("accent"), canvas.look.px("stroke")))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    canvas.painter.drawRect(shown.adjusted(1, 1, -1, -1))


def _paint_heading(canvas: Canvas, space: MapSpace) -> None:
    words = translate("stage", "the whole run so far; drag the frame")
    if space.first:
        words = translate("stage", "the last steps of the run; drag the frame")
    canvas.words(space.heading, words, WHISPER, "muted", name="map")


def _put_tile(canvas: Canvas, rect: QRectF, told: _Told, steps: tuple[int, int], end: int) -> None:
    """Paint the tile in *rect*, which is about *steps*, of which those before *end* were made.

    One whose steps are all made is kept: a map that moves on has the same tiles elsewhere.
    """
    if end < steps[1]:
        _paint_tile(canvas, rect, told, (steps[0], end))
        return
    canvas.field(
        rect, (told.content, told.space.row, steps),
        lambda painter, room: _paint_tile(Canvas(painter, canvas.look), room, told, steps),
    )  # fmt: skip


def _paint_tile(canvas: Canvas, rect: QRectF, told: _Told, steps: tuple[int, int]) -> None:
    """Paint the part of the map in *rect*, which is about *steps*."""
    space, strips, rows, looks = told.space, told.strips, told.rows, told.looks
    end = steps[1]
    canvas.painter.fillRect(rect, canvas.colour("sunken"))
    first, last = _in_sight(canvas, space, steps)
    if first >= last:
        return
    thick, thin = max(1.0, space.row * 0.7), max(1.0, space.row * 0.16)
    for wait in strips.hatches(first, last):
        colour = canvas.colour("strong_line")
        if wait.lock is not None and wait.lock in looks:
            colour = canvas.look.lock_colour(looks[wait.lock])
        room = _room(space, rows.get(wait.tid, 0), wait.start, _end(wait.end, end), thin)
        canvas.painter.fillRect(room, colour)
    for bar in strips.bars(first, last):
        if bar.lock in looks:
            room = _room(space, rows.get(bar.tid, 0), bar.start, _end(bar.end, end), thick)
            canvas.painter.fillRect(room, canvas.look.lock_colour(looks[bar.lock]))
    _paint_marks(canvas, space, strips, (first, last), rows)
    for step in strips.failures(first, last):
        spot = QRectF(space.x(step), rect.top(), 2 * canvas.look.zoom, rect.height())
        canvas.painter.fillRect(spot, canvas.colour("failure"))


def _in_sight(canvas: Canvas, space: MapSpace, steps: tuple[int, int]) -> tuple[int, int]:
    """Those of *steps* that are to be painted: one more changes a small piece of a tile."""
    if not canvas.open:
        return steps
    over = _wide(canvas) + 1
    left = min(place.left() for place in canvas.open) - over
    right = max(place.right() for place in canvas.open) + over
    return max(steps[0], floor(space.step_at(left))), min(steps[1], ceil(space.step_at(right)))


def _paint_marks(
    canvas: Canvas, space: MapSpace, strips: Strips, steps: tuple[int, int], rows: Mapping[int, int]
) -> None:
    """A dot for each of *steps*, of which there are hundreds."""
    fill, colour = canvas.painter.fillRect, canvas.colour("muted")
    side = max(1.0, min(space.row * 0.5, canvas.look.zoom * 2))
    start, over = space.x(space.first), (space.row - side) / 2
    each = space.x(space.first + 1) - start
    tops = {tid: _top(space, row) + over for tid, row in rows.items()}
    lowest = _top(space, 0) + over
    for mark in strips.marks(*steps):
        left = start + (mark.step - space.first) * each
        fill(QRectF(left, tops.get(mark.tid, lowest), side, side), colour)


def _end(end: int | None, now: int) -> int:
    return now if end is None else min(end, now)


def _room(space: MapSpace, row: int, start: int, end: int, high: float) -> QRectF:
    """The steps from *start* to *end* in *row*, *high* pixels high."""
    left, right = space.x(start), space.x(end)
    return QRectF(left, _top(space, row) + (space.row - high) / 2, max(1.0, right - left), high)


def _top(space: MapSpace, row: int) -> float:
    return space.axis.y + row * space.row
