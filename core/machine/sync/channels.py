"""What goes from one process to another, as an object of the heap: a pipe and its feeders.

Follows "Pipes and Queues" of CPython's `multiprocessing` documentation.  What is put into a
`multiprocessing.Queue` is only on its way at first: a thread of the process that put it
brings it into the pipe at some later moment.  Nobody can tell when until he looks into the
pipe, so it is decided then whose item has come first; see docs/world.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.machine.objects import NOBODY
from core.machine.primitives.objects import QueueObject
from core.machine.values import Pickled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.machine.threads import Thread
    from core.machine.values import Value

CAPACITY: Final = 65_536
"""How many bytes a pipe of Linux takes."""


def size_of(message: Value) -> int:
    """How many bytes *message* takes."""
    return message.size if isinstance(message, Pickled) else 0


class ChannelObject(QueueObject):
    """A pipe: *items* are the messages in it.

    *feeds* says that what is put waits at first: *pending* has, in order, a process by the
    number of its main thread, what it has put, and what that was then.  *senders* are all
    processes that ever put something.  *ends* are the processes in which the end to write to is
    open, one for each handle, *sinks* those in which the end to read from is; None where nobody
    counts.
    """

    __slots__ = ("ends", "feeds", "pending", "senders", "sinks")
    fixed = frozenset({"kind", "maxsize", "feeds"})
    crosses = True

    def __init__(self, kind: str, maxsize: Value, *, feeds: bool) -> None:
        super().__init__(kind, maxsize, [])
        self.epoch = NOBODY
        self.feeds = feeds
        self.pending: tuple[tuple[int, Value, Value], ...] = ()
        self.senders: tuple[int, ...] = ()
        self.ends: tuple[int, ...] | None = None
        self.sinks: tuple[int, ...] | None = None

    @property
    def full(self) -> bool:
        """Whether nothing can be put in now."""
        if not self.feeds:
            return self.used >= CAPACITY
        size = self.maxsize
        return isinstance(size, int) and 0 < size <= len(self.items) + len(self.pending)

    @property
    def shown(self) -> list[Value]:
        """What people take to be in it: also what is on the way."""
        return [*self.items, *(item for _, item, _ in self.pending)]

    @property
    def used(self) -> int:
        """How many bytes are in the pipe."""
        return sum(size_of(item) for item in self.items)

    @property
    def roomy(self) -> bool:
        """Whether all that was written is in the pipe; if not, who writes waits."""
        # The message that does not fit is in it already: who wrote it goes on when it would.
        return self.used <= CAPACITY

    def fits(self, lead: int) -> bool:
        """Whether there is room for what process *lead* has on the way."""
        return (
            self.used + sum(size_of(message) for each, _, message in self.pending if each == lead)
            <= CAPACITY
        )

    @property
    def feeders(self) -> tuple[int, ...]:
        """The processes whose items are on the way, those that put something first in front."""
        return tuple(dict.fromkeys(lead for lead, _, _ in self.pending))

    def ended(self, threads: Sequence[Thread]) -> bool:
        """Whether nobody can write any more."""
        return self.ends is not None and all(threads[lead].over for lead in self.ends)

    def deserted(self, threads: Sequence[Thread]) -> bool:
        """Whether nobody can read any more."""
        return self.sinks is not None and all(threads[lead].over for lead in self.sinks)

    def gives(self, threads: Sequence[Thread]) -> bool:
        """Whether who waits for a message can go on."""
        return bool(self.items or self.pending) or self.ended(threads)

    def copy(self) -> ChannelObject:
        """The same once more, to be changed by itself."""
        twin = ChannelObject(self.kind, self.maxsize, feeds=self.feeds)
        twin.items, twin.unfinished = self.items.copy(), self.unfinished
        twin.pending, twin.senders = self.pending, self.senders
        twin.ends, twin.sinks, twin.shared = self.ends, self.sinks, self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The messages, and what is on the way."""
        on_the_way = (part for _, item, message in self.pending for part in (item, message))
        return (*self.items, *on_the_way)

    def content(self) -> tuple[object, ...]:
        """Everything there is to it."""
        return (
            *super().content(), self.feeds, self.pending, self.senders, self.ends, self.sinks,
        )  # fmt: skip
