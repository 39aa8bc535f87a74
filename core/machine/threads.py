"""The threads of the program, and what they wait for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from core.machine.objects import NOBODY
from core.named import NamedTuple

if TYPE_CHECKING:
    from core.machine.frames import Frame
    from core.machine.values import Ref, Value


WaitKind: TypeAlias = Literal[
    "lock", "free", "condition", "permit", "event", "barrier", "barrier lock", "put", "get",
    "finished", "flush", "room", "result", "join", "sleep", "stream", "visitor", "select",
]  # fmt: skip
"""Plain text for a state is compared by it, thousands of times a second."""


class Wait(NamedTuple):
    """What a thread at rest needs before it can go on.

    What each *kind* means stands in `core.machine.primitives.waits`; *deadline* is the virtual
    time at which its timeout fires, if it has one.
    """

    kind: WaitKind
    ref: Ref | None
    deadline: float | None = None


class House(NamedTuple):
    """A process that another one has started: what its threads have for themselves.

    *variables* is where the list of its module variables lies, *lead* the number of its main
    thread, *process* the object that its parent knows it by, *parent* the main thread of that.
    """

    variables: Ref
    lead: int
    process: Ref
    parent: int


class Number(NamedTuple):
    """What tells an object from others: thread *tid* gave it, which had given *serial* before.

    *site* is the instruction that has first compared it, and not only shown it; -1 for none.
    """

    tid: int
    serial: int
    site: int


class Thread:
    """One thread of the program.

    *status* is "new" (started, has not begun), "alive", "finished" or "died". *phase* is what
    an operation of several steps remembers between them; *dying* the exception that nobody
    caught; *ident* is the place of the number it is known by, its own or that of a thread that
    is over; *made* counts the objects it has made, *numbered* those to which it has given the
    number that tells them from others; *tired* says that it rests only to give way. *parent* is
    the number of the thread that started it, 0 of main itself. *house* is the process it
    belongs to, None for the program's first one. *looks* are the time it has last read, and how
    often it has since; None if it never has.
    """

    __slots__ = (
        "daemon", "dying", "epoch", "frame", "house", "ident", "looks", "made", "name", "numbered",
        "parent", "phase", "ref", "status", "tid", "tired", "wait",
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
        # Its own at first; who is started later may get that of a thread that is over, as CPython
        # gives numbers again.
        self.ident = tid
        self.parent = 0
        self.made = self.numbered = 0
        self.tired = False
        self.house: House | None = None
        self.looks: tuple[float, int] | None = None
        self.epoch: object = NOBODY

    @property
    def leads(self) -> bool:
        """Whether it is the main thread of a process that another one has started."""
        return self.house is not None and self.house.lead == self.tid

    @property
    def over(self) -> bool:
        """Whether it has ended, well or by an exception."""
        return self.status in {"finished", "died"}

    def copy(self) -> Thread:
        """A copy that can go on by itself."""
        # Each step makes one, so nothing is set that is then set again.
        twin: Thread = object.__new__(Thread)
        twin.tid, twin.ref, twin.name, twin.daemon = self.tid, self.ref, self.name, self.daemon
        twin.status, twin.frame, twin.wait = self.status, self.frame, self.wait
        twin.phase, twin.dying, twin.made = self.phase, self.dying, self.made
        twin.ident, twin.numbered, twin.parent = self.ident, self.numbered, self.parent
        twin.tired, twin.house, twin.looks = self.tired, self.house, self.looks
        # Not the epoch: the copy belongs to whoever has asked for it.
        twin.epoch = NOBODY
        return twin


def lead_of(thread: Thread) -> int:
    """The number of the main thread of the process that *thread* belongs to."""
    return 0 if thread.house is None else thread.house.lead
