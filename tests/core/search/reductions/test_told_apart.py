"""Contents that Python holds for equal and a program can tell apart are different states."""

from __future__ import annotations

import pytest

from tests.core.search.searched import checked, kinds, program_of, same_under_all

DRAWN = """
import random
from datetime import datetime, time, timedelta, timezone
from functools import wraps
def one(): pass
def other(): pass
kept = random.choice([{0}, {1}])
lock = threading.Lock()
with lock:
    pass
print({2})
"""
ZONE = "timezone(timedelta(0), '{}')"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("range(0, 4, 2)", "range(0, 3, 2)", "kept.stop"),
        ("(range(0, 4, 2),)", "(range(0, 3, 2),)", "kept[0].stop"),
        ("1", "1.0", "kept"),
        ("time(1, fold=0)", "time(1, fold=1)", "kept.fold"),
        (ZONE.format("A"), ZONE.format("B"), "kept"),
        ("wraps(one)(lambda: 0)", "wraps(other)(lambda: 0)", "kept.__name__"),
    ],
)
def test_what_differs_only_on_a_closer_look_ends_differently(
    first: str, second: str, told: str
) -> None:
    found = same_under_all(program_of(DRAWN.format(first, second, told)))

    assert len({end.output for end in found.ends}) == 2


def test_what_a_slice_leads_to_is_shared() -> None:
    text = """
    span = slice([0], None)
    def work():
        span.start[0] = span.start[0] + 1
    def look():
        assert span.start[0] == 0
    """

    found = same_under_all(program_of(text, "work", "look"))

    assert found.failing == {"assertion"}


def test_locks_in_a_slice_may_be_taken_crosswise() -> None:
    text = """
    both = slice(threading.Lock(), threading.Lock())
    def one():
        with both.start, both.stop:
            pass
    def other():
        with both.stop, both.start:
            pass
    """

    report = checked(program_of(text, "one", "other"))

    assert kinds(report) == {"deadlock"}


def test_two_rules_that_one_line_breaks_are_told_apart() -> None:
    text = """\
# invariant: a == c
# invariant: b == c
a = b = c = 0
lock = threading.Lock()
def work():
    global c
    with lock:
        c = 1
"""

    report = checked(program_of(text, "work"))

    told = {failure.message for failure in report.failures if failure.kind == "invariant"}
    assert told == {"a == c does not hold at the end", "b == c does not hold at the end"}


def test_values_that_are_nested_deep_are_told_apart_at_the_bottom() -> None:
    text = """
    import random
    value = random.choice([1, 1.0])
    for _ in range(1500):
        value = (value,)
    lock = threading.Lock()
    with lock:
        pass
    while type(value) is tuple:
        value = value[0]
    print(value)
    """

    found = same_under_all(program_of(text))

    assert {end.output for end in found.ends} == {("1\n",), ("1.0\n",)}
