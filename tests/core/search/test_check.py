"""A whole check: what it says first, and that it ends when it is asked to."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from core.search.check import Check
from core.search.check_report import Trial
from core.search.pace import Limits
from core.search.strategies.terms import Progress
from tests.core.search.searched import checked, finished, program_of

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.search.strategies.visit import Visit

COUNTER = """
counter = 0
def add():
    global counter
    for _ in range(3):
        counter += 1
"""
WAITS = """
import queue, random
jobs = queue.Queue()
def put():
    for _ in range(4):
        jobs.put(random.randint(0, 255))
def get():
    while True:
        jobs.get()
"""


def test_a_program_that_always_fails_is_unsafe_before_a_state_was_visited() -> None:
    check = Check(program_of(WAITS, "put", "get"), Limits(), clock=lambda: 0.0)
    going = check.go()

    looks = 0
    while check.first_failure is None:
        assert next(going).states == 0
        looks += 1

    assert check.first_failure.kind == "deadlock"
    assert check.trial.failed == check.trial.runs == 1


LATE = """
import threading
def work():
    for n in range(200):
        seen.append(n)
        lock.acquire()
        lock.release()
seen, lock = [], threading.Lock()
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert len(seen) < 600
"""


def test_a_run_that_takes_long_is_gone_on_with_while_the_search_goes_on() -> None:
    # Looks at the clock count as time, so that a busy machine changes nothing.
    now = count()
    check = Check(program_of(LATE), Limits(), clock=lambda: next(now) / 200)

    for _ in check.go():
        if check.first_failure is not None:
            break

    assert check.first_failure is not None
    assert check.trial == Trial(runs=1, failed=1)


def test_what_plain_runs_showed_is_told_although_the_search_was_stopped() -> None:
    times = count()
    check = Check(program_of(WAITS, "put", "get"), Limits(), lambda: next(times) / 1_000)
    going = check.go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report = over.value
            break
        if check.first_failure is not None:
            check.stop("enough")

    assert (report.verdict, report.complete, report.reason) == ("unsafe", False, "enough")
    assert [each.kind for each in report.failures] == ["deadlock"]
    assert (report.outcome_count, report.fault) == (1, "")


def test_a_run_that_failed_when_the_time_was_up_is_told_as_a_failure() -> None:
    times, late = count(), [0.0]
    check = Check(program_of(WAITS, "put", "get"), Limits(), lambda: late[0] + next(times) / 1_000)
    going = check.go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report = over.value
            break
        if check.trial.failed and not late[0]:
            late[0] = 60.0
            check.stop("the time is up")

    assert report.tried.failed
    assert (report.verdict, report.reason) == ("unsafe", "the time is up")


@pytest.mark.parametrize("after", [0, 1, 5, 20, 60, 100, 200])
def test_a_check_that_is_stopped_anywhere_ends_with_a_report(after: int) -> None:
    times = count()
    check = Check(program_of(COUNTER, "add", "add"), Limits(), lambda: next(times) / 1_000)
    going, looks = check.go(), 0
    while True:
        try:
            next(going)
        except StopIteration as over:
            report = over.value
            break
        looks += 1
        if looks > after:
            check.stop("enough")
        assert looks < after + 2_000

    assert report.verdict in {"safe", "undecided"}
    assert report.fault == ""
    assert (report.verdict == "undecided") == (report.reason == "enough")


def test_a_limit_of_states_leaves_what_was_found() -> None:
    times = count(step=1e-6)
    check = Check(program_of(COUNTER, "add", "add"), Limits(most_states=5), lambda: next(times))

    report = finished(check.go())

    assert report.verdict == "undecided"
    assert report.reason.startswith("there are more than")
    assert (report.outcome_count > 1, report.complete) == (True, False)
    assert report.tried.runs == 16


SAMPLED = """
import random, time
total = 0
lock = threading.Lock()
def add():
    global total
    drawn = random.sample(range(5000), 2)
    {looks}
    with lock:
        total += drawn[0] != drawn[1]
"""


@pytest.mark.parametrize(
    ("looks", "said"),
    [
        ("pass", [("schedules", 0, "tried")]),
        # Not all that a clock can show was tried.
        ("assert time.time() > 0", []),
    ],
)
def test_where_only_values_are_missing_every_schedule_was_tried(
    looks: str, said: list[tuple[str, int, str]]
) -> None:
    report = checked(program_of(SAMPLED.format(looks=looks), "add", "add"))

    assert report.verdict == "undecided"
    whole = [one for one in report.bounds if one.steps is None and one.by == "schedules"]
    assert [(one.by, one.most, one.values) for one in whole] == said


def test_what_is_not_simulated_is_undecided_and_said() -> None:
    text = """
import math
class N:
    def __float__(self):
        return 1.0
def work():
    math.hypot(N(), 2)
"""

    report = checked(program_of(text, "work"))

    assert (report.verdict, report.failures) == ("undecided", ())
    assert report.reason.startswith("line 8: math.hypot of an object is not simulated")


def test_what_a_library_comes_to_by_itself_is_said_without_a_line() -> None:
    text = """
import signal
import threading
signal.signal(signal.SIGTERM, lambda number, frame: None)
thread = threading.Thread(target=signal.raise_signal, args=(signal.SIGTERM,))
thread.start()
thread.join()
"""

    report = checked(program_of(text))

    assert report.verdict == "undecided"
    assert report.reason.startswith("a signal from another thread")


def test_a_search_that_breaks_down_leaves_what_plain_runs_showed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object, **__: object) -> Generator[Progress, None, Visit]:
        yield Progress(1, 1, None)
        raise KeyError("a part")

    monkeypatch.setattr("core.search.check.explore", broken)

    fine = checked(program_of(COUNTER, "add", "add"))
    failing = checked(program_of(WAITS, "put", "get"))

    assert (fine.verdict, fine.complete, failing.verdict) == ("undecided", False, "unsafe")
    assert "KeyError: 'a part'" in fine.fault
    assert fine.reason == fine.fault
    assert fine.outcome_count > 1
    assert [each.kind for each in failing.failures] == ["deadlock"]


def test_equal_checks_have_equal_reports() -> None:
    one, other = (checked(program_of(COUNTER, "add", "add")) for _ in range(2))

    assert (one.failures, one.doubts, one.outcomes) == (
        other.failures,
        other.doubts,
        other.outcomes,
    )


SPINS = """
ready = False
count = 0
def work():
    while not ready:
        pass
def add():
    global count
    count += 1
"""


def test_races_are_told_beside_a_thread_that_goes_on_for_ever() -> None:
    report = checked(program_of(SPINS, "work", "add", "add"))

    assert [failure.kind for failure in report.failures] == ["never-ends"]
    assert [doubt.kind for doubt in report.doubts] == ["data-race"]
