"""The row of lanes that are folded: who they are and how, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import WHISPER, Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.scenes.scene import LaneScene
    from core.scenes.space.box import Scale

MOST_ENDED: Final = 4
FOLDED_GAP: Final = 10.0
"""At a desk between the name of a folded lane and how it is."""
_INNER: Final = 5.0
_APART: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldedSpace:
    """A folded lane: its disc and the room for its words."""

    tid: int
    disc: Box
    words: Box
    box: Box


def folded_row(
    tids: Sequence[int], lanes: Sequence[LaneScene], row: Box, scale: Scale
) -> tuple[tuple[FoldedSpace, ...], Box | None]:
    """The folded lanes side by side, as many as there is room for, and the room for the rest."""
    px = scale.px
    by_tid = {lane.tid: lane for lane in lanes}
    ended = [tid for tid in tids if by_tid[tid].status == "finished"]
    # Many that have ended are told by their number.
    told = tids if len(ended) <= MOST_ENDED else [tid for tid in tids if tid not in ended]
    wide = {tid: _width(by_tid[tid], scale) for tid in told}
    pad = px(0.0 if scale.hall else scale.pad)
    row = row.inset(pad, 0.0 if scale.hall else px(_INNER))
    x, placed = row.x, list[FoldedSpace]()
    for at, tid in enumerate(told):
        end = x + row.height + px(_APART) + wide[tid]
        last = at == len(tids) - 1
        if end > row.right - (0 if last else px(90)):
            break
        disc = Box(x, row.y, row.height, row.height)
        words = Box(disc.right + px(_APART), row.y, wide[tid], row.height)
        box = Box(x, row.y, end - x, row.height)
        placed.append(FoldedSpace(tid=tid, disc=disc, words=words, box=box))
        x = end + px(14)
    if len(placed) == len(tids):
        return tuple(placed), None
    return tuple(placed), Box(x, row.y, max(0.0, row.right - x), row.height)


def _width(lane: LaneScene, scale: Scale) -> float:
    if scale.hall:
        return scale.width(folded_words(lane), WHISPER)
    name = scale.width(lane.name, WHISPER, bold=True)
    return name + scale.px(FOLDED_GAP) + scale.width(lane.words, WHISPER)


def folded_words(lane: LaneScene) -> str:
    """What is said of a folded lane: who it is, and how."""
    return f"{lane.name} {lane.words}"
