"""Limits hold to the last bit."""

from __future__ import annotations

import pytest

from core.machine.limits import (
    MAX_BITS,
    MAX_ITEMS,
    MAX_NESTING,
    MAX_VISITS,
    Effort,
    check_bits,
    check_nesting,
    check_size,
    integer_told,
    limited,
)
from core.machine.thrown import LimitError


def test_what_is_just_big_enough_is_allowed() -> None:
    check_size(MAX_ITEMS)
    check_bits(MAX_BITS)
    check_nesting(MAX_NESTING)

    assert limited(-(1 << (MAX_BITS - 1))).bit_length() == MAX_BITS


def test_what_is_too_big_is_beyond_a_limit() -> None:
    for check in (
        lambda: check_size(MAX_ITEMS + 1),
        lambda: check_bits(MAX_BITS + 1),
        lambda: limited(1 << MAX_BITS),
        lambda: limited(-1 << MAX_BITS),
    ):
        with pytest.raises(LimitError, match="a limit of Interlock, not of Python; make it small"):
            check()


def test_nesting_too_deep_is_beyond_a_limit() -> None:
    with pytest.raises(LimitError, match="nested more than 100 deep"):
        check_nesting(MAX_NESTING + 1)


def test_effort_is_counted_until_it_is_too_much() -> None:
    effort = Effort()
    effort.spend(MAX_VISITS)

    with pytest.raises(LimitError):
        effort.spend()


@pytest.mark.parametrize("digits", [4301, 5000, 9999])
def test_a_number_too_long_to_write_is_told_by_its_digits(digits: int) -> None:
    for number in (10 ** (digits - 1), 10**digits - 1, -(10 ** (digits - 1))):
        assert integer_told(number) == f"an int of {digits:,} digits"


def test_a_number_that_can_be_written_is() -> None:
    assert integer_told(-(10**30)) == str(-(10**30))
