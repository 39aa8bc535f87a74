"""What a thread has in hand in a hall, at the right of its lane: values, locks, what it wants."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, SPEAK, WHISPER, Box
from core.scenes.space.chips import lay_out_chips

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.values import Ref
    from core.scenes.scene import ChipScene, LaneScene
    from core.scenes.space.box import Scale

_WIDE: Final = 235.0
"""Where three values in hand have their names."""
_SHARE: Final = 0.42
"""It takes so much of a lane at most: a narrow stage is for what happened, too."""
_PADLOCK: Final = 60.0
_GAP: Final = 3.0
_VERB: Final = 44.0
"""The room for what is said over a name: that the lock is held, or wanted."""
_NAME_SIZES: Final = (SPEAK, 20.0, 17.0, 14.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pocket:
    """*chips* and *padlocks* from left to right, the *ghost* of what is wanted last.

    *named* are the places for names of locks; *hidden* are so many things that have no room,
    which are told at *more*.
    """

    chips: tuple[tuple[ChipScene, Box], ...]
    padlocks: tuple[tuple[Ref, Box], ...]
    ghost: Box | None
    named: tuple[tuple[Ref, Box], ...]
    more: Box | None
    hidden: int

    @property
    def left(self) -> float:
        """Where the first thing in it begins; infinite if it is empty."""
        boxes = [box for _, box in (*self.chips, *self.padlocks, *self.named)]
        boxes += [box for box in (self.ghost, self.more) if box is not None]
        return min((box.x for box in boxes), default=inf)


def pocket_of(box: Box, scale: Scale) -> Box:
    """What is kept free in a hall at the right of the lane in *box*: the same in every lane."""
    wide = min(scale.px(_WIDE), box.width * _SHARE)
    return Box(box.right - wide, box.y, wide, box.height).inset(scale.px(6), scale.px(6))


def fill(pocket: Box, lane: LaneScene, scale: Scale, names: Mapping[Ref, str]) -> Pocket:
    """Fill *pocket* from the right: what *lane* waits for, what it holds, its chips."""
    wide = _named_widths(pocket, lane, scale, names)
    side = _side(pocket, lane, scale)
    right, left_out = pocket.right, 0
    padlocks, named, ghost = list[tuple["Ref", Box]](), list[tuple["Ref", Box]](), None
    for ref in locks_in_hand(lane):
        if ref is not lane.wants and right - side < pocket.x - 0.5:
            left_out += 1
            continue
        spot = Box(right - side, pocket.y + (pocket.height - side) / 2, side, side)
        if ref in wide:
            label = Box(spot.x - scale.px(6) - wide[ref], pocket.y, wide[ref], pocket.height)
            named.append((ref, label))
        if ref is lane.wants:
            ghost = spot
        else:
            padlocks.insert(0, (ref, spot))
        right -= side + scale.px(_GAP if not wide else 3 * _GAP)
    room = Box(pocket.x, pocket.y, right - pocket.x, pocket.height)
    chips, hidden, more = lay_out_chips(room, lane, scale)
    return Pocket(
        chips=chips, padlocks=tuple(padlocks), ghost=ghost, named=tuple(named), more=more,
        hidden=left_out + hidden,
    )  # fmt: skip


def name_size(words: str, wide: float, scale: Scale) -> float | None:
    """How large the name of a lock is beside its padlock; None if it does not fit."""
    sizes = _NAME_SIZES if scale.hall else (WHISPER,)
    fit = (size for size in sizes if scale.width(words, size, bold=True, code=True) <= wide)
    return next(fit, None)


def locks_in_hand(lane: LaneScene) -> Iterator[Ref]:
    """The locks in the pocket of *lane*, from right to left."""
    if lane.wants is not None:
        yield lane.wants
    yield from (ref for ref in reversed(lane.held) if ref is not lane.wants)


def _side(pocket: Box, lane: LaneScene, scale: Scale) -> float:
    """How large padlocks are."""
    px, side = scale.px, min(pocket.height, scale.px(_PADLOCK))
    many = len(list(locks_in_hand(lane)))
    if not many:
        return side
    fit = pocket.width if not lane.hand else pocket.width * 0.45
    return max(min(side, fit / many - px(_GAP)), min(side, px(21)))


def _named_widths(
    pocket: Box, lane: LaneScene, scale: Scale, names: Mapping[Ref, str]
) -> dict[Ref, float]:
    """How wide the name of the only lock is, if there is room for it."""
    locks = [ref for ref in locks_in_hand(lane) if ref in names]
    if not locks or lane.hand:
        return {}
    wide = pocket.width - min(pocket.height, scale.px(_PADLOCK)) - scale.px(10)
    alone = len(locks) == 1 and pocket.height >= scale.px((SPEAK + WHISPER) * LINE)
    name = names[locks[0]]
    size = name_size(name, wide, scale) if alone else None
    if size is None:
        return {}
    own = scale.width(name, size, bold=True, code=True)
    return {locks[0]: min(wide, max(own, scale.px(_VERB)))}
