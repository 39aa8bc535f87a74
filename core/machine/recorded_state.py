"""The heap, the variables and the threads of a machine that records: they note what is done.

Contents of objects note by themselves (`recorded.py`); here is what leads to them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, SupportsIndex, cast

from core.machine.locations import (
    BIRTH,
    CLOCK,
    COUNTER,
    FACE,
    GLOBAL,
    IDENTITY,
    INPUT,
    RANDOM,
    THREADS,
    WHOLE,
    Mode,
)
from core.machine.objects import Obj
from core.machine.recorded import recording
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from weakref import ReferenceType

    from core.machine.recorder import Recorder
    from core.machine.state import Seed
    from core.machine.threads import Number, Thread
    from core.machine.values import AtWork, Ref, Value

ROW_BITS: Final = 24
"""So many bits of the number of an address tell objects of one kind apart."""
MOST_ROWS: Final = 1_000_003
"""A prime, so that kinds seldom have a row in common, which would be harmless."""


@cache
def row_of(kind: object) -> int:
    """The first number of addresses for objects of *kind*: a class, or a type of the host."""
    # By its name: the same in every space, so that uses which are known remain what they are.
    return int.from_bytes(repr(kind).encode()) % MOST_ROWS << ROW_BITS


class RecordingHeap(dict["Ref", "Obj"]):
    """A heap that fetches objects when they are first asked for, and puts none back."""

    __slots__ = ("_fetch", "_recorder")

    def __init__(self, fetch: Callable[[Ref], Obj], recorder: Recorder) -> None:
        super().__init__()
        self._fetch = fetch
        self._recorder = recorder

    def __missing__(self, ref: Ref) -> Obj:
        obj = self._fetch(ref)
        # What nobody else can reach is part of its thread, and no location.
        if obj.shared:
            self._recorder.look(ref, BIRTH)
        # Not by the method below, which notes a change.
        super().__setitem__(ref, obj)
        return obj

    def get(self, ref: Ref, default: Obj | None = None) -> Obj | None:  # type: ignore[override]
        """Return the object at *ref*, or *default*."""
        try:
            return self[ref]
        except KeyError:
            return default

    def __contains__(self, ref: object) -> bool:
        return self.get(cast("Ref", ref)) is not None

    def __setitem__(self, ref: Ref, obj: Obj) -> None:
        self._recorder.changed.add(ref)
        super().__setitem__(ref, recording(obj, ref, self._recorder))


class RecordingGlobals(list["Value"]):
    """Module variables that note which slots are read and bound."""

    __slots__ = ("_recorder",)

    def __init__(self, values: Iterable[Value], recorder: Recorder) -> None:
        super().__init__(values)
        self._recorder = recorder

    def __getitem__(self, slot: SupportsIndex) -> Value:  # type: ignore[override]
        self._recorder.note(GLOBAL, slot, Mode.READ)
        return super().__getitem__(slot)

    def __setitem__(self, slot: SupportsIndex, value: Value) -> None:  # type: ignore[override]
        self._recorder.note(GLOBAL, slot, Mode.WRITE)
        super().__setitem__(slot, value)

    def __iter__(self) -> Iterator[Value]:
        # Item by item, so that who looks for one variable depends on those before it only.
        for slot in range(len(self)):
            yield self[slot]


class RecordingThreads(list["Thread"]):
    """Threads that note which others are looked at and changed.

    Starts change places with each other unless they are *ordered*: somebody looks at the numbers
    that threads have by the order of their starts.
    """

    __slots__ = ("_ordered", "_recorder", "_tid")

    def __init__(
        self, threads: Iterable[Thread], recorder: Recorder, tid: int, *, ordered: bool
    ) -> None:
        super().__init__(threads)
        self._recorder = recorder
        self._tid = tid
        self._ordered = ordered

    def __getitem__(self, number: SupportsIndex) -> Thread:  # type: ignore[override]
        thread = super().__getitem__(number)
        self._look_at(thread)
        return thread

    def __setitem__(self, number: SupportsIndex, thread: Thread) -> None:  # type: ignore[override]
        # What it does to itself is a change of its own part, which no other step looks at.
        if thread.tid != self._tid:
            self._recorder.assume(FACE, thread.tid, Mode.WRITE)
        super().__setitem__(number, thread)

    def append(self, thread: Thread) -> None:
        """Add a thread that is being started."""
        # Stated: how many there were says only which number this one gets.
        self._recorder.state(THREADS, WHOLE, Mode.WRITE if self._ordered else Mode.GIVE)
        self._recorder.started.append((len(self._recorder.log), thread.tid))
        super().append(thread)

    def __len__(self) -> int:
        self._recorder.assume(THREADS, WHOLE, Mode.READ)
        return super().__len__()

    def __iter__(self) -> Iterator[Thread]:
        """Give each thread; who stops at one has looked for it alone and depends on no other."""
        found: Thread | None = None
        try:
            for thread in super().__iter__():
                found = thread
                yield thread
        except GeneratorExit:
            if found is not None:
                self._look_at(found)
            raise
        self._recorder.assume(THREADS, WHOLE, Mode.READ)
        self._recorder.listed = True
        for thread in super().__iter__():
            self._look_at(thread)

    def _look_at(self, thread: Thread) -> None:
        if thread.tid != self._tid:
            self._recorder.assume(FACE, thread.tid, Mode.READ)


class Place(Obj):
    """Stands for the owner of a container that is part of the machine itself."""

    __slots__ = ()

    def __init__(self, name: str) -> None:
        self.at = cast("Ref", name)
        self.shared = True


COUNTS: Final = Place(COUNTER)
INPUTS: Final = Place(INPUT)


class Rest(NamedTuple):
    """The parts of a state that are neither objects, variables nor threads."""

    clock: float
    random: tuple[Seed, int]
    counts: tuple[tuple[str, int], ...]
    inputs: tuple[str, ...]
    numbers: tuple[tuple[Ref, Number], ...]
    argv: tuple[str, ...]


OF_REST: Final = tuple((owner, WHOLE) for owner in (CLOCK, RANDOM, COUNTER, INPUT, IDENTITY))
"""Where the parts of a `Rest` are, in order; the arguments never change."""


class AskingHeap(RecordingHeap):
    """A heap that gives no undrawn value to code that does not know such values.

    While it *asks*, whoever looks at an object finds plain values in it.
    """

    __slots__ = ("asks", "machine")
    asks: bool
    machine: ReferenceType[AtWork]

    def __getitem__(self, ref: Ref) -> Obj:
        obj = super().__getitem__(ref)
        # The first half is cheap and nearly always false; the second spares programs that draw
        # nothing.
        if self.asks:
            machine = cast("AtWork", self.machine())
            if machine.image.left_undrawn:
                return cast("Obj", machine.image.settled(machine, ref, obj))
        return obj
