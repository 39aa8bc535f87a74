"""Counting what a draw can give, and going through it."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from core.machine.library.random.options import MOST, nth_option, options

if TYPE_CHECKING:
    from core.machine.values import Value


@pytest.mark.parametrize(
    ("method", "args", "values"),
    [
        ("randint", (2, 4), [2, 3, 4]),
        ("randrange", (3,), [0, 1, 2]),
        ("randrange", (1, 3), [1, 2]),
        ("randrange", (9, 0, -3), [9, 6, 3]),
        ("getrandbits", (2,), [0, 1, 2, 3]),
        ("choice", ("ab",), ["a", "b"]),
        ("choice", ([1, 2],), [1, 2]),
        ("choices", ((1, 2),), [[1], [2]]),
        ("index", (2,), [0, 1]),
        ("weighted", ([1, 1, 3], 3.0, 2), [0, 2]),
        ("shuffle", ([1, 2, 3],), [list(p) for p in permutations([1, 2, 3])]),
        ("sample", ((1, 2, 3), 2), [list(p) for p in permutations([1, 2, 3], 2)]),
    ],
)
def test_the_options_of_a_draw_are_all_it_can_give(
    method: str, args: tuple[Value, ...], values: list[Value]
) -> None:
    count = options(method, args)

    assert count == len(values)
    assert [nth_option(method, args, number) for number in range(len(values))] == values


@pytest.mark.parametrize(
    ("method", "args"),
    [
        ("random", ()),
        ("uniform", (1, 2)),
        ("randint", (1, 10**30)),
        ("randint", (5, 1)),
        ("randint", ("a", 1)),
        ("randrange", (0, 1, 0)),
        ("getrandbits", (64,)),
        ("getrandbits", (-1,)),
        ("choice", ([],)),
        ("choice", (5,)),
        ("shuffle", (list(range(20)),)),
        ("sample", (range(10**9), 3)),
        ("sample", ((1,), 2)),
    ],
)
def test_what_cannot_be_counted_or_tried_has_no_options(
    method: str, args: tuple[Value, ...]
) -> None:
    assert options(method, args) is None


def test_no_draw_has_more_options_than_can_be_tried() -> None:
    assert options("randint", (1, MOST)) == MOST
    assert options("randint", (0, MOST)) is None
