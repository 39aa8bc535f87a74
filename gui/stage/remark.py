"""What there is to say of shared objects, beside them: who has what in hand, and data races."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRectF

from core.scenes.space.box import LINE, SAY, WHISPER
from core.scenes.space.cards import title_of
from gui.stage.canvas import CENTRE, rect_of
from gui.theme.measures import broken, scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.scenes.scene import CardScene, ChipScene, LaneScene, Place, Scene
    from core.scenes.space.box import Box
    from gui.stage.canvas import Canvas

_MOST_LINES: Final = 4
_SHORT: Final = 24
_TAG: Final = 30.0
"""How high a tag is with the gap below it."""
_PAD: Final = 10.0


class Unordered(NamedTuple):
    """Nothing decides which use of what is called *name* is first, in these *lines*."""

    name: str
    lines: tuple[int, int]


class Remark(NamedTuple):
    """A *tag*, which is a warning, and a sentence in *words*; each empty if there is none."""

    tag: str
    words: str


def race_of(card: CardScene, races: Iterable[Unordered]) -> Unordered | None:
    """The first of *races* that is about *card* or a part of it."""
    # By name, as races come from a report, which knows no addresses of this run.
    names = {card.title, title_of(card)}
    return next(
        (
            race for race in races
            if race.name in names or race.name.startswith((f"{card.title}.", f"{card.title}["))
        ),
        None,
    )  # fmt: skip


def remark_of(scene: Scene, races: tuple[Unordered, ...]) -> Remark:
    """What matters most at *scene*, of which *races* are known from other runs as well."""
    # One, and the gravest first: two sentences beside a picture are read as one, or not at all.
    words = next(_remarks(scene), "")
    found = next((race for card in scene.cards if (race := race_of(card, races))), None)
    if found is None:
        return Remark("", words)
    tag = translate("remark", "data race: line {0} with line {1}").format(*found.lines)
    return Remark(tag, words or translate("remark", "Who comes first is decided by nothing."))


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
                words = translate("remark", "{0} has an old {3} in hand: it was {1}, it is {2}.")
                yield words.format(lane.name, chip.value, chip.now, chip.name)
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
    # False comes before True: the one that went last is the second to have the value.
    lanes = sorted(scene.lanes, key=lambda lane: lane.last)
    for lane in lanes:
        for chip in lane.hand:
            if chip.stale or chip.glimpse or len(chip.value) > _SHORT:
                continue
            if chip.place in seen and seen[chip.place][0] is not lane:
                yield lane, seen[chip.place][0], chip
            seen[chip.place] = (lane, chip)


def paint_remark(canvas: Canvas, box: Box, remark: Remark) -> None:
    """Write *remark* into *box* in as few lines as it needs, if that is high enough for them."""
    scale, room = scale_of(canvas.look), rect_of(box)
    tagged = scale.px(_TAG) if remark.tag else 0.0
    for units in (SAY, WHISPER + 1, WHISPER):
        font = canvas.look.font_of(canvas.look.zoom * units)
        lines, high = broken(remark.words, font, room.width()), scale.px(units * LINE)
        if len(lines) <= _MOST_LINES and high * len(lines) + tagged <= room.height() + 1:
            break
    else:
        lines, high = [], 0.0
    y = room.center().y() - (high * len(lines) + tagged) / 2
    if remark.tag:
        _paint_tag(canvas, QRectF(room.left(), y, room.width(), tagged - scale.px(6)), remark.tag)
    for number, line in enumerate(lines):
        spot = QRectF(room.left(), y + tagged + number * high, room.width(), high)
        canvas.words(spot, line, units, "muted" if remark.tag else "ink", name="remark")


def _paint_tag(canvas: Canvas, room: QRectF, words: str) -> None:
    """A warning in a pill, if *room* is wide enough for it."""
    scale = scale_of(canvas.look)
    wide = scale.width(words, WHISPER, bold=True) + scale.px(2 * _PAD)
    if wide <= room.width():
        pill = QRectF(room.left(), room.top(), wide, room.height())
        canvas.box(
            pill, fill="invalid_soft", edge="invalid", width="stroke", radius=room.height() / 2
        )
        canvas.words(pill, words, WHISPER, "invalid", bold=True, align=CENTRE, name="race")
