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


def test_constructor() -> None:
    text = """
import threading
lock = threading.RLock()
print(lock.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True\n")


def test_acquire_release() -> None:
    text = """
import threading
lock = threading.RLock()
print(lock.acquire())
lock.release()
print(lock.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True\nTrue\n")


def test_try_acquire() -> None:
    text = """
import threading
lock = threading.RLock()
print(lock.acquire(False))
lock.release()
"""

    endings = endings_of(text)

    assert endings == always("True\n")


def test_acquire_contended() -> None:
    text = """
import threading
lock = threading.RLock()
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
lock = threading.RLock()
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
lock = threading.RLock()
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


def test_try_acquire_contended() -> None:
    text = """
import threading
lock = threading.RLock()
def attempt():
    print(lock.acquire(False))
lock.acquire()
lock.acquire()
lock.release()
thread = threading.Thread(target=attempt)
thread.start()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("False\n")


def test__is_owned() -> None:
    text = """
import threading
lock = threading.RLock()
print(lock._is_owned())
lock.acquire()
print(lock._is_owned())
thread = threading.Thread(target=lambda: print(lock._is_owned()))
thread.start()
thread.join()
lock.acquire()
lock.release()
print(lock._is_owned())
lock.release()
print(lock._is_owned())
"""

    endings = endings_of(text)

    assert endings == always("False\nTrue\nFalse\nTrue\nFalse\n")


def test_recursion_count() -> None:
    text = """
import threading
lock = threading.RLock()
counts = [lock._recursion_count()]
lock.acquire()
lock.acquire()
counts.append(lock._recursion_count())
thread = threading.Thread(target=lambda: counts.append(lock._recursion_count()))
thread.start()
thread.join()
lock.release()
lock.release()
counts.append(lock._recursion_count())
print(counts)
"""

    endings = endings_of(text)

    assert endings == always("[0, 2, 0, 0]\n")
