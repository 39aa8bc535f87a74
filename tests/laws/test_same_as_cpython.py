"""Without threads, a program shows what it shows under CPython, its last words included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from core.runs.simulation import ENDED
from tests.generators.single import single_programs
from tests.laws.simulated import run_to_end, shown_by
from tests.laws.workers import Worker

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def cpython() -> Iterator[Worker]:
    with Worker("tests.laws.cpython", hash_seed=0) as worker:
        yield worker


@given(text=single_programs())
@settings(max_examples=150)
def test_a_program_without_threads_shows_what_it_shows_under_cpython(
    cpython: Worker, text: str
) -> None:
    simulation = run_to_end(text)

    assert simulation.ended == ENDED
    assert [list(shown_by(simulation))] == cpython.ask([text, 1])
