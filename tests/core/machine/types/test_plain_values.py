"""Methods of numbers, tuples and ranges do what the host's do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.limits import MAX_ITEMS
from core.machine.natives import BuiltinFunction
from core.machine.slots import ATTRIBUTES, CLASS_ATTRIBUTES, METHODS
from core.machine.thrown import CallProgram, LimitError, UnmodelledError
from core.machine.types.entries import enter_language
from tests.core.machine.fake import (
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import numbers, plain, values

if TYPE_CHECKING:
    from core.machine.machine import Machine

enter_language()
NUMBERS = {"int": int, "float": float, "complex": complex, "bool": bool}
arguments = st.lists(st.one_of(st.integers(-3, 9), values), max_size=3)


@pytest.mark.parametrize("kind", ["int", "float", "complex", "bool", "tuple", "range"])
def test_every_public_method_is_there(kind: str) -> None:
    host = {**NUMBERS, "tuple": tuple, "range": range}[kind]

    public = {
        name for name in dir(host) if not name.startswith("_") and callable(getattr(host, name))
    }

    assert public <= METHODS[kind].keys()


@given(numbers, st.data())
def test_methods_of_numbers_do_what_those_of_the_host_do(
    value: object, data: st.DataObject
) -> None:
    m = fake_machine()
    kind = type(value).__name__
    names = sorted(name for name in METHODS[kind] if hasattr(value, name))
    name = data.draw(st.sampled_from(names))
    # What a bool inherits complains in the name of int here.
    args: list[object] = [] if isinstance(value, bool) else data.draw(arguments)
    if name == "from_bytes":
        args = [b"ab", "big"]
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: METHODS[kind][name].call(m, value, mine, {})) == on_host(
        lambda: getattr(value, name)(*args)
    )


@given(st.lists(plain, max_size=4).map(tuple), st.sampled_from(["count", "index"]), arguments)
def test_methods_of_tuples_do_what_those_of_the_host_do(
    value: tuple[object, ...], name: str, args: list[object]
) -> None:
    m = fake_machine()
    x, mine = put(m, value), tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: METHODS["tuple"][name].call(m, x, mine, {})) == on_host(
        lambda: getattr(value, name)(*args)
    )


@given(
    st.builds(range, st.integers(-5, 5), st.integers(-5, 15), st.integers(1, 3)),
    st.sampled_from(["count", "index"]),
    arguments,
)
def test_methods_of_ranges_do_what_those_of_the_host_do(
    value: range, name: str, args: list[object]
) -> None:
    m = fake_machine()
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: METHODS["range"][name].call(m, value, mine, {})) == on_host(
        lambda: getattr(value, name)(*args)
    )


def test_an_item_of_a_tuple_is_found_by_the_program_if_its_class_compares(m: Machine) -> None:
    money = make_instance(m, make_class(m, "Money", "__eq__"))

    for name in ("count", "index"):
        with pytest.raises(CallProgram) as caught:
            METHODS["tuple"][name].call(m, (1, money), (2,), {})
        assert (caught.value.function, *caught.value.values) == (f"_tuple_{name}", (1, money), 2)
        with pytest.raises(UnmodelledError):
            METHODS["range"][name].call(m, range(3), (money,), {})


def test_class_methods_need_no_receiver(m: Machine) -> None:
    def call(kind: str, name: str, *args: object, **named: object) -> object:
        method = CLASS_ATTRIBUTES[kind][name]
        assert isinstance(method, BuiltinFunction)
        return method.call(m, args, named)

    assert call("int", "from_bytes", b"\x01\x00", "big") == 256
    assert call("int", "from_bytes", put(m, [1, 0]), byteorder="big") == 256
    assert call("bytes", "fromhex", "00ff") == b"\x00\xff"
    assert call("float", "fromhex", "0x1p3") == 8.0


def test_a_number_of_too_many_bytes_is_beyond_a_limit(m: Machine) -> None:
    with pytest.raises(LimitError):
        METHODS["int"]["to_bytes"].call(m, 1, (10**12, "big"), {})
    with pytest.raises(LimitError):
        METHODS["int"]["from_bytes"].call(m, 0, (b"\x01" * MAX_ITEMS, "big"), {})


@pytest.mark.parametrize("value", [True, 5, -2.5, 3 - 4j, range(1, 9, 2), slice(1, None)])
def test_attributes_are_those_of_the_host(m: Machine, value: object) -> None:
    attributes = ATTRIBUTES[type(value).__name__]

    for name, attribute in attributes.items():
        assert repr(attribute(m, value)) == repr(getattr(value, name))
