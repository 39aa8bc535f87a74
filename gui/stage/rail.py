"""The rail: a place for each lock, where its padlock rests while nobody has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPen

from gui.stage.layout import more_words, rail_heading, slot_words
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.words import translate

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.scene import Scene
    from gui.stage.canvas import Canvas
    from gui.stage.layout import SlotLayout, StageLayout


def paint_rail(
    canvas: Canvas,
    layout: StageLayout,
    scene: Scene,
    lit: Ref | None,
    away: frozenset[Ref] = frozenset(),
) -> None:
    """Paint the rail of *scene*; the locks *away* are in the air and painted by others."""
    canvas.line(layout.rail.topLeft(), layout.rail.topRight(), "line", "hairline")
    if layout.rail_heading is not None:
        canvas.text(layout.rail_heading, rail_heading(), "small", "muted", bold=True, name="rail")
    names = {lane.tid: lane.name for lane in scene.lanes}
    for slot in layout.slots:
        _paint_slot(canvas, slot, names, lit, flying=slot.lock.ref in away)
    if layout.more_slots is not None:
        left_out = len(scene.locks) - len(layout.slots)
        none = translate("stage", "none: this program has no lock so far")
        words = more_words(left_out) if scene.locks else none
        canvas.text(layout.more_slots, words, "small", "muted", name="rail more")


def _paint_slot(
    canvas: Canvas, slot: SlotLayout, names: dict[int, str], lit: Ref | None, *, flying: bool
) -> None:
    free, lock = slot.lock.holder is None, slot.lock
    if free and not flying:
        glow = lock.ref == lit
        paint_padlock(canvas.painter, slot.padlock, lock.look, canvas.look, open_=True, glow=glow)
    else:
        _paint_empty(canvas, slot)
    if slot.words is not None:
        words = slot_words(lock, names)
        name = f"lock {lock.name}"
        canvas.text(slot.words, words, "small", "ink" if free else "muted", name=name)


def _paint_empty(canvas: Canvas, slot: SlotLayout) -> None:
    """A short line in the lock's colour where its padlock is not."""
    box, colour = slot.padlock, canvas.look.lock_colour(slot.lock.look)
    pen = QPen(colour, canvas.look.px("stroke"))
    canvas.painter.setPen(pen)
    y = box.bottom() - canvas.look.px("stroke")
    inset = box.width() * 0.2
    canvas.painter.drawLine(QPointF(box.left() + inset, y), QPointF(box.right() - inset, y))
