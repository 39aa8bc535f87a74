"""Hashes are those of the host where they are fixed, and the same everywhere."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.addresses import address_of
from core.machine.hashing import arranged, hash_of, key_of
from core.machine.natives import ModuleValue
from core.machine.thrown import (
    CallProgram,
    LimitError,
    NeedsProgramError,
    Thrown,
    UnmodelledError,
)
from core.machine.values import DictView, Ref
from tests.core.machine.fake import fake_machine, make_class, make_instance, on_host, put, simulated
from tests.core.machine.values import values

if TYPE_CHECKING:
    from core.machine.machine import Machine

steady = st.recursive(
    st.one_of(st.integers(), st.booleans(), st.floats(allow_nan=False)),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)


@given(steady)
def test_numbers_have_the_hash_they_have_on_the_host(value: object) -> None:
    assert hash_of(fake_machine(), value) == hash(value)


@given(values)
def test_what_is_hashable_on_the_host_is_hashable(value: object) -> None:
    m = fake_machine()
    x = put(m, value)

    def on_host_hash() -> None:
        hash(value)

    def on_machine() -> None:
        hash_of(m, x)

    assert simulated(m, on_machine) == on_host(on_host_hash)


@given(
    st.lists(st.sampled_from([1, 1.0, True, "a", None, range(2), range(2), (), 2**70]), max_size=3)
)
def test_equal_values_have_equal_hashes(items: list[object]) -> None:
    m = fake_machine()
    others = [complex(item) if isinstance(item, int | float) else item for item in items]

    assert hash_of(m, tuple(items)) == hash_of(m, tuple(others))
    assert hash_of(m, put(m, frozenset(items))) == hash_of(m, put(m, frozenset(others)))


def test_hashes_are_the_same_in_every_process() -> None:
    program = (
        "from core.machine.hashing import hash_of; from tests.core.machine.fake import *;"
        "import datetime; m = fake_machine();"
        "print([hash_of(m, v) for v in ('a', b'b', None, ..., range(0), ('x', 1.5),"
        "datetime.date(2024, 1, 1), int, put(m, frozenset('abc')))])"
    ).replace("int,", "len,")

    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(printed) == 1


def test_objects_are_keys_by_identity(m: Machine) -> None:
    cls = make_class(m, "Account")
    one, other = make_instance(m, cls), make_instance(m, cls)

    assert key_of(m, one) is one
    assert hash_of(m, one) != hash_of(m, other)
    assert hash_of(m, (one,)) == hash_of(m, (one,))


def test_a_class_with_equality_and_no_hash_is_unhashable(m: Machine) -> None:
    money = make_instance(m, make_class(m, "Money", "__eq__"))

    for operation in (key_of, hash_of):
        with pytest.raises(Thrown, match="unhashable type: 'Money'"):
            operation(m, (1, money))


def test_a_key_with_a_hash_of_its_own_is_left_to_the_program(m: Machine) -> None:
    money = make_instance(m, make_class(m, "Money", "__eq__", "__hash__"))

    for key in (money, (1, money)):
        with pytest.raises(NeedsProgramError):
            key_of(m, key)


def test_a_plain_key_is_left_to_the_program_if_one_with_its_hash_was_hashed_by_that(
    m: Machine,
) -> None:
    money = make_instance(m, make_class(m, "Money", "__eq__", "__hash__"))

    assert key_of(m, 4, [money], {money: 5}) == 4
    with pytest.raises(NeedsProgramError):
        key_of(m, 5, [money], {money: 5})


def test_what_is_hashed_by_program_code_has_no_other_hash(m: Machine) -> None:
    money = make_instance(m, make_class(m, "Money", "__eq__", "__hash__"))

    with pytest.raises(CallProgram, match="_hash"):
        hash_of(m, money)


def test_a_frozenset_stands_for_an_equal_one(m: Machine) -> None:
    one, other = put(m, frozenset({1, 2})), put(m, frozenset({2, 1}))

    assert key_of(m, other, [one, 3]) is one
    assert key_of(m, (other, 1), [(one, 1)]) == (one, 1)
    assert key_of(m, other, [3]) is other
    with pytest.raises(UnmodelledError):
        key_of(m, other)


def test_a_tuple_nested_without_end_is_no_key() -> None:
    nest: tuple[object, ...] = ()
    for _ in range(10_000):
        nest = (nest,)

    for operation in (key_of, hash_of):
        with pytest.raises(LimitError):
            operation(fake_machine(), nest)


@given(st.lists(steady, max_size=30))
def test_members_of_a_set_come_in_the_order_of_the_host(items: list[object]) -> None:
    built: set[object] = set()
    for item in items:
        built.add(item)

    assert repr(arranged(dict.fromkeys(items))) == repr(list(built))


def test_texts_in_a_set_come_in_the_order_in_which_they_arrived() -> None:
    assert arranged(dict.fromkeys("hello world")) == list("helo wrd")


def test_views_and_slices_are_unhashable(m: Machine) -> None:
    source = put(m, {})
    assert isinstance(source, Ref)

    for value, name in ((DictView(source, "keys"), "dict_keys"), (slice(1), "slice")):
        with pytest.raises(Thrown, match=f"unhashable type: '{name}'"):
            hash_of(m, value)
    hash_of(m, DictView(source, "values"))


def test_addresses_tell_objects_apart(m: Machine) -> None:
    refs = [put(m, []) for _ in range(3)]
    found = {
        address_of(m, value) for value in (*refs, "a", "b", 10**5000, ModuleValue("time"), len)
    }

    assert len(found) == 8
    assert address_of(m, "a") == address_of(m, "a")
