"""Operators give what the host's give, and never too much of it."""

from __future__ import annotations

import copy
import operator
from collections import Counter, deque
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.machine.arithmetic import BINARY, binary, inplace, unary
from core.machine.limits import MAX_BITS, MAX_ITEMS
from core.machine.thrown import CallProgram, LimitError, Thrown
from core.machine.values import ref_to
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
from tests.core.machine.values import numbers, values

if TYPE_CHECKING:
    from core.machine.machine import Machine
    from core.machine.plain import HostFunction

HOST: dict[str, HostFunction] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv,
    "//": operator.floordiv, "%": operator.mod, "**": operator.pow, "<<": operator.lshift,
    ">>": operator.rshift, "&": operator.and_, "|": operator.or_, "^": operator.xor,
    "@": operator.matmul,
}  # fmt: skip
HOST_INPLACE: dict[str, HostFunction] = {
    "+": operator.iadd, "-": operator.isub, "*": operator.imul, "/": operator.itruediv,
    "//": operator.ifloordiv, "%": operator.imod, "**": operator.ipow, "<<": operator.ilshift,
    ">>": operator.irshift, "&": operator.iand, "|": operator.ior, "^": operator.ixor,
    "@": operator.imatmul,
}  # fmt: skip
HOST_UNARY: dict[str, HostFunction] = {"-": operator.neg, "+": operator.pos, "~": operator.invert}


def is_bomb(op: str, a: object, b: object) -> bool:
    """Whether the host would need more than the simulated machine allows, or knows more."""
    big = 2**10
    if op in {"**", "<<"}:
        return isinstance(b, int) and b > big
    if op == "%" and isinstance(a, bytes):
        return not isinstance(b, int | bytes)
    return op == "*" and any(isinstance(x, int) and x > big for x in (a, b))


def is_odd(op: str, a: object, b: object) -> bool:
    """Whether the machine deliberately differs: Counters also work with other mappings."""
    # Nor does a dict take the first few of what turn out not all to be pairs.
    pairs = op == "|" and isinstance(a, dict) and not isinstance(b, dict)
    return pairs or (op in "+-&|" and (isinstance(a, Counter) != isinstance(b, Counter)))


@given(st.sampled_from(sorted(HOST)), numbers, numbers)
def test_numbers_are_computed_as_by_the_host(op: str, a: object, b: object) -> None:
    assume(not (op in {"**", "<<"} and is_bomb(op, a, b)))
    m = fake_machine()

    assert simulated(m, lambda: binary(m, op, a, b)) == on_host(lambda: HOST[op](a, b))


@given(st.sampled_from(sorted(HOST)), values, values)
def test_any_values_are_combined_as_by_the_host(op: str, a: object, b: object) -> None:
    assume(not is_bomb(op, a, b))
    m = fake_machine()
    x, y = put(m, a), put(m, b)

    assert simulated(m, lambda: binary(m, op, x, y)) == on_host(lambda: HOST[op](a, b))


@given(st.sampled_from(sorted(HOST)), values, values)
def test_in_place_operators_do_what_those_of_the_host_do(op: str, a: object, b: object) -> None:
    assume(not is_bomb(op, a, b))
    assume(not is_odd(op, a, b))
    m = fake_machine()
    x, y = put(m, a), put(m, b)
    mine = copy.deepcopy(a)

    assert simulated(m, lambda: inplace(m, op, x, y)) == on_host(lambda: HOST_INPLACE[op](mine, b))
    assert shape(take(m, x)) == shape(mine)


@pytest.mark.filterwarnings("ignore:Bitwise inversion:DeprecationWarning")
@given(st.sampled_from("-+~"), values)
def test_unary_operators_are_those_of_the_host(op: str, a: object) -> None:
    m = fake_machine()
    x = put(m, a)

    assert simulated(m, lambda: unary(m, op, x)) == on_host(lambda: HOST_UNARY[op](a))


def test_adding_to_a_list_in_place_changes_that_list(m: Machine) -> None:
    numbers_ = put(m, [1])

    assert inplace(m, "+", numbers_, put(m, (2, 3))) is numbers_
    assert inplace(m, "*", numbers_, 2) is numbers_
    assert take(m, numbers_) == [1, 2, 3, 1, 2, 3]


def test_a_list_can_be_added_to_itself(m: Machine) -> None:
    numbers_ = put(m, [1, 2])

    inplace(m, "+", numbers_, numbers_)

    assert take(m, numbers_) == [1, 2, 1, 2]


def test_a_bounded_deque_keeps_its_last_items(m: Machine) -> None:
    last = put(m, deque([1, 2], 3))

    inplace(m, "+", last, put(m, [3, 4]))

    assert take(m, last) == deque([2, 3, 4], 3)


@pytest.mark.parametrize(
    ("op", "a", "b"),
    [
        ("**", 10, 10**10),
        ("**", -3, MAX_BITS),
        ("<<", 1, MAX_BITS),
        ("*", 1 << (MAX_BITS - 2), 1 << 20),
        ("+", (1 << MAX_BITS) - 1, (1 << MAX_BITS) - 1),
        ("*", "a", 10**12),
        ("*", 10**12, (1, 2)),
        ("*", b"ab", MAX_ITEMS),
        ("+", "a" * MAX_ITEMS, "b"),
    ],
    ids=range(9),
)
def test_a_result_that_is_too_big_is_beyond_a_limit(op: str, a: object, b: object) -> None:
    with pytest.raises(LimitError):
        binary(fake_machine(), op, a, b)


def test_a_long_list_is_not_repeated(m: Machine) -> None:
    numbers_ = put(m, [1, 2])

    with pytest.raises(LimitError):
        binary(m, "*", numbers_, MAX_ITEMS)
    with pytest.raises(LimitError):
        inplace(m, "*", numbers_, MAX_ITEMS)


def test_the_biggest_results_are_allowed(m: Machine) -> None:
    assert BINARY["<<"](m, 1, MAX_BITS - 1) == 1 << (MAX_BITS - 1)
    assert binary(m, "**", 2, MAX_BITS - 1) == 1 << (MAX_BITS - 1)
    assert binary(m, "**", -1, 10**30) == 1


@pytest.mark.parametrize("count", [2**63, -(2**63) - 1])
def test_a_count_beyond_any_index_overflows(count: int) -> None:
    with pytest.raises(Thrown, match="cannot fit 'int' into an index-sized integer"):
        binary(fake_machine(), "*", "a", count)


def test_operators_of_the_program_are_left_to_the_prelude(m: Machine) -> None:
    vector = make_instance(m, make_class(m, "Vector", "__add__", "__rmul__", "__neg__", "__ior__"))

    assert called(lambda: binary(m, "+", vector, 1)) == ("_binary", "+", vector, 1)
    assert called(lambda: binary(m, "*", 2, vector)) == ("_binary", "*", 2, vector)
    assert called(lambda: inplace(m, "|", vector, 2)) == ("_inplace", "|", vector, 2)
    assert called(lambda: inplace(m, "+", vector, 2)) == ("_inplace", "+", vector, 2)
    assert called(lambda: unary(m, "-", vector)) == ("_unary", "-", vector)


def test_an_object_without_the_operator_is_complained_about_by_its_class(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    for op, shown in (("+", "+"), ("**", "** or pow()"), ("|", "|")):
        assert complaint(lambda op=op: binary(m, op, account, 1)) == (  # type: ignore[misc]
            f"unsupported operand type(s) for {shown}: 'Account' and 'int'"
        )
    assert complaint(lambda: inplace(m, "-", 1, account)) == (
        "unsupported operand type(s) for -=: 'int' and 'Account'"
    )
    assert complaint(lambda: binary(m, "+", "a", account)) == (
        'can only concatenate str (not "Account") to str'
    )
    assert complaint(lambda: unary(m, "~", account)) == "bad operand type for unary ~: 'Account'"


def test_only_the_program_can_extend_a_list_by_an_iterable_of_its_own(m: Machine) -> None:
    numbers_ = put(m, [1])
    deck = make_instance(m, make_class(m, "Deck", "__iter__"))

    with pytest.raises(CallProgram, match="_inplace"):
        inplace(m, "+", numbers_, deck)

    assert take(m, numbers_) == [1]


def test_classes_joined_by_a_bar_are_what_isinstance_takes(m: Machine) -> None:
    cls = make_class(m, "Account")

    union = binary(m, "|", binary(m, "|", cls, cls), None)

    assert isinstance(union, tuple)
    assert union[:2] == (cls, cls)
    assert repr(union[2]) == "<class 'NoneType'>"
    assert ref_to(cls.tid, cls.count) is cls
