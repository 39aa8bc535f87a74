"""Runs without interleaving."""

from __future__ import annotations

import pytest

from core.search.states.outcomes import end_of
from core.search.strategies.serial_runs import SerialRuns
from tests.core.search.searched import NOTHING, finished, program_of, visited

ADD = """
total = 0
def add():
    global total
    total += 1
"""
ADD_IN_PARTS = """
import time
total = 0
lock = threading.Lock()
def add():
    global total
    with lock:
        seen = total
    {}
    with lock:
        total = seen + 1
"""
NOTES = """
notes = []
def note(word):
    notes.append(word)
def a():
    note("a")
def b():
    note("b")
"""
QUEUE = """
import queue
jobs, got = queue.Queue(), []
def put():
    jobs.put(1)
def get():
    got.append(jobs.get({}))
"""


def values(text: str, name: str, *targets: str) -> tuple[set[str], set[str]]:
    """What *name* can be at the end: in runs without interleaving, and in all."""
    visit = visited(program_of(text, *targets), NOTHING)
    runs = SerialRuns()
    finished(runs.go(visit))
    assert visit.complete
    assert runs.complete
    serial, every = (
        {dict(end_of(visit.space, end).values)[name] for end in ends}
        for ends in (runs.ends, visit.ends)
    )
    return serial, every


def test_an_update_is_lost_only_by_interleaving() -> None:
    assert values(ADD, "total", "add", "add") == ({"2"}, {"1", "2"})


@pytest.mark.parametrize("between", ["pass", "time.sleep(0.1)", "time.sleep(0)"])
def test_to_sleep_lets_nobody_in(between: str) -> None:
    text = ADD_IN_PARTS.format(between)

    assert values(text, "total", "add", "add") == ({"2"}, {"1", "2"})


def test_threads_run_in_every_order() -> None:
    assert values(NOTES, "notes", "b", "a")[0] == {"['a', 'b']", "['b', 'a']"}


def test_a_thread_just_started_may_go_before_who_started_it() -> None:
    text = NOTES + "t = threading.Thread(target=a)\nt.start()\nnote('m')\nt.join()\n"

    assert values(text, "notes")[0] == {"['a', 'm']", "['m', 'a']"}


def test_who_has_to_wait_lets_others_in() -> None:
    assert values(QUEUE.format(""), "got", "get", "put")[0] == {"[1]"}


def test_time_passes_only_when_nobody_can_go() -> None:
    text = (
        "lock = threading.Lock()\ntold = []\ndef a():\n    told.append(lock.acquire(timeout=1))\n"
    )
    held = text + "lock.acquire()\n"
    free = text + "lock.acquire()\ndef b():\n    lock.release()\n"

    assert values(held, "told", "a")[0] == {"[False]"}
    assert values(free, "told", "a", "b")[0] == {"[True]"}
