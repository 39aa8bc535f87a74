"""A deadlock as it is to be seen: rooms, arrows, and the stages in which they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.machine.values import Ref
    from core.scenes.value import ValueScene


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitArrow:
    """In a deadlock: *waiter* waits for *lock*, or something else, that *holder* has."""

    waiter: int
    holder: int
    lock: Ref | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomScene:
    """A thread of a circle in the walls of what it holds: each lock with the line it was taken at.

    *wants* is what it waits for at *line*; *inside* are name and value of what its locks guard.
    """

    tid: int
    holds: tuple[tuple[Ref, int | None], ...]
    wants: Ref | None
    line: int | None
    inside: tuple[ValueScene, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageScene:
    """A stage in which the figure of a deadlock is built: so many *arrows* are there by its end.

    The last is "closed": all of it is told, in the look of a failure.
    """

    act: Literal["rooms", "arrows", "closed"]
    arrows: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlockScene:
    """No thread can go on; *arrows* make the circle, a single one for who waits for itself.

    *rooms* are the threads of the circle, each waiting for the next and the last for the first.
    *headline* says it without the arrows' locks and lines, *sentence* with them, *brief* only
    who waits for whom.  *stages* build the figure, where there is a circle.
    """

    headline: str
    sentence: str
    arrows: tuple[WaitArrow, ...]
    rooms: tuple[RoomScene, ...] = ()
    brief: str = ""
    stages: tuple[StageScene, ...] = ()
