"""`threading.RLock`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_reacquire() -> None:
    text = """
import threading
lock = threading.RLock()
print(lock.acquire(), lock.acquire())
lock.release()
lock.release()
"""

    endings = endings_of(text)

    assert endings == always("True True\n")


def test_release_unacquired() -> None:
    text = """
import threading
lock = threading.RLock()
try:
    lock.release()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError cannot release un-acquired lock\n")


def test_different_thread() -> None:
    text = """
import threading
lock = threading.RLock()
def attempt():
    print(lock.acquire(False))
lock.acquire()
thread = threading.Thread(target=attempt)
thread.start()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("False\n")
