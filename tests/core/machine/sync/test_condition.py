"""`threading.Condition`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import Ending, always, endings_of


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


def test_acquire() -> None:
    text = """
import threading
condition = threading.Condition()
print(condition.acquire(), condition.acquire())
condition.release()
condition.release()
lock = threading.Lock()
condition = threading.Condition(lock)
condition.acquire()
print(lock.acquire(False))
condition.release()
print(lock.acquire(False), condition.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("True True\nFalse\nTrue False\n")


def test_unacquired_wait() -> None:
    text = """
import threading
try:
    threading.Condition().wait()
except RuntimeError as error:
    print(error)
"""

    endings = endings_of(text)

    assert endings == always("cannot wait on un-acquired lock\n")


def test_notify() -> None:
    text = """
import threading
condition = threading.Condition()
waiting = []
woken = []
def wait(name):
    with condition:
        waiting.append(name)
        condition.wait()
        woken.append(name)
def notify(count, after):
    with condition:
        condition.notify(count)
    while len(woken) < after:
        pass
for name in "ab":
    threading.Thread(target=wait, args=(name,)).start()
while len(waiting) < 2:
    pass
notify(1, 1)
print(len(woken))
notify(5, 2)
print(sorted(woken))
"""

    endings = endings_of(text)

    assert endings == always("1\n['a', 'b']\n")


def test_timeout() -> None:
    text = """
import threading
condition = threading.Condition()
with condition:
    print(condition.wait(0.5), condition.acquire(False))
"""

    endings = endings_of(text)

    assert endings == always("False True\n")


def test_waitfor() -> None:
    text = """
import threading
condition = threading.Condition()
state = 0
def work():
    with condition:
        print(condition.wait_for(lambda: state == 2), state)
thread = threading.Thread(target=work)
thread.start()
for _ in range(2):
    with condition:
        state += 1
        condition.notify()
thread.join()
"""

    endings = endings_of(text)

    assert endings == always("True 2\n")


def test_waitfor_timeout() -> None:
    text = """
import threading
condition = threading.Condition()
with condition:
    print(condition.wait_for(lambda: False, timeout=0.5), condition.wait_for(lambda: 7, 0.5))
"""

    endings = endings_of(text)

    assert endings == always("False 7\n")


def test_notify_of_no_number() -> None:
    text = """
import threading
condition = threading.Condition()
with condition:
    condition.notify("x")
def work():
    with condition:
        condition.wait()
with condition:
    threading.Thread(target=work, daemon=True).start()
    condition.wait(0.1)
    try:
        condition.notify("x")
    except TypeError as error:
        print(error)
"""

    endings = endings_of(text)

    assert endings == {
        Ending("", deadlocked=False),
        Ending("'>' not supported between instances of 'str' and 'int'\n", deadlocked=False),
    }


def test_constructor_without_a_lock() -> None:
    text = """
import threading
try:
    threading.Condition("x")
except AttributeError as error:
    print(error)
"""

    endings = endings_of(text)

    assert endings == always("'str' object has no attribute 'acquire'\n")


def test_notify_of_a_number_that_is_not_whole() -> None:
    text = """
import threading
condition = threading.Condition()
waiting = []
def wait():
    with condition:
        waiting.append(1)
        print(condition.wait())
threads = [threading.Thread(target=wait) for _ in range(2)]
for thread in threads:
    thread.start()
while len(waiting) < 2:
    pass
with condition:
    condition.notify(float("nan"))
    condition.notify(1.5)
for thread in threads:
    thread.join()
"""

    endings = endings_of(text)

    assert endings == always("True\nTrue\n")
