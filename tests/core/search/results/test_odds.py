"""How likely each end is."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from core.language.source import Source
from core.machine.compile import compile_source
from core.search.states.outcomes import end_of
from tests.core.search.odds import draw_ends, likelihoods
from tests.core.search.searched import NOTHING, finished, program_of, visited

if TYPE_CHECKING:
    from core.search.states.outcomes import End

COUNTER = """
counter = 0
def work():
    global counter
    counter += 1
"""
SPIN = """
ready = False
def wait():
    while not ready:
        pass
def end():
    global ready
    ready = True
"""
COIN = "import random\nprint(random.choice(['heads', 'tails', 'tails']))\n"


def test_the_odds_of_what_was_visited_whole_are_exact() -> None:
    visit = visited(program_of(COUNTER, "work", "work"), NOTHING, edges=True)

    odds = finished(likelihoods(visit))

    values = {dict(end.values)["counter"]: odds[end] for end in odds}
    assert values["1"] + values["2"] == pytest.approx(1)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (COUNTER, ("work", "work", "work")), (SPIN, ("wait", "end")),
        (COUNTER + SPIN, ("work", "wait", "end", "work")),
    ],
)  # fmt: skip
def test_exact_odds_agree_with_many_drawn_runs(text: str, targets: tuple[str, ...]) -> None:
    visit = visited(program_of(text, *targets), NOTHING, edges=True)
    odds = finished(likelihoods(visit))
    runs = 4_000
    drawn: dict[End, int] = {}

    for state in draw_ends(visit, Random(5), runs):
        end = end_of(visit.space, state)
        drawn[end] = drawn.get(end, 0) + 1

    assert sum(odds.values()) == pytest.approx(1)
    for end, likelihood in odds.items():
        # Four standard deviations: once in some ten thousand ends by chance, and the seed stays.
        spread = 4 * (likelihood * (1 - likelihood) / runs) ** 0.5
        assert drawn.get(end, 0) / runs == pytest.approx(likelihood, abs=spread + 1e-9)


def test_each_way_of_a_draw_is_as_likely_as_any_other() -> None:
    program = compile_source(Source("coin.py", COIN))
    visit = visited(program, NOTHING, edges=True)

    odds = finished(likelihoods(visit))

    assert {end.output[-1]: round(each, 6) for end, each in odds.items()} == {
        "heads\n": round(1 / 3, 6), "tails\n": round(2 / 3, 6),
    }  # fmt: skip
