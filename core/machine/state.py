"""The whole machine at one instant, and what can be decided about what comes next.

Equal states have equal futures.  Two states are equal when they differ at most in the
addresses of objects and in objects that nobody can reach.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.canonical import canonical
from core.machine.objects import NOBODY
from core.machine.printed import Output, nothing_printed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.machine.frames import Frame
    from core.machine.objects import Obj
    from core.machine.values import Ref, Value

SEEDED: Final = "seeded"
"""What counts whether the program has decided by a seed what is drawn."""
TIMEOUT: Final = -1
"""The way of a choice by which the thread's timeout fires."""


class Choice(NamedTuple):
    """What is decided before a step: which thread, and where it matters which way.

    *way* is `TIMEOUT`, the number of an option (which waiters wake, which random value),
    or None for the default: the first waiters, the value from the run's seed.
    """

    tid: int
    way: int | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class State:
    """The whole machine at one instant: frozen, hashable.

    *globals* are the module variables by slot; *clock* the virtual time in seconds;
    *drawn* the number of random words taken from the stream of *seed*; *counts* what the
    library numbers (threads made so far).
    """

    threads: tuple[Thread, ...]
    heap: Mapping[Ref, Obj]
    globals: tuple[Value, ...]
    output: Output = field(default_factory=nothing_printed)
    clock: float = 0.0
    seed: int | float | str | bytes = 0
    drawn: int = 0
    counts: tuple[tuple[str, int], ...] = ()
    inputs: tuple[str, ...] = ()
    argv: tuple[str, ...] = ("program.py",)

    @property
    def key(self) -> tuple[object, ...]:
        """The state as plain nested tuples in which addresses are numbered by reach."""
        return canonical(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, State) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)
