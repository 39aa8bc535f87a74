"""The stage with the code beside it and the sentence below, as one picture at any size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize

from core.scenes.meaning import meaning
from core.scenes.space.box import Box
from core.scenes.space.code_column import BESIDE_FIGURE, MOST, code_width, lay_out_code
from gui.stage.canvas import Canvas
from gui.stage.code_column import paint_code
from gui.stage.picture import paint_stage
from gui.theme.measures import advance, metrics_of, scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from core.scenes.deadlock import StageScene
    from core.scenes.excerpt import Excerpt
    from core.scenes.scene import Scene
    from core.scenes.strips import Strips
    from gui.stage.written import Record
    from gui.theme.look import Look

BAR: Final = 66.0
"""How high the sentence's bar is: the room is there also where nothing is said."""
_PAD: Final = 20.0
_SIZES: Final = (22.0, 20.0)
_IN_TWO: Final = (18.0, 15.0, 13.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stands round the stage: the lines of *excerpt*, and *told*, what the step did first.

    None where that is not wanted.  It is told as a failure, if it is one, unless that is still
    *ahead*: before the figure of a deadlock is closed.
    """

    excerpt: Excerpt | None = None
    told: tuple[str, str] | None = None
    ahead: bool = False


def told_of(scene: Scene, stage: StageScene | None = None) -> tuple[str, str]:
    """What the step just made did, and what that means."""
    if stage is None and scene.deadlock is not None and scene.deadlock.stages:
        stage = scene.deadlock.stages[-1]
    if stage is not None:
        return stage.sentence, ""
    if scene.deadlock is not None:
        return scene.sentence, translate("stage", "No thread can ever go on.")
    return scene.sentence, meaning(scene, translate)


def stage_size(size: QSize, page: Page, scene: Scene, look: Look) -> QSize:
    """What *page* leaves of *size* to the stage at *scene*."""
    left, bar = _around(size, page, scene, look)
    return QSize(round(size.width() - left), round(size.height() - bar))


def paint_round(
    painter: QPainter, size: QSize, page: Page, scene: Scene, look: Look,
    record: Record | None = None,
) -> None:  # fmt: skip
    """Paint the code and the sentence of *page*, and go to where the stage begins."""
    canvas, scale = Canvas(painter, look, record), scale_of(look)
    left, bar = _around(size, page, scene, look)
    if page.told is not None:
        room = QRectF(0, size.height() - bar, size.width(), bar)
        failed = not page.ahead and _has_failed(scene)
        # What was done last is no failure where all wait for ever: that is.
        stuck = scene.deadlock is not None and bool(page.told[1])
        _paint_bar(canvas, room, page.told, failed=(failed and not stuck, failed and stuck))
    if page.excerpt is not None:
        box = Box(0.0, 0.0, left, size.height() - bar)
        paint_code(canvas, lay_out_code(box, page.excerpt, scale), scene)
    painter.translate(left, 0)


def paint_page(
    painter: QPainter, size: QSize, page: Page, scene: Scene, strips: Strips, look: Look,
    *, stage: StageScene | None = None,
) -> None:  # fmt: skip
    """Paint the stage at *scene* with what *page* has round it."""
    painter.save()
    paint_round(painter, size, page, scene, look)
    paint_stage(painter, stage_size(size, page, scene, look), scene, strips, look, stage=stage)
    painter.restore()


def _around(size: QSize, page: Page, scene: Scene, look: Look) -> tuple[float, float]:
    """How wide the code is, and how high the sentence."""
    scale = scale_of(look)
    bar = 0.0 if page.told is None else min(scale.px(BAR), size.height() * 0.2)
    whole = (float(size.width()), size.height() - bar)
    if page.excerpt is None:
        return 0.0, bar
    figure = scene.deadlock is not None and bool(scene.deadlock.rooms)
    most = BESIDE_FIGURE if figure else MOST
    return float(round(code_width(page.excerpt, whole, scale, most=most))), bar


def _has_failed(scene: Scene) -> bool:
    """Whether the step just made brought a failure."""
    return scene.deadlock is not None or any(
        failure.step == scene.position - 1 for failure in scene.failures
    )


def _paint_bar(
    canvas: Canvas, rect: QRectF, told: tuple[str, str], *, failed: tuple[bool, bool]
) -> None:
    """The sentence in one line of large letters, or in two: what was done in bold ones.

    What of it tells of a failure has *failed*.
    """
    canvas.painter.fillRect(rect, canvas.colour("raised"))
    canvas.line(rect.topLeft(), rect.topRight(), "line", "hairline")
    pad = scale_of(canvas.look).px(_PAD)
    room = rect.adjusted(pad, 0, -pad, 0)
    first, second = told
    colours = ["failure" if each else "ink" for each in failed]
    for units in _SIZES:
        bold = canvas.look.font_of(canvas.look.zoom * units, bold=True)
        plain = canvas.look.font_of(canvas.look.zoom * units)
        gap = advance(" ", plain) * 1.5 if second else 0.0
        if advance(first, bold) + gap + advance(second, plain) <= room.width():
            stands = canvas.words(room, first, units, colours[0], bold=True, name="sentence")
            rest = QRectF(
                stands.right() + gap, room.top(), room.right() - stands.right(), rect.height()
            )
            canvas.words(rest, second, units, colours[1], name="meaning")
            return
    lines = (
        [(first, True), (second, False)] if second else [(line, True) for line in _halves(first)]
    )
    units = next((each for each in _IN_TWO if _fit(canvas, lines, each, room.width())), _IN_TWO[-1])
    high = min(
        rect.height() / 2, metrics_of(canvas.look.font_of(canvas.look.zoom * units)).height() * 1.1
    )
    top = rect.center().y() - high * len(lines) / 2
    for number, (words, bold_) in enumerate(lines):
        line = QRectF(room.left(), top + number * high, room.width(), high)
        colour = colours[0] if bold_ else colours[1]
        canvas.words(line, words, units, colour, bold=bold_, name="sentence")


def _fit(canvas: Canvas, lines: list[tuple[str, bool]], units: float, wide: float) -> bool:
    def font(*, bold: bool) -> QFont:
        return canvas.look.font_of(canvas.look.zoom * units, bold=bold)

    return all(advance(words, font(bold=bold)) <= wide for words, bold in lines)


def _halves(words: str) -> list[str]:
    """*words* in two lines about as long, broken between words."""
    middle = len(words) // 2
    at = min(
        (place for place, sign in enumerate(words) if sign == " "),
        key=lambda place: abs(place - middle), default=len(words),
    )  # fmt: skip
    return [part for part in (words[:at], words[at + 1 :]) if part]
