"""Stages that are carried on, ended in time, and may break down."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from core.search.pace import Pace, fault_of
from tests.core.search.searched import finished

if TYPE_CHECKING:
    from collections.abc import Generator


def pace() -> Pace:
    """One whose clock goes on by a second at each look."""
    times = count()
    return Pace(lambda: float(next(times)))


def stage(made: list[int], most: int = 1_000) -> Generator[None, None, str]:
    """Counts what it has done."""
    for number in range(most):
        made.append(number)
        yield
    return "over"


def test_a_stage_has_its_time_and_no_more() -> None:
    made: list[int] = []

    assert finished(pace().within(10, stage(made))) is None
    assert len(made) == 9


def test_a_stage_that_is_over_in_time_gives_its_result() -> None:
    assert finished(pace().within(10, stage([], most=3))) == "over"


def test_who_has_had_enough_leaves_a_brief_time_or_none() -> None:
    made: list[int] = []
    hurried = pace()
    hurried.stop("enough")
    hurried.stop("too late")

    assert finished(hurried.within(100, stage(made), brief=3)) is None
    assert len(made) == 3
    assert finished(hurried.whole(stage(made))) is None
    assert len(made) == 3
    assert hurried.stopped == "enough"


def test_a_stop_in_the_middle_counts_from_there() -> None:
    made: list[int] = []
    hurried = pace()
    going = hurried.within(100, stage(made), brief=2)
    for _ in range(5):
        next(going)

    hurried.stop("enough")

    assert finished(going) is None
    assert len(made) == 5 + 2


def test_a_fault_ends_its_stage_and_is_kept() -> None:
    def broken() -> Generator[None, None, str]:
        yield
        raise KeyError("ref\n")

    guarding = pace()

    assert finished(guarding.guarded(guarding.whole(broken()))) is None
    (error,) = guarding.errors
    assert fault_of(error).startswith("\"KeyError: 'ref\\\\n'\" in ")
    assert "test_pace.py, line " in fault_of(error)
