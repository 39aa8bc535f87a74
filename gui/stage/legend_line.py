"""The signs that strips are made of, in one line where a stage at a desk has room for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from core.scenes.signs import alphabet
from core.scenes.space.box import WHISPER
from gui.stage.canvas import rect_of
from gui.stage.legend_signs import paint_sign
from gui.theme.measures import scale_of
from gui.theme.words import translate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from core.scenes.signs import Sign
    from core.scenes.space.box import Box, Scale
    from gui.stage.canvas import Canvas

_FIRST: Final = ("read", "write", "take", "struck", "give", "hatch", "bar", "pause")
_THEN: Final = ("begin", "end", "start", "join")
"""What is shown in any case, and what else if it fits."""
_OF_LOCKS: Final = frozenset({"take", "struck", "give", "hatch", "bar"})
_SIDE: Final = 18.0
_LONG: Final = 26.0
_NEAR, _APART = 5.0, 15.0


def paint_legend_line(canvas: Canvas, box: Box, *, locks: bool) -> None:
    """Say in *box* what the signs on strips mean; those of *locks* only if there are some."""
    scale, room = scale_of(canvas.look), rect_of(box)
    x = room.left()
    for sign in _fitting(room.width(), scale, locks=locks):
        side = _wide(sign, scale)
        high = scale.px(_SIDE)
        spot = QRectF(x, room.center().y() - high / 2, side, high)
        paint_sign(canvas, spot, sign)
        wide = scale.width(sign.name, WHISPER)
        words = QRectF(spot.right() + scale.px(_NEAR), room.top(), wide, room.height())
        canvas.words(words, sign.name, WHISPER, "muted", name="legend")
        x = words.right() + scale.px(_APART)


def _fitting(width: float, scale: Scale, *, locks: bool) -> Iterator[Sign]:
    """The signs there is room for, in the order of the alphabet."""
    by_key = {sign.key: sign for sign in _signs()}
    chosen, used = set[str](), 0.0
    for key in (*_FIRST, *_THEN):
        if key not in by_key or (not locks and key in _OF_LOCKS) or (locks and key == "pause"):
            continue
        sign = by_key[key]
        wide = _wide(sign, scale) + scale.width(sign.name, WHISPER) + scale.px(_NEAR)
        if used + wide <= width:
            chosen.add(key)
            used += wide + scale.px(_APART)
    return (sign for sign in by_key.values() if sign.key in chosen)


def _signs() -> Iterable[Sign]:
    return (sign for group in alphabet(translate) for sign in group.signs)


def _wide(sign: Sign, scale: Scale) -> float:
    return scale.px(_LONG if sign.key in {"bar", "hatch", "pause"} else _SIDE)
