from __future__ import annotations

import pytest

from core.native.answer import FOLLOWED, NOT_FOLLOWED, OTHERWISE, PREDICTED, Seen, answer
from core.native.plan import Death, Place, Plan, PlannedStep

STEP = PlannedStep(
    number=4, tid=1, kind="WRITE", about="variable", name="x", late=False, value=1, called=False,
    inner=False, place=Place("", 7, 0, 7, 5), what="Ann writes x: 1",
)  # fmt: skip
DEATH = Death(1, "AssertionError", "lost", "", 9)
PLAN = Plan(("main", "Ann"), (STEP,), (DEATH,), None, None, (), (), ())
SEEN = Seen("3.11.2", "over", 1, "", (DEATH,), (), "", {})
STUCK = PLAN._replace(deaths=(), stuck={0: ("", 5), 1: ("", 9)})
STANDS = {0: ("", 5, "Thread.join"), 1: ("", 9, "Lock.acquire")}


def test_a_failure_that_was_predicted_and_seen_is_as_predicted() -> None:
    found = answer(PLAN, SEEN)

    assert found.word == PREDICTED
    assert found.sentence == (
        "all 1 steps were made on CPython 3.11.2, and Ann died of AssertionError: lost in line 9"
    )


@pytest.mark.parametrize(
    "other",
    [
        DEATH._replace(tid=0),
        DEATH._replace(message="won"),
        DEATH._replace(line=8),
        DEATH._replace(name="KeyError"),
    ],
)
def test_another_failure_is_otherwise(other: Death) -> None:
    assert answer(PLAN, SEEN._replace(deaths=(other,))).word == OTHERWISE


def test_a_library_may_word_its_own_errors_otherwise() -> None:
    plan = PLAN._replace(deaths=(DEATH._replace(name="IndexError"),))
    seen = SEEN._replace(deaths=(DEATH._replace(name="IndexError", message="empty"),))

    assert answer(plan, seen).word == PREDICTED


def test_a_step_that_was_not_made_is_told_with_where_its_thread_was() -> None:
    seen = SEEN._replace(made=0, end="quiet", deaths=(), stands={1: ("", 8, "Event.wait")})

    found = answer(PLAN, seen)

    assert found.word == NOT_FOLLOWED
    assert found.sentence == (
        "0 of 1 steps were made on CPython 3.11.2; then came step 4, Ann writes x: 1 in line 7, but"
        " Ann was in line 8, in Event.wait"
    )


@pytest.mark.parametrize(
    ("found", "word"),
    [("broken", PREDICTED), ("holds", OTHERWISE), ("NameError: x", FOLLOWED)],
)
def test_a_rule_is_looked_at_where_it_should_be_broken(found: str, word: str) -> None:
    plan = PLAN._replace(deaths=(), hidden=("torn",), rules=("x == 1",))

    told = answer(plan, SEEN._replace(deaths=(), rules=(found,)))

    assert told.word == word
    assert "x == 1" in told.sentence


def test_a_deadlock_is_told_only_if_every_step_was_made_and_all_stand_as_predicted() -> None:
    seen = SEEN._replace(end="quiet", deaths=(), stands=STANDS)

    assert answer(STUCK, seen).word == PREDICTED
    assert answer(STUCK, seen._replace(made=0)).word == NOT_FOLLOWED
    assert answer(STUCK, seen._replace(end="over")).word == OTHERWISE
    assert answer(STUCK, seen._replace(end="limit")).word == OTHERWISE
    assert answer(STUCK, seen._replace(stands={**STANDS, 1: ("", 8, "")})).word == OTHERWISE
    assert answer(STUCK, seen._replace(stands={1: STANDS[1]})).word == OTHERWISE


def test_a_step_that_came_out_otherwise_is_not_followed() -> None:
    assert answer(PLAN, SEEN._replace(wrong="Ann took it")).word == NOT_FOLLOWED


def test_the_output_of_a_whole_run_must_be_the_same() -> None:
    plan = PLAN._replace(deaths=(), output="1\n")
    seen = SEEN._replace(deaths=(), output="1\n")

    assert answer(plan, seen).word == PREDICTED
    assert answer(plan, seen._replace(output="2\n")).word == OTHERWISE
    assert answer(plan, seen._replace(end="quiet")).word == OTHERWISE


def test_what_cpython_cannot_show_is_only_followed() -> None:
    seen = SEEN._replace(deaths=())

    assert answer(PLAN._replace(deaths=(), hidden=("a rule",)), seen).word == FOLLOWED
    assert answer(PLAN._replace(deaths=()), seen).word == FOLLOWED


def test_a_process_that_ended_without_a_word_is_not_followed() -> None:
    assert answer(PLAN, Seen("", "gone", 0, "", (), (), "", {})).word == NOT_FOLLOWED
