"""What comes after the verdict: odds by drawing, and when nothing is counted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.search.afterwards import MOST_FOR_ODDS, MOST_RUNS
from core.search.reductions.registry import FAIR
from core.search.results.probability import Draws, exact
from core.search.strategies.explorer import explore
from tests.core.search.searched import checked, finished, program_of, visited

if TYPE_CHECKING:
    from collections.abc import Generator

    from core.language.program import Program
    from core.search.reductions.registry import Reductions
    from core.search.strategies.terms import Progress, Terms
    from core.search.strategies.visit import Visit

ADD = """
total = 0
def add():
    global total
    total += 1
"""
FORKS = """
forks = [threading.Lock() for _ in range(7)]
def {0}():
    with forks[{1}], forks[{2}]:
        pass
"""
SEVEN = "".join(FORKS.format(f"eat{n}", n, (n + 1) % 7) for n in range(7))
TABLE = [f"eat{n}" for n in range(7)]


def test_drawn_runs_come_out_as_often_as_is_likely() -> None:
    visit = visited(program_of(ADD, "add", "add"), FAIR, edges=True)
    odds = finished(exact(visit))
    draws = Draws()

    finished(draws.go(visit, 2_000))

    assert odds is not None
    assert draws.made == sum(draws.ends.values()) == 2_000
    assert {end: count / 2_000 for end, count in draws.ends.items()} == {
        end: pytest.approx(mass, abs=0.04) for end, mass in odds.items()
    }


def test_odds_of_few_states_are_exact_and_those_of_many_are_drawn() -> None:
    few, many = checked(program_of(ADD, "add", "add")), checked(program_of(SEVEN, *TABLE))

    assert {each.probability_kind for each in few.outcomes} == {"exact"}
    assert {each.probability_kind for each in many.outcomes} == {"estimate"}
    assert all(each.frequency.endswith(f"of {MOST_RUNS} random runs") for each in many.outcomes)
    assert sum(each.probability or 0 for each in many.outcomes) == pytest.approx(1)


def test_far_too_many_states_are_not_visited_to_the_limit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []

    def counted(
        program: Program, reductions: Reductions, *, most_states: int, terms: Terms
    ) -> Generator[Progress, None, Visit]:
        visit = yield from explore(program, reductions, most_states=most_states, terms=terms)
        if most_states == MOST_FOR_ODDS:
            seen.append(len(visit.seen))
        return visit

    monkeypatch.setattr("core.search.afterwards.explore", counted)

    checked(program_of(SEVEN, *TABLE))

    assert 0 < seen[0] < MOST_FOR_ODDS / 2
