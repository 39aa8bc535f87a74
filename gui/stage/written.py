"""What was written on the stage, and where: for tooltips, for screen readers, for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF, QRectF


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words on the stage: *shown* stands there, in *rect* of the room *room*.

    *full* is all there is to say; *meant* that or fewer words which say the same, of which
    *shown* may be the beginning.  *name* is the place's name, unique where somebody may want to
    ask for it.  The letters are *pixels* high, and *bold* or not.
    """

    name: str
    rect: QRectF
    room: QRectF
    full: str
    meant: str
    shown: str
    pixels: int
    bold: bool


@dataclass(slots=True)
class Record:
    """Everything that was written in one painting, in the order in which it was."""

    written: list[Written] = field(default_factory=list)

    def keep_within(self, view: QRectF, start: int) -> None:
        """Of what was written from number *start* on, keep what can be read in *view*."""
        self.written[start:] = [
            one for one in self.written[start:] if view.contains(one.rect.adjusted(1, 1, -1, -1))
        ]

    def at(self, point: QPointF) -> Written | None:
        """The topmost words at *point*."""
        return next((one for one in reversed(self.written) if one.room.contains(point)), None)
