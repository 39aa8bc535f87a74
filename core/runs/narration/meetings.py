"""Sentences on locks, conditions, semaphores, events, barriers and queues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.machine.events import Kind
from core.machine.hidden import BEGUN
from core.machine.objects import Instance
from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    LockObject,
    QueueObject,
    awaits_notification,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.machine.threads import Thread, Wait
    from core.runs.narration.context import Telling


def acquire(t: Telling) -> str:
    """A lock was taken, or a queue joined."""
    if isinstance(t.obj, QueueObject):
        return f"goes on, as all items of {t.what} are done"
    # The event is the same as for a lock that is free; only the wait before says that this ends
    # one.
    if t.waited is not None and t.waited.kind == "condition":
        return f"stops waiting and gets {t.what}'s lock again"
    if isinstance(t.value, int) and t.value > 1:
        return f"takes {t.what} again ({t.value} deep)"
    return f"takes {t.what}"


def release(t: Telling) -> str:
    """A lock was let go, or an item of a queue reported done."""
    if isinstance(t.obj, QueueObject):
        return f"has dealt with an item of {t.what}; {_counted(t)} left to do"
    if isinstance(t.value, int) and t.value > 0:
        return f"lets go of {t.what} once (still {t.value} deep)"
    return f"lets go of {t.what}{t.then(_who_wants(t), 'take it')}"


def _who_wants(t: Telling) -> Iterator[int]:
    """The threads that wait for the lock."""
    for thread in t.names.state.threads:
        if thread.tid != t.tid and thread.wait is not None and _lacks(t, thread, thread.wait):
            yield thread.tid


def _lacks(t: Telling, thread: Thread, wait: Wait) -> bool:
    obj = None if wait.ref is None else t.names.state.heap.get(wait.ref)
    if isinstance(obj, ConditionObject):
        # Who has not been notified does not want the lock yet.
        return obj.lock is t.ref and not awaits_notification(obj, thread)
    return wait.ref is t.ref


def try_failed(t: Telling) -> str:
    """An attempt that gave up, or that was not allowed."""
    if t.ref is None:
        return "cannot start one more thread"
    # Before the methods below: an `acquire` with a timeout and one without are the same call.
    if t.waited is not None and t.waited.deadline is not None:
        awaited = f"{t.what} to end" if t.waited.kind == "join" else t.what
        return f"has waited long enough for {awaited} and goes on without"
    if t.method in {"release", "__exit__"}:
        if isinstance(t.obj, LockObject):
            return f"cannot let go of {t.what}, which it does not hold"
        return f"cannot give back more permits of {t.what} than were taken"
    if t.method == "join":
        return f"cannot wait for {t.what} to end"
    if t.method == "task_done":
        return f"reports an item of {t.what} done that never was there"
    if isinstance(t.obj, ConditionObject):
        return f"cannot use {t.what} without holding its lock"
    if isinstance(t.obj, BarrierObject):
        return f"finds {t.what} broken"
    return _at_once(t)


def _at_once(t: Telling) -> str:
    """An attempt that did not wait."""
    if isinstance(t.obj, Instance) and t.value is None and BEGUN in t.obj.fields:
        return _not_of_thread(t)
    if isinstance(t.obj, QueueObject):
        # By what is in it: only a full queue refuses to take, and a full one is never empty.
        return f"finds {t.what} {'full' if t.obj.items else 'empty'} and does not wait"
    return f"does not get {t.what} and does not wait"


def _not_of_thread(t: Telling) -> str:
    """A thread was to be started or waited for, and cannot be."""
    # A thread has a number only once it was started.
    if all(thread.ref is not t.ref for thread in t.names.state.threads):
        return f"cannot wait for {t.what} to end, as it has not started"
    return f"cannot do that with {t.what}, which has started"


def notify(t: Telling) -> str:
    """Waiters of a condition were woken, if there were any."""
    if not isinstance(t.value, tuple) or not t.value:
        return f"notifies {t.what}, but nobody waits there"
    return f"wakes {t.listed(t.value)} at {t.what}"


def permit(t: Telling) -> str:
    """A semaphore was acquired or released."""
    if t.kind == Kind.PERMIT_TAKEN:
        return f"takes a permit of {t.what}; {_counted(t)} left"
    return f"gives a permit of {t.what} back; {_counted(t)} free"


def set_(t: Telling) -> str:
    """The sentence for an event that was set."""
    return f"sets {t.what}{t.then(t.value if isinstance(t.value, tuple) else (), 'go on')}"


def event_seen(t: Telling) -> str:
    """An event was looked at, or waited for."""
    if t.value:
        woken = t.waited is not None and t.waited.kind == "event"
        return f"stops waiting, as {t.what} was set" if woken else f"sees that {t.what} is set"
    return (
        f"waits for {t.what} to be set" if t.method == "wait" else f"sees that {t.what} is not set"
    )


def arrive(t: Telling) -> str:
    """A thread came to a barrier."""
    of = f" of {t.obj.parties}" if isinstance(t.obj, BarrierObject) else ""
    return f"arrives at {t.what} ({t.shown}{of})"


def abort(t: Telling) -> str:
    """A barrier was aborted or reset."""
    return f"breaks {t.what}" if t.value == "broken" else f"resets {t.what}"


def look(t: Telling) -> str:
    """The state of something was looked at."""
    answer = t.shown
    if isinstance(t.value, bool):
        answer = "yes" if t.value else "no"
    if t.ref is None:
        return f"counts the threads that have not ended: {answer}"
    if isinstance(t.obj, QueueObject):
        if not isinstance(t.value, bool):
            return f"counts the items in {t.what}: {answer}"
        return f"asks whether {t.what} is {t.method or 'empty or full'}: {answer}"
    return (
        f"asks whether {t.what} is {'held' if isinstance(t.obj, LockObject) else 'alive'}: {answer}"
    )


def _counted(t: Telling) -> str:
    if t.value == 0:
        return "none are"
    return f"{t.shown} {'is' if t.value == 1 else 'are'}"
