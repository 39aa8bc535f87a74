"""`threading.Event`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_timeout_of_a_thread_that_is_already_woken_is_one_step() -> None:
    text = """
import threading
event = threading.Event()
def wait():
    print(event.wait(1) in (True, False))
thread = threading.Thread(target=wait)
thread.start()
event.set()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("True\n")
