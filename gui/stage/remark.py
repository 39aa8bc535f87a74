"""What there is to say of shared objects at a moment, beside them: who has what in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from core.scenes.space.box import LINE, SAY, WHISPER
from gui.stage.canvas import rect_of
from gui.theme.measures import broken, scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.scenes.scene import ChipScene, LaneScene, Place, Scene
    from core.scenes.space.box import Box
    from gui.stage.canvas import Canvas

_MOST_LINES: Final = 4
_SHORT: Final = 24


def remark_of(scene: Scene) -> str:
    """The one sentence that matters most at *scene*; empty if there is none."""
    return next(_remarks(scene), "")


def _remarks(scene: Scene) -> Iterator[str]:
    names = {lane.tid: lane.name for lane in scene.lanes}
    fields = [field for card in scene.cards for field in card.fields]
    for field in fields:
        if field.wrote_now and field.lost is not None and field.writer in names:
            words = translate("remark", "{0} has written over what {1} wrote, and never saw it.")
            yield words.format(names[field.writer], names.get(field.lost, "?"))
    for lane in scene.lanes:
        for chip in lane.hand:
            if chip.stale and not chip.over and not chip.glimpse and _is_short(chip):
                words = translate("remark", "What {0} has in hand is old: it was {1}, it is {2}.")
                yield words.format(lane.name, chip.value, chip.now)
    for lane, other, chip in _alike(scene):
        if scene.move is not None and not scene.move.writes and scene.move.place == chip.place:
            words = translate("remark", "{0} reads {1}. {2} has the same {1} in hand.")
            yield words.format(lane.name, chip.value, other.name)
        else:
            words = translate("remark", "{0} and {1} have the same {2} in hand.")
            yield words.format(*sorted((lane.name, other.name)), chip.value)


def _is_short(chip: ChipScene) -> bool:
    return len(chip.value) <= _SHORT and 0 < len(chip.now) <= _SHORT


def _alike(scene: Scene) -> Iterator[tuple[LaneScene, LaneScene, ChipScene]]:
    """Who has the same in hand as another, the one who read last first."""
    seen: dict[Place, tuple[LaneScene, ChipScene]] = {}
    lanes = sorted(scene.lanes, key=lambda lane: lane.last)
    for lane in lanes:
        for chip in lane.hand:
            if chip.stale or chip.glimpse or len(chip.value) > _SHORT:
                continue
            if chip.place in seen and seen[chip.place][0] is not lane:
                yield lane, seen[chip.place][0], chip
            seen[chip.place] = (lane, chip)


def paint_remark(canvas: Canvas, box: Box, words: str) -> None:
    """Write *words* into *box* in as few lines as they need, if that is high enough for them."""
    scale, room = scale_of(canvas.look), rect_of(box)
    for units in (SAY, WHISPER + 1, WHISPER):
        font = canvas.look.font_of(canvas.look.zoom * units)
        lines, high = broken(words, font, room.width()), scale.px(units * LINE)
        if len(lines) <= _MOST_LINES and high * len(lines) <= room.height() + 1:
            break
    else:
        return
    y = room.center().y() - high * len(lines) / 2
    for line in lines:
        spot = QRectF(room.left(), y, room.width(), high)
        canvas.words(spot, line, units, "ink", name="remark")
        y += high
