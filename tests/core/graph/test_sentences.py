"""Whom the reason of a failure names, and whom it leaves out."""

from __future__ import annotations

from tests.core.graph.explained import explained, program_of

OWN_WRITE = """
import threading
shared = 0
def first():
    global shared
    n = shared
    shared = 1
    assert shared == 1
def second():
    global shared
    shared = 7
a = threading.Thread(target=first, name="Ann")
b = threading.Thread(target=second, name="Bob")
a.start(); b.start(); a.join(); b.join()
"""
BLIND_WRITE = """
import threading
x = done = 0
def first():
    global x
    n = x
    d = done
    x = n + 1
    assert n == 1 or not d
def second():
    global x, done
    x = 1
    done = 1
a = threading.Thread(target=first, name="Ann")
b = threading.Thread(target=second, name="Bob")
a.start(); b.start(); a.join(); b.join()
"""
DEFINED_LATE = """
import threading
def work():
    act()
t = threading.Thread(target=work, name="Ann")
t.start()
def act():
    pass
t.join()
"""
POOL = """
from concurrent.futures import ThreadPoolExecutor
shelf = ["bread"]
def take():
    if shelf:
        shelf.pop()
with ThreadPoolExecutor(2) as pool:
    jobs = [pool.submit(take) for _ in range(2)]
for job in jobs:
    job.result()
"""


def reasons(text: str) -> tuple[str, ...]:
    """Why the first failure of the program *text* comes about."""
    why = explained(program_of(text)).failures[0].why
    assert why is not None
    return why.sentences


def test_a_look_before_an_own_write_is_not_called_out_of_date() -> None:
    assert reasons(OWN_WRITE)[0].startswith(
        "Ann read what Bob had written instead of what Ann had: Ann set shared to 1"
    )


def test_who_wrote_without_reading_is_not_said_to_have_seen_the_same() -> None:
    assert reasons(BLIND_WRITE)[0].startswith(
        "Bob's change of x is lost: Ann had read 0 (line 6), Bob wrote 1 (line 12)"
    )


def test_what_a_def_binds_is_defined_and_not_set() -> None:
    assert "before main has defined act (line 7)" in reasons(DEFINED_LATE)[0]


def test_an_exception_of_one_of_two_workers_is_said_to_be_that_ones() -> None:
    assert reasons(POOL)[1].startswith("The exception arose in ThreadPoolExecutor-0_0 (line 6);")
