"""A thread's own part with what is known of its next moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.machine.objects import Obj
    from core.machine.state import Thread
    from core.machine.values import Ref
    from core.search.moves import Moves
    from core.search.tracking import Location


class Entry:
    """One content of a thread's own part, and its next moves by what they look at.

    *number* is its own, *like* that of all that are like it; *held* are the locks it holds;
    *reads* are all locations its moves looked at, *mask* their bits.
    """

    __slots__ = ("held", "like", "mask", "number", "objects", "reads", "table", "thread", "tid")

    def __init__(
        self,
        thread: Thread | None,
        number: int,
        like: int,
        objects: dict[Ref, Obj],
        held: frozenset[Ref],
    ) -> None:
        self.thread = thread
        self.tid = -1 if thread is None else thread.tid
        self.number = number
        self.like = like
        self.objects = objects
        self.held = held
        self.mask = 0
        self.table: dict[int, Moves] = {}
        self.reads: set[Location] = set()
