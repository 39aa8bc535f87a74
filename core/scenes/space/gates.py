"""The fence of a lock with its gate: who is inside, and the places of those who wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.scenes.space.box import LINE, WHISPER, Box

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.scene import Place
    from core.scenes.space.box import Scale

MOST_WAITING: Final = 3
"""As many as are shown at a gate; the others are counted."""
HEAD: Final = 24.0
INSIDE: Final = 12.0
"""From a fence to the name in it of its lock, if nothing else is there."""
PEOPLE: Final = 2.6
"""Padlock and holder, in heights of the head."""
ROW: Final = 27.0
"""Below a wall whose gate is in its head, for those who wait outside."""
CROWDED: Final = 2
"""Of more threads than these one may have to wait for another."""
GATE: Final = 80.0
_QUEUE: Final = 46.0
_PADLOCK: Final = 48.0
_LARGER: Final = 1.3
"""In a hall who is inside and who waits is told from afar."""


def gate_scale(scale: Scale) -> float:
    """How many times as large a gate is, and who stands there, as at a desk."""
    return _LARGER if scale.hall else 1.0


def queue_width(scale: Scale) -> float:
    """How wide a place outside a gate is, in pixels."""
    return scale.px(_QUEUE) * gate_scale(scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class FenceSpace:
    """The fence of *lock*: *box* is its line, *padlock* on its gate, *disc* its holder's place.

    *outside* are the places of who waits, next to the gate first, and *more* how many have
    none; *words* is where the lock's name stands.
    """

    lock: Ref
    box: Box
    padlock: Box
    disc: Box
    outside: tuple[Box, ...]
    more: int
    words: Box
    cards: tuple[Place, ...]
    header: bool


def with_header(
    lock: Ref, waiting: int, box: Box, keys: tuple[Place, ...], scale: Scale, named: float,
    row: float,
) -> tuple[FenceSpace, Box]:  # fmt: skip
    """The fence of *lock* in *box*, whose name is *named* wide, with its gate in its head.

    Who waits stands below it, in a *row* as high as this.
    """
    px = scale.px
    head = px(HEAD)
    line = Box(box.x, box.y, box.width, box.height - row).inset(px(2))
    side = head - px(3)
    disc = Box(line.right - side - px(4), line.y + px(4), side, side)
    padlock = Box(line.x + px(5), line.y + px(3), side, side)
    left = padlock.right + px(4)
    words = Box(left, padlock.y, max(0.0, min(disc.x - px(4) - left, line.right - left)), side)
    # A ghost of the lock stands before the first of them, and what is counted after the last.
    first = padlock.right + px(2)
    fit = int((line.right - px(26) - first) // (side + px(2)))
    shown = max(min(1, waiting), min(MOST_WAITING, waiting, fit))
    queue = tuple(
        Box(first + at * (side + px(2)), line.bottom + px(7), side, side) for at in range(shown)
    )
    inner = Box(
        line.x + px(5), line.y + head + px(5), line.width - px(10), line.height - head - px(10)
    )
    return FenceSpace(
        lock=lock, box=line, padlock=padlock, disc=disc, outside=queue, more=waiting - shown,
        words=words, cards=keys, header=True,
    ), inner  # fmt: skip


def with_gate(
    lock: Ref, waiting: int, box: Box, keys: tuple[Place, ...], scale: Scale, reserved: float,
    _row: float,
) -> tuple[FenceSpace, Box]:  # fmt: skip
    """The fence of *lock* in *box* with a gate at its right, and room for so many outside."""
    px = scale.px
    shown = min(int(reserved), waiting)
    each, larger = queue_width(scale), gate_scale(scale)
    line = Box(
        box.x + px(3), box.y + px(3), box.width - each * (reserved + 0.6) - px(6),
        box.height - px(6),
    )  # fmt: skip
    # Half of the fence at most: it stands within its side.
    side = min(px(_PADLOCK) * larger, line.height * 0.5)
    padlock = Box(line.right - side / 2, line.y + (line.height - side) / 2, side, side)
    person = min(px(_PADLOCK - 2) * larger, line.height * 0.5)
    disc = Box(padlock.x - person - px(3), line.y + (line.height - person) / 2, person, person)
    spot = each - px(8)
    queue = tuple(
        Box(padlock.right + px(6) + at * each, line.y + line.height * 0.42, spot, spot)
        for at in range(shown)
    )
    words = Box(disc.x - px(6), disc.bottom + px(1), disc.width + px(12), px(WHISPER * LINE))
    inner = Box(
        line.x + px(8), line.y + px(8), disc.x - px(5) - line.x - px(8), line.height - px(16)
    )
    return FenceSpace(
        lock=lock, box=line, padlock=padlock, disc=disc, outside=queue, more=waiting - shown,
        words=words, cards=keys, header=False,
    ), inner  # fmt: skip
