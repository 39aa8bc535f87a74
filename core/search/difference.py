"""What a move changes, as the number to add to the packed state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.values import Ref
from core.search.keys import face_key, object_key, value_key
from core.search.tracking import COUNT, REST, TORN, face, local, printed, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.machine import Machine
    from core.machine.objects import Obj
    from core.search.entry import Entry
    from core.search.moves import Sign
    from core.search.rules import Standing
    from core.search.space import Space
    from core.search.tracking import Record


class Difference:
    """What the thread of *entry* changed in *state* by what *record* noted.

    What changes is looked at too, for it is told as a difference: it goes into *record*.
    *forward* says that no thread came back to where it was.
    """

    def __init__(self, space: Space, state: int, entry: Entry, record: Record) -> None:
        self.forward = True
        self._space = space
        self._state = state
        self._tid = entry.tid
        self._record = record
        self._floor = 0 if entry.thread is None else entry.thread.made - 1

    def made(self, machine: Machine, held: frozenset[Ref]) -> int:
        """What to add for the data and the threads; the thread now holds the locks *held*."""
        space, state, record = self._space, self._state, self._record
        heap = dict(machine.heap)
        delta, others = 0, set()
        for location in record.writes:
            if isinstance(location, Ref):
                obj = heap.get(location)
                if obj is not None and obj.shared:
                    record.reads.add(location)
                    delta += space.change(state, location, object_key(obj, self._meet), obj)
            elif isinstance(location, int):
                value = list.__getitem__(machine.globals, location)
                record.reads.add(location)
                delta += space.change(state, location, (value_key(value, self._meet),), value)
            elif location[0] == "local" and not self._untouched(machine, location[1]):
                others.add(location[1])
        others.discard(self._tid)
        # The own part last: what is given to a new thread is not its own any more.
        delta += sum(self._another(machine, tid, heap) for tid in sorted(others))
        delta += self._thread(machine, self._tid, heap, held, self._floor)
        return delta + self._count(machine) + self._rest(machine) + self._texts(machine)

    def watched(
        self, standings: Sequence[Standing], torn: frozenset[Sign], *, torn_now: bool
    ) -> int:
        """What to add for how the rules stand, and for all torn reads; *torn_now* is one more."""
        space, state, delta = self._space, self._state, 0
        for number, standing in enumerate(standings):
            self._record.reads.add(rule(number))
            delta += space.change(state, rule(number), standing, standing)
        if torn_now or torn != space.torn(state):
            self._record.reads.add(TORN)
            delta += space.change(state, TORN, torn, torn)
        return delta

    # Threads

    def _untouched(self, machine: Machine, tid: int) -> bool:
        """Whether *tid* was notified and had no timeout, which leaves it as it was."""
        space = self._space
        if space.facts.timed or tid >= len(space.lanes):
            return False
        before, after = space.entry(self._state, tid).thread, list.__getitem__(machine.threads, tid)
        return before is not None and (before.frame, before.wait, before.name, before.status) == (
            after.frame, after.wait, after.name, after.status
        )  # fmt: skip

    def _meet(self, ref: Ref) -> None:
        if ref.tid == self._tid:
            self._floor = max(self._floor, ref.count)

    def _another(self, machine: Machine, tid: int, heap: dict[Ref, Obj]) -> int:
        """What to add for thread *tid*, which was started or woken."""
        space = self._space
        before = space.entry(self._state, tid) if tid < len(space.lanes) else None
        held: frozenset[Ref] = frozenset()
        floor = -1
        if before is not None and before.thread is not None:
            held, floor = before.held, before.thread.made - 1
        delta = self._thread(machine, tid, heap, held, floor)
        fresh = space.entry(self._state + delta, tid)
        for ref in fresh.objects:
            self._meet(ref)
        return delta

    def _thread(
        self, machine: Machine, tid: int, heap: dict[Ref, Obj], held: frozenset[Ref], floor: int
    ) -> int:
        space, state = self._space, self._state
        thread = list.__getitem__(machine.threads, tid)
        before = space.entry(state, tid) if tid < len(space.lanes) else None
        self._record.reads |= {local(tid), face(tid)}
        variables = list.__getitem__(machine.globals, slice(None))
        number = space.intern(thread, heap, held, floor, variables)
        if before is not None and before.number:
            self._follow(before, space.lanes[tid][1][number])
        delta = space.fields[local(tid)].delta(state, number)
        return delta + space.change(state, face(tid), face_key(thread), face_key(thread))

    def _follow(self, before: Entry, after: Entry) -> None:
        """Take note that a thread has come from *before* to *after*."""
        if after.like <= before.like:
            self._space.returns = True
            self.forward = False
        if after is not before or before.tid == self._tid:
            self._space.followed.add((before.like, after.like))

    # The rest

    def _count(self, machine: Machine) -> int:
        """What to add for the number of threads."""
        if COUNT not in self._record.writes:
            return 0
        self._record.reads.add(COUNT)
        count = list.__len__(machine.threads)
        return self._space.change(self._state, COUNT, count, count)

    def _rest(self, machine: Machine) -> int:
        space = self._space
        clock = machine.clock if space.facts.clock else space.base.clock
        counts = tuple(machine.counts.items())
        rest = (machine.seed, machine.drawn, counts, tuple(machine.inputs), clock)
        if rest == space.rest(self._state):
            return 0
        return space.change(self._state, REST, rest, rest)

    def _texts(self, machine: Machine) -> int:
        """What to add for what was printed."""
        space = self._space
        texts = tuple(machine.output)
        if not texts:
            return 0
        if self._tid and any(text.stream == "stdout" for text in texts):
            space.lessons.learn_distinct(relied=space.alike)
        self._record.reads.add(printed(self._tid))
        told = (*space.texts(self._state, self._tid), *texts)
        return space.change(self._state, printed(self._tid), told, told)
