"""What there is to say of a verdict in sentences."""

from __future__ import annotations

from gui.findings.advice import doubt_advice, proved_advice


def test_of_a_proof_it_is_said_how_many_states_it_has() -> None:
    assert proved_advice({"states": 1_234}).endswith("was: 1,234 states.")


def test_a_program_that_can_end_in_several_ways_is_in_doubt_for_that() -> None:
    doubts = [{"message": "it can end in 3 ways"}]

    told = doubt_advice({"outcome_count": 3, "states": 7, "doubts": doubts})

    assert told.startswith("All 7 states were tried")
    assert told.endswith("it is not always the same.")


def test_one_that_always_ends_alike_is_in_doubt_for_what_was_noticed() -> None:
    doubts = [{"message": "`n` is written twice"}, {"message": "the clock decides"}]

    told = doubt_advice({"outcome_count": 1, "states": 7, "doubts": doubts})

    assert told == "`n` is written twice\nthe clock decides"
