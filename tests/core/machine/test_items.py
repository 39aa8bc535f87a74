"""Subscripts do what those of the host do."""

from __future__ import annotations

import copy
import operator
import sys
from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.machine.items import del_item, get_item, set_item
from core.machine.objects import DictObject
from core.machine.thrown import CallProgram, Thrown
from core.machine.type_table import TYPES
from core.machine.values import Function
from tests.core.machine.fake import (
    called,
    complaint,
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    shape,
    simulated,
    take,
)
from tests.core.machine.values import plain, values

if TYPE_CHECKING:
    from core.machine.machine import Machine

bounds = st.one_of(st.none(), st.integers(-6, 6))
slices = st.builds(slice, bounds, bounds, bounds)
sequences = st.one_of(
    st.lists(plain, max_size=5),
    st.lists(plain, max_size=5).map(tuple),
    st.lists(plain, max_size=5).map(deque),
    st.text(max_size=5),
    st.binary(max_size=5),
    st.builds(range, st.integers(0, 9)),
)
indices = st.one_of(st.integers(-6, 6), slices, plain)


def _known_to(container: object, key: object) -> bool:
    """Whether the host, whose slices hash from 3.12 on, does with *key* what 3.11 does."""
    sliced = isinstance(key, slice) and isinstance(container, dict)
    return sys.version_info < (3, 12) or not sliced


@given(st.one_of(sequences, values), indices)
def test_items_are_read_as_by_the_host(container: object, key: object) -> None:
    assume(_known_to(container, key))
    m = fake_machine()
    x = put(m, container)

    assert simulated(m, lambda: get_item(m, x, key)) == on_host(
        lambda: operator.getitem(container, key)  # type: ignore[call-overload]
    )


@given(st.one_of(sequences, values), indices, values)
def test_items_are_stored_as_by_the_host(container: object, key: object, value: object) -> None:
    assume(_known_to(container, key))
    m = fake_machine()
    mine = copy.deepcopy(container)
    x, y = put(m, container), put(m, value)

    assert simulated(m, lambda: set_item(m, x, key, y)) == on_host(
        lambda: operator.setitem(mine, key, value)  # type: ignore[call-overload]
    )
    assert shape(take(m, x)) == shape(mine)


@given(st.one_of(sequences, values), indices)
def test_items_are_deleted_as_by_the_host(container: object, key: object) -> None:
    assume(_known_to(container, key))
    m = fake_machine()
    mine = copy.deepcopy(container)
    x = put(m, container)

    assert simulated(m, lambda: del_item(m, x, key)) == on_host(
        lambda: operator.delitem(mine, key)  # type: ignore[call-overload]
    )
    assert shape(take(m, x)) == shape(mine)


def test_a_list_can_be_put_into_itself(m: Machine) -> None:
    numbers = put(m, [1, 2])

    set_item(m, numbers, slice(1, None), numbers)

    assert take(m, numbers) == [1, 1, 2]


def test_a_default_is_made_by_the_factory_and_kept(m: Machine) -> None:
    groups = put(m, defaultdict(list))

    first = get_item(m, groups, "a")

    assert get_item(m, groups, "a") is first
    assert take(m, groups) == {"a": []}


def test_a_factory_of_the_program_is_left_to_the_prelude(m: Machine) -> None:
    made = m.new(DictObject({}, "defaultdict", Function(None)))  # type: ignore[arg-type]

    with pytest.raises(CallProgram) as caught:
        get_item(m, made, 1)

    assert (caught.value.function, *caught.value.values) == ("_missing", made, 1)


def test_a_counter_has_none_of_what_it_never_saw(m: Machine) -> None:
    counts = put(m, Counter("a"))

    assert get_item(m, counts, "b") == 0
    del_item(m, counts, "b")
    assert take(m, counts) == Counter("a")


def test_classes_of_the_program_with_subscripts_are_left_to_the_prelude(m: Machine) -> None:
    names = ("__getitem__", "__setitem__", "__delitem__")
    grid = make_instance(m, make_class(m, "Grid", *names))

    assert called(lambda: get_item(m, grid, 1)) == ("_get_item", grid, 1)
    assert called(lambda: set_item(m, grid, 1, 2)) == ("_set_item", grid, 1, 2)
    assert called(lambda: del_item(m, grid, 1)) == ("_del_item", grid, 1)


def test_a_generic_class_with_parameters_is_itself(m: Machine) -> None:
    assert get_item(m, TYPES["list"], TYPES["int"]) is TYPES["list"]
    with pytest.raises(Thrown, match="type 'int' is not subscriptable"):
        get_item(m, TYPES["int"], 1)
    with pytest.raises(Thrown, match="type 'Account' is not subscriptable"):
        get_item(m, make_class(m, "Account"), 1)


def test_an_object_without_items_is_complained_about_by_its_class(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    assert complaint(lambda: get_item(m, account, 0)) == "'Account' object is not subscriptable"
    assert complaint(lambda: set_item(m, account, 0, 0)) == (
        "'Account' object does not support item assignment"
    )
    assert complaint(lambda: del_item(m, account, 0)) == (
        "'Account' object doesn't support item deletion"
    )
    assert complaint(lambda: get_item(m, (1,), account)) == (
        "tuple indices must be integers or slices, not Account"
    )
    assert complaint(lambda: get_item(m, put(m, {}), put(m, []))) == "unhashable type: 'list'"


def test_frozensets_are_keys_by_their_members(m: Machine) -> None:
    locks = put(m, {})

    set_item(m, locks, put(m, frozenset({"a", "b"})), 1)
    set_item(m, locks, put(m, frozenset({"b", "a"})), 2)

    assert take(m, locks) == {frozenset({"a", "b"}): 2}
