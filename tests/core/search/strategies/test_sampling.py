"""Runs that are made so that a search need not find out by itself what meets."""

from __future__ import annotations

from core.search.sharing.uses import Uses
from core.search.states.grain import AS_A_WHOLE
from core.search.states.space import Space
from core.search.strategies.sampling import FEWEST, Walks
from tests.core.search.searched import finished, program_of

COUNTS = """
total = 0
def work():
    global total
    total += 1
"""


def space_of(text: str) -> Space:
    return Space(program_of(text, "work", "work"), AS_A_WHOLE, Uses())


def test_further_runs_learn_what_meets_and_end_when_one_more_teaches_nothing() -> None:
    space = space_of(COUNTS)
    finished(Walks(space).further(10_000))
    version = space.uses.version

    finished(Walks(space).further(10_000))

    assert version > 0
    assert space.uses.version == version


def test_further_runs_have_no_more_steps_than_they_may() -> None:
    space = space_of(COUNTS)
    finished(Walks(space).further(0))

    assert not space.uses.version


def test_the_first_runs_are_few_where_nothing_is_shared() -> None:
    space = space_of("def work():\n    mine = 1\n")
    walks = Walks(space)
    finished(walks.first())
    once = space.made

    finished(walks.first())

    assert FEWEST == 2
    assert space.made == once
