"""`threading.Semaphore` and `threading.BoundedSemaphore`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_constructor() -> None:
    text = """
import threading

try:
    threading.Semaphore(-1)
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("ValueError semaphore initial value must be >= 0\n")


def test_release_unacquired() -> None:
    text = """
import threading

try:
    threading.BoundedSemaphore(1).release()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("ValueError Semaphore released too many times\n")


def test_try_acquire() -> None:
    text = """
import threading
permits = threading.Semaphore(2)
print(permits.acquire(False), permits.acquire(False), permits.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True True False\n")


def test_timeout_of_a_thread_that_can_go_is_one_step() -> None:
    text = """
import threading
permits = threading.Semaphore(0)
def attempt():
    print(permits.acquire(timeout=1) in (True, False))
thread = threading.Thread(target=attempt)
thread.start()
permits.release()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("True\n")
