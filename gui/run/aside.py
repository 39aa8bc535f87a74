"""Work that can be left in its middle: a thread of its own, which goes only while it is let.

Never do two threads go at once: who lets the work go on waits until it rests again, or is done.
So there is nothing to lock, and what is done in which order does not depend on any clock.
"""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING, Final

from core.machine.thrown import GivenUp

if TYPE_CHECKING:
    from collections.abc import Callable

_STACK: Final = 16 * 1024 * 1024
"""Bytes: as much as the first thread has; some systems give the others far less."""
NAME: Final = "aside"
"""What the thread is called, of which there is one at most while nothing is left."""


class Aside:
    """Does *act*, which calls `rest` wherever it can be left."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act = act
        self._may_go, self._rests = threading.Semaphore(0), threading.Semaphore(0)
        self._thread: threading.Thread | None = None
        self._given_up = False
        self._error: BaseException | None = None
        self.done = False

    def go_on(self) -> bool:
        """Let it go on until it rests; whether there is more to do.

        Raises:
            BaseException: whatever *act* raised.
        """
        if self._thread is None:
            before = threading.stack_size(_STACK)
            try:
                self._thread = threading.Thread(target=self._go, name=NAME, daemon=True)
                self._thread.start()
            finally:
                threading.stack_size(before)
        collects = gc.isenabled()
        # Parts of a window that nobody needs may only be taken away by the thread that made them.
        gc.disable()
        self._may_go.release()
        self._rests.acquire()
        if self.done:
            self._thread.join()
        if collects:
            gc.enable()
        error, self._error = self._error, None
        if error is not None:
            raise error
        return not self.done

    def rest(self) -> None:
        """Be left here, until somebody lets it go on.

        Raises:
            GivenUp: Nobody ever will.
        """
        # Others use what the work uses while it rests, and need no rest of their own.
        if threading.current_thread() is not self._thread:
            return
        self._rests.release()
        self._may_go.acquire()
        if self._given_up:
            raise GivenUp

    def give_up(self) -> None:
        """Leave the work where it rests."""
        self._given_up = True
        while self._thread is not None and not self.done:
            self.go_on()
        self.done = True

    def _go(self) -> None:
        self._may_go.acquire()
        try:
            if not self._given_up:
                self._act()
        except GivenUp:
            pass
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            self._error = error
        finally:
            self.done = True
            self._rests.release()
