"""A machine that notes which parts of the state a step looks at and which it changes.

What a step did holds wherever the parts that it looked at are the same: that is what
lets the search remember a step instead of carrying it out again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, SupportsIndex, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.machine.state import State, Thread
    from core.machine.values import Ref, Value

Location: TypeAlias = "Ref | int | tuple[str, int]"
"""A part of the state: an object, a module variable by slot, or ("local", tid) and the like."""

COUNT: Final = ("threads", 0)
"""How many threads there are."""
REST: Final = ("rest", 0)
"""What the library counts, the place in the random stream, and the clock where it matters."""
TORN: Final = ("torn", 0)
"""The torn reads that have happened."""


def local(tid: int) -> Location:
    """All that is thread *tid*'s own: where it is, its variables, its objects."""
    return ("local", tid)


def face(tid: int) -> Location:
    """What other threads can see of thread *tid*: whether it is over, its name."""
    return ("face", tid)


def printed(tid: int) -> Location:
    """What thread *tid* has printed."""
    return ("printed", tid)


def rule(number: int) -> Location:
    """How invariant *number* stands."""
    return ("rule", number)


class Record:
    """The locations that were read and written."""

    __slots__ = ("reads", "writes")

    def __init__(self) -> None:
        self.reads: set[Location] = set()
        self.writes: set[Location] = set()

    def add(self, other: Record) -> None:
        """Take over what *other* noted."""
        self.reads |= other.reads
        self.writes |= other.writes


class TrackedHeap(dict["Ref", "Obj"]):
    """A heap that notes in *record* which objects are asked for and replaced."""

    __slots__ = ("record",)
    record: Record

    def __getitem__(self, ref: Ref) -> Obj:
        self.record.reads.add(ref)
        return super().__getitem__(ref)

    def get(self, ref: Ref, default: Obj | None = None) -> Obj | None:  # type: ignore[override]
        """The object at *ref*, or *default*."""
        self.record.reads.add(ref)
        return super().get(ref, default)

    def __setitem__(self, ref: Ref, obj: Obj) -> None:
        self.record.writes.add(ref)
        super().__setitem__(ref, obj)


class TrackedGlobals(list["Value"]):
    """Module variables that note in *record* which slots are read and bound."""

    __slots__ = ("record",)
    record: Record

    def __getitem__(self, slot: SupportsIndex) -> Value:  # type: ignore[override]
        self.record.reads.add(slot.__index__())
        return super().__getitem__(slot)

    def __setitem__(self, slot: SupportsIndex, value: Value) -> None:  # type: ignore[override]
        self.record.writes.add(slot.__index__())
        super().__setitem__(slot, value)


class TrackedThreads(list["Thread"]):
    """Threads that note in *record* which are looked at and changed.

    To ask for another one by its number is no look: it is done only to change that one.
    """

    __slots__ = ("record", "tid")
    record: Record
    tid: int

    def __setitem__(self, number: SupportsIndex, thread: Thread) -> None:  # type: ignore[override]
        self.record.writes.add(local(number.__index__()))
        super().__setitem__(number, thread)

    def append(self, thread: Thread) -> None:
        """Add a thread that is being started."""
        self.record.writes |= {local(len(self)), COUNT}
        super().append(thread)

    def __len__(self) -> int:
        self.record.reads.add(COUNT)
        return super().__len__()

    def __iter__(self) -> Iterator[Thread]:
        """Each thread; who stops at one has looked at that one only, for it knew it by name."""
        found: Thread | None = None
        try:
            for thread in super().__iter__():
                found = thread
                yield thread
        except GeneratorExit:
            if found is not None:
                self.record.reads.add(face(found.tid))
            raise
        self.record.reads |= {COUNT, *(face(thread.tid) for thread in super().__iter__())}


def known(heap: Mapping[Ref, Obj], ref: Ref) -> Obj | None:
    """The object at *ref*, looked at without a note."""
    return dict.get(cast("dict[Ref, Obj]", heap), ref)


def track(machine: Machine, tid: int, record: Record) -> None:
    """From now on *record* notes what *machine* does while it runs thread *tid*."""
    heap, variables = TrackedHeap(machine.heap), TrackedGlobals(machine.globals)
    threads = TrackedThreads(machine.threads)
    heap.record = variables.record = threads.record = record
    threads.tid = tid
    machine.heap, machine.globals, machine.threads = heap, variables, threads


def quietly_taken(machine: Machine) -> State:
    """The state of *machine*, without noting that all of it was looked at."""
    threads = machine.threads
    assert isinstance(threads, TrackedThreads)
    record, threads.record = threads.record, Record()
    state = machine.state()
    threads.record = record
    return state


def note_in(machine: Machine, record: Record) -> None:
    """From now on what *machine* does is noted in *record*, and no more where it was so far."""
    for part in (machine.heap, machine.globals, machine.threads):
        assert isinstance(part, TrackedHeap | TrackedGlobals | TrackedThreads)
        part.record = record


def stop_noting(machine: Machine) -> None:
    """From now on what *machine* looks at is of no interest; it makes no more steps."""
    note_in(machine, Record())
