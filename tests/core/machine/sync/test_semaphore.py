"""`threading.Semaphore` and `threading.BoundedSemaphore`, by every schedule of small programs."""

from __future__ import annotations

import pytest

from tests.core.machine.sync.exhaustive import always, endings_of

KINDS = ["Semaphore", "BoundedSemaphore"]


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


@pytest.mark.parametrize("kind", KINDS)
def test_acquire(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(2)
print(permits.acquire(), permits.acquire(), permits.acquire(False))
permits.release()
print(permits.acquire())
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("True True False\nTrue\n")


@pytest.mark.parametrize("kind", KINDS)
def test_default_value(kind: str) -> None:
    text = """
import threading
permits = threading.KIND()
print(permits.acquire(False), permits.acquire(False))
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("True False\n")


@pytest.mark.parametrize("kind", KINDS)
def test_acquire_contended(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(2)
inside = most = 0
def work():
    global inside, most
    permits.acquire()
    inside += 1
    most = max(most, inside)
    inside -= 1
    permits.release()
permits.acquire()
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most)
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("1\n")


@pytest.mark.parametrize("kind", KINDS)
def test_try_acquire_contended(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(1)
permits.acquire()
thread = threading.Thread(target=lambda: print(permits.acquire(False)))
thread.start()
thread.join()
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("False\n")


@pytest.mark.parametrize("kind", KINDS)
def test_acquire_timeout(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(1)
try:
    permits.acquire(False, timeout=1)
except ValueError as error:
    print(error)
permits.acquire()
print(permits.acquire(timeout=0.5))
permits.release()
print(permits.acquire(False))
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("can't specify timeout for non-blocking acquire\nFalse\nTrue\n")


@pytest.mark.parametrize("kind", KINDS)
def test_multirelease(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(3)
for _ in range(3):
    permits.acquire()
threads = [threading.Thread(target=permits.acquire) for _ in range(2)]
for thread in threads:
    thread.start()
permits.release(3)
for thread in threads:
    thread.join()
print(permits.acquire(False), permits.acquire(False))
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("True False\n")


@pytest.mark.parametrize("kind", KINDS)
def test_with(kind: str) -> None:
    text = """
import threading
permits = threading.KIND(1)
with permits:
    print(permits.acquire(False))
try:
    with permits:
        raise KeyError
except KeyError:
    print(permits.acquire(False))
"""

    endings = endings_of(text.replace("KIND", kind))

    assert endings == always("False\nTrue\n")


def test_release_unacquired_of_a_semaphore_without_bound_is_a_permit_more() -> None:
    text = """
import threading
permits = threading.Semaphore(1)
permits.release()
print(permits.acquire(False), permits.acquire(False), permits.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True True False\n")


def test_what_is_no_number_of_permits_is_refused_as_cpython_does() -> None:
    text = """
import threading
def attempt(of, number):
    try:
        of(number)
    except (TypeError, ValueError) as error:
        print(error)
attempt(threading.Semaphore(1).release, 1.5)
attempt(threading.Semaphore(1).release, 0.5)
attempt(threading.Semaphore(1).release, "x")
attempt(threading.Semaphore, "x")
"""

    endings = endings_of(text)

    assert endings == always(
        "'float' object cannot be interpreted as an integer\n"
        "n must be one or more\n"
        "'<' not supported between instances of 'str' and 'int'\n"
        "'<' not supported between instances of 'str' and 'int'\n"
    )


def test_a_timeout_that_is_no_number_matters_only_to_who_has_to_wait() -> None:
    text = """
import threading
permits = threading.Semaphore()
print(permits.acquire(timeout="x"))
try:
    permits.acquire(timeout="x")
except TypeError as error:
    print(error)
print(permits.acquire(timeout=True))
"""

    endings = endings_of(text)

    assert endings == always("True\nunsupported operand type(s) for +: 'float' and 'str'\nFalse\n")
