"""Exceptions in the log of a run: each is raised once and dies where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.machine.events import Kind
from core.machine.linker.image import image_of
from tests.laws.simulated import run_by_schedule, run_to_end, shown_by

if TYPE_CHECKING:
    from core.language.program import Program

AGAIN = """\
print("start")
def fail():
    try:
        x = {}["nothing"]
    except KeyError:
        raise
try:
    fail()
finally:
    print("finally")
"""
IN_A_WITH = """\
from threading import Lock
lock = Lock()
with lock:
    raise ValueError("no")
"""
TWO = """\
print("start")
try:
    1 / 0
except ZeroDivisionError:
    raise ValueError("no")
"""
BY_THE_LIBRARY = """\
import queue
letters = queue.Queue()
print("start")
letters.get_nowait()
"""


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        (AGAIN, [(4, "KeyError")]),
        (IN_A_WITH, [(4, "ValueError")]),
        (TWO, [(3, "ZeroDivisionError"), (5, "ValueError")]),
        (BY_THE_LIBRARY, [(4, "Empty")]),
    ],
)
def test_an_exception_is_raised_once_and_its_thread_dies_where_it_was_raised(
    text: str, raised: list[tuple[int, str]]
) -> None:
    simulation = run_to_end(text)

    run, events = run_by_schedule(text, str(simulation.schedule))

    told = [
        (line_of(run.program, event[2]), event[5][0])
        for event in events
        if event[0] == Kind.RAISED and isinstance(event[5], tuple)
    ]
    died = [line_of(run.program, event[2]) for event in events if event[0] == Kind.DIED]
    assert told == raised
    assert died == [raised[-1][0]]


def line_of(program: Program, site: int) -> int:
    """The line of the instruction at *site*."""
    return image_of(program).sites[site].span.line


def test_other_threads_run_to_their_end_after_the_main_thread_died() -> None:
    text = """\
import threading
def work(name):
    for place in range(3):
        print(name, place)
for name in "ab":
    threading.Thread(target=work, args=name).start()
raise ValueError("main is gone")
"""

    runs = [run_to_end(text, seed=seed) for seed in range(20)]

    for run in runs:
        lines = shown_by(run).output.splitlines()
        assert [line for line in lines if line[0] == "a"] == ["a 0", "a 1", "a 2"]
        assert [line for line in lines if line[0] == "b"] == ["b 0", "b 1", "b 2"]
        assert shown_by(run).complaint == "ValueError: main is gone"


def test_a_daemon_ends_with_the_main_thread_that_died() -> None:
    text = """\
import threading, time
def work():
    while True:
        time.sleep(1)
threading.Thread(target=work, daemon=True).start()
raise ValueError("main is gone")
"""

    run = run_to_end(text)

    assert shown_by(run).complaint == "ValueError: main is gone"
    assert run.position < 100
