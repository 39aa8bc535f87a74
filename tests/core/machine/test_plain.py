"""The host computes with plain values, and complains in the program's words."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from core.machine.limits import MAX_BITS
from core.machine.plain import as_index, defines, hosted, instance_at, operand_name
from core.machine.thrown import LimitError, Thrown, UnmodelledError
from tests.core.machine.fake import fake_machine, make_class, make_instance, put

if TYPE_CHECKING:
    from core.machine.machine import Machine


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (5, "int"),
        (None, "NoneType"),
        ([], "list"),
        (deque(), "collections.deque"),
        (timedelta(), "datetime.timedelta"),
    ],
)
def test_messages_name_classes_as_cpython_does(m: Machine, value: object, name: str) -> None:
    assert operand_name(m, put(m, value)) == name


def test_a_class_of_the_program_keeps_its_own_name(m: Machine) -> None:
    assert operand_name(m, make_instance(m, make_class(m, "deque"))) == "deque"


def test_only_instances_have_methods_of_the_program(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account", "__len__"))

    assert defines(m, account, "__len__")
    assert not defines(m, account, "__eq__")
    assert not defines(m, put(m, []), "__len__")
    assert instance_at(m, 5) is None


def test_an_index_is_an_int(m: Machine) -> None:
    assert as_index(m, True) == 1
    assert as_index(m, 2.0) is None
    with pytest.raises(UnmodelledError, match="__index__"):
        as_index(m, make_instance(m, make_class(m, "Place", "__index__")))


def test_errors_of_the_host_become_those_of_the_program() -> None:
    with pytest.raises(Thrown) as caught:
        hosted(fake_machine(), divmod, (1, 0))

    assert caught.value.kind == "ZeroDivisionError"


def test_a_message_of_the_host_names_no_class_of_the_machine(m: Machine) -> None:
    with pytest.raises(Thrown) as caught:
        hosted(m, divmod, (make_instance(m, make_class(m, "Account")), 1))

    message = "unsupported operand type(s) for divmod(): 'Account' and 'int'"
    assert caught.value.values == (message,)


def test_an_int_of_the_host_is_limited() -> None:
    with pytest.raises(LimitError):
        hosted(fake_machine(), int.__lshift__, (1, MAX_BITS))
