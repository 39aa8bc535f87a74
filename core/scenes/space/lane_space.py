"""Where the parts of a lane stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.scene import ChipScene
    from core.scenes.space.box import Box

Size = Literal["large", "slim", "row"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneSpace:
    """The places in the lane of thread *tid*.

    *letters* are the sizes in units of its name and its words.  *chips* and *padlocks* stand in
    the pocket at the right; *more* counts what has no room there.  *named* are the places for the
    names of locks beside their padlocks.  *source* is for the line that the thread is at, where
    there is room for that; *low* says that marks stand on the base of the strip, as at a desk.
    """

    tid: int
    size: Size
    box: Box
    disc: Box
    name: Box
    words: Box
    strip: Box
    letters: tuple[float, float]
    chips: tuple[tuple[ChipScene, Box], ...] = ()
    padlocks: tuple[tuple[Ref, Box], ...] = ()
    ghost: Box | None = None
    more: Box | None = None
    hidden: int = 0
    named: tuple[tuple[Ref, Box], ...] = ()
    source: Box | None = None
    low: bool = False
