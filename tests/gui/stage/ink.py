"""How much of a stage is empty: without words, marks, arrows or values."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from gui.stage.canvas import rect_of
from gui.stage.picture import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.stage.frames import Frame

CELL: Final = 100.0
"""Pixels of a screen 1080 high."""


def emptiness(frame: Frame) -> float:
    """The share of cells of the stage on which there is no ink; an empty card is empty."""
    side = CELL * frame.screen.unit
    across = max(1, floor(frame.image.width() / side))
    along = max(1, floor(frame.image.height() / side))
    inked = {
        (x, y)
        for rect in _ink(frame)
        for x in range(max(0, floor(rect.left() / side)), floor(rect.right() / side) + 1)
        for y in range(max(0, floor(rect.top() / side)), floor(rect.bottom() / side) + 1)
        if x < across and y < along
    }
    return 1.0 - len(inked) / (across * along)


def _ink(frame: Frame) -> Iterator[QRectF]:
    space = frame.picture.space
    yield from (one.rect for one in frame.record.written)
    if space.circle is not None:
        yield rect_of(space.circle.sign)
        for room in space.circle.rooms:
            yield rect_of(room.gate)
            yield rect_of(room.disc)
        for points in space.circle.arrows:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            yield QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        return
    for lane in space.lanes:
        yield rect_of(lane.disc)
        yield from (rect_of(box) for _, box in (*lane.chips, *lane.padlocks))
        if lane.ghost is not None:
            yield rect_of(lane.ghost)
    yield from _steps(frame)
    for folded in space.folded:
        yield rect_of(folded.disc)
    for fence in space.shared.fences:
        yield rect_of(fence.padlock)
        yield rect_of(fence.disc)
        yield from map(rect_of, fence.outside)
    if frame.picture.move is not None:
        path = frame.picture.move.path()
        for at in range(41):
            yield QRectF(path.pointAtPercent(at / 40), path.pointAtPercent(at / 40))


def _steps(frame: Frame) -> Iterator[QRectF]:
    """The marks, and the bars below them."""
    view, position = view_of(frame.picture, frame.look), frame.scene.position
    strips = {place.tid: place.strip for place in frame.picture.strips}
    if not strips:
        return
    first, last = view.span(next(iter(strips.values())), position)
    spans = [(mark.tid, mark.step, mark.step + 1) for mark in frame.strips.marks(first, last)]
    bars = [(bar.tid, bar.start, bar.end) for bar in frame.strips.bars(first, last)]
    bars += [(wait.tid, wait.start, wait.end) for wait in frame.strips.hatches(first, last)]
    for tid, start, end in bars:
        spans.append((tid, max(first, start), position if end is None else min(end, position)))
    for tid, start, end in spans:
        strip = strips.get(tid)
        if strip is not None and end > start:
            x = view.x(strip, start)
            yield QRectF(x, strip.top(), view.x(strip, end) - x, strip.height()) & strip
