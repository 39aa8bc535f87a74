"""`threading.Condition`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_notify_of_fewer_than_none_wakes_nobody() -> None:
    text = """
import threading
condition = threading.Condition()
with condition:
    condition.notify(-1)
print("on")
"""

    endings = endings_of(text)

    assert endings == always("on\n")


def test_unacquired_notify() -> None:
    text = """
import threading
try:
    threading.Condition().notify()
except RuntimeError as error:
    print(error)
"""

    endings = endings_of(text)

    assert endings == always("cannot notify on un-acquired lock\n")
