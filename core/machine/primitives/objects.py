"""What synchronisation primitives are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.machine.objects import NOBODY, Obj
from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.machine.threads import Thread
    from core.machine.values import Ref, Value


class LockObject(Obj):
    """A `Lock` or `RLock` (*kind*): the thread that took it last, and how often.

    Follows "Lock Objects" and "RLock Objects" of CPython's `threading` documentation.
    """

    __slots__ = ("depth", "kind", "owner")
    fixed = frozenset({"kind"})
    held_by = "owner"

    def __init__(self, kind: str, owner: int | None = None, depth: int = 0) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.kind = kind
        self.owner = owner
        self.depth = depth

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class."""
        return "lock" if self.kind == "Lock" else "RLock"

    def copy(self) -> LockObject:
        """The same lock for another instant."""
        twin = LockObject(self.kind, self.owner, self.depth)
        twin.shared = self.shared
        return twin

    def content(self) -> tuple[object, ...]:
        """The kind of lock, the thread that holds it, and how often it has it."""
        return (self.kind, self.owner, self.depth)


class ConditionObject(Obj):
    """A `Condition`: its lock, and the threads a notification can go to, by number.

    A thread whose timeout has fired stays among the *waiters* until it has the lock again, as
    in CPython: a notification that reaches it meanwhile is lost.
    Follows "Condition Objects" of CPython's `threading` documentation.
    """

    __slots__ = ("lock", "waiters")
    fixed = frozenset({"lock"})
    type_name = "Condition"

    def __init__(self, lock: Ref, waiters: tuple[int, ...] = ()) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.lock = lock
        self.waiters = waiters

    def copy(self) -> ConditionObject:
        """The same condition for another instant."""
        twin = ConditionObject(self.lock, self.waiters)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The lock."""
        return (self.lock,)

    def content(self) -> tuple[object, ...]:
        """The lock and who waits."""
        return (self.lock, self.waiters)


class SemaphoreObject(Obj):
    """A `Semaphore` or `BoundedSemaphore` (*kind*): the permits left and at the start.

    Follows "Semaphore Objects" of CPython's `threading` documentation.
    """

    __slots__ = ("initial", "kind", "value")
    fixed = frozenset({"initial", "kind"})

    def __init__(self, kind: str, value: int, initial: int) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.kind = kind
        self.value = value
        self.initial = initial

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class."""
        return self.kind

    @property
    def bounded(self) -> bool:
        """Whether giving back more permits than there were is an error."""
        return self.kind == "BoundedSemaphore"

    def copy(self) -> SemaphoreObject:
        """The same semaphore for another instant."""
        twin = SemaphoreObject(self.kind, self.value, self.initial)
        twin.shared = self.shared
        return twin

    def content(self) -> tuple[object, ...]:
        """The kind of semaphore and the permits that are left."""
        return (self.kind, self.value, self.initial)


class EventObject(Obj):
    """An `Event`: a flag to wait for, and the threads that wait for it to be set, by number.

    Follows "Event Objects" of CPython's `threading` documentation.
    """

    __slots__ = ("flag", "waiters")
    type_name = "Event"

    def __init__(self, *, flag: bool = False, waiters: tuple[int, ...] = ()) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.flag = flag
        self.waiters = waiters

    def copy(self) -> EventObject:
        """The same event for another instant."""
        twin = EventObject(flag=self.flag, waiters=self.waiters)
        twin.shared = self.shared
        return twin

    def content(self) -> tuple[object, ...]:
        """The flag and who waits."""
        return (self.flag, self.waiters)


class BarrierObject(Obj):
    """A `Barrier`: its size, who has arrived, and in which state it is.

    *state* is "filling", "draining", "resetting" or "broken", as in CPython's own, or "acting"
    while the last one to arrive carries out the action, with the barrier's lock in its hands.
    Follows "Barrier Objects" of CPython's `threading` documentation.
    """

    __slots__ = ("action", "arrived", "parties", "state", "timeout")
    fixed = frozenset({"action", "parties", "timeout"})
    type_name = "Barrier"

    def __init__(self, parties: int, action: Value, timeout: float | None) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.parties: int = parties
        self.action = action
        self.timeout = timeout
        self.arrived: tuple[int, ...] = ()
        self.state: str = "filling"

    @property
    def n_waiting(self) -> int:
        """How many threads wait in it, as it tells."""
        # Those who are on their way out do not count, as in CPython, though they are still in it.
        return len(self.arrived) if self.state in {"filling", "acting"} else 0

    def copy(self) -> BarrierObject:
        """The same barrier for another instant."""
        twin = BarrierObject(self.parties, self.action, self.timeout)
        twin.arrived, twin.state, twin.shared = self.arrived, self.state, self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The action."""
        return (self.action,)

    def content(self) -> tuple[object, ...]:
        """Everything there is to it."""
        return (self.parties, self.action, self.timeout, self.arrived, self.state)


class QueueObject(Obj):
    """A queue of the `queue` module: *items* in the order in which they come out.

    *unfinished* counts the items put and not yet reported done by `task_done`.
    Follows "Queue Objects" and "SimpleQueue Objects" of CPython's `queue` documentation.
    """

    __slots__ = ("items", "kind", "maxsize", "unfinished")
    fixed = frozenset({"kind", "maxsize"})

    def __init__(self, kind: str, maxsize: Value, items: list[Value], unfinished: int = 0) -> None:
        self.epoch = NOBODY
        self.shared = False
        self.kind = kind
        self.maxsize: Value = maxsize
        self.items = items
        self.unfinished = unfinished

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class."""
        return self.kind

    @property
    def full(self) -> bool:
        """Whether nothing can be put in now."""
        size = self.maxsize
        # A bound that is none or below means no bound, as in CPython.
        return isinstance(size, int | float) and 0 < size <= len(self.items)

    @property
    def shown(self) -> list[Value]:
        """What people take to be in it."""
        return self.items

    @property
    def roomy(self) -> bool:
        """Whether all that was written is in it; a pipe may have no room."""
        return True

    def fits(self, lead: int) -> bool:
        """Whether there is room for what process *lead* has on the way."""
        return True

    def gives(self, threads: Sequence[Thread]) -> bool:
        """Whether who waits for an item can go on."""
        return bool(self.items)

    def copy(self) -> QueueObject:
        """A queue of its own with the same items."""
        twin = QueueObject(self.kind, self.maxsize, self.items.copy(), self.unfinished)
        twin.shared = self.shared
        return twin

    def children(self) -> Iterable[Value]:
        """The items."""
        return self.items

    def content(self) -> tuple[object, ...]:
        """Kind, bound, items and what is unfinished."""
        return (self.kind, self.maxsize, tuple(self.items), self.unfinished)


TELLING = (LockObject, ConditionObject, SemaphoreObject, EventObject, BarrierObject)
"""The objects whose text tells how they are at that moment."""


def can_take(lock: LockObject, tid: int) -> bool:
    """Whether thread *tid* can take *lock* now."""
    return lock.owner is None or (lock.kind == "RLock" and lock.owner == tid)


def with_waiter(waiters: tuple[int, ...], tid: int) -> tuple[int, ...]:
    """*waiters* and thread *tid*.

    By number, so that states do not differ by who came first where that decides nothing.
    """
    return tuple(sorted((*waiters, tid)))


def without_waiter(waiters: tuple[int, ...], tid: int) -> tuple[int, ...]:
    """*waiters* but for thread *tid*."""
    return tuple(waiter for waiter in waiters if waiter != tid)


def awaits_notification(condition: ConditionObject, thread: Thread) -> bool:
    """Whether *thread*, which is in a `wait` on *condition*, is neither notified nor late."""
    if thread.tid not in condition.waiters:
        return False
    # Of a thread that is late the timeout has fired: only the lock keeps it.
    return not cast("tuple[str, int, float | None, bool]", thread.phase)[3]


class Woken(NamedTuple):
    """The part of a condition that says whether waiter *tid* was notified."""

    tid: int


def thread_of(threads: Sequence[Thread], ref: Ref) -> Thread | None:
    """The thread whose object is at *ref*; None if that is not started.

    That of a process is its main thread.
    """
    for thread in threads:
        if thread.ref is ref or (thread.leads and thread.house.process is ref):  # type: ignore[union-attr]
            return thread
    return None


HEAD, ROOM, TAIL, UNFINISHED, WAITERS = "head", "room", "tail", "unfinished", "waiters"
"""The parts of queues and conditions that are used by themselves."""
