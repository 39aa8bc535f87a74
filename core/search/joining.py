"""Which threads a thread is going to join before it does anything that others could notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.machine.events import Kind
from core.machine.pending import resting_span
from core.machine.run import take_turn
from core.machine.thrown import UnmodelledError
from core.search.protecting import event_datum
from core.search.tracking import Record, quietly_taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.values import Ref
    from core.search.entry import Entry
    from core.search.space import Space
    from core.search.tracking import Location

_MOST: Final = 1_000


class Row(NamedTuple):
    """Threads that are joined one after the other, wherever the bits of *mask* are *masked*.

    Each of *joins* has the thread's object and the line that joins it.
    """

    mask: int
    masked: int
    joins: tuple[tuple[Ref, int], ...]
    refs: frozenset[Ref]


class Rows:
    """The rows of joins in *space*, remembered."""

    def __init__(self, space: Space) -> None:
        self._space = space
        self._known: dict[Entry, list[Row]] = {}

    def of(self, state: int, waiting: Entry) -> Row:
        """What the thread of *waiting* joins from *state* on."""
        known = self._known.setdefault(waiting, [])
        for row in known:
            if state & row.mask == row.masked:
                return row
        known.append(self._ahead(state, waiting))
        return known[-1]

    def _ahead(self, state: int, waiting: Entry) -> Row:
        """The row ahead of *waiting*, seen by letting all others be over."""
        space, record = self._space, Record()
        machine = space.machine(state, waiting.tid, record)
        others = [thread for thread in list.__iter__(machine.threads) if thread.tid != waiting.tid]
        for thread in others:
            twin = thread.copy()
            twin.status, twin.frame, twin.wait = "finished", None, None
            list.__setitem__(machine.threads, thread.tid, twin)
        joins: list[tuple[Ref, int]] = []
        looked: set[Location] = set()
        for _ in range(_MOST):
            line = self._line(machine, waiting.tid)
            before = set(record.reads)
            try:
                take_turn(machine, waiting.tid, 1, None)
            except UnmodelledError:
                break
            event = machine.log[0] if machine.log else None
            if event is not None and event[0] == Kind.JOIN and event[3] is not None:
                joins.append((event[3], line))
                # What is looked at from the last join on decides nothing about the row.
                looked = before
            elif event is None or not self._quiet(machine, event):
                break
            machine.log.clear()
        looked = looked if joins else record.reads
        mask = self._bits(looked - {thread.ref for thread in others})
        return Row(mask, state & mask, tuple(joins), frozenset(ref for ref, _ in joins))

    def _line(self, machine: Machine, tid: int) -> int:
        state = quietly_taken(machine)
        span = resting_span(self._space.program, state, state.threads[tid])
        return 0 if span is None else span.line

    def _quiet(self, machine: Machine, event: RawEvent) -> bool:
        if event[0] not in {Kind.READ, Kind.WRITE}:
            return False
        return self._space.lessons.protection.quiet(event_datum(machine.heap, event))

    def _bits(self, places: Iterable[Location | None]) -> int:
        """The bits of those of *places* that are objects or variables."""
        fields, mask = self._space.fields, 0
        for place in places:
            if place in fields and not isinstance(place, tuple):
                mask |= fields[place].bits
        return mask
