"""Law 6: a reduction never changes the answer."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from core.search.reductions.registry import FAIR
from tests.core.search.odds import likelihoods
from tests.core.search.searched import EACH, NOTHING, answer, finished, visited
from tests.generators.alike import alike_programs
from tests.generators.synchronised import synchronised_programs
from tests.generators.threaded import threaded_programs
from tests.laws.simulated import program_of

MOST_STATES = 5_000
MOST_FOR_ODDS = 3_000


def _compare(text: str) -> None:
    program = program_of(text)
    expected = answer(program, NOTHING, MOST_STATES)
    assume(expected is not None)

    for reductions in EACH:
        assert answer(program, reductions, MOST_STATES) == expected


@given(text=threaded_programs(small=True))
@settings(max_examples=20)
def test_reductions_leave_the_answer_for_programs_that_end(text: str) -> None:
    _compare(text)


@given(text=synchronised_programs())
@settings(max_examples=40)
def test_reductions_leave_the_answer_for_programs_that_may_get_stuck(text: str) -> None:
    _compare(text)


@given(text=alike_programs())
@settings(max_examples=30)
def test_reductions_leave_the_answer_for_programs_with_like_threads(text: str) -> None:
    _compare(text)


@given(text=alike_programs())
@settings(max_examples=30)
def test_exchanging_like_threads_leaves_the_odds(text: str) -> None:
    program = program_of(text)
    plain, fair = (visited(program, each, MOST_FOR_ODDS, edges=True) for each in (NOTHING, FAIR))
    assume(plain.complete)

    expected = finished(likelihoods(plain))
    found = finished(likelihoods(fair))

    assert found == pytest.approx(expected, abs=1e-9)
