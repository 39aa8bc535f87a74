"""Failures that take a thread which is held up, and those that come with the timing as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.search.report_text import timing_in_words
from tests.core.search.searched import checked, kinds, program_of

if TYPE_CHECKING:
    from core.search.check_report import FoundFailure

SLEEPING = """
    import time
    ready = False
    def first():
        global ready
        time.sleep({})
        ready = True
    def second():
        time.sleep({})
        assert ready
"""
NOTIFIED = """
    import time
    condition = threading.Condition()
    def wait():
        with condition:
            assert condition.wait({})
    def wake():
        time.sleep(1)
        with condition:
            condition.notify()
"""
WORKING = """
    import time
    done = False
    def work():
        global done
        done = True
    def look():
        time.sleep(2)
        assert done
"""
KILLED = """
    from multiprocessing import Pool
    with Pool(1) as pool:
        pool.apply_async(abs, (-7,)).get(timeout=1)
"""
UNTIMED = """
    x = 0
    def add():
        global x
        x = 1
    def look():
        assert x
"""


def failure_of(text: str, *targets: str) -> FoundFailure:
    (failure,) = checked(program_of(text, *targets)).failures
    return failure


def test_a_longer_sleep_ends_first_only_if_a_thread_is_held_up() -> None:
    failure = failure_of(SLEEPING.format(1, 3), "first", "second")

    assert failure.timing == "held up"
    assert failure.held_up is not None
    assert (failure.held_up.thread, failure.held_up.line) == ("Thread-1 (first)", 7)
    assert failure.held_up.seconds == pytest.approx(2)
    assert timing_in_words(failure) == (
        "only if a thread is held up: Thread-1 (first) for more than 2 s at line 7 is enough"
    )


@pytest.mark.parametrize("sleeps", [(3, 1), (1, 1)])
def test_who_sleeps_as_long_or_longer_is_late_as_written(sleeps: tuple[int, int]) -> None:
    failure = failure_of(SLEEPING.format(*sleeps), "first", "second")

    assert (failure.timing, failure.held_up) == ("as written", None)
    assert timing_in_words(failure) == "it fails with the timing as written"


@pytest.mark.parametrize(("timeout", "timing"), [(5, "held up"), (0.5, "as written")])
def test_a_timeout_is_a_sleep_that_others_may_end(timeout: float, timing: str) -> None:
    report = checked(program_of(NOTIFIED.format(timeout), "wait", "wake"))

    assert {each.timing for each in report.failures} == {timing}


def test_who_does_not_sleep_can_be_held_up_too() -> None:
    failure = failure_of(WORKING, "work", "look")

    assert failure.timing == "held up"
    assert failure.held_up is not None
    assert failure.held_up.thread == "Thread-1 (work)"
    assert failure.held_up.seconds == pytest.approx(2)


def test_who_is_ended_before_it_went_on_was_held_up() -> None:
    failure = failure_of(KILLED)

    assert (failure.timing, failure.message) == ("held up", "TimeoutError")
    assert failure.held_up is not None
    assert (failure.held_up.thread, failure.held_up.seconds) == ("ForkPoolWorker-1", 1)


def test_where_no_time_passes_nothing_is_said_of_it() -> None:
    failure = failure_of(UNTIMED, "add", "look")

    assert (failure.timing, failure.held_up, timing_in_words(failure)) == ("", None, "")


def test_by_the_timing_as_written_what_takes_a_thread_held_up_is_a_warning() -> None:
    program = program_of(SLEEPING.format(1, 3), "first", "second")
    late = program_of(SLEEPING.format(3, 1), "first", "second")

    report, unsafe = (
        checked(each._replace(world=each.world._replace(timing="as written")))
        for each in (program, late)
    )

    assert report.verdict == "safe"
    assert "held-up" in {each.kind for each in report.warnings}
    assert any(note.startswith("judged by the timing as written") for note in report.notes)
    assert kinds(unsafe) == {"assertion"}


def test_what_goes_on_for_long_is_followed_only_where_the_verdict_rests_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.results.timing.MOST_INSTANTS", 1)
    program = program_of(SLEEPING.format(1, 3), "first", "second")

    (failure,) = checked(program).failures
    asked = checked(program._replace(world=program.world._replace(timing="as written")))

    assert failure.timing == ""
    assert asked.verdict == "safe"
