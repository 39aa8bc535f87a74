"""A lane: who, how it is, what it has in hand and which locks it has or wants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from core.scenes.space.box import LINE, WHISPER
from core.scenes.space.folded import FOLDED_GAP, folded_words
from core.scenes.space.pocket import name_size
from gui.stage.canvas import CENTRE, LEFT, RIGHT, rect_of
from gui.stage.chips import paint_chip, paint_seen
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene
    from core.scenes.space.folded import FoldedSpace
    from core.scenes.space.lane_space import LaneSpace
    from gui.stage.canvas import Canvas


COLOURED: Final = 28.0
"""Letters of so many pixels are read in the colour of a lock as well."""


def has_failed(lane: LaneScene) -> bool:
    """Whether *lane* is to look like a failure: it died, or what it saw breaks a rule."""
    return lane.status == "died" or any(chip.wrong for chip in lane.hand)


def paint_box(canvas: Canvas, space: LaneSpace, lane: LaneScene) -> None:
    """Paint what the lane lies on; the one that went last stands out."""
    rect, failed = rect_of(space.box), has_failed(lane)
    # In a crowd a frame round each would be more ink than what it frames.
    if space.size == "row":
        if lane.last:
            canvas.box(rect, fill="current")
        return
    # What failed comes before who went last: there is one edge to tell both.
    edge = "failure" if failed else "strong_line" if lane.last else "line"
    fill = "current" if lane.last else "raised"
    canvas.box(rect, fill=fill, edge=edge, width="stroke" if edge != "line" else "hairline")
    if not scale_of(canvas.look).hall:
        low = space.strip.bottom + canvas.look.px("hairline")
        start, end = QPointF(space.strip.x, low), QPointF(space.strip.right, low)
        canvas.line(start, end, "line", "hairline")
    if lane.last:
        gap = canvas.look.px("gap")
        # A short bar at the left says who went last, also to eyes that see no colour.
        tab = QRectF(rect.left(), rect.top() + gap / 2, gap / 2, rect.height() - gap)
        canvas.box(tab, fill="ink", radius=gap / 4)


def is_over(lane: LaneScene) -> bool:
    """Whether *lane* does nothing any more."""
    return lane.status in {"finished", "died"}


def paint_disc(canvas: Canvas, space: LaneSpace, lane: LaneScene) -> None:
    """Paint the disc of *lane*."""
    canvas.person(rect_of(space.disc), lane.monogram, active=lane.last, dimmed=is_over(lane))


def paint_head(
    canvas: Canvas, space: LaneSpace, lane: LaneScene, locks: Mapping[Ref, LockScene]
) -> None:
    """Paint whose *lane* it is, and how that thread is."""
    name_size, words_size = space.letters
    colour = "muted" if lane.status == "finished" else "ink"
    canvas.words(space.name, lane.name, name_size, colour, bold=True, name=f"lane {lane.tid} name")
    if space.words.width > canvas.look.px("gap"):
        # In bold as well as in red, for those who do not see the red.
        failing = has_failed(lane)
        looks = {ref: lock.look for ref, lock in locks.items()}
        canvas.phrase(
            space.words, lane.told, words_size, "failure" if failing else "muted", looks,
            bold=failing, name=f"lane {lane.tid} words",
        )  # fmt: skip
    if space.source is not None and lane.line is not None and not is_over(lane):
        _paint_source(canvas, rect_of(space.source), lane, words_size)


def _paint_source(canvas: Canvas, room: QRectF, lane: LaneScene, units: float) -> None:
    """The line that *lane* is at, with what is about to be done in it underlined."""
    scale, tell = scale_of(canvas.look), f"lane {lane.tid}"
    number = canvas.words(room, str(lane.line), units, "muted", code=True, name=f"{tell} line")
    left = number.right() + scale.px(units * 0.9)
    rest = QRectF(left, room.top(), room.right() - left, room.height())
    stands = canvas.words(rest, lane.code, units, "ink", code=True, name=f"{tell} code")
    if lane.mark is None or scale.width(lane.code, units, code=True) > rest.width() + 1:
        # Of a line that is cut nobody knows where it is.
        return
    # Measured and not counted in letters: a font without one of the program's letters takes that
    # from another, which may be wider.
    start, end = (scale.width(lane.code[:at], units, code=True) - 1 for at in lane.mark)
    low = stands.bottom() - scale.px(1)
    canvas.line(QPointF(left + start, low), QPointF(left + end, low), "ink", "stroke")


def paint_pocket(
    canvas: Canvas,
    space: LaneSpace,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    *,
    lit: Ref | None,
    away: frozenset[Ref] = frozenset(),
) -> None:
    """Paint what *lane* has in its pocket; the locks *away* are in the air."""
    _paint_padlocks(canvas, space, lane, locks, lit, away)
    _paint_lock_names(canvas, space, lane, locks)
    for chip, box in space.chips:
        paint_chip(canvas, rect_of(box), chip)
    # One frame round the first and the last: they were seen together, and only together are they
    # wrong.
    seen = [rect_of(box) for chip, box in space.chips if chip.glimpse]
    if seen and space.size != "row":
        paint_seen(canvas, seen[0].united(seen[-1]), lane)
    if space.more is not None and space.hidden:
        canvas.words(
            space.more, f"+{space.hidden}", 13, "muted", align=CENTRE, name=f"lane {lane.tid} more"
        )


def _paint_padlocks(
    canvas: Canvas,
    space: LaneSpace,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
    away: frozenset[Ref],
) -> None:
    for ref, box in space.padlocks:
        lock = locks.get(ref)
        if lock is not None and ref not in away:
            canvas.padlock(rect_of(box), lock.look, depth=lock.depth, glow=ref == lit)
    wanted = locks.get(lane.wants) if lane.wants is not None else None
    if space.ghost is not None and wanted is not None:
        glow = wanted.ref == lit
        canvas.padlock(rect_of(space.ghost), wanted.look, ghost=True, glow=glow)


def _paint_lock_names(
    canvas: Canvas, space: LaneSpace, lane: LaneScene, locks: Mapping[Ref, LockScene]
) -> None:
    """The names of locks beside their padlocks; in a hall also whether it holds or wants it."""
    scale = scale_of(canvas.look)
    for ref, box in space.named:
        lock, rect = locks.get(ref), rect_of(box)
        size = None if lock is None else name_size(lock.name, box.width, scale)
        if lock is None or size is None:
            continue
        align, line = LEFT, QRectF(rect)
        if scale.hall:
            high, above = scale.px(size * LINE), scale.px(WHISPER * LINE)
            top = rect.center().y() - (high + above) / 2
            wants = ref == lane.wants
            words = translate("stage", "wants") if wants else translate("stage", "holds")
            room = QRectF(rect.left(), top, rect.width(), above)
            canvas.words(room, words, WHISPER, "muted", align=RIGHT, name="holds")
            align, line = RIGHT, QRectF(rect.left(), top + above, rect.width(), high)
        # Smaller ones in colour would have too little contrast; the padlock beside them has it
        # anyhow.
        large = scale.px(size) >= COLOURED
        colour = canvas.look.lock_colour(lock.look) if large else canvas.colour("ink")
        canvas.words(
            line, lock.name, size, colour, bold=True, code=True, align=align,
            name=f"lock {lock.name}",
        )  # fmt: skip


def paint_folded(canvas: Canvas, space: FoldedSpace, lane: LaneScene) -> None:
    """A folded lane: its disc, its name and how it is."""
    canvas.person(rect_of(space.disc), lane.monogram, active=lane.last, dimmed=is_over(lane))
    tell = f"lane {lane.tid}"
    if scale_of(canvas.look).hall:
        canvas.words(space.words, folded_words(lane), WHISPER, "muted", name=f"{tell} folded")
        return
    name = canvas.words(space.words, lane.name, WHISPER, "ink", bold=True, name=f"{tell} name")
    rest = rect_of(space.words)
    # From where the name really ends: it may have been cut.
    rest.setLeft(name.right() + scale_of(canvas.look).px(FOLDED_GAP))
    canvas.words(rest, lane.words, WHISPER, "muted", name=f"{tell} folded")
