"""Probabilities are exact also where some runs never end."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, kinds, program_of

POLITE = """
wants = [False, False]
def first():
    wants[0] = True
    while wants[1]:
        pass
    wants[0] = False
def second():
    wants[1] = True
    while wants[0]:
        pass
    wants[1] = False
"""


def test_runs_that_never_end_take_their_share_and_no_more_states() -> None:
    report = checked(program_of(POLITE, "first", "second"))

    assert kinds(report) == {"never-ends"}
    assert {outcome.probability_kind for outcome in report.outcomes} == {"exact"}
    ended = sum(outcome.probability or 0.0 for outcome in report.outcomes)
    assert 0.4 < ended < 0.9
    assert report.states < 100


def test_where_every_run_ends_the_shares_sum_to_one() -> None:
    text = POLITE.replace("while wants[0]", "while wants[0] and not wants[1]")

    report = checked(program_of(text, "first", "second"))

    assert sum(outcome.probability or 0.0 for outcome in report.outcomes) == pytest.approx(1.0)
