"""A deadlock: its circle as arrows over the lanes, and its sentence in a calm banner."""

from __future__ import annotations

from math import atan2, cos, pi, sin
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from gui.stage.layout import MOST_BANNER_ROWS
from gui.theme.measures import line_height, two_lines
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.scene import DeadlockScene, Scene, WaitArrow
    from gui.stage.canvas import Canvas
    from gui.stage.layout import StageLayout
    from gui.theme.look import Look

_BARB: Final = pi / 7
"""Half the angle of an arrow's head."""


def paint_banner(canvas: Canvas, layout: StageLayout, scene: Scene) -> None:
    """Paint the sentence of the deadlock and the lines at which each waits."""
    deadlock, banner = scene.deadlock, layout.banner
    if deadlock is None or banner is None:
        return
    words = [_arrow_words(each, scene) for each in deadlock.arrows[:MOST_BANNER_ROWS]]
    canvas.part(
        "banner", banner, (deadlock, tuple(words)),
        lambda on: _paint_sentences(on, banner, deadlock, words),
    )  # fmt: skip


def _paint_sentences(
    canvas: Canvas, banner: QRectF, deadlock: DeadlockScene, told: Sequence[str]
) -> None:
    look, gap = canvas.look, canvas.look.px("gap")
    canvas.box(banner, fill="failure_soft", edge="failure")
    inner = banner.adjusted(1.5 * gap, gap, -1.5 * gap, -gap)
    high, top = line_height(look, "body"), inner.top()
    for place, words in enumerate(two_lines(deadlock.headline, inner.width(), look, bold=True)):
        row = QRectF(inner.left(), top, inner.width(), high)
        canvas.text(row, words, "body", "failure", bold=True, name=f"deadlock {place}")
        top += high
    high = line_height(look, "small")
    for arrow, words in zip(deadlock.arrows, told, strict=False):
        row = QRectF(inner.left(), top, inner.width(), high)
        canvas.text(row, words, "small", "ink", name=f"deadlock of {arrow.waiter}")
        top += high


def paint_cycle(canvas: Canvas, layout: StageLayout, scene: Scene) -> None:
    """Paint an arrow from each who waits to what it waits for, over everything else."""
    if scene.deadlock is None:
        return
    for arrow in scene.deadlock.arrows:
        path = _path(layout, scene.deadlock, arrow, canvas.look)
        if path is not None:
            _paint_arrow(canvas, path)


def _arrow_words(arrow: WaitArrow, scene: Scene) -> str:
    names = {lane.tid: lane.name for lane in scene.lanes}
    lock = next((lock.name for lock in scene.locks if lock.ref == arrow.lock), "")
    waiter, holder = names.get(arrow.waiter, "?"), names.get(arrow.holder, "?")
    if not lock:
        words = translate("stage", "{0} waits at line {1} for {2}")
    elif arrow.waiter == arrow.holder:
        words = translate(
            "stage", "{0} waits at line {1} for itself: it has held {3} since line {4}"
        )
    else:
        words = translate("stage", "{0} waits at line {1} for {3}, held by {2} since line {4}")
    line, since = ("?" if at is None else at for at in (arrow.line, arrow.since))
    return words.format(waiter, line, holder, lock, since)


def _path(
    layout: StageLayout, deadlock: DeadlockScene, arrow: WaitArrow, look: Look
) -> QPainterPath | None:
    """From the ghost to the padlock, or between the lanes' discs where nothing is held."""
    waiter, holder = layout.lane(arrow.waiter), layout.lane(arrow.holder)
    if waiter is None or holder is None:
        return None
    held = holder.padlock(arrow.lock) if arrow.lock is not None else None
    source = waiter.ghost or waiter.monogram
    target = held or holder.monogram
    if arrow.waiter == arrow.holder:
        return _bite(source, target, look)
    down = target.center().y() > source.center().y()
    start = QPointF(source.center().x(), source.bottom() if down else source.top())
    end = QPointF(target.center().x(), target.top() if down else target.bottom())
    half = (end.y() - start.y()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(start.x(), start.y() + half), QPointF(end.x(), end.y() - half), end)
    return path


def _bite(source: QRectF, target: QRectF, look: Look) -> QPainterPath:
    """A loop below the lane's padlocks: the lane bites its own tail."""
    drop = look.px("icon") * 0.9
    start = QPointF(source.center().x(), source.bottom())
    end = QPointF(target.center().x(), target.bottom())
    path = QPainterPath(start)
    low = start.y() + drop
    path.cubicTo(QPointF(start.x() - drop / 3, low), QPointF(end.x() + drop / 3, low), end)
    return path


def _paint_arrow(canvas: Canvas, path: QPainterPath) -> None:
    painter, look = canvas.painter, canvas.look
    colour = canvas.colour("failure")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, look.px("stroke"), c=Qt.PenCapStyle.RoundCap))
    painter.drawPath(path)
    tip, before = path.pointAtPercent(1.0), path.pointAtPercent(0.9)
    angle = atan2(tip.y() - before.y(), tip.x() - before.x())
    size = look.px("gap") * 1.2
    barbs = [
        QPointF(tip.x() - size * cos(angle + turn), tip.y() - size * sin(angle + turn))
        for turn in (_BARB, -_BARB)
    ]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([tip, *barbs]))
