"""Conditions, events, semaphores and barriers of `threading`: the real ones, held.

A wait that runs out of time in the plan does so when its turn comes.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from gui.real.child.locks import HeldLock, WaitingLock

if TYPE_CHECKING:
    from gui.real.child.gates import Gates

SOON = 1e-6
"""Seconds after which a wait gives up whose time has run out."""


def meetings(gates: Gates) -> dict[str, object]:
    """What makes them, by its name in `threading`."""
    return {
        "Condition": condition(gates),
        "Event": event(gates),
        "Semaphore": semaphore(gates, threading.Semaphore),
        "BoundedSemaphore": semaphore(gates, threading.BoundedSemaphore),
        "Barrier": barrier(gates),
    }


def condition(gates: Gates) -> type[threading.Condition]:
    """A `threading.Condition` whose calls are held by *gates*."""

    class Condition(threading.Condition):
        def __init__(self, lock: Any = None) -> None:  # noqa: ANN401 - as CPython's own
            held: Any = HeldLock(gates, threading.RLock()) if lock is None else lock
            super().__init__(held)

        def wait(self, timeout: float | None = None) -> bool:
            step = gates.due("WAIT")
            if step is None:
                return super().wait(timeout)
            later = gates.after()
            if later is None:
                return super().wait(timeout)
            return super().wait(SOON if later.late else None)

        def notify(self, n: int = 1) -> None:
            with gates.step("NOTIFY", "TRY_FAILED"):
                super().notify(n)

    return Condition


def event(gates: Gates) -> type[threading.Event]:
    """A `threading.Event` whose calls are held by *gates*."""

    class Event(threading.Event):
        def is_set(self) -> bool:
            with gates.step("EVENT_SEEN"):
                return super().is_set()

        def set(self) -> None:
            with gates.step("SET"):
                super().set()

        def clear(self) -> None:
            with gates.step("CLEAR"):
                super().clear()

        def wait(self, timeout: float | None = None) -> bool:
            while True:
                with gates.step("EVENT_SEEN", "TRY_FAILED") as step:
                    # Who has to wait sees at first that it is not set, and it is a step.
                    ends = step is None or step.late or step.value or (timeout or 1) <= 0
                    if ends:
                        return super().wait(timeout if step is None or not step.late else SOON)

    return Event


def semaphore(gates: Gates, real: type[threading.Semaphore]) -> type[threading.Semaphore]:
    """A semaphore as *real*, whose calls are held by *gates*."""

    class Semaphore(real):  # type: ignore[valid-type,misc]
        def acquire(self, blocking: bool = True, timeout: float | None = None) -> bool:  # noqa: FBT001, FBT002
            with gates.step("PERMIT_TAKEN", "TRY_FAILED") as step:
                if step is not None and step.kind == "TRY_FAILED":
                    taken = bool(super().acquire(blocking=False))
                    if taken:
                        gates.differ(step, "there was a permit")
                    return taken
                return bool(super().acquire(blocking, timeout))

        __enter__ = acquire

        def release(self, n: int = 1) -> None:
            with gates.step("PERMIT_GIVEN", "TRY_FAILED"):
                super().release(n)

    Semaphore.__name__ = real.__name__
    return Semaphore


def barrier(gates: Gates) -> type[threading.Barrier]:
    """A `threading.Barrier` whose calls are held by *gates*."""

    class Barrier(threading.Barrier):
        def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as CPython's own
            super().__init__(*args, **kwargs)
            lock: Any = WaitingLock(gates, threading.RLock())
            self._cond = threading.Condition(lock)

        def wait(self, timeout: float | None = None) -> int:
            gates.due("ARRIVE", "ABORT", "TRY_FAILED")
            try:
                number = super().wait(timeout)
            finally:
                gates.leave()
            with gates.step("PASS"):
                return number

        def _wait(self, timeout: float | None) -> None:
            later = gates.after()
            if later is not None:
                timeout = SOON if later.late else None
            super()._wait(timeout)  # type: ignore[misc]

        def abort(self) -> None:
            with gates.step("ABORT"):
                super().abort()

        def reset(self) -> None:
            with gates.step("ABORT"):
                super().reset()

    return Barrier
