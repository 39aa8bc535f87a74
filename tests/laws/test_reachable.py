"""Law 5: whatever CPython shows is among what can come out here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, reject, settings

from tests.generators.threaded import threaded_programs
from tests.laws.simulated import program_of
from tests.laws.walks import TooManyStatesError, last_states_of, printed
from tests.laws.workers import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_STATES = 3000
REAL_RUNS = 200


@pytest.fixture(scope="module")
def cpython() -> Iterator[Worker]:
    with Worker("tests.laws.cpython", hash_seed=0) as worker:
        yield worker


@given(text=threaded_programs(small=True))
@settings(max_examples=8)
def test_what_cpython_shows_in_200_runs_is_among_all_outcomes(cpython: Worker, text: str) -> None:
    try:
        possible = {printed(state) for state in last_states_of(program_of(text), MOST_STATES)}
    except TooManyStatesError:
        reject()

    answer = cpython.ask([text, REAL_RUNS])

    assert isinstance(answer, list)
    assert {output for output, _ in answer} <= possible
