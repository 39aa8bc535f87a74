"""What CPython's synchronisation objects are made of inside is no error of the program."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, program_of


@pytest.mark.parametrize(
    ("made", "look"),
    [
        ("threading.Semaphore(1)", "x._cond"),
        ("threading.Condition()", "x._waiters"),
        ("threading.Event()", "x._cond"),
        ("threading.Barrier(2)", "x._count"),
        ("threading.Semaphore(1)", "hasattr(x, '_cond')"),
        ("threading.Semaphore(1)", "getattr(x, '_co' + 'nd')"),
        ("queue.Queue()", "getattr(x, 'mut' + 'ex')"),
    ],
)
def test_who_asks_for_an_inner_part_is_told_that_it_is_not_simulated(made: str, look: str) -> None:
    report = checked(program_of(f"import queue\nx = {made}\nprint({look})\n"))

    assert report.verdict == "undecided"
    assert "is not simulated" in report.reason
    assert not report.failures


@pytest.mark.parametrize(
    ("made", "look"),
    [
        ("threading.Semaphore(1)", "x._value"),
        ("threading.BoundedSemaphore(1)", "x._initial_value"),
        ("threading.Semaphore(1)", "getattr(x, '_val' + 'ue')"),
        ("threading.Event()", "int(x._flag) + 1"),
        ("queue.Queue()", "x.unfinished_tasks + 1"),
        ("queue.Queue()", "len(x.queue) + 1"),
        ("queue.LifoQueue()", "int(x.mutex.locked()) + 1"),
    ],
)
def test_what_programs_like_to_look_at_is_there(made: str, look: str) -> None:
    report = checked(program_of(f"import queue\nx = {made}\nprint({look})\n"))

    assert report.verdict == "safe"
    assert [outcome.output for outcome in report.outcomes] == ["1\n"]


def test_what_is_not_there_in_cpython_either_is_an_error() -> None:
    report = checked(
        program_of("x = threading.Semaphore(1)\nprint(hasattr(x, 'value'))\nx.value\n")
    )

    assert report.verdict == "unsafe"
