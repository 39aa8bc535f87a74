"""The header of a lane: who, how it is, what comes next, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from core.scenes.phrases import plain
from gui.stage.canvas import CENTRE, RIGHT
from gui.theme.drawings.padlock import paint_padlock
from gui.theme.drawings.people import paint_monogram
from gui.theme.measures import elided, width_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.values import Ref
    from core.scenes.scene import LaneScene, LockScene
    from gui.stage.canvas import Canvas
    from gui.stage.lane_layout import LaneLayout
    from gui.theme.look import TextRole


def paint_lane(
    canvas: Canvas,
    layout: LaneLayout,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    *,
    stuck: bool,
    lit: Ref | None,
    away: frozenset[Ref] = frozenset(),
) -> None:
    """Paint the box of *lane* and its words; *stuck* says that it is part of a deadlock.

    The locks *away* are in the air and painted by others.
    """
    paint_monogram(
        canvas.painter, layout.monogram, lane.monogram, canvas.look,
        active=lane.last, dimmed=lane.status in {"waiting", "finished", "died"},
    )  # fmt: skip
    over = lane.status == "finished"
    role: TextRole = "title" if layout.mode != "compact" else "body"
    colour = "muted" if over else "ink"
    canvas.text(layout.name, lane.name, role, colour, bold=True, name=f"lane {lane.tid} name")
    if layout.words is not None:
        failing = stuck or lane.status == "died"
        words, *shorter = state_words(lane)
        canvas.text(
            layout.words, words, "body" if layout.mode != "compact" else "small",
            "failure" if failing else "muted", bold=failing, shorter=shorter,
            name=f"lane {lane.tid} words",
        )  # fmt: skip
    _paint_code(canvas, layout, lane)
    _paint_locals(canvas, layout, lane)
    here = {ref: lock for ref, lock in locks.items() if ref not in away or ref == lane.wants}
    _paint_padlocks(canvas, layout, lane, here, lit)


def state_words(lane: LaneScene) -> tuple[str, ...]:
    """How the thread is, then in fewer and fewer words."""
    return tuple(plain(words) for words in lane.told)


def lane_words(lane: LaneScene) -> str:
    """Everything about a lane, for screen readers."""
    words = state_words(lane)[0]
    if lane.line is None or not lane.code:
        return words
    return translate("stage", "{0}, line {1}: {2}").format(words, lane.line, lane.code)


def paint_box(canvas: Canvas, layout: LaneLayout, lane: LaneScene, *, stuck: bool) -> None:
    """Paint what the lane lies on; the one that went last stands out."""
    edge = "failure" if stuck or lane.status == "died" else "strong_line" if lane.last else "line"
    fill = "current" if lane.last else "raised"
    canvas.box(layout.box, fill=fill, edge=edge, width="stroke" if edge != "line" else "hairline")
    if lane.last and edge != "failure":
        gap = canvas.look.px("gap")
        # A short bar at the left says who went last, also to eyes that see no colour.
        tab = QRectF(layout.box.left(), layout.box.top() + gap / 2, gap / 2, 0)
        tab.setBottom(layout.box.bottom() - gap / 2)
        canvas.box(tab, fill="ink", radius=gap / 4)


def _paint_code(canvas: Canvas, layout: LaneLayout, lane: LaneScene) -> None:
    """The line of the program with the very expression underlined."""
    rect = layout.code
    if rect is None or lane.line is None or not lane.code:
        return
    look = canvas.look
    number = str(lane.line)
    room = width_of(look, number, "code") + look.px("gap")
    canvas.text(rect, number, "code", "muted", name=f"lane {lane.tid} line")
    words = QRectF(rect.left() + room, rect.top(), max(0.0, rect.width() - room), rect.height())
    stands = canvas.text(words, lane.code, "code", "ink", name=f"lane {lane.tid} code")
    if lane.mark is None or stands.isEmpty():
        return
    start, end = lane.mark
    shown = elided(lane.code, look.font("code"), words.width())
    left = width_of(look, shown[:start], "code") - 1 if start < len(shown) else stands.width()
    right = min(width_of(look, shown[:end], "code") - 1, stands.width())
    if right > left:
        below = stands.bottom()
        canvas.line(
            QPointF(stands.left() + left, below), QPointF(stands.left() + right, below),
            "ink", "stroke",
        )  # fmt: skip


def _paint_locals(canvas: Canvas, layout: LaneLayout, lane: LaneScene) -> None:
    if layout.locals is None:
        return
    words = "   ".join(f"{one.name} = {one.value}" for one in lane.locals)
    canvas.text(layout.locals, words, "code", "muted", align=RIGHT, name=f"lane {lane.tid} locals")


def _paint_padlocks(
    canvas: Canvas,
    layout: LaneLayout,
    lane: LaneScene,
    locks: Mapping[Ref, LockScene],
    lit: Ref | None,
) -> None:
    for ref, rect in layout.padlocks:
        lock = locks.get(ref)
        if lock is not None:
            paint_padlock(
                canvas.painter, rect, lock.look, canvas.look, depth=lock.depth, glow=ref == lit
            )
    wanted = locks.get(lane.wants) if lane.wants is not None else None
    if layout.ghost is not None and wanted is not None:
        paint_padlock(
            canvas.painter, layout.ghost, wanted.look, canvas.look,
            ghost=True, glow=wanted.ref == lit,
        )  # fmt: skip
    if layout.more is not None:
        left_out = len(lane.held) - len(layout.padlocks)
        name = f"lane {lane.tid} more"
        canvas.text(layout.more, f"+{left_out}", "small", "muted", align=CENTRE, name=name)
