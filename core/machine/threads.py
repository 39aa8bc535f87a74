"""The threads of the program, and what they wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.machine.objects import NOBODY

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.values import Ref, Value


class Wait(NamedTuple):
    """What a thread at rest needs before it can go on.

    *kind* is "lock", "free", "condition", "permit", "event", "barrier", "barrier lock", "put",
    "get", "finished", "join" or "sleep"; *deadline* the virtual time at which its timeout
    fires, if it has one.
    """

    kind: str
    ref: Ref | None
    deadline: float | None = None


class Thread:
    """One thread of the program.

    *status* is "new" (started, has not begun), "alive", "finished" or "died".  *phase*
    is what an operation of several steps remembers between them; *dying* the exception
    that nobody caught; *made* counts the objects it has made; *tired* says that it rests
    only to give way.
    """

    __slots__ = (
        "daemon", "dying", "epoch", "frame", "made", "name", "phase", "ref", "status", "tid",
        "tired", "wait",
    )  # fmt: skip

    def __init__(self, tid: int, ref: Ref | None, name: str, *, daemon: bool) -> None:
        self.tid = tid
        self.ref = ref
        self.name = name
        self.daemon = daemon
        self.status = "new"
        self.frame: Frame | None = None
        self.wait: Wait | None = None
        self.phase: Value = None
        self.dying: Value = None
        self.made = 0
        self.tired = False
        self.epoch: object = NOBODY

    @property
    def over(self) -> bool:
        """Whether it has ended, well or by an exception."""
        return self.status in {"finished", "died"}

    def copy(self) -> Thread:
        """A copy that can go on by itself."""
        twin = Thread(self.tid, self.ref, self.name, daemon=self.daemon)
        twin.status, twin.frame, twin.wait = self.status, self.frame, self.wait
        twin.phase, twin.dying, twin.made = self.phase, self.dying, self.made
        twin.tired = self.tired
        return twin
