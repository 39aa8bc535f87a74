"""A line as the steps that it is: a row a thread, a column for each of its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.machine.events import Kind
from core.scenes.space.box import SAY
from gui.stage.canvas import CENTRE, rect_of
from gui.theme.drawings.marks import paint_mark
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.scenes.ladder import Stand
    from core.scenes.scene import Scene
    from core.scenes.space.box import Box
    from core.scenes.space.code_column import LadderSpace
    from gui.stage.canvas import Canvas


def paint_ladder(canvas: Canvas, space: LadderSpace, scene: Scene) -> None:
    """Paint *space*, in which the threads are those of *scene*."""
    lanes = {lane.tid: lane for lane in scene.lanes}
    words = translate("stage", "line {0} is three steps").format(space.scene.line)
    canvas.words(space.heading, words, SAY - 1, "muted", name="ladder")
    reads, change, writes = space.heads
    _paint_head(canvas, reads, Kind.READ)
    _paint_head(canvas, writes, Kind.WRITE)
    canvas.words(
        change, space.scene.change, 19, "ink", bold=True, code=True, align=CENTRE, name="change"
    )
    for rung, disc, cells in zip(space.scene.rungs, space.discs, space.cells, strict=True):
        lane = lanes[rung.tid]
        paint_monogram(
            canvas.painter, rect_of(disc), lane.monogram, canvas.look, active=lane.last,
            dimmed=lane.status == "finished",
        )  # fmt: skip
        for (value, stand), cell in zip(rung.cells, cells, strict=True):
            _paint_cell(canvas, cell, value, stand)


def _paint_head(canvas: Canvas, box: Box, kind: Kind) -> None:
    rect, side = rect_of(box), box.height * 0.72
    spot = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    paint_mark(canvas.painter, spot, kind, canvas.look)


def _paint_cell(canvas: Canvas, box: Box, value: str, stand: Stand) -> None:
    """What is done is solid, what is made now filled, what is still to come dashed."""
    rect, scale = rect_of(box).adjusted(1, 1, -1, -1), scale_of(canvas.look)
    coming, now = stand == "to come", stand == "now"
    pen = QPen(canvas.colour("muted" if coming else "ink"), scale.px(1.6))
    if coming:
        pen.setStyle(Qt.PenStyle.DashLine)
    canvas.painter.setPen(Qt.PenStyle.NoPen if now else pen)
    canvas.painter.setBrush(canvas.colour("write" if now else "raised"))
    canvas.painter.drawRoundedRect(rect, scale.px(4), scale.px(4))
    colour = "raised" if now else "muted" if coming else "ink"
    canvas.words(rect, value, 19, colour, bold=True, code=True, align=CENTRE, name="ladder value")
