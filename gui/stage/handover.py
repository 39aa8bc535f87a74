"""A lock handed over, at rest: from where it was to where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPen

from gui.stage.canvas import rect_of
from gui.stage.moves import paint_way
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.measures import scale_of

if TYPE_CHECKING:
    from core.scenes.lock_looks import LockLook
    from core.scenes.scene import Scene
    from core.scenes.space.stage import StageSpace
    from gui.stage.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Handed:
    """A padlock with the *look* of its lock, which was at *start* and is at *end*."""

    look: LockLook
    start: QRectF
    end: QRectF

    @property
    def way(self) -> QPainterPath:
        """From one to the other, straight."""
        down = self.end.top() > self.start.top()
        x = self.end.center().x()
        path = QPainterPath(QPointF(x, self.start.bottom() if down else self.start.top()))
        path.lineTo(QPointF(x, self.end.top() if down else self.end.bottom()))
        return path


def handed_over(scene: Scene, space: StageSpace) -> Handed | None:
    """The lock that the step just made took over, if nothing else stands where it came from."""
    found = scene.handover
    if found is None or space.circle is not None:
        return None
    giver, taker = space.lane(found.giver), space.lane(found.taker)
    if giver is None or taker is None or "row" in {giver.size, taker.size}:
        return None
    end = next((rect_of(box) for ref, box in taker.padlocks if ref == found.lock), None)
    lock = next((one for one in scene.locks if one.ref == found.lock), None)
    if end is None or lock is None:
        return None
    start = end.translated(0, rect_of(giver.box).center().y() - rect_of(taker.box).center().y())
    handed = Handed(lock.look, start, end)
    between = start.united(end)
    for lane in space.lanes:
        boxes = [box for _, box in (*lane.chips, *lane.padlocks)]
        boxes += [lane.ghost] if lane.ghost is not None else []
        if any(rect_of(box).intersects(between) for box in boxes if rect_of(box) != end):
            return None
    return handed


def paint_handed(canvas: Canvas, handed: Handed) -> None:
    """Paint where it came from, free and faint, for nobody wants it there, and its way."""
    painter, look = canvas.painter, canvas.look
    wide, colour = scale_of(look).px(3.5), look.lock_colour(handed.look)
    paint_padlock(painter, handed.start, handed.look, look, open_=True, faint=True)
    painter.setPen(QPen(canvas.colour("surface"), wide * 2.2))
    painter.drawPath(handed.way)
    paint_way(canvas, handed.way, wide, failed=False, colour=colour)
