"""A schedule as a value and as text."""

from __future__ import annotations

import contextlib
import re
import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.state import TIMEOUT
from core.runs.schedule import (
    POLICY_NAMES,
    ByPolicy,
    Schedule,
    ScheduleError,
    Segment,
    Turns,
    parse_schedule,
)

NUMBERS = st.integers(0, 10**18 - 1)
TURNS = st.builds(Turns, st.integers(0, 3), st.sampled_from([None, TIMEOUT, 0, 1, 25]), NUMBERS)
BY_POLICY = st.builds(ByPolicy, st.sampled_from(POLICY_NAMES), NUMBERS, NUMBERS)
SEGMENTS: st.SearchStrategy[Segment] = st.one_of(TURNS, TURNS, BY_POLICY)
# Putting turns together could pass the largest number that a text may have.
SHORT = st.builds(Turns, st.integers(0, 1), st.sampled_from([None, TIMEOUT, 0]), st.integers(0, 9))
SCHEDULES = st.builds(Schedule, NUMBERS, st.lists(SHORT | BY_POLICY).map(tuple))


# Text


@given(SCHEDULES)
def test_the_text_of_a_schedule_tells_that_schedule(schedule: Schedule) -> None:
    assert parse_schedule(str(schedule)) == schedule


def test_the_text_of_every_kind_of_segment() -> None:
    schedule = Schedule(
        7,
        (
            Turns(0, None, 12),
            Turns(1, None, 1),
            Turns(1, TIMEOUT, 1),
            Turns(2, 1, 1),
            Turns(2, 0, 3),
            ByPolicy("random", 7, 512_345),
        ),
    )

    assert str(schedule) == "7:0x12+1+1t+2.1+2.0x3+random:7x512345"


@given(SCHEDULES)
def test_no_shell_touches_the_text(schedule: Schedule) -> None:
    text = str(schedule)

    assert shlex.quote(text) == text
    assert re.fullmatch(r"[0-9a-z.:+-]+", text)


def test_half_a_million_steps_of_a_policy_are_a_short_text() -> None:
    assert len(str(Schedule(1, (ByPolicy("random", 1, 500_000),)))) < 30


def test_a_text_may_be_wrapped_over_lines() -> None:
    assert parse_schedule(" 7:\n 0x2 1\n+2t\n") == parse_schedule("7:0x2+1+2t")


def test_a_schedule_without_segments_is_the_seed_alone() -> None:
    assert str(Schedule(3, ())) == "3:"
    assert parse_schedule("3:") == Schedule(3, ())


@pytest.mark.parametrize(
    ("text", "line", "column", "says"),
    [
        ("", 1, 1, "there is no seed"),
        ("0x12", 1, 1, "there is no seed"),
        ("random:7x3", 1, 1, "there is no seed"),
        ("-1:0", 1, 1, "there is no seed"),
        ("7:0+1!t", 1, 5, "'1!t' is no choice"),
        ("7:0+x3", 1, 5, "'x3' is no choice"),
        ("7:0+1x", 1, 5, "'1x' is no choice"),
        ("7:-1", 1, 3, "'-1' is no choice"),
        ("7:0\n  1 \N{ARABIC-INDIC DIGIT TWO}", 2, 5, "is no choice"),
        ("7:rnd:7x3", 1, 3, "there is no policy 'rnd'"),
        ("7:random:7", 1, 3, "'random:7' is not complete"),
        ("7:0+1x9999999999999999999", 1, 5, "is too large"),
        ("9999999999999999999:", 1, 1, "is too large"),
        ("7:" + "?" * 9_999, 1, 3, "…"),
        ("7:\x1b[2J", 1, 3, "\N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_text_that_is_no_schedule_is_told_where_and_what_to_do(
    text: str, line: int, column: int, says: str
) -> None:
    with pytest.raises(ScheduleError) as caught:
        parse_schedule(text)

    assert (caught.value.line, caught.value.column) == (line, column)
    message = str(caught.value)
    assert message.startswith(f"schedule, line {line}, column {column}: ")
    assert says in message
    assert message.endswith(")")
    assert len(message) < 200
    assert message.isprintable()


@given(st.text())
def test_any_text_is_a_schedule_or_a_schedule_error(text: str) -> None:
    with contextlib.suppress(ScheduleError):
        assert parse_schedule(text).seed >= 0


# Value


def test_schedules_that_say_the_same_are_equal() -> None:
    one = parse_schedule("7:0+0+0x3+1x0+0+1t+1t+1")
    other = parse_schedule("7:0x6+1tx2+1")

    assert one == other
    assert hash(one) == hash(other)
    assert str(one) == "7:0x6+1tx2+1"


def test_a_policy_that_starts_afresh_is_a_segment_of_its_own() -> None:
    assert str(parse_schedule("7:serial:0x2+serial:0x2")) == "7:serial:0x2+serial:0x2"


@given(st.lists(SEGMENTS).map(tuple))
def test_putting_turns_together_keeps_the_number_of_steps(segments: tuple[Segment, ...]) -> None:
    assert Schedule(0, segments).steps == sum(segment.steps for segment in segments)


def test_a_text_too_long_for_a_schedule_is_refused_at_once() -> None:
    with pytest.raises(ScheduleError, match="more than 4 million characters"):
        parse_schedule("0:" + "0+1+" * 1_000_001)
