"""What happened in a run so far, kept so that any part of it can be seen at once.

It is told of every step as the step is made, and cut where the run forks.  Steps, bars and
waits are found by bisection, so a look costs what is seen and not what has happened.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from itertools import count
from typing import TYPE_CHECKING, Final

from core.machine.events import ROLES, Kind
from core.machine.primitives.objects import LockObject
from core.machine.step import able
from core.machine.values import Ref
from core.scenes.spans import Spans
from core.scenes.strips import Bar, Hatch, Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.machine.events import RawEvent
    from core.machine.machine import Machine
    from core.machine.values import Value
    from core.runs.trace import Trace

    Place = tuple[Ref | None, Value]

QUIET: Final = frozenset(kind for kind, role in ROLES.items() if role.still)
"""Kinds of event after which nobody but the thread itself can have begun or ceased to wait."""
MOST_PLACES: Final = 1 << 14
"""How many places are watched for who wrote them last; later ones are left out."""
INTERESTING: Final = frozenset(kind for kind, role in ROLES.items() if role.notable)
_KIND_OF: Final = {int(kind): kind for kind in Kind}

_EDITIONS: Final = count()
"""Of all runs, so that what is kept of one is never taken for what another did."""
_SMALL: Final = 10_000
_NO_VALUE, _NO_MARK = -(1 << 15), -(1 << 15) + 1


class Writes:
    """Who wrote one place, and when."""

    def __init__(self) -> None:
        self.steps: Final = array("I")
        self.tids: Final = array("H")


class History:
    """The whole run from above; see `core.scenes.strips.Strips`, which it is."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace
        self._held: Spans[Ref, tuple[int, int]] = Spans()
        self._waits: Spans[int, tuple[int, Ref | None]] = Spans()
        self._writes: dict[Place, Writes] = {}
        self._again: dict[int, Ref] = {}
        self._failures: list[int] = []
        self._values: Final = array("h")
        self._edition = next(_EDITIONS)

    @property
    def length(self) -> int:
        """How many steps there are."""
        return len(self._trace)

    @property
    def edition(self) -> int:
        """Another number whenever something else has changed than that there are more steps."""
        return self._edition

    # Being told

    def watch(self, step: int, log: Sequence[RawEvent], machine: Machine) -> None:
        """Take note of the step made at position *step*."""
        quiet = True
        self._note_value(log[0], machine)
        for kind, tid, site, ref, key, value in log:
            if kind <= Kind.WRITE:
                if kind == Kind.WRITE:
                    self._note_write(step, tid, (ref, key))
            elif kind not in QUIET:
                quiet = False
                self._note(step, kind, tid, site, ref, key, value)
        tid = log[0][1]
        for thread in (machine.threads[tid],) if quiet else machine.threads:
            wait = thread.wait
            stuck = wait is not None and not thread.over and not able(machine, thread.tid)
            if stuck != self._waits.is_open(thread.tid):
                if stuck:
                    lock = wait.ref if wait is not None and wait.kind == "lock" else None
                    self._waits.open(thread.tid, step + 1, (thread.tid, lock))
                else:
                    self._waits.close(thread.tid, step + 1)

    def note_failure(self, step: int) -> None:
        """Something failed at *step*."""
        if not self._failures or self._failures[-1] < step:
            self._failures.append(step)
            self._edition = next(_EDITIONS)

    def cut(self, position: int) -> None:
        """Forget every step from *position* on."""
        self._edition = next(_EDITIONS)
        self._held.cut(position, position - 1)
        # A wait begins with the step after the one that made it.
        self._waits.cut(position, position)
        self._failures = [step for step in self._failures if step < position]
        self._again = {step: ref for step, ref in self._again.items() if step < position}
        del self._values[position:]
        for writes in self._writes.values():
            kept = bisect_left(writes.steps, position)
            del writes.steps[kept:], writes.tids[kept:]

    def _note(
        self, step: int, kind: int, tid: int, site: int, ref: Ref | None, key: Value, value: Value
    ) -> None:
        if kind == Kind.ACQUIRE and value and ref is not None:
            # Who takes it once more has had it all the time.
            if self._held.is_open(ref):
                self._again[step] = ref
            else:
                self._held.open(ref, step, (tid, site))
        elif kind == Kind.RELEASE and ref is not None:
            if value == 0:
                self._release(step, ref)
            else:
                self._again[step] = ref
        elif kind == Kind.WAIT and isinstance(key, Ref):
            self._release(step, key)
        elif kind == Kind.DIED:
            self.note_failure(step)

    def _release(self, step: int, lock: Ref) -> None:
        if self._held.is_open(lock):
            self._held.close(lock, step + 1)

    def _note_value(self, event: RawEvent, machine: Machine) -> None:
        """Keep a small number that was read or written; what else was is no figure."""
        kind, _, _, _, _, value = event
        if kind > Kind.WRITE:
            self._values.append(_NO_VALUE)
        elif isinstance(value, Ref):
            # A look at a lock on the way to taking it is no mark.
            looked = kind == Kind.READ and isinstance(machine.heap.get(value), LockObject)
            self._values.append(_NO_MARK if looked else _NO_VALUE)
        else:
            short = type(value) is int and -_SMALL < value < _SMALL
            self._values.append(value if short and isinstance(value, int) else _NO_VALUE)

    def _note_write(self, step: int, tid: int, place: Place) -> None:
        writes = self._writes.get(place)
        if writes is None:
            if len(self._writes) >= MOST_PLACES:
                return
            writes = self._writes[place] = Writes()
        writes.steps.append(step)
        writes.tids.append(tid)

    # Being asked

    def marks(self, first: int, last: int) -> Sequence[Mark]:
        """The steps in the range."""
        tids, kinds, values = self._trace.tids, self._trace.kinds, self._values
        again = self._again.get
        return [
            Mark(step, tids[step], _KIND_OF[kinds[step]], _figure(values[step]), again(step))
            for step in range(max(0, first), min(last, len(self._trace)))
            if values[step] != _NO_MARK
        ]

    def bars(self, first: int, last: int) -> Sequence[Bar]:
        """The locks held in the range."""
        return [
            Bar(span.told[0], lock, span.start, span.end)
            for lock, span in self._held.reaching(first, last)
        ]

    def hatches(self, first: int, last: int) -> Sequence[Hatch]:
        """The waits in the range."""
        return [
            Hatch(tid, span.start, span.end, span.told[1])
            for tid, span in self._waits.reaching(first, last)
        ]

    def switches(self, first: int, last: int) -> Sequence[int]:
        """The steps in the range that were switches."""
        return _within(self._trace.switches, first, last)

    def failures(self, first: int, last: int) -> Sequence[int]:
        """The steps in the range at which something failed."""
        return _within(self._failures, first, last)

    def interesting(self, position: int, *, forward: bool) -> int | None:
        """The position after the next, or before the last, step worth stopping at."""
        kinds, switches = self._trace.kinds, self._trace.switches
        ahead = range(position + 1, len(self._trace) + 1)
        for at in ahead if forward else range(position - 1, 0, -1):
            if kinds[at - 1] in INTERESTING or _within(switches, at - 1, at):
                return at
        return None if forward or not position else 0

    def holding(self, lock: Ref, position: int) -> tuple[int, int] | None:
        """The thread that holds *lock* at *position*, and the instruction that took it."""
        span = self._held.at(lock, position)
        return None if span is None else span.told

    def waiting_since(self, tid: int, position: int) -> int:
        """The step after which thread *tid* began to wait, for who waits at *position*."""
        span = self._waits.at(tid, position + 1)
        return position if span is None else span.start

    def taken_at(self, lock: Ref, position: int) -> int:
        """The step that took *lock*, for who holds it at *position*."""
        span = self._held.at(lock, position)
        return -1 if span is None else span.start

    def last_write(self, place: Place, position: int) -> tuple[int, int] | None:
        """The last step before *position* that wrote *place*, and whose it was."""
        writes = self._writes.get(place)
        if writes is None:
            return None
        before = bisect_left(writes.steps, position)
        return (writes.steps[before - 1], writes.tids[before - 1]) if before else None

    def written_by_others(self, place: Place, first: int, last: int, tid: int) -> tuple[int, ...]:
        """Who but thread *tid* wrote *place* in the steps from *first* up to *last*, in order."""
        writes = self._writes.get(place)
        if writes is None:
            return ()
        start, end = bisect_left(writes.steps, first), bisect_left(writes.steps, last)
        return tuple(each for each in writes.tids[start:end] if each != tid)


def _figure(value: int) -> str:
    return "" if value == _NO_VALUE else str(value)


def _within(steps: Sequence[int], first: int, last: int) -> Sequence[int]:
    return steps[bisect_left(steps, first) : bisect_right(steps, last - 1)]
