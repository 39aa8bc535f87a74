"""What is said of a form before anybody asks for its draw is true of each of its values."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.machine.draws.forms import (
    Const,
    Forgotten,
    Form,
    Leaf,
    Operation,
    Reading,
    Shown,
    Sum,
    Text,
    bounds_of,
    evaluated,
    never_turns,
)
from core.machine.values import Ref

DRAW, OTHER = Ref(0, 1), Ref(0, 2)
numbers = st.one_of(st.integers(-4, 4), st.sampled_from((-1.5, 0.5, 2.0)))


def grown(inner: st.SearchStrategy[Form]) -> st.SearchStrategy[Form]:
    """One operation more on what *inner* gives."""
    alone = st.builds(
        lambda name, form: Operation(name, (form,)),
        st.sampled_from(("neg", "abs", "int", "float", "round")),
        inner,
    )
    known = numbers.map(Const)
    pairs = st.one_of(st.tuples(inner, known), st.tuples(known, inner), st.tuples(inner, inner))
    return st.one_of(
        alone, st.builds(Operation, st.sampled_from(("+", "-", "*", "/", "//", "%")), pairs)
    )


sums = st.builds(
    lambda constant, times: Sum(constant, ((DRAW, times),)), st.integers(-3, 3), st.integers(1, 3)
)
forms = st.recursive(st.one_of(st.just(Leaf(DRAW)), sums), grown, max_leaves=4)
ranges = st.tuples(st.integers(-6, 6), st.integers(0, 9)).map(lambda two: (two[0], sum(two)))


def values(form: Form, ends: tuple[int, int]) -> list[float]:
    """What *form* comes to for each way of its draw, in order; none if it fails for one."""
    try:
        return [evaluated(form, lambda _, way=way: way) for way in range(ends[0], ends[1] + 1)]  # type: ignore[misc]
    except ArithmeticError:
        return []


@given(forms, ranges)
def test_every_value_lies_between_the_bounds(form: Form, ends: tuple[int, int]) -> None:
    bounds = bounds_of(form, lambda _: ends)
    assume(bounds is not None)
    assert bounds is not None

    low, high = bounds

    assert all(low <= value <= high for value in values(form, ends))


@given(forms, ranges)
def test_what_never_turns_only_rises_or_only_falls(form: Form, ends: tuple[int, int]) -> None:
    assume(never_turns(form))
    # Across a pole it has no bounds, and is asked about on either side.
    assume(bounds_of(form, lambda _: ends) is not None)

    found = values(form, ends)

    assert found in (sorted(found), sorted(found, reverse=True))


@pytest.mark.parametrize(
    "form",
    [
        Const(1),
        Leaf(DRAW),
        Sum(1, ((DRAW, -2),)),
        Operation("round", (Operation("/", (Leaf(DRAW), Const(3))),)),
        Operation("-", (Const(1), Operation("int", (Operation("neg", (Leaf(DRAW),)),)))),
    ],
)
def test_what_is_made_of_one_draw_by_one_way_never_turns(form: Form) -> None:
    assert never_turns(form)


@pytest.mark.parametrize(
    "form",
    [
        Operation("abs", (Leaf(DRAW),)),
        Operation("+", (Operation("abs", (Leaf(DRAW),)), Const(1))),
        Operation("%", (Leaf(DRAW), Const(3))),
        Operation("*", (Leaf(DRAW), Leaf(DRAW))),
        Sum(0, ((DRAW, 1), (OTHER, -1))),
        Text((Shown(Leaf(DRAW), ""),)),
        Forgotten(DRAW),
        Reading("time", 0.0, 1.0),
    ],
)
def test_what_may_turn_is_not_said_never_to(form: Form) -> None:
    assert not never_turns(form)
