"""The room round and between the parts of a layout, by the names that the tokens give it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

    from gui.theme.look import Look

Room: TypeAlias = "Literal['none', 'tight', 'gap', 'block', 'edge', 'section']"


def room_of(look: Look, room: Room) -> int:
    """The pixels of *room*."""
    return 0 if room == "none" else round(look.px(room))


def space(
    layout: QLayout, look: Look, *, sides: Room = "none", ends: Room = "none",
    between: Room = "none",
) -> None:  # fmt: skip
    """Leave room in *layout*: at its *sides*, at its two *ends*, and *between* its parts."""
    across, down = room_of(look, sides), room_of(look, ends)
    layout.setContentsMargins(across, down, across, down)
    layout.setSpacing(room_of(look, between))
