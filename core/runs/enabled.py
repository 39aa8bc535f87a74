"""Who can go next in a run, kept up to date by what each step concerns.

A thread is looked at again only when it made a step itself, or when a step touched the
object that it waits for.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, Final, cast

from core.machine.events import KIND_MASK, QUIET, SECONDARY, Kind
from core.machine.primitives.objects import LockObject, can_take
from core.machine.primitives.waits import deadline, satisfied
from core.machine.step import able, over
from core.runs.scheduler import Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.machine.machine import Machine
    from core.machine.primitives.objects import ConditionObject
    from core.machine.threads import Wait
    from core.machine.values import Ref, Value

_LIVES: Final = frozenset({Kind.START, Kind.BEGIN, Kind.END, Kind.DIED})
"""Kinds after which there are other threads than before."""
_FOR_ENDS: Final = frozenset({"join", "get", "put"})
"""Waits that may be over when a thread is."""
_ENDS: Final = frozenset({Kind.END, Kind.DIED})


def who_can_go(machine: Machine, last: int | None, position: int) -> Options:
    """What there is to choose from; *last* made the step before *position*."""
    ready, timed = [], []
    if not over(machine):
        for thread in machine.threads:
            if able(machine, thread.tid):
                ready.append(thread.tid)
            elif (when := deadline(machine.heap, thread)) is not None:
                timed.append((when, thread.tid))
    soonest = tuple(tid for _, tid in sorted(timed))
    return Options(tuple(ready), soonest, last, position)


class Readiness:
    """Which threads of *machine* can go now (*ready*), and which if time passed (*timed*).

    Both are as in `Options`.
    """

    __slots__ = (
        "_at", "_deadlines", "_known", "_late", "_machine", "_waiting", "ready", "timed",
    )  # fmt: skip

    def __init__(self, machine: Machine) -> None:
        self._machine = machine
        self.look()

    def look(self) -> None:
        """Find out of every thread whether it can go on."""
        self.ready, self.timed, _, _ = who_can_go(self._machine, None, 0)
        threads = self._machine.threads
        self._known = len(threads)
        # Every thread that rests before a wait, and the same by the object waited for;
        # when the timeouts fire of those that could go by them, and the same in order.
        self._waiting: dict[int, Wait] = {}
        self._at: dict[Ref | None, dict[int, Wait]] = {}
        for thread in threads:
            if thread.wait is not None and not thread.over:
                self._expect(thread.tid, thread.wait)
        heap, self._late = self._machine.heap, {}
        for tid in self.timed:
            self._late[tid] = cast("float", deadline(heap, threads[tid]))
        self._deadlines = [(self._late[tid], tid) for tid in self.timed]

    def after(self, tid: int, kind: int, ref: Ref | None, key: Value) -> None:
        """Thread *tid* made a step of this *kind*, which touched *ref*, or *key* as well."""
        if kind in _LIVES:
            self._after_life(tid, kind)
            return
        self.renew(tid)
        if QUIET[kind]:
            return
        if kind == Kind.OUTSIDE:
            # It names what lies outside, not what came or went there.
            self._forget_ended()
            for each in tuple(self._at):
                self._renew_at(each)
            return
        self._renew_at(ref)
        # Who waits at a condition lets go of its lock.
        if key is not None and key in self._at:
            self._renew_at(key)

    def after_code(self, tid: int, code: int) -> None:
        """Thread *tid* made a step of which only the *code* is known."""
        kind = code & KIND_MASK
        if kind in _LIVES:
            self._after_life(tid, kind)
            return
        self.renew(tid)
        if kind == Kind.OUTSIDE:
            self._forget_ended()
        if not QUIET[kind]:
            for ref in tuple(self._at):
                self._renew_at(ref)

    def _after_life(self, tid: int, kind: int) -> None:
        """A thread was started, has begun, or is over."""
        machine = self._machine
        if kind not in _ENDS:
            self.renew(tid)
        elif over(machine):
            self.ready = self.timed = ()
            return
        else:
            self._forget_ended()
        while self._known < len(machine.threads):
            self._known += 1
            self.renew(self._known - 1)
        # Who joins a thread waits for its end, and only once it is started.  With a process the
        # ends of pipes are closed that it had.
        for other in [other for other, wait in self._waiting.items() if wait.kind in _FOR_ENDS]:
            self.renew(other)

    def _forget_ended(self) -> None:
        """Look at no thread any more that is over; one may have ended others with it."""
        machine = self._machine
        for thread in machine.threads:
            if thread.over:
                self._forget(thread.tid)
        if over(machine):
            self.ready = self.timed = ()

    def _renew_at(self, ref: Ref | None) -> None:
        """Look at the threads that wait for the object at *ref*, which was touched."""
        waits = self._at.get(ref)
        if not waits or ref is None:
            return
        obj = self._machine.heap[ref]
        if type(obj) is not LockObject:
            for tid in tuple(waits):
                self.renew(tid)
            return
        # Of those that wait for the lock alone all can go or none.
        ready, owner, others = set(self.ready), obj.owner, []
        for tid, wait in waits.items():
            if tid == owner or wait.kind != "lock" or wait.deadline is not None:
                others.append(tid)
            elif owner is None:
                ready.add(tid)
            else:
                ready.discard(tid)
        self.ready = tuple(sorted(ready))
        for tid in others:
            self.renew(tid)

    def renew(self, tid: int) -> None:
        """Look at thread *tid*, which is not over."""
        machine = self._machine
        wait, before = machine.threads[tid].wait, self._waiting.get(tid)
        if wait is None and before is None:
            if tid not in self.ready:
                self._set_ready(tid, can=True)
            return
        if before is not wait:
            if before is not None:
                self._unexpect(tid, before)
            if wait is not None:
                self._expect(tid, wait)
        can = True
        if wait is not None:
            # Most that is waited for is a lock.
            obj = machine.heap[wait.ref] if wait.kind == "lock" and wait.ref else None
            if type(obj) is LockObject:
                can = obj.owner is None or can_take(obj, tid)
            else:
                can = satisfied(machine.heap, machine.threads, wait, tid)
        if can is not (tid in self.ready):
            self._set_ready(tid, can=can)
        when = None if can else deadline(machine.heap, machine.threads[tid])
        if when != self._late.get(tid):
            self._set_deadline(tid, when)

    def _expect(self, tid: int, wait: Wait) -> None:
        """Thread *tid* rests before *wait*."""
        self._waiting[tid] = wait
        for ref in self._concerned(wait):
            waits = self._at.get(ref)
            if waits is None:
                self._at[ref] = {tid: wait}
            else:
                waits[tid] = wait

    def _unexpect(self, tid: int, wait: Wait) -> None:
        """Thread *tid* does not rest before *wait* any more."""
        del self._waiting[tid]
        for ref in self._concerned(wait):
            waits = self._at[ref]
            if len(waits) > 1:
                del waits[tid]
            else:
                del self._at[ref]

    def _concerned(self, wait: Wait) -> tuple[Ref | None, ...]:
        """What decides whether who waits for *wait* can go."""
        if wait.kind == "condition" and wait.ref is not None:
            return wait.ref, cast("ConditionObject", self._machine.heap[wait.ref]).lock
        return (wait.ref,)

    def _forget(self, tid: int) -> None:
        """Thread *tid* is over."""
        before = self._waiting.get(tid)
        if before is not None:
            self._unexpect(tid, before)
        if tid in self.ready:
            self._set_ready(tid, can=False)
        if tid in self._late:
            self._set_deadline(tid, None)

    def _set_ready(self, tid: int, *, can: bool) -> None:
        ready = self.ready
        place = bisect_left(ready, tid)
        if can:
            # In id order, as `Options` has them: what a policy draws from depends on it.
            self.ready = (*ready[:place], tid, *ready[place:])
        else:
            self.ready = ready[:place] + ready[place + 1 :]

    def _set_deadline(self, tid: int, when: float | None) -> None:
        """Thread *tid* could go on at *when*, if time passed."""
        before = self._late.pop(tid, None)
        if before is not None:
            self._deadlines.remove((before, tid))
        if when is not None:
            self._late[tid] = when
            insort(self._deadlines, (when, tid))
        self.timed = tuple([one for _, one in self._deadlines])


def is_main(code: int) -> bool:
    """Whether an event of *code* is a step."""
    return code & KIND_MASK < SECONDARY


def all_quiet(codes: Iterable[int]) -> bool:
    """Whether events of *codes* leave it as it was which threads other than theirs can go."""
    # In a long turn the same codes come again and again.
    return all(QUIET[code & KIND_MASK] for code in set(codes))
