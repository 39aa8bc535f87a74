"""`threading.Barrier`.

Follows "Barrier Objects" of the `threading` documentation of CPython.  Arriving and
going on are two steps, except for the last one to arrive.  That one carries out the
action, if there is one, and holds the barrier's lock meanwhile, as in CPython: nobody
else can arrive, go on, give up, abort or reset.

See https://docs.python.org/3/library/threading.html#barrier-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.natives import BuiltinFunction, BuiltinType, Method
from core.machine.operators import compare
from core.machine.primitives.objects import BarrierObject, with_waiter, without_waiter
from core.machine.signature import matched, number, seconds
from core.machine.state import TIMEOUT
from core.machine.threads import Wait
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.types.exceptions import library_exception
from core.machine.values import MISSING, Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Value

BROKEN = library_exception("BrokenBarrierError", "RuntimeError", "threading")


def new_barrier(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``threading.Barrier(parties, action=None, timeout=None)``."""
    parameters = (("parties", MISSING), ("action", None), ("timeout", None))
    parties, action, timeout = matched("Barrier", parameters, args, kwargs)
    parties = number(m, parties)
    if compare(m, "<", parties, 1):
        raise Thrown("ValueError", "parties must be > 0")
    if not isinstance(parties, int):
        raise UnmodelledError(
            "a Barrier for a number of threads that is not whole is not simulated"
        )
    limit = None if timeout is None else seconds(m, timeout)
    return m.new(BarrierObject(parties, action, limit))


def wait(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Wait until all parties are here; the number of this one, the last is 0's opposite."""
    (timeout,) = matched("wait", (("timeout", None),), args, kwargs)
    ref = cast("Ref", owner)
    if m.permits and m.threads[m.tid].phase is None:
        barrier = cast("BarrierObject", m.heap[ref])
        if barrier.action is not None:
            raise CallProgram("_barrier_wait", owner, timeout)
    return _arrive(m, ref, timeout)


def arrive(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``_barrier_arrive(barrier, timeout)``: `wait` at a barrier with an action.

    The last one to arrive has to carry it out, and to open the barrier afterwards.
    """
    owner, timeout = args
    return _arrive(m, cast("Ref", owner), timeout)


def _arrive(m: Machine, ref: Ref, timeout: Value) -> Value:
    phase = m.threads[m.tid].phase
    if phase is not None:
        return _go_on(m, ref, cast("tuple[str, int, float | None]", phase))
    m.wait = Wait("barrier", ref)
    if not m.permits:
        return NOT_NOW
    barrier = cast("BarrierObject", m.heap[ref])
    # `Barrier._enter` waits until the round before has left; while the action runs the lock is
    # held, at which everybody else waits.
    if barrier.state in {"draining", "resetting", "acting"}:
        return NOT_NOW
    m.wait = None
    if barrier.state == "broken":
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown(BROKEN)
    barrier = cast("BarrierObject", m.own(ref))
    index = len(barrier.arrived)
    if index + 1 < barrier.parties:
        return _stay(m, ref, barrier, index, timeout)
    if barrier.action is None:
        # With one party there is nobody to let go on, and the barrier is ready again at once.
        barrier.state = "draining" if barrier.arrived else "filling"
    else:
        barrier.arrived = with_waiter(barrier.arrived, m.tid)
        barrier.state = "acting"
    m.visible(Kind.ARRIVE, ref, None, index + 1)
    return index


def _stay(m: Machine, ref: Ref, barrier: BarrierObject, index: int, timeout: Value) -> Value:
    limit = barrier.timeout if timeout is None else seconds(m, timeout)
    deadline = None if limit is None else m.deadline(limit)
    barrier.arrived = with_waiter(barrier.arrived, m.tid)
    m.own_thread(m.tid).phase = ("barrier", index, deadline)
    m.visible(Kind.ARRIVE, ref, None, index + 1)
    m.wait = Wait("barrier", ref, deadline)
    return NOT_NOW


def _go_on(m: Machine, ref: Ref, phase: tuple[str, int, float | None]) -> Value:
    _, index, deadline = phase
    m.wait = Wait("barrier", ref, deadline)
    if not m.permits:
        return NOT_NOW
    state = cast("BarrierObject", m.heap[ref]).state
    if state == "acting" or (state == "filling" and m.way != TIMEOUT):
        return NOT_NOW
    m.wait = None
    m.own_thread(m.tid).phase = None
    barrier = cast("BarrierObject", m.own(ref))
    passes = barrier.state == "draining"
    # Its time is over before all had come: `Barrier._wait` breaks the barrier for everybody.
    if barrier.state == "filling":
        barrier.state = "broken"
    _step_out(m, barrier)
    m.visible(Kind.PASS if passes else Kind.TRY_FAILED, ref, None, index)
    if not passes:
        raise Thrown(BROKEN)
    return index


def _step_out(m: Machine, barrier: BarrierObject) -> None:
    barrier.arrived = without_waiter(barrier.arrived, m.tid)
    # `Barrier._exit`: the last one out makes it ready again, unless it is broken.
    if not barrier.arrived and barrier.state in {"draining", "resetting"}:
        barrier.state = "filling"


def open_(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The last one to arrive lets all go on, its action done; or breaks the barrier."""
    owner, broken = args
    if not m.permits:
        return NOT_NOW
    barrier = cast("BarrierObject", m.own(cast("Ref", owner)))
    barrier.state = "broken" if broken else "draining"
    _step_out(m, barrier)
    m.visible(Kind.ABORT if broken else Kind.PASS, cast("Ref", owner), None, barrier.parties - 1)
    return None


def abort(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Break the barrier for all."""
    return _change(m, cast("Ref", owner), "broken")


def reset(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Start afresh; who waits gets a BrokenBarrierError."""
    return _change(m, cast("Ref", owner), "resetting")


def _change(m: Machine, ref: Ref, state: str) -> Value:
    m.wait = Wait("barrier lock", ref)
    if not m.permits or cast("BarrierObject", m.heap[ref]).state == "acting":
        return NOT_NOW
    m.wait = None
    barrier = cast("BarrierObject", m.own(ref))
    if state == "resetting" and not barrier.arrived:
        state = "filling"
    # Who was let go on is not called back: `Barrier.reset` leaves a barrier that drains alone.
    if not (state == "resetting" and barrier.state == "draining"):
        barrier.state = state
    m.visible(Kind.ABORT, ref, None, state)
    return None


BARRIER_METHODS = {
    "Barrier": {
        "wait": Method(wait, "sync"),
        "abort": Method(abort, "sync"),
        "reset": Method(reset, "sync"),
    }
}
BARRIER_TYPES = {"Barrier": BuiltinType("Barrier", new_barrier, module="threading", kind="pure")}
BARRIER_INTRINSICS = {
    "_barrier_arrive": BuiltinFunction("_barrier_arrive", arrive, "sync"),
    "_barrier_open": BuiltinFunction("_barrier_open", open_, "sync"),
}
