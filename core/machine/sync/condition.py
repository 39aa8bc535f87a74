"""`threading.Condition`.

Follows "Condition Objects" of the `threading` documentation of CPython.  `wait` is two
steps, letting go of the lock and taking it again, and one more in between if the timeout
fires; notify does not hand the lock over.

See https://docs.python.org/3/library/threading.html#condition-objects
"""

from __future__ import annotations

from itertools import combinations, islice
from math import ceil, comb, inf
from typing import TYPE_CHECKING, cast

from core.machine.access import NOT_NOW
from core.machine.classes import native_kind, type_name
from core.machine.events import Kind
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinType, Method
from core.machine.objects import Instance
from core.machine.operators import compare
from core.machine.plain import defines
from core.machine.primitives.objects import (
    WAITERS,
    ConditionObject,
    LockObject,
    Woken,
    awaits_notification,
    can_take,
    with_waiter,
    without_waiter,
)
from core.machine.signature import matched, number, patience
from core.machine.slots import METHODS
from core.machine.state import TIMEOUT
from core.machine.sync import lock as locks
from core.machine.threads import Wait
from core.machine.thrown import CallProgram, Thrown, UnmodelledError
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import MethodCall
    from core.machine.state import State
    from core.machine.threads import Thread
    from core.machine.values import Value


def new_condition(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``threading.Condition(lock=None)``."""
    (lock,) = matched("Condition", (("lock", None),), args, kwargs)
    if lock is None:
        lock = m.new(LockObject("RLock"))
    if not (isinstance(lock, Ref) and isinstance(m.heap[lock], LockObject)):
        raise _no_lock(m, lock)
    return m.new(ConditionObject(lock))


def _no_lock(m: Machine, value: Value) -> Thrown | UnmodelledError:
    """What comes of a condition over *value*: CPython takes all that can be acquired."""
    for name in ("acquire", "release"):
        if not _offers(m, value, name):
            kind = type_name(m, value)
            return Thrown("AttributeError", f"'{kind}' object has no attribute '{name}'")
    return UnmodelledError(
        f"a Condition over a {type_name(m, value)} is not simulated; give it a Lock or an RLock"
    )


def _offers(m: Machine, value: Value, name: str) -> bool:
    if name in METHODS[native_kind(m, value)] or defines(m, value, name):
        return True
    obj = m.heap[value] if isinstance(value, Ref) else None
    return isinstance(obj, Instance) and (name in obj.fields or defines(m, value, "__getattr__"))


def _parts(m: Machine, owner: Value) -> tuple[Ref, ConditionObject, LockObject]:
    ref = cast("Ref", owner)
    condition = cast("ConditionObject", m.heap[ref])
    return ref, condition, cast("LockObject", m.heap[condition.lock])


def _owned(m: Machine, lock: LockObject) -> bool:
    """As CPython: of a plain Lock it can only tell that somebody holds it."""
    return lock.owner is not None and (lock.kind == "Lock" or lock.owner == m.tid)


def wait(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Let go of the lock until notified; False if the timeout fired first."""
    (timeout,) = matched("wait", (("timeout", None),), args, kwargs)
    ref = cast("Ref", owner)
    thread = m.threads[m.tid]
    if thread.phase is None:
        return _begin_wait(m, ref, timeout)
    _, depth, deadline, late = cast("tuple[str, int, float | None, bool]", thread.phase)
    m.wait = Wait("condition", ref, deadline)
    if not m.permits:
        return NOT_NOW
    _, condition, lock = _parts(m, ref)
    if awaits_notification(condition, thread):
        return _time_out(m, ref, depth) if m.way == TIMEOUT else NOT_NOW
    if not can_take(lock, m.tid):
        return NOT_NOW
    m.wait = None
    m.own_thread(m.tid).phase = None
    m.access(condition.lock, WHOLE, Mode.TAKE)
    if deadline is None:
        m.access(ref, Woken(m.tid), Mode.AWAIT)
    lock = cast("LockObject", m.own(condition.lock))
    lock.owner, lock.depth = m.tid, depth
    m.visible(Kind.ACQUIRE, condition.lock, None, depth)
    if m.tid in condition.waiters:
        # It is late, and has the lock only now.
        m.access(ref, WAITERS, Mode.WRITE)
        condition = cast("ConditionObject", m.own(ref))
        condition.waiters = without_waiter(condition.waiters, m.tid)
    # By what it knew when it gave up: a notification that came while it waited for the lock is lost
    # to all others (`gotit` in `Condition.wait`).
    return not late


def _begin_wait(m: Machine, ref: Ref, timeout: Value) -> Value:
    if not m.permits:
        return NOT_NOW
    _, condition, lock = _parts(m, ref)
    if not _owned(m, lock):
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("RuntimeError", "cannot wait on un-acquired lock")
    deadline = None if timeout is None else m.deadline(patience(m, timeout))
    # The depth comes back with the lock, as by `_release_save` and `_acquire_restore` of an
    # `RLock`.
    m.own_thread(m.tid).phase = ("condition", lock.depth, deadline, False)
    if lock.owner == m.tid:
        m.access(condition.lock, WHOLE, Mode.GIVE)
    m.access(ref, WAITERS, Mode.WRITE)
    lock = cast("LockObject", m.own(condition.lock))
    lock.owner, lock.depth = None, 0
    condition = cast("ConditionObject", m.own(ref))
    condition.waiters = with_waiter(condition.waiters, m.tid)
    m.visible(Kind.WAIT, ref, condition.lock, None)
    m.wait = Wait("condition", ref, deadline)
    return NOT_NOW


def _time_out(m: Machine, ref: Ref, depth: int) -> Value:
    # It stays a waiter until it has the lock, and a notification can still go to it.
    m.own_thread(m.tid).phase = ("condition", depth, None, True)
    m.visible(Kind.TRY_FAILED, ref, None, None)
    m.wait = Wait("condition", ref)
    return NOT_NOW


def wait_for(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``wait`` until a predicate holds."""
    predicate, timeout = matched("wait_for", (("predicate", None), ("timeout", None)), args, kwargs)
    raise CallProgram("_wait_for", owner, predicate, timeout)


def notify(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Wake some waiters; the choice of the step decides which."""
    (count,) = matched("notify", (("n", 1),), args, kwargs)
    return _wake(m, owner, count)


def notify_all(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """Wake all waiters."""
    matched("notify_all", (), args, kwargs)
    return _wake(m, owner, inf)


def _wake(m: Machine, owner: Value, count: Value) -> Value:
    if not m.permits:
        return NOT_NOW
    ref, condition, lock = _parts(m, owner)
    if not _owned(m, lock):
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("RuntimeError", "cannot notify on un-acquired lock")
    # CPython looks at the number only when there is somebody to wake.
    if condition.waiters:
        count = number(m, count)
        compare(m, ">", count, 0)
    many = _woken_by(condition, count)
    # CPython wakes the one that has waited longest, but its documentation promises no order among
    # waiters: each choice is tried.
    chosen = next(islice(combinations(condition.waiters, many), m.way or 0, None))
    if lock.owner == m.tid:
        # That it holds the lock is nothing that others can change.
        m.access(condition.lock, WHOLE, Mode.GIVE)
    m.access(ref, WAITERS, Mode.WRITE)
    # For each waiter a location of its own: two that are woken do not get into each other's way,
    # and who is not woken depends on no part of this.
    for tid in chosen:
        m.access(ref, Woken(tid), Mode.GIVE)
    condition = cast("ConditionObject", m.own(ref))
    condition.waiters = tuple(tid for tid in condition.waiters if tid not in chosen)
    m.visible(Kind.NOTIFY, ref, None, chosen)
    return None


def ways_to_wake(condition: ConditionObject, count: Value) -> int:
    """In how many ways *count* waiters can be chosen."""
    return comb(len(condition.waiters), _woken_by(condition, count))


def ways_to_notify(
    state: State,
    thread: Thread,
    receiver: Value,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> int | None:
    """In how many ways a ``notify`` of the condition *receiver* can go; None if only in one."""
    wanted = args[0] if args else kwargs.get("n", 1)
    if not isinstance(wanted, int | float):
        return None
    condition = state.heap[cast("Ref", receiver)]
    count = ways_to_wake(cast("ConditionObject", condition), wanted)
    return None if count == 1 else count


def _woken_by(condition: ConditionObject, count: Value) -> int:
    # Not a number is not over 0 either; CPython counts a part of a waiter as one.
    if not (isinstance(count, int | float) and count > 0):
        return 0
    return ceil(min(count, len(condition.waiters)))


def _of_lock(operation: MethodCall) -> MethodCall:
    """An operation on a condition that is one on its lock, which never changes."""

    def method(
        m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
    ) -> Value:
        condition = cast("ConditionObject", m.heap[cast("Ref", owner)])
        return operation(m, condition.lock, args, kwargs)

    return method


CONDITION_METHODS = {
    "Condition": {
        "acquire": Method(_of_lock(locks.acquire), "sync"),
        "release": Method(_of_lock(locks.release), "sync"),
        "__enter__": Method(_of_lock(locks.enter), "sync"),
        "__exit__": Method(_of_lock(locks.leave), "sync"),
        "wait": Method(wait, "sync"),
        "wait_for": Method(wait_for, "sync"),
        "notify": Method(notify, "sync", ways_to_notify),
        "notify_all": Method(notify_all, "sync"),
        "notifyAll": Method(notify_all, "sync"),
    }
}
CONDITION_TYPES = {
    "Condition": BuiltinType("Condition", new_condition, module="threading", kind="pure")
}
