"""Format specifications mean what they mean to the host, but bombs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.formatting import Pieces, format_value
from core.machine.objects import ListObject
from core.machine.thrown import CallProgram, LimitError, Thrown
from tests.core.machine.fake import (
    called,
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import numbers, texts, values

if TYPE_CHECKING:
    from core.machine.machine import Machine

specs = st.from_regex(
    r"(.?[<>=^])?[+\- ]?z?#?0?([0-9]{1,2})?[,_]?(\.[0-9]{1,2})?[bcdeEfFgGnosxX%]?", fullmatch=True
)


@given(st.one_of(numbers, texts), specs)
def test_numbers_and_texts_are_formatted_as_by_the_host(value: object, spec: str) -> None:
    m = fake_machine()

    assert simulated(m, lambda: format_value(m, value, "", spec)) == on_host(
        lambda: format(value, spec)
    )


@given(values, st.sampled_from(["", ">5", "%Y"]))
def test_any_value_is_formatted_as_by_the_host(value: object, spec: str) -> None:
    m = fake_machine()
    x = put(m, value)
    if "{" in repr(value):
        return

    assert simulated(m, lambda: format_value(m, x, "", spec)) == on_host(
        lambda: format(value, spec)
    )


@pytest.mark.parametrize(
    ("conversion", "expected"), [("r", "  'é'"), ("s", "    é"), ("a", "'\\xe9'")]
)
def test_a_conversion_comes_before_the_specification(conversion: str, expected: str) -> None:
    assert format_value(fake_machine(), "é", conversion, ">5") == expected


@pytest.mark.parametrize("spec", ["9999999999", ".9999999999f", "0>9999999999,", "99999999d"])
def test_a_width_bomb_is_beyond_a_limit(spec: str) -> None:
    with pytest.raises(LimitError):
        format_value(fake_machine(), 1, "", spec)


def test_a_width_beyond_any_index_is_refused_as_by_the_host() -> None:
    with pytest.raises(Thrown, match="Too many decimal digits in format string"):
        format_value(fake_machine(), 1, "", "9" * 10_000)


def test_a_long_precision_is_soon_done() -> None:
    assert len(format_value(fake_machine(), 1.5, "", ".9999999f")) == 10_000_001


def test_an_object_without_a_format_takes_no_specification(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    assert format_value(m, account, "", "").startswith("<__main__.Account object at 0x7f")
    with pytest.raises(Thrown, match=r"unsupported format string passed to Account\.__format__"):
        format_value(m, account, "", ">5")
    with pytest.raises(Thrown, match=r"passed to list\.__format__"):
        format_value(m, put(m, []), "", ">5")


def test_formats_that_the_program_defines_are_left_to_the_prelude(m: Machine) -> None:
    money = make_instance(m, make_class(m, "Money", "__format__"))
    shown = make_instance(m, make_class(m, "Shown", "__repr__"))

    assert called(lambda: format_value(m, money, "", ".2f")) == ("_format", money, ".2f")
    assert called(lambda: format_value(m, shown, "", "")) == ("_str", shown)
    assert called(lambda: format_value(m, shown, "r", "")) == ("_repr", shown)
    assert called(lambda: format_value(m, shown, "r", ">9")) == ("_joined", ((shown, "r", ">9"),))
    assert called(lambda: format_value(m, shown, "a", "")) == ("_joined", ((shown, "a", ""),))


def test_a_gap_that_only_the_program_can_fill_keeps_its_place(m: Machine) -> None:
    shown = m.new(ListObject([make_instance(m, make_class(m, "Shown", "__repr__"))]))
    pieces = Pieces(m)

    pieces.add("a")
    pieces.add_field(shown, "s", ">9")
    pieces.add_field(1, "", "03")

    with pytest.raises(CallProgram) as caught:
        pieces.text()
    assert caught.value.values == (("a", (shown, "s", ">9"), "001"),)
