"""What a thread has in hand: a chip with a name and a value, dashed and hatched once it is old."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from core.scenes.space.chips import CHIP_PAD, body, chip_words
from gui.stage.canvas import CENTRE, LEFT, RIGHT
from gui.theme.drawings.signs import paint_eye, paint_failed
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import ChipScene, LaneScene
    from core.scenes.space.box import Scale
    from core.scenes.space.chips import ChipWords
    from gui.stage.canvas import Canvas

_TAG: Final = 13.0
_EYE: Final = 17.0
_ROOMY: Final = 66.0
_HEAD_MOST: Final = 28.0


def paint_chip(canvas: Canvas, rect: QRectF, chip: ChipScene) -> None:
    """Paint *chip*, which somebody has in hand."""
    look, scale = canvas.look, scale_of(canvas.look)
    colour = _glimpsed(chip) if chip.glimpse else "strong_line" if chip.stale else "ink"
    fill = f"{colour}_soft" if chip.glimpse else "raised"
    tagged = chip.stale and not chip.glimpse and rect.height() >= scale.px(42)
    named = _is_named(rect, chip, scale)
    box = QRectF(rect)
    if not scale.hall:
        box.setTop(rect.bottom() - body(rect.height(), scale))
    elif chip.glimpse:
        box.setTop(rect.top() + _head(rect, scale))
    elif tagged or named:
        box.setTop(rect.top() + scale.px(_TAG * 1.35))
    radius = min(box.height() * 0.14, look.px("radius") * 1.4)
    plain = not scale.hall and colour == "ink"
    # Near eyes see a thin line, and a thick one is for what is out of the ordinary.
    wide = look.px("hairline") if plain else max(1.5, look.px("stroke"))
    pen = QPen(canvas.colour("strong_line" if plain else colour), wide)
    if chip.stale and not chip.glimpse:
        pen.setStyle(Qt.PenStyle.DashLine)
    canvas.painter.setPen(pen)
    canvas.painter.setBrush(canvas.colour(fill))
    inner = box.adjusted(1, 1, -1, -1)
    canvas.painter.drawRoundedRect(inner, radius, radius)
    if chip.stale and not chip.glimpse:
        hatch = canvas.colour("strong_line")
        hatch.setAlphaF(0.35)
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(canvas.slants(hatch))
        canvas.painter.drawRoundedRect(inner, radius, radius)
    _paint_words(canvas, box, chip, colour)
    if tagged:
        _paint_tag(canvas, rect, chip)
    if named:
        words = translate("stage", "in hand")
        room = QRectF(rect.left(), rect.top(), rect.width(), scale.px(_TAG * 1.3))
        canvas.words(room, words, _TAG, "muted", align=LEFT, name="in hand")


def _glimpsed(chip: ChipScene) -> str:
    """The colour of a glimpse: that of failure only where it is wrong."""
    return "failure" if chip.wrong else "invalid"


def _is_named(rect: QRectF, chip: ChipScene, scale: Scale) -> bool:
    """Whether it is said over *chip* what a chip is: in a hall, where there is room."""
    if chip.glimpse or not scale.hall or rect.height() < scale.px(_ROOMY):
        return False
    # That which stands there, or both would stand on the same place.
    words = _tag_in(rect.width(), chip, scale) if chip.stale else ""
    tag = scale.width(words, _TAG, bold=True) if words else 0.0
    return scale.width(translate("stage", "in hand"), _TAG) + tag + scale.px(26) <= rect.width()


def _head(rect: QRectF, scale: Scale) -> float:
    """How high it is what stands over glimpses in *rect*."""
    if not scale.hall:
        return rect.height() - body(rect.height(), scale)
    return scale.px(max(_TAG * 1.3, min(_HEAD_MOST, rect.height() / scale.unit * 0.27)))


def _paint_words(canvas: Canvas, box: QRectF, chip: ChipScene, colour: str) -> None:
    scale = scale_of(canvas.look)
    told = chip_words(chip, box.width(), box.height(), scale)
    pad = scale.px(CHIP_PAD)
    inner = box.adjusted(pad, scale.px(1), -pad, -scale.px(1))
    words = "muted" if colour == "strong_line" else colour
    label = f"chip {chip.name}"
    if told.above:
        line, low = scale.px(told.name * 1.3), QRectF(inner)
        for name in told.names:
            top = QRectF(low.left(), low.top(), low.width(), line)
            _clear(canvas, top, chip, name, told.name)
            canvas.words(top, name, told.name, words, code=True, align=LEFT, name=label)
            low.setTop(top.bottom())
        _paint_value(canvas, low, chip, told, words)
        return
    wide = min(scale.width(chip.value, told.value, bold=True, code=True), inner.width())
    right = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
    left = QRectF(
        inner.left(), inner.top(), right.left() - inner.left() - scale.px(4), inner.height()
    )
    _clear(canvas, right, chip, chip.value, told.value, bold=True)
    canvas.words(
        right, chip.value, told.value, words, bold=True, code=True, align=RIGHT, name=label
    )
    for name in told.names:
        _clear(canvas, left, chip, name, told.name)
        canvas.words(left, name, told.name, words, code=True, align=LEFT, name=label)


def _paint_value(
    canvas: Canvas, room: QRectF, chip: ChipScene, told: ChipWords, colour: str
) -> None:
    """The value of *chip* in the middle of *room*, in as many lines as it is *told* in."""
    high = room.height()
    if len(told.values) > 1:
        high = min(high / len(told.values), scale_of(canvas.look).px(told.value * 1.34))
    top = room.center().y() - high * len(told.values) / 2
    for line in told.values:
        spot = QRectF(room.left(), top, room.width(), high)
        _clear(canvas, spot, chip, line, told.value, bold=True)
        canvas.words(
            spot, line, told.value, colour, bold=True, code=True, align=RIGHT,
            name=f"chip {chip.name}",
        )  # fmt: skip
        top += high


def _clear(
    canvas: Canvas, room: QRectF, chip: ChipScene, words: str, units: float, *, bold: bool = False
) -> None:
    """Take the hatching away behind *words*: a value, in *bold* letters, stands at the right."""
    if not chip.stale or chip.glimpse:
        return
    scale = scale_of(canvas.look)
    wide = min(scale.width(words, units, bold=bold, code=True), room.width())
    high = min(scale.px(units * 1.3), room.height())
    left = room.right() - wide if bold else room.left()
    behind = QRectF(left - 2, room.center().y() - high / 2, wide + 4, high)
    canvas.box(behind, fill="raised", radius=2)


def _paint_tag(canvas: Canvas, rect: QRectF, chip: ChipScene) -> None:
    """What stands in the source of a stale value now."""
    scale = scale_of(canvas.look)
    words = _tag_in(rect.width(), chip, scale)
    if not words:
        return
    wide = scale.width(words, _TAG, bold=True) + scale.px(10)
    tag = QRectF(rect.right() - wide, rect.top(), wide, scale.px(_TAG * 1.45))
    canvas.box(tag, fill="muted", radius=scale.px(4))
    canvas.words(tag, words, _TAG, "raised", bold=True, align=CENTRE, name="old")


def _tag_in(width: float, chip: ChipScene, scale: Scale) -> str:
    """As much of what is said of *chip*, which is old, as fits into *width*."""
    room = width - scale.px(10)
    fit = (one for one in _tag_words(chip) if scale.width(one, _TAG, bold=True) <= room)
    return next(fit, "")


def _tag_words(chip: ChipScene) -> tuple[str, ...]:
    """What is said of *chip*, which is old, then in fewer words."""
    # By name first: what "it" is, the value in hand or the place, is taken for the other one.
    named, short = (
        (translate("stage", "old: {0} was {1}"), translate("stage", "old: it was {1}"))
        if chip.over
        else (translate("stage", "old: {0} is {1} now"), translate("stage", "old: it is {1} now"))
    )
    told = (words.format(chip.name, chip.now) for words in (named, short) if chip.now)
    return *told, translate("stage", "old")


def paint_seen(canvas: Canvas, rect: QRectF, lane: LaneScene) -> None:
    """Over *rect*, which all glimpses of *lane* are in: an eye, and what that thread saw."""
    scale = scale_of(canvas.look)
    high, wrong = _head(rect, scale), _wrong(lane)
    colour = "failure" if wrong else "invalid"
    if high < scale.px(_TAG):
        # A slim lane has no line over it for words.
        side = scale.px(_EYE)
        eye = QRectF(rect.left() - side / 2, rect.top() - side / 3, side, side)
        paint_eye(canvas.painter, eye, canvas.colour(colour), canvas.colour("raised"))
        return
    side = high * 1.15
    eye = QRectF(rect.left() + scale.px(2), rect.top() - scale.px(4), side, side)
    paint_eye(canvas.painter, eye, canvas.colour(colour), canvas.colour("raised"))
    room = QRectF(eye.right() + scale.px(3), rect.top() - scale.px(3), 0, high)
    room.setRight(rect.right())
    end = rect.right() - high - scale.px(2) if wrong else rect.right()
    largest = max(_TAG + 1, high / scale.unit * 0.72)
    told = [(words, size) for words in _seen(lane, wrong) for size in (largest, _TAG + 1)]
    for words, letters in told:
        wide = scale.width(words, letters, bold=True)
        # What was seen is worth more than one more sign of failure.
        if wide <= room.width():
            canvas.words(room, words, letters, colour, bold=True, name="saw")
            if wrong and room.left() + wide <= end:
                octagon = QRectF(end + scale.px(2), room.top(), high * 0.95, high * 0.95)
                paint_failed(canvas.painter, octagon, canvas.colour("failure"))
            return


def _wrong(lane: LaneScene) -> tuple[str, ...]:
    """How the latest of the glimpses of *lane* that is wrong is so."""
    return next((chip.wrong for chip in reversed(lane.hand) if chip.wrong), ())


def _seen(lane: LaneScene, wrong: tuple[str, ...]) -> Iterator[str]:
    """What *lane* saw, in fewer and fewer words."""
    if not wrong:
        yield translate("stage", "{0} looked in the middle").format(lane.name)
        yield translate("stage", "in the middle")
        return
    for words in wrong:
        yield translate("stage", "{0} saw {1}").format(lane.name, words)
    yield wrong[-1]
    yield translate("stage", "{0} saw").format(lane.name)
