"""Whether a run can come back to where it was, for then nobody may be put off for ever."""

from __future__ import annotations

import pytest

from core.search.reductions.registry import ALL
from core.search.strategies.circles import comes_back
from core.search.strategies.state_circles import has_circle
from tests.core.search.searched import NOTHING, finished, program_of, visited

COUNTS = """
total = 0
def work():
    global total
    total += 1
"""
SPINS = """
ready = False
def work():
    while not ready:
        pass
"""
SERVES = """
from collections import deque
jobs = deque(range(3))
lock = threading.Lock()
def work():
    while True:
        with lock:
            if not jobs:
                break
            jobs.popleft()
"""
TOGGLES = """
on = False
def work():
    global on
    while True:
        on = not on
"""
RACES_BESIDE = (
    SPINS
    + """
done = 0
def add():
    global done
    done += 1
"""
)


def test_a_thread_that_comes_back_to_where_it_was_is_noticed() -> None:
    assert comes_back(visited(program_of(SPINS, "work"), NOTHING))
    assert not comes_back(visited(program_of(COUNTS, "work"), NOTHING))


@pytest.mark.parametrize("text", [SPINS, TOGGLES])
@pytest.mark.parametrize("reductions", [NOTHING, ALL])
def test_a_run_that_goes_on_for_ever_is_a_circle(text: str, reductions: frozenset[str]) -> None:
    visit = visited(program_of(text, "work", "work"), reductions)

    assert finished(has_circle(visit))


def test_whoever_takes_work_until_there_is_none_goes_in_no_circle() -> None:
    visit = visited(program_of(SERVES, "work", "work"), ALL)

    assert comes_back(visit)
    assert not finished(has_circle(visit))
    assert not visit.cyclic
    assert not visit.whole


def test_nobody_is_put_off_for_ever_beside_a_circle() -> None:
    visit = visited(program_of(RACES_BESIDE, "work", "add", "add"), ALL)

    assert visit.cyclic
    assert len({(one, other) for one, other, _ in visit.races.found}) == 2
