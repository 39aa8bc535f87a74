"""The frame round what an invariant names, with its words, and its crack while it is broken."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import Box, around

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.scenes.scene import Place, RuleScene
    from core.scenes.space.box import Scale
    from core.scenes.space.cards import CardSpace

RULE: Final = 26.0
"""How high the words of a rule are, in a frame as in a badge."""
_CRACK: Final = 28.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSpace:
    """The frame of *rule* round the cards that it names, with its figures in *words*."""

    rule: RuleScene
    box: Box
    words: Box
    crack: Box | None


def frame_of(
    rule: RuleScene, box: Box, cards: Mapping[Place, CardSpace], scale: Scale
) -> FrameSpace:
    """The frame of *rule*, whose line is *box*, round those of *cards* that it names."""
    px = scale.px
    words = Box(box.x + px(7), box.bottom - px(RULE + 3), box.width - px(14), px(RULE))
    named = [cards[key].box for key in rule.cards if key in cards]
    crack = _between(named, box, scale) if rule.status == "broken" else None
    return FrameSpace(rule=rule, box=box, words=words, crack=crack)


def _between(boxes: Sequence[Box], frame: Box, scale: Scale) -> Box | None:
    """Where the crack goes: between the first two of *boxes* that stand side by side."""
    wide = scale.px(_CRACK)
    for left, right in pairwise(boxes):
        # One below the other have nothing between them from top to bottom.
        if left.right <= right.x:
            middle = (left.right + right.x) / 2
            top, low = frame.y - scale.px(3), around([left, right]).bottom + scale.px(3)
            return Box(middle - wide / 2, top, wide, low - top)
    return None
