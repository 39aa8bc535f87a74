"""Beams of reads: from the field, through the gap if there is one, to the lane that read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from core.scenes.scene import Scene
    from gui.stage.canvas import Canvas
    from gui.stage.places import Places


@dataclass(frozen=True, slots=True)
class Beam:
    """The way of a read; *unguarded* if it goes through a gap in a wall."""

    path: QPainterPath
    unguarded: bool

    def box(self, margin: float) -> QRectF:
        """What the beam covers, with *margin* for its width and its arrow."""
        return self.path.boundingRect().adjusted(-margin, -margin, margin, margin)


def beams(scene: Scene, places: Places) -> tuple[Beam, ...]:
    """A beam for each read of the last step of which both ends are in sight."""
    made: list[Beam] = []
    for card in scene.cards:
        for field in card.fields:
            if field.reader is None:
                continue
            start = places.fields.get(field.place)
            end = places.headers.get(field.reader)
            if start is not None and end is not None:
                gap = places.gaps.get((field.reader, card.key))
                made.append(Beam(_way(start, end, gap), gap is not None))
    return tuple(made)


def paint_static(canvas: Canvas, scene: Scene, places: Places) -> None:
    """Paint every read of the last step as a thin arrow, as pictures show it."""
    for beam in beams(scene, places):
        paint_beam(canvas, beam, 1.0)


def paint_beam(canvas: Canvas, beam: Beam, reached: float, strength: float = 1.0) -> None:
    """Paint *beam* as far as *reached*, from 0 to 1, with the arrow at its head."""
    look, painter = canvas.look, canvas.painter
    colour = canvas.colour("failure" if beam.unguarded else "read")
    colour.setAlphaF(strength)
    style = Qt.PenStyle.DashLine if beam.unguarded else Qt.PenStyle.SolidLine
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, look.px("hairline") * 1.5, style))
    painter.drawPath(_part(beam.path, reached))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(_head(beam.path, reached, look.px("gap")))
    painter.restore()


def _way(start: QRectF, end: QRectF, gap: QRectF | None) -> QPainterPath:
    """From the field's end to the near edge of the lane's head, without a corner."""
    above = end.center().y() < start.center().y()
    # Out at the right, where the value stands, and up beside the card: not across its words.
    aside = start.right() + start.height() * 0.8
    turn = start.center().y() + start.height() * (-1 if above else 1)
    target = QPointF(end.center().x(), end.bottom() if above else end.top())
    path = QPainterPath(QPointF(start.right(), start.center().y()))
    path.quadTo(QPointF(aside, start.center().y()), QPointF(aside, turn))
    if gap is not None:
        # Under the words in the gap, so that they stay readable.
        near, far = (gap.bottom(), gap.top()) if above else (gap.top(), gap.bottom())
        # At its end, which is over the right side of the card: the shortest way up.
        x = gap.right() - gap.height() / 2
        _curve_to(path, QPointF(x, near))
        path.moveTo(x, far)
    _curve_to(path, target)
    return path


def _curve_to(path: QPainterPath, stop: QPointF) -> None:
    """Go on to *stop*, upright at both ends."""
    here = path.currentPosition()
    middle = (here.y() + stop.y()) / 2
    path.cubicTo(QPointF(here.x(), middle), QPointF(stop.x(), middle), stop)


def _part(path: QPainterPath, reached: float) -> QPainterPath:
    if reached >= 1.0:
        return path
    part = QPainterPath(path.pointAtPercent(0.0))
    steps = 32
    for at in range(1, steps + 1):
        part.lineTo(path.pointAtPercent(reached * at / steps))
    return part


def _head(path: QPainterPath, reached: float, size: float) -> QPolygonF:
    """A triangle in the direction in which the beam goes."""
    tip = path.pointAtPercent(reached)
    back = path.pointAtPercent(max(0.0, reached - 0.02))
    along = tip - back
    length = max(1e-6, (along.x() ** 2 + along.y() ** 2) ** 0.5)
    one = along / length
    side = QPointF(-one.y(), one.x())
    foot = tip - one * size
    return QPolygonF([tip, foot + side * size / 2, foot - side * size / 2])
