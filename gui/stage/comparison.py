"""Paints two runs on one axis: what each did, how it ended, and what is known of all runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.space.box import LINE, SAY, SPEAK, WHISPER
from core.scenes.space.comparison import lay_out_comparison
from gui.stage.canvas import CENTRE, LEFT, RIGHT, rect_of
from gui.stage.code_column import paint_python
from gui.stage.comparison_lanes import paint_lanes
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.signs import paint_bolt, paint_check, paint_failed
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.scenes.comparing.scene import ComparisonScene, Mood, SideScene
    from core.scenes.space.comparison import ComparisonSpace, RunSpace
    from gui.stage.canvas import Canvas

COLOURED: Final = 28.0
"""Letters of so many pixels are read in the colour of a lock as well."""
_COLOURS: Final[Mapping[Mood, tuple[str, str | None]]] = {
    "failure": ("failure", "failure_soft"),
    "proved": ("proved", "proved_soft"),
    "doubt": ("invalid", "invalid_soft"),
    "undecided": ("muted", None),
}


def paint_comparison(
    canvas: Canvas, size: tuple[float, float], scene: ComparisonScene
) -> ComparisonSpace:
    """Paint *scene* into *size*; where everything stands."""
    space = lay_out_comparison(size, scene, scale_of(canvas.look))
    canvas.words(space.title, scene.title, SPEAK, "ink", bold=True, name="comparison")
    canvas.words(space.note, scene.note, SAY, "muted", name="note")
    for side, run in zip(scene.sides, space.runs, strict=True):
        _paint_run(canvas, space, run, side, scene)
    _paint_middle(canvas, space, scene)
    return space


def comparison_words(scene: ComparisonScene) -> str:
    """All of it in sentences, for those who do not see it."""
    parts = [scene.title]
    for side in scene.sides:
        parts.append(f"{side.title}: {side.sentence}")
        if side.result is not None and side.result.title:
            parts.append(f"{side.result.title} {side.result.value}")
        if side.verdict is not None:
            parts.append(f"{side.verdict.words}, {side.verdict.ground}")
    return ". ".join(part.rstrip(".") for part in parts) + "."


def _paint_run(
    canvas: Canvas, space: ComparisonSpace, run: RunSpace, side: SideScene, scene: ComparisonScene
) -> None:
    canvas.box(rect_of(run.box), fill="raised", edge="line")
    sizes = (SPEAK, 20.0, SAY)
    fit = (
        size
        for size in sizes
        if scale_of(canvas.look).width(side.title, size, bold=True) <= run.title.width
    )
    size = next(fit, SAY)
    canvas.words(run.title, side.title, size, "ink", bold=True, name=f"run {side.title}")
    _paint_code(canvas, run, side)
    paint_lanes(canvas, space, run, side, scene.lanes)
    _paint_result(canvas, run, side)
    _paint_verdict(canvas, run, side)


def _paint_code(canvas: Canvas, run: RunSpace, side: SideScene) -> None:
    """The lines that the other program does not have, and the locks by name."""
    scale = scale_of(canvas.look)
    gutter = max(
        (scale.width(f"{line.number} ", WHISPER, code=True) for line in side.code), default=0.0
    )
    for line, box in zip(side.code, run.code, strict=False):
        rect = rect_of(box)
        number = QRectF(rect.left(), rect.top(), gutter, rect.height())
        text = QRectF(number.right() + scale.px(4), rect.top(), 0, rect.height())
        text.setRight(rect.right())
        canvas.words(number, str(line.number), WHISPER, "muted", code=True, align=RIGHT)
        paint_python(canvas, text, line.text, run.code_size, "code")
    for (name, look), box in zip(side.locks, run.locks, strict=False):
        rect = rect_of(box)
        lock = QRectF(rect.left(), rect.top(), rect.height() * 0.9, rect.height() * 0.9)
        paint_padlock(canvas.painter, lock, look, canvas.look)
        words = QRectF(lock.right() + scale.px(4), rect.top(), 0, rect.height())
        words.setRight(rect.right())
        large = scale.px(SAY) >= COLOURED
        colour = canvas.look.lock_colour(look) if large else canvas.colour("ink")
        canvas.words(words, name, SAY, colour, bold=True, code=True, name=f"lock {name}")


def _paint_result(canvas: Canvas, run: RunSpace, side: SideScene) -> None:
    """How the run ended: a value by its name, or a word."""
    if side.result is None:
        return
    rect, scale, end = rect_of(run.result), scale_of(canvas.look), side.result
    proved = side.verdict is not None and side.verdict.mood == "proved"
    colour = "failure" if end.failed else "proved" if proved else "ink"
    soft = "failure_soft" if end.failed else "proved_soft" if proved else "raised"
    canvas.box(rect, fill=soft, edge=colour, width="stroke")
    inner = rect.adjusted(scale.px(6), scale.px(6), -scale.px(6), -scale.px(6))
    top = QRectF(inner.left(), inner.top(), inner.width(), scale.px(SAY * LINE))
    if end.title:
        canvas.words(top, end.title, SAY, colour, code=True, align=CENTRE, name="result name")
    else:
        side_long = min(inner.width(), inner.height() * 0.5) * 0.7
        sign = QRectF(
            inner.center().x() - side_long / 2, inner.center().y() - side_long * 0.8, side_long,
            side_long,
        )  # fmt: skip
        if end.failed:
            paint_failed(canvas.painter, sign, canvas.colour(colour))
        else:
            paint_check(canvas.painter, sign, canvas.colour(colour))
        inner.setTop(sign.bottom())
    room = QRectF(inner.left(), top.bottom(), inner.width(), inner.bottom() - top.bottom())
    if not end.title:
        room = inner
    sizes = (76.0, 60.0, 50.0, 38.0, 28.0, 22.0, 18.0, 15.0) if end.title else (20.0, 16.0, 14.0)
    size = next(
        (
            each for each in sizes
            if scale.width(end.value, each, bold=True, code=bool(end.title)) <= room.width()
            and scale.px(each * LINE) <= room.height()
        ),
        WHISPER,
    )  # fmt: skip
    canvas.words(
        room, end.value, size, colour, bold=True, code=bool(end.title), align=CENTRE, name="result"
    )


def _paint_verdict(canvas: Canvas, run: RunSpace, side: SideScene) -> None:
    """What is known of all runs; while nothing is, that it is being looked for."""
    rect, scale, verdict = rect_of(run.verdict), scale_of(canvas.look), side.verdict
    mood: Mood = "undecided" if verdict is None else verdict.mood
    colour, soft = _COLOURS[mood]
    canvas.box(rect, fill=soft or "raised", edge=colour, width="stroke")
    side_long = min(rect.height() * 0.6, scale.px(32))
    sign = QRectF(
        rect.left() + scale.px(14), rect.center().y() - side_long / 2, side_long, side_long
    )
    if mood == "failure":
        paint_failed(canvas.painter, sign, canvas.colour(colour))
    elif mood == "proved":
        paint_check(canvas.painter, sign, canvas.colour(colour))
    elif mood == "doubt":
        paint_bolt(canvas.painter, sign, canvas.colour(colour))
    else:
        canvas.painter.setPen(QPen(canvas.colour(colour), canvas.look.px("stroke")))
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.drawEllipse(sign.adjusted(2, 2, -2, -2))
    words = translate("compare", "checking…") if verdict is None else verdict.words
    ground = "" if verdict is None else verdict.ground
    left, right = sign.right() + scale.px(10), rect.right() - scale.px(14)
    room = QRectF(left, rect.top(), right - left, rect.height())
    _paint_pair(canvas, room, words, ground, colour)


def _paint_pair(canvas: Canvas, room: QRectF, words: str, ground: str, colour: str) -> None:
    """*words* large at the left, *ground* at the right; below each other if they must."""
    scale = scale_of(canvas.look)
    under = scale.width(ground, SAY - 1)
    for size in (22.0, 19.0, 16.0):
        if scale.width(words, size, bold=True) + under + scale.px(20) <= room.width():
            canvas.words(room, words, size, colour, bold=True, name="verdict")
            canvas.words(room, ground, SAY - 1, colour, align=RIGHT, name="ground")
            return
    half = room.height() / 2
    upper = QRectF(room.left(), room.top(), room.width(), half)
    canvas.words(upper, words, 15, colour, bold=True, align=LEFT, name="verdict")
    canvas.words(upper.translated(0, half), ground, WHISPER, colour, align=LEFT, name="ground")


def _paint_middle(canvas: Canvas, space: ComparisonSpace, scene: ComparisonScene) -> None:
    """That there is one axis, and where in the first run another thread cuts in."""
    scale, rect = scale_of(canvas.look), rect_of(space.middle)
    left, right = rect.left() + scale.px(12), space.axis.right
    turn = scene.turn
    if turn is not None and turn.first >= space.hidden:
        start, end = space.x(turn.first), space.x(turn.last + 1)
        pen = QPen(canvas.colour("strong_line"), canvas.look.px("stroke"), Qt.PenStyle.DotLine)
        canvas.painter.setPen(pen)
        for x in (start, end):
            canvas.painter.drawLine(QPointF(x, rect.top() + 2), QPointF(x, rect.bottom() - 2))
        wide = scale.width(turn.words, SAY - 1, bold=True)
        room = QRectF(end + scale.px(6), rect.top(), right - end - scale.px(6), rect.height())
        if wide <= end - start - scale.px(8):
            room = QRectF(start, rect.top(), end - start, rect.height())
        align = CENTRE if wide <= end - start - scale.px(8) else LEFT
        canvas.words(room, turn.words, SAY - 1, "ink", bold=True, align=align, name="turn")
        right = start
    words = translate("compare", "one axis: steps below each other are the same")
    if space.hidden:
        words = translate("compare", "one axis: the last {0} of {1} columns").format(
            scene.columns - space.hidden, scene.columns
        )
    room = QRectF(left, rect.top(), right - left - scale.px(10), rect.height())
    if scale.width(words, WHISPER) <= room.width():
        canvas.words(room, words, WHISPER, "muted", name="axis")
