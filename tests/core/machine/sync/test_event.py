"""`threading.Event`, by every schedule of small programs."""

from __future__ import annotations

from tests.core.machine.sync.exhaustive import Ending, always, endings_of


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


def test_is_set() -> None:
    text = """
import threading
event = threading.Event()
print(event.is_set())
event.set()
event.set()
print(event.is_set())
event.clear()
event.clear()
print(event.is_set())
"""

    endings = endings_of(text)

    assert endings == always("False\nTrue\nFalse\n")


def test_notify() -> None:
    text = """
import threading
event = threading.Event()
answers = []
def wait():
    answers.append(event.wait())
threads = [threading.Thread(target=wait) for _ in range(2)]
for thread in threads:
    thread.start()
answers.append("set")
event.set()
for thread in threads:
    thread.join()
print(answers)
"""

    endings = endings_of(text)

    assert endings == always("['set', True, True]\n")


def test_timeout() -> None:
    text = """
import threading
event = threading.Event()
print(event.wait(0), event.wait(0.5))
event.set()
print(event.wait(0), event.wait(0.5))
"""

    endings = endings_of(text)

    assert endings == always("False False\nTrue True\n")


def test_set_and_clear() -> None:
    text = """
import threading
event = threading.Event()
answers = []
def wait():
    answers.append(event.wait(1000))
threads = [threading.Thread(target=wait) for _ in range(2)]
for thread in threads:
    thread.start()
event.set()
event.clear()
for thread in threads:
    thread.join()
print(len(answers), event.is_set())
"""

    endings = endings_of(text)

    assert endings == always("2 False\n")


def test_a_thread_that_waited_goes_on_after_set_and_clear() -> None:
    text = """
import threading
event = threading.Event()
def wait():
    print(event.wait())
thread = threading.Thread(target=wait)
thread.start()
event.set()
event.clear()
thread.join()
"""

    endings = endings_of(text)

    assert endings == {Ending("True\n", deadlocked=False), Ending("", deadlocked=True)}
