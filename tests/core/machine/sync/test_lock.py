"""`threading.Lock`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import Ending, always, endings_of


def test_try_acquire_contended() -> None:
    text = """
import threading
lock = threading.Lock()
def attempt():
    print(lock.acquire(False))
lock.acquire()
thread = threading.Thread(target=attempt)
thread.start()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("False\n")


def test_different_thread() -> None:
    text = """
import threading
lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=lock.release)
thread.start()
thread.join()
print(lock.locked())
"""

    endings = endings_of(text)

    assert endings == always("False\n")


def test_reacquire() -> None:
    text = """
import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
"""

    endings = endings_of(text)

    assert endings == {Ending("", deadlocked=True)}


def test_state_after_timeout() -> None:
    text = """
import threading
lock = threading.Lock()
lock.acquire()
print(lock.acquire(timeout=0.01))
lock.release()
print(lock.locked(), lock.acquire(blocking=False))
"""

    endings = endings_of(text)

    assert endings == always("False\nFalse True\n")
