"""Steps of which no lane in sight tells share a column."""

from __future__ import annotations

import pytest

from core.scenes.space.columns import Gap, column_at, gaps_of, step_at

ACTED = (0, 0, 0, 1, 1, 0, 2, 0, 3, 3, 1)
GAPS = gaps_of(5, ACTED, {0, 3})


def test_a_gap_is_as_long_as_only_hidden_threads_act() -> None:
    assert (Gap(5, 8, (0,)), Gap(10, 11, (0,)), Gap(12, 15, (0, 3))) == GAPS
    assert gaps_of(0, ACTED, set()) == ()


@pytest.mark.parametrize(("step", "column"), [(5, 5), (8, 6), (9, 7), (11, 9), (15, 11), (16, 12)])
def test_each_gap_is_one_column(step: int, column: int) -> None:
    assert column_at(GAPS, step) == column


@pytest.mark.parametrize("half", range(34))
def test_a_place_on_the_axis_is_the_step_that_stands_there(half: int) -> None:
    assert column_at(GAPS, step_at(GAPS, half / 2)) == pytest.approx(half / 2)
