"""Comparisons give what the host's give, and end."""

from __future__ import annotations

import copy
import operator
from collections import deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.comparison import compare, contains, position, truth
from core.machine.objects import ListObject
from core.machine.thrown import LimitError, Thrown, UnmodelledError
from core.machine.values import BoundMethod, DictView, Ref
from tests.core.machine.fake import (
    called,
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import plain, values

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.plain import HostFunction

HOST: dict[str, HostFunction] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda a, b: a in b,
    "not in": lambda a, b: a not in b,
}


@given(st.sampled_from(sorted(HOST)), values, values)
def test_values_are_compared_as_by_the_host(op: str, a: object, b: object) -> None:
    m = fake_machine()
    x, y = put(m, a), put(m, b)

    assert simulated(m, lambda: compare(m, op, x, y)) == on_host(lambda: HOST[op](a, b))


@given(st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), values)
def test_a_value_relates_to_its_copy_as_on_the_host(op: str, a: object) -> None:
    m = fake_machine()
    twin = copy.deepcopy(a)
    x, y = put(m, a), put(m, twin)

    assert simulated(m, lambda: compare(m, op, x, y)) == on_host(lambda: HOST[op](a, twin))


@given(st.lists(plain, max_size=4), plain)
def test_every_container_is_searched_as_by_the_host(items: list[object], item: object) -> None:
    m = fake_machine()
    for container in (items, tuple(items), deque(items), [*items, item]):
        x, y = put(m, container), put(m, item)
        found = simulated(m, lambda x=x, y=y: contains(m, x, y))  # type: ignore[misc]
        assert found == on_host(lambda c=container: item in c)  # type: ignore[misc]


@given(values)
def test_truth_is_that_of_the_host(value: object) -> None:
    m = fake_machine()

    assert truth(m, put(m, value)) == bool(value)


@given(
    st.dictionaries(st.integers(0, 5), st.integers(0, 2), max_size=4),
    st.dictionaries(st.integers(0, 5), st.integers(0, 2), max_size=4),
    st.sampled_from(sorted(HOST)),
    st.sampled_from(["keys", "values", "items"]),
)
def test_views_are_compared_as_by_the_host(
    a: dict[int, int], b: dict[int, int], op: str, kind: str
) -> None:
    m = fake_machine()
    x, y = put(m, a), put(m, b)
    assert isinstance(x, Ref)
    assert isinstance(y, Ref)

    result = simulated(m, lambda: compare(m, op, DictView(x, kind), DictView(y, kind)))

    assert result == on_host(lambda: HOST[op](getattr(a, kind)(), getattr(b, kind)()))


@pytest.mark.parametrize(
    ("item", "found"), [(3, True), (3.0, True), (3.5, False), (complex(3), True), ("3", False)]
)
def test_a_huge_range_is_not_walked_through(item: object, found: object) -> None:
    assert contains(fake_machine(), range(10**15), item) is found


def test_objects_without_comparison_methods_are_equal_to_themselves_only(m: Machine) -> None:
    cls = make_class(m, "Account")
    one, other = make_instance(m, cls), make_instance(m, cls)

    assert compare(m, "==", one, one)
    assert compare(m, "!=", one, other)
    assert compare(m, "==", put(m, [one]), put(m, (other,))) is False
    assert contains(m, m.new(ListObject([one])), other) is False
    assert truth(m, one)


def test_an_order_that_no_class_defines_is_complained_about(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    with pytest.raises(Thrown) as caught:
        compare(m, "<", account, 1)

    message = "'<' not supported between instances of 'Account' and 'int'"
    assert caught.value.values == (message,)


def test_comparison_methods_of_the_program_are_left_to_the_prelude(m: Machine) -> None:
    cls = make_class(m, "Money", "__eq__", "__lt__", "__len__")
    one, other = make_instance(m, cls), make_instance(m, cls)
    lists = (m.new(ListObject([one])), m.new(ListObject([other])))

    assert called(lambda: compare(m, "==", one, 1)) == ("_compare", "==", one, 1)
    assert called(lambda: compare(m, "!=", 1, one)) == ("_compare", "!=", 1, one)
    assert called(lambda: compare(m, ">", 1, one)) == ("_compare", ">", 1, one)
    assert called(lambda: compare(m, "==", *lists)) == ("_compare", "==", *lists)
    assert called(lambda: compare(m, "in", other, lists[0])) == ("_contains", lists[0], other)
    assert called(lambda: truth(m, one)) == ("_truth", one)


def test_an_identical_item_is_found_without_asking_its_class(m: Machine) -> None:
    one = make_instance(m, make_class(m, "Money", "__eq__"))

    assert contains(m, (one,), one)
    assert compare(m, "==", (one, 1), (one, 1))


def test_a_list_inside_of_itself_is_beyond_a_limit(m: Machine) -> None:
    rings = [m.new(ListObject([])) for _ in range(2)]
    for ring in rings:
        obj = m.heap[ring]
        assert isinstance(obj, ListObject)
        obj.items.append(ring)

    with pytest.raises(LimitError, match="nested"):
        compare(m, "==", *rings)


def test_values_that_fan_out_do_not_take_for_ever(m: Machine) -> None:
    # References, because the host would compare plain tuples by itself.
    fans: list[object] = [put(m, [1]), put(m, [1])]
    for _ in range(60):
        fans = [(fan, fan) for fan in fans]

    with pytest.raises(UnmodelledError):
        compare(m, "==", *fans)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (1, 1, True),
        (1, True, False),
        (1, 1.0, False),
        (0.0, -0.0, False),
        (float("nan"), float("nan"), True),
        ("a" * 50, "".join(["a"] * 50), True),
        (None, None, True),
        ((), [], False),
    ],
)
def test_identity_of_values_is_that_nothing_tells_them_apart(
    m: Machine, a: object, b: object, same: object
) -> None:
    assert compare(m, "is", put(m, a), put(m, b)) is same
    assert compare(m, "is not", put(m, a), put(m, b)) is not same


def test_methods_of_one_object_are_equal(m: Machine) -> None:
    cls = make_class(m, "Account", "deposit")
    one, other = make_instance(m, cls), make_instance(m, cls)
    function = m.heap[cls].fields["deposit"]  # type: ignore[attr-defined]

    assert compare(m, "==", BoundMethod(one, function), BoundMethod(one, function))
    assert compare(m, "!=", BoundMethod(one, function), BoundMethod(other, function))


def test_a_place_in_a_sequence_is_found_by_identity_or_equality(m: Machine) -> None:
    nan = float("nan")

    assert position(m, [1, nan], nan) == 1
    assert position(m, [1, (2, 3)], (2, 3)) == 1
    assert position(m, [1], "1") == -1


@pytest.mark.parametrize(
    ("container", "message"),
    [
        (5, "argument of type 'int' is not iterable"),
        (None, "argument of type 'NoneType' is not iterable"),
        ("abc", "'in <string>' requires string as left operand, not int"),
        (b"abc", ""),
        ({1: 2}, ""),
    ],
)
def test_what_cannot_be_searched_is_complained_about(
    m: Machine, container: object, message: str
) -> None:
    place = put(m, container)
    item = put(m, [1]) if isinstance(container, dict) else 300

    with pytest.raises(Thrown) as caught:
        contains(m, place, item)

    assert not message or caught.value.values == (message,)
