"""The kinds of wait: for each, when it is over, what it looks at, and how it ends well.

A new kind of wait is a name in `WaitKind` and a record here; what people read of it stands in
`core.runs.wishes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias, cast

from core.machine.events import Kind
from core.machine.locations import FACE, WHOLE, Mode
from core.machine.primitives.objects import (
    HEAD,
    ROOM,
    UNFINISHED,
    Woken,
    awaits_notification,
    can_take,
    thread_of,
)
from core.machine.threads import lead_of
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.machine.machine import Machine
    from core.machine.objects import ListObject, Obj
    from core.machine.primitives.objects import (
        BarrierObject,
        ConditionObject,
        EventObject,
        LockObject,
        QueueObject,
        SemaphoreObject,
    )
    from core.machine.primitives.results import ResultObject
    from core.machine.primitives.streams import StreamObject
    from core.machine.threads import Thread, Wait, WaitKind
    from core.machine.values import Ref, Value

Satisfied: TypeAlias = "Callable[[Mapping[Ref, Obj], Sequence[Thread], Obj, int], bool]"
"""Whether what a thread waits for has come: the heap, the threads, the object, the thread."""


class WaitRecord(NamedTuple):
    """What there is to know of a kind of wait.

    *satisfied* says that it is over, *ends* is the kind of event with which it ends well.
    *part* of the object is what it is about, and *mode* how it uses that.  *patient* says that
    a visitor of a server might send such a thread on, *hopes* that somebody has to.
    """

    satisfied: Satisfied
    ends: Kind
    part: Value = WHOLE
    mode: Mode = Mode.AWAIT
    patient: bool = False
    hopes: bool = False


def deadline(heap: Mapping[Ref, Obj], thread: Thread) -> float | None:
    """When *thread* can go on by its timeout; None if no timeout counts for it now."""
    wait = thread.wait
    if thread.over or wait is None or wait.deadline is None:
        return None
    if wait.kind == "condition":
        assert wait.ref is not None
        condition = cast("ConditionObject", heap[wait.ref])
        # Once notified it lacks the lock, for which it waits without end.
        return wait.deadline if awaits_notification(condition, thread) else None
    if wait.kind == "barrier":
        # Who is late needs the lock to say so, and the action has it.
        assert wait.ref is not None
        acting = cast("BarrierObject", heap[wait.ref]).state == "acting"
        return None if acting else wait.deadline
    return wait.deadline


def satisfied(heap: Mapping[Ref, Obj], threads: Sequence[Thread], wait: Wait, tid: int) -> bool:
    """Whether what thread *tid* waits for has come, so that it can go on without time passing."""
    # A sleep has nothing to look at: only time sends it on.
    if wait.ref is None:
        return False
    if wait.kind == "join":
        thread = thread_of(threads, wait.ref)
        # Who joins what is not started does not wait but fails.
        return thread is None or thread.over
    return _SATISFIED[wait.kind](heap, threads, heap[wait.ref], tid)


def awaited(m: Machine, wait: Wait, tid: int) -> tuple[tuple[Ref | str, Value, Mode], ...]:
    """What thread *tid* looks at to find out whether its *wait*, without a timeout, is over.

    Owner, part and mode of each location, as in `core.machine.locations`.
    """
    ref = wait.ref
    if ref is None:
        return ()
    if wait.kind == "join":
        thread = thread_of(m.threads, ref)
        return () if thread is None else ((FACE, thread.tid, Mode.AWAIT),)
    if wait.kind == "condition":
        lock = cast("ConditionObject", m.heap[ref]).lock
        return ((ref, Woken(tid), Mode.AWAIT), (lock, WHOLE, Mode.TAKE))
    if wait.kind == "select":
        streams = cast("ListObject", m.heap[ref]).items
        return tuple((cast("Ref", stream), WHOLE, Mode.READ) for stream in streams)
    record = WAITS[wait.kind]
    return ((ref, record.part, record.mode),)


def _lock(heap: Mapping[Ref, Obj], _: Sequence[Thread], obj: Obj, tid: int) -> bool:
    return can_take(cast("LockObject", obj), tid)


def _condition(heap: Mapping[Ref, Obj], threads: Sequence[Thread], obj: Obj, tid: int) -> bool:
    condition = cast("ConditionObject", obj)
    if awaits_notification(condition, threads[tid]):
        return False
    return can_take(cast("LockObject", heap[condition.lock]), tid)


def _some_ready(heap: Mapping[Ref, Obj], streams: Obj) -> bool:
    """Whether one of the *streams* in a list is ready."""
    items = cast("ListObject", streams).items
    return any(cast("StreamObject", heap[cast("Ref", each)]).ready for each in items)


def _barrier(heap: Mapping[Ref, Obj], _: Sequence[Thread], obj: Obj, tid: int) -> bool:
    barrier = cast("BarrierObject", obj)
    if tid in barrier.arrived:
        return barrier.state in {"draining", "broken", "resetting"}
    return barrier.state in {"filling", "broken"}


def _never(_h: Mapping[Ref, Obj], _t: Sequence[Thread], _o: Obj, _i: int) -> bool:
    """What has no object to look at is told otherwise, or by the clock."""
    return False


def _ready(_h: Mapping[Ref, Obj], _t: Sequence[Thread], obj: Obj, _i: int) -> bool:
    return cast("StreamObject", obj).ready


WAITS: Final[Mapping[WaitKind, WaitRecord]] = {
    "lock": WaitRecord(_lock, Kind.ACQUIRE, mode=Mode.TAKE),
    "free": WaitRecord(_lock, Kind.PRINT),
    "condition": WaitRecord(_condition, Kind.ACQUIRE, patient=True, hopes=True),
    "permit": WaitRecord(
        lambda _h, _t, obj, _i: cast("SemaphoreObject", obj).value > 0,
        Kind.PERMIT_TAKEN,
        mode=Mode.TAKE,
    ),
    "event": WaitRecord(
        lambda _h, _t, obj, tid: tid not in cast("EventObject", obj).waiters,
        Kind.EVENT_SEEN,
        patient=True,
        hopes=True,
    ),
    "barrier": WaitRecord(_barrier, Kind.PASS),
    "barrier lock": WaitRecord(
        lambda _h, _t, obj, _i: cast("BarrierObject", obj).state != "acting", Kind.ABORT
    ),
    "put": WaitRecord(
        lambda _h, _t, obj, _i: not cast("QueueObject", obj).full, Kind.PUT, ROOM, Mode.TAKE
    ),
    "get": WaitRecord(
        lambda _h, threads, obj, _i: cast("QueueObject", obj).gives(threads),
        Kind.GET,
        HEAD,
        Mode.TAKE,
        patient=True,
        hopes=True,
    ),
    "finished": WaitRecord(
        lambda _h, _t, obj, _i: cast("QueueObject", obj).unfinished == 0,
        Kind.ACQUIRE,
        UNFINISHED,
        Mode.READ,
        patient=True,
    ),
    "flush": WaitRecord(
        lambda _h, threads, obj, tid: cast("QueueObject", obj).fits(lead_of(threads[tid])),
        Kind.LOOK,
        ROOM,
        Mode.TAKE,
    ),
    "room": WaitRecord(
        lambda _h, _t, obj, _i: cast("QueueObject", obj).roomy, Kind.PUT, mode=Mode.READ
    ),
    "result": WaitRecord(lambda _h, _t, obj, _i: cast("ResultObject", obj).came, Kind.EVENT_SEEN),
    "join": WaitRecord(_never, Kind.JOIN, patient=True),
    "sleep": WaitRecord(_never, Kind.WAKE, patient=True),
    "stream": WaitRecord(_ready, Kind.OUTSIDE, mode=Mode.READ),
    "visitor": WaitRecord(_ready, Kind.OUTSIDE, mode=Mode.READ, patient=True),
    "select": WaitRecord(lambda heap, _t, obj, _i: _some_ready(heap, obj), Kind.OUTSIDE),
}
_SATISFIED: Final = {kind: record.satisfied for kind, record in WAITS.items()}
"""Asked for every thread that waits, before every step."""
