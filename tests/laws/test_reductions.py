"""Law 6: a reduction never changes the answer."""

from __future__ import annotations

from hypothesis import assume, given, settings

from core.search.settings import NOTHING
from tests.core.search.searched import ALL, FUSED, PROTECTED, answer
from tests.generators.synchronised import synchronised_programs
from tests.generators.threaded import threaded_programs
from tests.laws.simulated import program_of

MOST_STATES = 20_000


def _compare(text: str) -> None:
    program = program_of(text)
    expected = answer(program, NOTHING, MOST_STATES)
    assume(expected is not None)

    for reductions in (FUSED, PROTECTED, ALL):
        assert answer(program, reductions, MOST_STATES) == expected


@given(text=threaded_programs(small=True))
@settings(max_examples=30)
def test_reductions_leave_the_answer_for_programs_that_end(text: str) -> None:
    _compare(text)


@given(text=synchronised_programs())
@settings(max_examples=60)
def test_reductions_leave_the_answer_for_programs_that_may_get_stuck(text: str) -> None:
    _compare(text)
