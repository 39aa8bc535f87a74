"""the queues, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import always, endings_of


def test_task_done_too_often() -> None:
    text = """
import queue
try:
    queue.Queue().task_done()
except Exception as error:
    print(type(error).__name__, error)
"""

    endings = endings_of(text)

    assert endings == always("ValueError task_done() called too many times\n")


def test_empty() -> None:
    text = """
import queue
try:
    queue.SimpleQueue().get(block=False)
except queue.Empty:
    print('empty')
"""

    endings = endings_of(text)

    assert endings == always("empty\n")


def test_full() -> None:
    text = """
import queue
items = queue.Queue(1)
items.put(1)
try:
    items.put(2, timeout=0.01)
except queue.Full:
    print('full', items.qsize())
"""

    endings = endings_of(text)

    assert endings == always("full 1\n")


def test_join() -> None:
    text = """
import threading
import queue
items = queue.Queue()
done = []
def work():
    done.append(items.get())
    items.task_done()
items.put(1)
threading.Thread(target=work).start()
items.join()
print(done)
"""

    endings = endings_of(text)

    assert endings == always("[1]\n")
