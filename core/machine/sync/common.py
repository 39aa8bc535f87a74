"""The primitives of `threading` for processes: the same, but that all have them in common.

Follows "Synchronization primitives" of CPython's `multiprocessing` documentation.
"""

from __future__ import annotations

from core.machine.primitives.objects import (
    BarrierObject,
    ConditionObject,
    EventObject,
    LockObject,
    SemaphoreObject,
)


class CommonLock(LockObject):
    """A `multiprocessing.Lock` or `RLock`."""

    __slots__ = ()
    crosses = True

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class."""
        return f"process {self.kind}"

    def copy(self) -> CommonLock:
        """The same lock for another instant."""
        twin = CommonLock(self.kind, self.owner, self.depth)
        twin.shared = self.shared
        return twin


class CommonSemaphore(SemaphoreObject):
    """A `multiprocessing.Semaphore` or `BoundedSemaphore`."""

    __slots__ = ()
    crosses = True

    @property
    def type_name(self) -> str:  # type: ignore[override]
        """The name of its class."""
        return f"process {self.kind}"

    def copy(self) -> CommonSemaphore:
        """The same semaphore for another instant."""
        twin = CommonSemaphore(self.kind, self.value, self.initial)
        twin.shared = self.shared
        return twin


class CommonCondition(ConditionObject):
    """A `multiprocessing.Condition`."""

    __slots__ = ()
    crosses = True

    def copy(self) -> CommonCondition:
        """The same condition for another instant."""
        twin = CommonCondition(self.lock, self.waiters)
        twin.shared = self.shared
        return twin


class CommonEvent(EventObject):
    """A `multiprocessing.Event`."""

    __slots__ = ()
    crosses = True

    def copy(self) -> CommonEvent:
        """The same event for another instant."""
        twin = CommonEvent(flag=self.flag, waiters=self.waiters)
        twin.shared = self.shared
        return twin


class CommonBarrier(BarrierObject):
    """A `multiprocessing.Barrier`."""

    __slots__ = ()
    crosses = True

    def copy(self) -> CommonBarrier:
        """The same barrier for another instant."""
        twin = CommonBarrier(self.parties, self.action, self.timeout)
        twin.arrived, twin.state, twin.shared = self.arrived, self.state, self.shared
        return twin
