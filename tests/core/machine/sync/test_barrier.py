"""`threading.Barrier`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_single_thread() -> None:
    text = """
import threading
barrier = threading.Barrier(1)
print(barrier.wait(), barrier.wait())
"""

    endings = endings_of(text)

    assert endings == always("0 0\n")


def test_wait_return() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
places = []
def arrive():
    places.append(barrier.wait())
thread = threading.Thread(target=arrive)
thread.start()
arrive()
thread.join()
print(sorted(places))
"""

    endings = endings_of(text)

    assert endings == always("[0, 1]\n")


def test_abort() -> None:
    text = """
import threading
barrier = threading.Barrier(2)
def arrive():
    try:
        barrier.wait()
    except threading.BrokenBarrierError:
        print('broken')
thread = threading.Thread(target=arrive)
thread.start()
barrier.abort()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("broken\n")
