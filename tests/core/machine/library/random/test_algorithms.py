"""Draws: exactly those of CPython's generator, from any place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.library.random.algorithms import (
    FAST,
    METHODS,
    PLACE_BITS,
    draw,
    sampled_pair,
)
from core.machine.library.random.words import StreamRandom, words_of
from core.machine.thrown import LimitError, Thrown

if TYPE_CHECKING:
    from core.machine.values import Value

CALLS: list[tuple[str, tuple[Value, ...], dict[str, Value]]] = [
    ("randint", (1, 6), {}), ("randint", (5, 1), {}), ("randint", (0, 2**40), {}),
    ("randint", (0, 2**32 - 2), {}), ("randint", (0, 2**32 - 1), {}), ("randint", (1,), {}),
    ("randrange", (10,), {}), ("randrange", (3, 10), {}), ("randrange", (0, 100, 7), {}),
    ("randrange", (0,), {}), ("randrange", (), {}), ("choice", ((1, 2, 3),), {}),
    ("choice", ("abc",), {}), ("choice", ([],), {}), ("choice", ([1, [2]],), {}),
    ("random", (), {}), ("random", (1,), {}), ("uniform", (1, 2), {}), ("uniform", ("a", 2), {}),
    ("triangular", (), {}), ("betavariate", (1, 2), {}), ("expovariate", (1.5,), {}),
    ("expovariate", (0.0,), {}), ("gammavariate", (0.5, 2), {}), ("gauss", (0, 1), {}),
    ("lognormvariate", (0, 1), {}), ("normalvariate", (0, 1), {}), ("vonmisesvariate", (0, 4), {}),
    ("paretovariate", (3,), {}), ("weibullvariate", (1, 2), {}), ("getrandbits", (5,), {}),
    ("getrandbits", (70,), {}), ("getrandbits", (0,), {}), ("getrandbits", (-1,), {}),
    ("randbytes", (9,), {}), ("choices", ((1, 2, 3),), {"k": 4}),
    ("choices", ((1, 2, 3), [1, 5, 0]), {"k": 2}), ("choices", ((1, 2),), {"weights": [0, 0]}),
    ("sample", (range(100), 5), {}), ("sample", ((1, 2), 3), {}), ("sample", ("ab", 1), {}),
    ("sample", ((1, 2), 3), {"counts": (2, 2)}),
    ("shuffle", ([1, 2, 3, 4, 5],), {}), ("shuffle", (), {}),
]  # fmt: skip


def on_host(
    generator: random.Random, method: str, args: tuple[Value, ...], kwargs: dict[str, Value]
) -> object:
    """What CPython's generator gives, for `shuffle` the new order."""
    try:
        if method == "shuffle" and args:
            order = list(args[0])  # type: ignore[call-overload]
            generator.shuffle(order)
            return order
        return getattr(generator, method)(*args, **kwargs)
    except (TypeError, ValueError, LookupError, ArithmeticError) as error:
        return type(error).__name__, error.args


def drawn(
    seed: int | float | str | bytes,
    place: int,
    method: str,
    args: tuple[Value, ...],
    kwargs: dict[str, Value],
) -> tuple[object, int]:
    """What `draw` gives, or how it fails."""
    try:
        return draw(seed, place, method, args, kwargs)
    except Thrown as error:
        return (error.kind, error.values), place


@given(
    st.integers() | st.text(max_size=3) | st.floats(allow_nan=False) | st.binary(max_size=3),
    st.lists(st.sampled_from(CALLS), max_size=40),
)
def test_a_row_of_draws_is_the_one_of_cpython(
    seed: int | float | str | bytes,
    calls: list[tuple[str, tuple[Value, ...], dict[str, Value]]],
) -> None:
    generator = random.Random(seed)
    place = 0

    for method, args, kwargs in calls:
        expected = on_host(generator, method, args, kwargs)
        value, place = drawn(seed, place, method, args, kwargs)
        assert (method, value) == (method, expected)
        if isinstance(expected, tuple):
            # What a failing draw consumed is gone in CPython.
            return


def test_every_method_is_tried() -> None:
    assert {method for method, _, _ in CALLS} == set(METHODS)


def test_a_draw_can_be_repeated_from_its_place() -> None:
    first, place = draw(7, 0, "random", ())
    second, after = draw(7, place, "gauss", (0, 1))
    third, _ = draw(7, after, "gauss", (0, 1))

    assert draw(7, 0, "random", ()) == (first, place)
    assert draw(7, place, "gauss", (0, 1)) == (second, after)
    assert draw(7, after, "gauss", (0, 1))[0] == third


def test_a_second_normal_value_waits_beside_the_place() -> None:
    _, place = draw(1, 0, "gauss", (0, 1))
    assert place >> PLACE_BITS

    value, after = draw(1, place, "random", ())

    assert draw(1, place & ((1 << PLACE_BITS) - 1), "random", ())[0] == value
    assert after >> PLACE_BITS


def test_a_place_far_ahead_is_reached() -> None:
    generator = random.Random(3)
    for _ in range(5000):
        expected = generator.getrandbits(32)

    assert draw(3, 4999, "getrandbits", (32,)) == (expected, 5000)


@pytest.mark.parametrize(
    ("method", "args"),
    [
        ("gammavariate", (float("nan"), 1.0)),
        ("getrandbits", (2**40,)),
        ("randbytes", (2**30,)),
        ("choices", ((1,), None)),
    ],
)
def test_a_draw_without_end_or_bound_is_refused(method: str, args: tuple[Value, ...]) -> None:
    kwargs: dict[str, Value] = {"k": 2**30} if method == "choices" else {}
    with pytest.raises(LimitError):
        draw(1, 0, method, args, kwargs)


def test_bits_of_a_negative_number_are_refused() -> None:
    generator = StreamRandom(words_of(1))
    generator.go_to(0, 10)

    with pytest.raises(ValueError, match="non-negative"):
        generator.getrandbits(-1)


def test_a_pair_is_drawn_as_the_sample_of_two_that_it_is() -> None:
    for size in range(2, 22):
        population = [f"item {number}" for number in range(size)]
        words_of(size).extend()
        row = words_of(size).row
        for place in range(40):
            drawn = sampled_pair(row, place, population)
            sample = FAST["sample"](row, place, (population, 2))
            assert drawn is not None
            assert sample == ([*drawn[0]], drawn[1])


def test_no_pair_is_drawn_from_what_cpython_takes_another_way() -> None:
    row = words_of(0).row
    assert sampled_pair(row, 0, ["one"]) is None
    assert sampled_pair(row, 0, [*range(22)]) is None
