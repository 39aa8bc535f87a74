"""Failures are told only when a replay shows them."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from core.search.by_cost import Beside
from core.search.pace import Pace
from core.search.reductions import transactions
from core.search.results.failures import Failures
from core.search.states.entry import Sign
from core.search.strategies.plain_runs import BEFORE, runs_by
from tests.core.search.searched import NOTHING, finished, program_of, visited

if TYPE_CHECKING:
    import pytest

    from core.language.program import Program
    from core.search.strategies.plain_runs import Run
    from core.search.strategies.visit import Visit

CROSSED = """
left, right = threading.Lock(), threading.Lock()
def there():
    with left, right:
        pass
def back():
    with right, left:
        pass
"""
UNSIMULATED = """
import math
class N:
    def __float__(self):
        return 1.0
def work():
    math.hypot(N(), 2)
"""


def failures_of(program: Program) -> tuple[Failures, Pace]:
    """Nothing found so far, at a clock of its own."""
    times = count()
    pace = Pace(lambda: next(times) / 1_000)
    return Failures(program, pace), pace


def beside(visit: Visit) -> Beside:
    """The searches beside *visit*, which have not begun."""
    return Beside(lambda: 0.0, fusing=transactions.NAME in visit.reductions)


def test_a_failure_of_the_search_that_no_replay_shows_is_a_fault() -> None:
    program = program_of("def work():\n    print(1)\n", "work")
    visit = visited(program, NOTHING)
    visit.signs[Sign("exception", 1, 3, "ValueError")] = (visit.ends[0], None)
    failures, _ = failures_of(program)

    finished(failures.of_visit(visit, beside(visit)))

    assert failures.in_order() == ()
    (fault,) = failures.faults
    assert fault.startswith("a failure was found that does not show when replayed: exception")


def test_a_failure_of_a_plain_run_that_the_search_has_not_found_stays_and_is_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("core.search.by_cost.MOST_PLACES", 0)
    program = program_of("def work():\n    assert False\n", "work")
    visit = visited(program, NOTHING)
    visit.signs.clear()
    failures, _ = failures_of(program)
    runs: list[Run] = []
    finished(runs_by(BEFORE, program, runs))
    finished(failures.of_runs(runs))

    finished(failures.of_visit(visit, beside(visit)))

    assert [each.kind for each in failures.in_order()] == ["assertion"]
    assert failures.faults == ["the search missed a failure: AssertionError"]


def test_the_simplest_way_of_the_search_takes_the_place_of_a_plain_run() -> None:
    program = program_of(CROSSED, "there", "back")
    failures, _ = failures_of(program)
    runs: list[Run] = []
    finished(runs_by(BEFORE, program, runs))
    finished(failures.of_runs(runs))
    (before,) = failures.in_order()

    visit = visited(program, NOTHING)
    finished(failures.of_visit(visit, beside(visit)))

    (after,) = failures.in_order()
    assert (before.simplest, after.simplest, after.switches) == (False, True, 1)
    assert not failures.faults


def test_who_has_had_enough_is_told_what_plain_runs_showed() -> None:
    program = program_of(CROSSED, "there", "back")
    failures, pace = failures_of(program)
    runs: list[Run] = []
    finished(runs_by(BEFORE, program, runs))
    finished(failures.of_runs(runs))

    pace.stop("enough")
    visit = visited(program, NOTHING, most=1)
    finished(failures.of_visit(visit, beside(visit)))

    assert [each.kind for each in failures.in_order()] == ["deadlock"]


def test_what_is_not_simulated_is_no_deadlock() -> None:
    program = program_of(UNSIMULATED, "work")
    visit = visited(program, NOTHING)
    failures, _ = failures_of(program)

    finished(failures.of_visit(visit, beside(visit)))

    assert visit.cuts
    assert (failures.in_order(), failures.faults) == ((), [])
