"""`threading.Lock` and `threading.RLock`.

Follows "Lock Objects" and "RLock Objects" of the `threading` documentation of CPython.
No order is promised among waiters: a release makes all of them able to go, and the
choice of the next step decides who gets the lock.  Messages are those of CPython 3.11.

See https://docs.python.org/3/library/threading.html#lock-objects
and https://docs.python.org/3/library/threading.html#rlock-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from core.machine.access import NOT_NOW
from core.machine.events import Kind
from core.machine.locations import WHOLE, Mode
from core.machine.natives import BuiltinType, Method
from core.machine.plain import operand_name, plain_value
from core.machine.primitives.objects import LockObject, can_take
from core.machine.signature import clocked, matched, no_arguments
from core.machine.state import TIMEOUT
from core.machine.threads import Wait
from core.machine.thrown import Thrown

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.values import Ref, Value

FOREVER = -1
TIMEOUT_MAX: Final = 9223372036.0
"""As CPython's: so many seconds, in nanoseconds, are what 64 bits can hold."""


def deadline_of(m: Machine, *, blocking: Value, timeout: Value) -> float | None:
    """When a blocking call with *timeout* gives up, on the virtual clock; None for never.

    Raises:
        Thrown: for the combinations that CPython refuses.
    """
    # Before all else, as `lock_acquire_parse_args` in CPython's Modules/_threadmodule.c.
    if not isinstance(plain_value(m, blocking), int):
        kind = operand_name(m, blocking, "__index__")
        raise Thrown("TypeError", f"'{kind}' object cannot be interpreted as an integer")
    limit = clocked(m, timeout)
    if not blocking and limit != FOREVER:
        raise Thrown("ValueError", "can't specify a timeout for a non-blocking call")
    if limit < 0 and limit != FOREVER:
        raise Thrown("ValueError", "timeout value must be positive")
    if limit == FOREVER:
        return None
    return m.deadline(limit)


def acquire(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Take the lock; False if it is not to be had at once, or in time."""
    parameters = (("blocking", True), ("timeout", FOREVER))
    blocking, timeout = matched("acquire", parameters, args, kwargs)
    deadline = deadline_of(m, blocking=blocking, timeout=timeout)
    ref = cast("Ref", owner)
    wait = Wait("lock", ref, deadline) if blocking else None
    return take(m, ref, wait)


def take(m: Machine, ref: Ref, wait: Wait | None) -> Value:
    """One attempt at the lock: True, False where it gives up, or NOT_NOW with *wait* noted."""
    if not m.permits:
        # Without a look at the lock: whoever rests before it does not depend on it yet.
        m.wait = wait
        return NOT_NOW
    lock = cast("LockObject", m.heap[ref])
    gives_up = wait is None or m.way == TIMEOUT
    free = can_take(lock, m.tid) and m.way != TIMEOUT
    if not (free or gives_up):
        m.wait = wait
        return NOT_NOW
    m.wait = None
    if not free:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        return False
    if lock.owner == m.tid:
        # Who holds it may take it once more whatever others do.
        m.access(ref, WHOLE, Mode.GIVE)
    elif wait is not None and wait.deadline is None:
        m.access(ref, WHOLE, Mode.TAKE)
    lock = cast("LockObject", m.own(ref))
    lock.owner, lock.depth = m.tid, lock.depth + 1
    m.visible(Kind.ACQUIRE, ref, None, lock.depth)
    return True


def release(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Let go of the lock once; any thread may release a `Lock`, only the owner an `RLock`."""
    ref = cast("Ref", owner)
    if not m.permits:
        return NOT_NOW
    lock = cast("LockObject", m.heap[ref])
    no_arguments(f"{lock.type_name}.release", args, kwargs)
    # A Lock belongs to nobody, so any thread may let go of it: "Lock Objects".
    if lock.kind == "Lock" and lock.owner is None:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("RuntimeError", "release unlocked lock")
    if lock.kind == "RLock" and lock.owner != m.tid:
        m.visible(Kind.TRY_FAILED, ref, None, None)
        raise Thrown("RuntimeError", "cannot release un-acquired lock")
    if lock.owner == m.tid:
        m.access(ref, WHOLE, Mode.GIVE)
    lock = cast("LockObject", m.own(ref))
    lock.depth -= 1
    if lock.depth == 0:
        lock.owner = None
    m.visible(Kind.RELEASE, ref, None, lock.depth)
    return None


def enter(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The beginning of ``with lock:``."""
    return take(m, cast("Ref", owner), Wait("lock", cast("Ref", owner)))


def leave(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """The end of ``with lock:``."""
    return release(m, owner, (), {})


def locked(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Whether somebody holds the lock."""
    no_arguments("lock.locked", args, kwargs)
    if not m.permits:
        return NOT_NOW
    answer = cast("LockObject", m.heap[cast("Ref", owner)]).owner is not None
    m.visible(Kind.LOOK, cast("Ref", owner), None, answer)
    return answer


def is_owned(m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """Whether the running thread holds the lock; nobody else can change that."""
    return cast("LockObject", m.heap[cast("Ref", owner)]).owner == m.tid


def recursion_count(
    m: Machine, owner: Value, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> Value:
    """How often the running thread holds the lock; nobody else can change that."""
    lock = cast("LockObject", m.heap[cast("Ref", owner)])
    return lock.depth if lock.owner == m.tid else 0


def new_lock(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``threading.Lock()``."""
    no_arguments("_thread.allocate_lock", args, kwargs)
    return m.new(LockObject("Lock"))


def new_rlock(m: Machine, args: tuple[Value, ...], kwargs: dict[str, Value]) -> Value:
    """``threading.RLock()``."""
    matched("RLock", (), args, kwargs)
    return m.new(LockObject("RLock"))


_COMMON = {
    "acquire": Method(acquire, "sync"),
    "release": Method(release, "sync"),
    "__enter__": Method(enter, "sync"),
    "__exit__": Method(leave, "sync"),
}
LOCK_METHODS = {
    "lock": {**_COMMON, "locked": Method(locked, "sync")},
    "RLock": {
        **_COMMON,
        "_is_owned": Method(is_owned, "pure"),
        "_recursion_count": Method(recursion_count, "pure"),
    },
}
LOCK_TYPES = {
    "Lock": BuiltinType("lock", new_lock, module="_thread", kind="pure"),
    "RLock": BuiltinType("RLock", new_rlock, module="_thread", kind="pure"),
}
