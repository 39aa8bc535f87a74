"""What locks look like: each a colour, a shape and a letter, any one of which is enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class LockLook:
    """What tells one lock from the others, three times over.

    *shape* is "circle", "triangle", "square", "diamond", "pentagon", "star", "hexagon" or
    "cross"; *letter* one capital; *colour* a name for people ("blue").  The paint stands in
    each theme, at the same place as this look in `LOCK_LOOKS`.
    """

    shape: str
    letter: str
    colour: str


LOCK_LOOKS: Final = (
    LockLook(shape="circle", letter="K", colour="blue"),
    LockLook(shape="triangle", letter="L", colour="orange"),
    LockLook(shape="square", letter="P", colour="green"),
    LockLook(shape="diamond", letter="Q", colour="pink"),
    LockLook(shape="pentagon", letter="R", colour="sky"),
    LockLook(shape="star", letter="S", colour="violet"),
    LockLook(shape="hexagon", letter="X", colour="olive"),
    LockLook(shape="cross", letter="Z", colour="brown"),
)


def lock_look(index: int) -> LockLook:
    """The look at *index*; they begin again after the last."""
    return LOCK_LOOKS[index % len(LOCK_LOOKS)]


def look_words(index: int) -> str:
    """The look in words: "blue circle"."""
    look = lock_look(index)
    return f"{look.colour} {look.shape}"
