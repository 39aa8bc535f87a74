"""Every schedule is tried: what there is to find is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.search.pace import Limits
from core.search.reductions import persistent
from core.search.reductions.base import EVERY, Reduction
from core.search.reductions.registry import ALL
from core.search.sharing.uses import Uses
from core.search.states import space
from core.search.states.grain import AS_A_WHOLE
from core.search.states.packing import Widths
from core.search.states.space import Space
from core.search.strategies.breadth_first import visit_all
from core.search.strategies.explorer import explore
from core.search.strategies.terms import Terms
from core.search.strategies.visit import Visit
from tests.core.search.searched import FUSED, NOTHING, checked, finished, kinds, program_of, visited

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.search.reductions.registry import Reductions
    from core.search.states.entry import Moves

COUNTER = """
counter = 0
def work():
    global counter
    counter += 1
"""


def test_a_lost_update_is_an_outcome_and_no_failure() -> None:
    report = checked(program_of(COUNTER, "work", "work"))

    assert report.verdict == "safe"
    assert {outcome.values["counter"] for outcome in report.outcomes} == {"1", "2"}


def test_probabilities_of_a_small_program_are_exact_and_sum_to_one() -> None:
    report = checked(program_of(COUNTER, "work", "work"))

    assert {outcome.probability_kind for outcome in report.outcomes} == {"exact"}
    assert abs(sum(outcome.probability or 0 for outcome in report.outcomes) - 1) < 1e-9


def test_a_thread_that_waits_for_itself_is_in_a_deadlock() -> None:
    report = checked(
        program_of(
            "lock = threading.Lock()\ndef work():\n    with lock:\n        lock.acquire()", "work"
        )
    )

    assert kinds(report) == {"deadlock"}


def test_a_spin_that_nobody_ends_never_ends() -> None:
    report = checked(
        program_of("done = False\ndef work():\n    while not done:\n        pass", "work")
    )

    assert kinds(report) == {"never-ends"}


def test_a_spin_that_somebody_can_end_is_fine() -> None:
    report = checked(
        program_of(
            """
            done = False
            def wait():
                while not done:
                    pass
            def end():
                global done
                done = True
            """,
            "wait",
            "end",
        )
    )

    assert report.verdict == "safe"


def test_a_timeout_may_fire_and_may_not() -> None:
    report = checked(
        program_of(
            """
            lock = threading.Lock()
            def hold():
                with lock:
                    pass
            def ask():
                print(lock.acquire(timeout=1))
            """,
            "hold",
            "ask",
        )
    )

    assert {outcome.output for outcome in report.outcomes} == {"True\n", "False\n"}


def test_any_waiter_may_be_woken() -> None:
    report = checked(
        program_of(
            """
            changed = threading.Condition()
            woken = []
            def wait(name):
                with changed:
                    changed.wait()
                    woken.append(name)
            def one():
                wait(1)
            def two():
                wait(2)
            def wake():
                with changed:
                    changed.notify()
            """,
            "one",
            "two",
            "wake",
        )
    )

    assert {outcome.values["woken"] for outcome in report.outcomes} >= {"[1]", "[2]"}


def test_every_value_of_a_small_random_range_is_tried() -> None:
    report = checked(program_of("import random\nprint(random.randint(1, 3))"))

    assert {outcome.output for outcome in report.outcomes} == {"1\n", "2\n", "3\n"}
    assert report.verdict == "safe"


def test_a_large_random_range_proves_nothing() -> None:
    report = checked(program_of("import random\nprint(hash(random.random()) % 2)"))

    assert report.verdict == "undecided"
    assert "random" in report.reason


def test_a_search_that_reached_its_limit_is_undecided() -> None:
    report = checked(program_of(COUNTER, "work", "work", "work"), Limits(most_states=20))

    assert (report.verdict, report.complete) == ("undecided", False)


def test_every_state_is_visited_once_without_reductions() -> None:
    visit = visited(program_of(COUNTER, "work"), NOTHING)

    assert visit.complete
    assert len(visit.seen) == visit.steps + 1


def test_a_large_program_is_visited_again_with_persistent_sets() -> None:
    program = program_of(COUNTER, "work", "work")

    small = finished(explore(program, ALL, most_states=100_000, terms=Terms(few=1_000)))
    large = finished(explore(program, ALL, most_states=100_000, terms=Terms(few=0)))

    assert (small.complete, large.complete) == (True, True)
    assert persistent.NAME not in small.active
    assert persistent.NAME in large.active


@pytest.mark.parametrize("reductions", [ALL, FUSED])
def test_what_has_no_room_is_searched_again_with_more(
    monkeypatch: pytest.MonkeyPatch, reductions: Reductions
) -> None:
    program = program_of(COUNTER, "work", "work")
    expected = finished(explore(program, reductions, most_states=1_000))
    monkeypatch.setattr(space, "NARROW", Widths(own=2, face=2, usual=2))

    visit = finished(explore(program, reductions, most_states=1_000))

    assert visit.space.grain.wide
    assert (visit.complete, len(visit.seen)) == (True, len(expected.seen))
    assert not expected.space.grain.wide


class Hasty(Reduction):
    """Tries one thread alone, until it is told at the end that this was too few."""

    def __init__(self) -> None:
        self._knows_better = False

    def choose(self, found: Sequence[Moves]) -> int:
        here = next(
            tid for tid, moves in enumerate(found) if moves.changes or tid == len(found) - 1
        )
        return EVERY if self._knows_better else 1 << here

    def enough(self, chosen: int, found: Sequence[Moves]) -> bool:
        return not self._knows_better

    def settle(self) -> None:
        self._knows_better = True


def test_what_turns_out_to_be_too_few_threads_is_made_good() -> None:
    program = program_of(COUNTER, "work", "work")
    whole = visited(program, NOTHING)
    visit = Visit(Space(program, AS_A_WHOLE, Uses()), NOTHING, {"hasty": Hasty()})

    for _ in visit_all(visit, 1_000):
        pass

    assert visit.complete
    assert len(visit.seen) == len(whole.seen)
