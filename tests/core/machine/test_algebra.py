"""Operators of sets, dicts, views and Counters give what the host's give."""

from __future__ import annotations

import operator
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.arithmetic import binary, inplace
from core.machine.thrown import Thrown, UnmodelledError
from core.machine.type_table import TYPES
from core.machine.values import DictView, Ref
from tests.core.machine.fake import (
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    shape,
    simulated,
    take,
)

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.plain import HostFunction

HOST = {"&": operator.and_, "|": operator.or_, "-": operator.sub, "^": operator.xor}
small = st.dictionaries(st.integers(0, 5), st.integers(-2, 2), max_size=4)


@given(small, st.one_of(small, st.sets(st.integers(0, 5))), st.sampled_from("&|-^"))
def test_views_of_keys_are_combined_as_by_the_host(
    a: dict[int, int], b: dict[int, int] | set[int], op: str
) -> None:
    m = fake_machine()
    x, y = put(m, a), put(m, b)
    assert isinstance(x, Ref)
    view = DictView(x, "keys")

    for mine, host in (
        ((view, y), (a.keys(), b)),
        ((y, view), (b, a.keys())),
        ((view, view), (a.keys(), a.keys())),
    ):
        assert simulated(m, lambda mine=mine: binary(m, op, *mine)) == on_host(  # type: ignore[misc]
            lambda host=host: HOST[op](*host)  # type: ignore[misc]
        )


@given(small.map(Counter), small.map(Counter), st.sampled_from(["+", "-", "&", "|"]))
def test_counters_are_combined_as_by_the_host(a: Counter[int], b: Counter[int], op: str) -> None:
    m = fake_machine()
    x, y = put(m, a), put(m, b)
    host = {**HOST, "+": operator.add}[op]

    assert simulated(m, lambda: binary(m, op, x, y)) == on_host(lambda: host(a, b))
    inplace(m, op, x, y)
    assert shape(take(m, x)) == shape(host(a, b))


def test_a_defaultdict_keeps_its_factory_on_either_side(m: Machine) -> None:
    groups, plain = defaultdict(list, a=[1]), {"b": 2}
    x, y = put(m, groups), put(m, plain)

    assert take(m, binary(m, "|", x, y)) == groups | plain
    assert shape(take(m, binary(m, "|", y, x))) == shape(plain | groups)


@pytest.mark.parametrize("pairs", [[("a", 1)], [["a", 1]], ["ab"], [("a",)], [5], 5])
def test_a_dict_takes_pairs_in_place_as_on_the_host(m: Machine, pairs: object) -> None:
    host: dict[object, object] = {"z": 0}
    x, y = put(m, host), put(m, pairs)

    ior: HostFunction = operator.ior
    assert simulated(m, lambda: inplace(m, "|", x, y)) == on_host(lambda: ior(host, pairs))
    assert shape(take(m, x)) == shape(host)


def test_sets_change_in_place_and_frozensets_do_not(m: Machine) -> None:
    free, frozen = put(m, {1, 2}), put(m, frozenset({1, 2}))

    assert inplace(m, "-", free, put(m, {1})) is free
    assert inplace(m, "-", frozen, put(m, {1})) is not frozen
    assert take(m, free) == {2}
    assert take(m, frozen) == {1, 2}


def test_counts_that_are_no_numbers_are_not_counted(m: Machine) -> None:
    odd = put(m, Counter({"a": "x"}))
    foreign = m.new(m.heap[odd].copy())  # type: ignore[index]
    m.heap[foreign].items["a"] = make_instance(m, make_class(m, "Money"))  # type: ignore[attr-defined]

    with pytest.raises(Thrown, match="'>' not supported between instances of 'str' and 'int'"):
        binary(m, "+", odd, odd)
    with pytest.raises(UnmodelledError):
        binary(m, "+", foreign, foreign)


def test_only_classes_make_a_union(m: Machine) -> None:
    int_, str_ = TYPES["int"], TYPES["str"]

    assert binary(m, "|", int_, str_) == (int_, str_)
    assert binary(m, "|", (int_, str_), int_) == (int_, str_, int_)
    with pytest.raises(Thrown, match=r"unsupported operand type\(s\) for \|: 'type' and 'int'"):
        binary(m, "|", int_, 5)
