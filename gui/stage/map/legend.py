"""Paints what the areas of a map mean, as far as they occur."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from core.graph.progress_graph import Fate
from gui.stage.map.space import LINE
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.signs import paint_failed
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from core.scenes.lock_looks import LockLook
    from core.scenes.progress_map import MapScene
    from gui.stage.canvas import Canvas
    from gui.stage.map.space import MapSpace

_WORDS: Final = 14.0
_SMALL: Final = 12.0


def paint_legend(canvas: Canvas, space: MapSpace, scene: MapScene) -> None:
    """Explain the signs of *scene*, if there is room."""
    room, zoom = space.legend, canvas.look.zoom
    if room.isEmpty():
        return
    top = room.top()
    for paint, words, more in _signs(canvas, scene):
        if top + 2 * LINE * zoom > room.bottom():
            return
        sign = QRectF(room.left(), top, 1.5 * LINE * zoom, LINE * zoom)
        paint(sign)
        left = sign.right() + canvas.look.px("gap")
        line = QRectF(left, top, room.right() - left, LINE * zoom)
        canvas.words(line, words, _WORDS, "ink", bold=True)
        if more:
            canvas.words(line.translated(0, LINE * zoom), more, _SMALL, "muted")
        top += (2.4 if more else 1.4) * LINE * zoom


def _signs(
    canvas: Canvas, scene: MapScene
) -> Iterator[tuple[Callable[[QRectF], object], str, str]]:
    look = canvas.look
    locks = {area.look: area.name for area in scene.shut}
    for lock, name in locks.items():

        def padlock(sign: QRectF, lock: LockLook = lock) -> None:
            canvas.painter.fillRect(sign, canvas.slants(look.lock_colour(lock)))
            middle = QRectF(0, 0, sign.height(), sign.height())
            middle.moveCenter(sign.center())
            paint_padlock(canvas.painter, middle, lock, look)

        words = translate("map", "shut by {0}").format(name)
        yield padlock, words, translate("map", "both cannot hold it")
    if scene.stuck:

        def pocket(sign: QRectF) -> None:
            canvas.painter.fillRect(sign, canvas.colour("failure_soft"))
            middle = QRectF(0, 0, sign.height() * 0.8, sign.height() * 0.8)
            middle.moveCenter(sign.center())
            paint_failed(canvas.painter, middle, canvas.colour("failure"))

        yield pocket, translate("map", "deadlock"), translate("map", "no way up or right")
    fates = set(scene.fates.values())
    if Fate.LOST in fates:
        yield (
            lambda sign: canvas.painter.fillRect(sign, canvas.colour("failure_soft")),
            translate("map", "lost"),
            translate("map", "every way on fails"),
        )
    if Fate.OPEN in fates:
        yield (
            lambda sign: canvas.painter.fillRect(sign, canvas.slants("invalid")),
            translate("map", "depends on the way"),
            translate("map", "what was read counts"),
        )
    if scene.nowhere:
        yield (
            lambda sign: canvas.painter.fillRect(sign, canvas.colour("sunken")),
            translate("map", "nobody comes here"),
            translate("map", "no schedule leads there"),
        )
    for style, words, more in (
        (Qt.PenStyle.SolidLine, translate("map", "this run so far"), ""),
        (Qt.PenStyle.DotLine, translate("map", "and as it goes on"), ""),
    ):

        def line(sign: QRectF, style: Qt.PenStyle = style) -> None:
            canvas.painter.setPen(QPen(canvas.colour("accent"), look.px("stroke"), style))
            middle = sign.center().y()
            canvas.painter.drawLine(QLineF(sign.left(), middle, sign.right(), middle))

        yield line, words, more
