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


def test_constructor() -> None:
    text = """
import threading
lock = threading.Lock()
print(lock.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True\n")


def test_acquire_release() -> None:
    text = """
import threading
lock = threading.Lock()
print(lock.acquire())
lock.release()
print(lock.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True\nTrue\n")


def test_try_acquire() -> None:
    text = """
import threading
lock = threading.Lock()
print(lock.acquire(False))
lock.release()
"""

    endings = endings_of(text)

    assert endings == always("True\n")


def test_acquire_contended() -> None:
    text = """
import threading
lock = threading.Lock()
taken = []
def work(name):
    lock.acquire()
    taken.append(name)
    lock.release()
lock.acquire()
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
print(taken)
lock.release()
for thread in threads:
    thread.join()
print(sorted(taken))
"""

    endings = endings_of(text)

    assert endings == always("[]\n['a', 'b']\n")


def test_with() -> None:
    text = """
import threading
lock = threading.Lock()
def free():
    thread = threading.Thread(target=lambda: print(lock.acquire(False)))
    thread.start()
    thread.join()
with lock:
    free()
try:
    with lock:
        raise KeyError
except KeyError:
    free()
"""

    endings = endings_of(text)

    assert endings == always("False\nTrue\n")


def test_timeout() -> None:
    text = """
import threading
lock = threading.Lock()
for arguments in ((0, 1), (True, -2)):
    try:
        lock.acquire(*arguments)
    except ValueError as error:
        print(error)
lock.acquire()
def attempt():
    print(lock.acquire(timeout=0.5))
thread = threading.Thread(target=attempt)
thread.start()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always(
        "can't specify a timeout for a non-blocking call\ntimeout value must be positive\nFalse\n"
    )


def test_a_timeout_does_not_fire_on_a_lock_that_is_free() -> None:
    text = """
import threading
lock = threading.Lock()
print(lock.acquire(timeout=1))
"""

    assert endings_of(text) == always("True\n")
