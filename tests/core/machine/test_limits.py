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
    limited,
)
from core.machine.thrown import Thrown, UnmodelledError


def test_what_is_just_big_enough_is_allowed() -> None:
    check_size(MAX_ITEMS)
    check_bits(MAX_BITS)
    check_nesting(MAX_NESTING, "in comparison")

    assert limited(-(1 << (MAX_BITS - 1))).bit_length() == MAX_BITS


def test_what_is_too_big_is_a_memory_error() -> None:
    for check in (
        lambda: check_size(MAX_ITEMS + 1),
        lambda: check_bits(MAX_BITS + 1),
        lambda: limited(1 << MAX_BITS),
        lambda: limited(-1 << MAX_BITS),
    ):
        with pytest.raises(Thrown) as caught:
            check()
        assert (caught.value.kind, caught.value.values) == ("MemoryError", ())


def test_nesting_too_deep_is_a_recursion_error() -> None:
    with pytest.raises(Thrown, match="maximum recursion depth exceeded in comparison"):
        check_nesting(MAX_NESTING + 1, "in comparison")


def test_effort_is_counted_until_it_is_too_much() -> None:
    effort = Effort()
    effort.spend(MAX_VISITS)

    with pytest.raises(UnmodelledError):
        effort.spend()
