"""`threading.Thread`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_join_before_start() -> None:
    text = """
import threading

try:
    threading.Thread().join()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError cannot join thread before it is started\n")


def test_join_itself() -> None:
    text = """
import threading

try:
    threading.current_thread().join()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError cannot join current thread\n")


def test_start_twice() -> None:
    text = """
import threading
thread = threading.Thread()
thread.start()
try:
    thread.start()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("RuntimeError threads can only be started once\n")


def test_is_alive() -> None:
    text = """
import threading
thread = threading.Thread()
before = thread.is_alive()
thread.start()
thread.join()
print(before, thread.is_alive())
"""

    endings = endings_of(text)

    assert endings == always("False False\n")
