"""Locks, semaphores, conditions, events and barriers that processes have in common.

Follows "Synchronization primitives" of CPython's `multiprocessing` documentation; what goes
wrong is said in the words of its `SemLock`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW
from core.machine.classes import type_name
from core.machine.events import Kind
from core.machine.natives import BuiltinFunction, BuiltinType, Method
from core.machine.primitives.objects import LockObject
from core.machine.signature import matched, seconds
from core.machine.slots import Slots
from core.machine.sync import lock as locks
from core.machine.sync import semaphore as semaphores
from core.machine.sync.barrier import new_barrier
from core.machine.sync.common import (
    CommonBarrier,
    CommonCondition,
    CommonEvent,
    CommonLock,
    CommonSemaphore,
)
from core.machine.threads import Wait
from core.machine.thrown import Thrown
from core.machine.values import Ref

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.natives import Native
    from core.machine.objects import Obj
    from core.machine.primitives.objects import BarrierObject, SemaphoreObject
    from core.machine.threads import WaitKind
    from core.machine.values import Value

    Args = tuple[Value, ...]
    Kwargs = dict[str, Value]

_TOO_OFTEN: Final = "semaphore or lock released too many times"
_PATIENCE: Final = (("block", True), ("timeout", None))


def _wait(m: Machine, ref: Ref, kind: WaitKind, args: Args, kwargs: Kwargs) -> Wait | None:
    block, timeout = matched("acquire", _PATIENCE, args, kwargs)
    if not block:
        return None
    if timeout is None:
        return Wait(kind, ref)
    return Wait(kind, ref, m.deadline(max(0.0, seconds(m, timeout))))


def _acquire_lock(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    ref = cast("Ref", owner)
    return locks.take(m, ref, _wait(m, ref, "lock", args, kwargs))


def _release_lock(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    if not m.permits:
        return NOT_NOW
    ref = cast("Ref", owner)
    lock = cast("LockObject", m.heap[ref])
    if lock.kind == "RLock" and lock.owner != m.tid:
        # To find that out is a look at the lock, and so a step, though nothing changes.
        m.visible(Kind.TRY_FAILED, ref, None, None)
        words = "attempt to release recursive lock not owned by thread"
        raise Thrown("AssertionError", words)
    if lock.owner is None:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("ValueError", _TOO_OFTEN)
    return locks.release(m, owner, args, kwargs)


def _leave_lock(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    return _release_lock(m, owner, (), {})


def _acquire_permit(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    ref = cast("Ref", owner)
    return semaphores.take(m, ref, _wait(m, ref, "permit", args, kwargs))


def _release_permit(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    matched("release", (), args, kwargs)
    try:
        return semaphores.release(m, owner, (), {})
    except Thrown:
        # The same happens to one of `threading`, in other words.
        raise Thrown("ValueError", _TOO_OFTEN) from None


def _get_value(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    matched("get_value", (), args, kwargs)
    if not m.permits:
        return NOT_NOW
    value = cast("SemaphoreObject", m.heap[cast("Ref", owner)]).value
    m.visible(Kind.LOOK, cast("Ref", owner), None, value)
    return value


def _leave_permit(m: Machine, owner: Value, args: Args, kwargs: Kwargs) -> Value:
    return _release_permit(m, owner, (), {})


def _of_lock(kind: str) -> Native:
    def new(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        matched(kind, (), args, kwargs)
        return m.new(CommonLock(kind))

    return new


def _of_permits(kind: str) -> Native:
    def new(m: Machine, args: Args, kwargs: Kwargs) -> Value:
        (value,) = matched(kind, (("value", 1),), args, kwargs)
        if not isinstance(value, int):
            words = f"'{type_name(m, value)}' object cannot be interpreted as an integer"
            raise Thrown("TypeError", words)
        if value < 0:
            raise Thrown("OSError", 22, "Invalid argument")
        return m.new(CommonSemaphore(kind, value, value))

    return new


def _new_condition(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    (lock,) = matched("Condition", (("lock", None),), args, kwargs)
    if lock is None:
        lock = m.new(CommonLock("RLock"))
    if not (isinstance(lock, Ref) and isinstance(m.heap[lock], LockObject)):
        raise Thrown("AttributeError", f"'{type_name(m, lock)}' object has no attribute 'acquire'")
    return m.new(CommonCondition(lock))


def _new_event(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    matched("Event", (), args, kwargs)
    return m.new(CommonEvent())


def _new_barrier(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    ref = cast("Ref", new_barrier(m, args, kwargs))
    made = cast("BarrierObject", m.heap[ref])
    # At the address of the other, which has checked the arguments and is reached by nobody yet.
    barrier: Obj = CommonBarrier(made.parties, made.action, made.timeout)
    barrier.epoch = m.epoch
    m.heap[ref] = barrier
    return ref


def _opaque(m: Machine, args: Args, kwargs: Kwargs) -> Value:
    raise Thrown("TypeError", "SemLock.__init__() missing required arguments")


_LOCK_METHODS: Final = {
    "acquire": Method(_acquire_lock, "sync"),
    "release": Method(_release_lock, "sync"),
    "__enter__": Method(locks.enter, "sync"),
    "__exit__": Method(_leave_lock, "sync"),
    "_is_owned": Method(locks.is_owned, "pure"),
    "_recursion_count": Method(locks.recursion_count, "pure"),
}
_PERMIT_METHODS: Final = {
    "acquire": Method(_acquire_permit, "sync"),
    "release": Method(_release_permit, "sync"),
    "get_value": Method(_get_value, "sync"),
    "__enter__": Method(semaphores.enter, "sync"),
    "__exit__": Method(_leave_permit, "sync"),
}
_METHODS: Final = {
    "Lock": _LOCK_METHODS,
    "RLock": _LOCK_METHODS,
    "Semaphore": _PERMIT_METHODS,
    "BoundedSemaphore": _PERMIT_METHODS,
}
SLOTS: Final = {
    f"process {kind}": Slots(
        cls=BuiltinType(kind, _opaque, module="multiprocessing.synchronize"), methods=methods
    )
    for kind, methods in _METHODS.items()
}
"""The types, by name."""


def _factory(name: str, new: Native) -> BuiltinFunction:
    return BuiltinFunction(name, new, "pure", module="multiprocessing")


VALUES: Final[dict[str, Value]] = {
    **{kind: _factory(kind, _of_lock(kind)) for kind in ("Lock", "RLock")},
    **{kind: _factory(kind, _of_permits(kind)) for kind in ("Semaphore", "BoundedSemaphore")},
    "Barrier": _factory("Barrier", _new_barrier),
    "Condition": _factory("Condition", _new_condition),
    "Event": _factory("Event", _new_event),
}
"""By name."""
