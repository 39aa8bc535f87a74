"""The locks that the program finds in `threading`: the real ones, held."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gui.real.child.gates import Gates


class WaitingLock:
    """The lock *real* of a condition: whoever waits there lets the others of *gates* go on."""

    def __init__(self, gates: Gates, real: Any) -> None:  # noqa: ANN401 - a lock or an RLock
        self._gates = gates
        self._real = real

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:  # noqa: FBT001, FBT002
        """As `threading.Lock.acquire`."""
        return bool(self._real.acquire(blocking, timeout))

    def release(self) -> None:
        """As `threading.Lock.release`."""
        self._real.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()

    def __repr__(self) -> str:
        return repr(self._real)

    def __getattr__(self, name: str) -> object:
        # What modules of the library ask of a lock besides, as `_at_fork_reinit`.
        return getattr(self._real, name)

    # What `threading.Condition` asks of its lock.

    def _is_owned(self) -> bool:
        owned = getattr(self._real, "_is_owned", None)
        return bool(self._real.locked() if owned is None else owned())

    def _release_save(self) -> object:
        save: object = getattr(self._real, "_release_save", self._real.release)()
        # Whoever waits for a notification has made its step once the lock is free.
        self._gates.leave()
        later = self._gates.after()
        if later is not None and later.late:
            # The step is over once the wait is: who notifies after that is too late.
            self._gates.due("TRY_FAILED", "ABORT")
        return save

    def _acquire_restore(self, save: object) -> None:
        restore = getattr(self._real, "_acquire_restore", None)
        if restore is None:
            self._real.acquire()
        else:
            restore(save)


class HeldLock(WaitingLock):
    """Does what *real*, a lock of CPython, does, when it is the caller's turn by *gates*."""

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:  # noqa: FBT001, FBT002
        """As `threading.Lock.acquire`."""
        with self._gates.step("ACQUIRE", "TRY_FAILED") as step:
            if step is not None and step.kind == "TRY_FAILED":
                taken = bool(self._real.acquire(blocking=False))
                if taken:
                    self._gates.differ(step, "it was free")
                return taken
            return bool(self._real.acquire(blocking, timeout))

    def release(self) -> None:
        """As `threading.Lock.release`."""
        with self._gates.step("RELEASE", "TRY_FAILED"):
            self._real.release()

    def locked(self) -> bool:
        """As `threading.Lock.locked`, which an RLock has from Python 3.14 on."""
        return bool(self._real.locked())

    def _acquire_restore(self, save: object) -> None:
        with self._gates.step("ACQUIRE"):
            super()._acquire_restore(save)


def locks(gates: Gates) -> dict[str, object]:
    """What makes locks, by its name in `threading`."""
    return {
        "Lock": lambda: HeldLock(gates, threading.Lock()),
        "RLock": lambda: HeldLock(gates, threading.RLock()),
    }
