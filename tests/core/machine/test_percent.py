"""The % operator of texts does what the host's does, but bombs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.arithmetic import binary
from core.machine.limits import MAX_ITEMS
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from tests.core.machine.fake import (
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import plain, texts

if TYPE_CHECKING:
    from core.machine.machine import Machine

fields = st.from_regex(
    r"%(\([ab(]?\))?[#0\- +]{0,2}(\*|[0-9]{1,2})?(\.(\*|[0-9]{0,2}))?[hlL]?[diuoxXeEfFgGcrsa%y]?",
    fullmatch=True,
)
templates = st.lists(st.one_of(fields, st.text("ab \n", max_size=3)), max_size=3).map("".join)
arguments = st.one_of(
    plain,
    st.lists(plain, max_size=3).map(tuple),
    st.lists(plain, max_size=3),
    st.dictionaries(st.sampled_from(["", "a", "b", "("]), plain, max_size=3),
    st.tuples(st.integers(-9, 9), plain),
)


@given(templates, arguments)
def test_templates_are_filled_as_by_the_host(template: str, args: object) -> None:
    m = fake_machine()
    x = put(m, args)

    assert simulated(m, lambda: binary(m, "%", template, x)) == on_host(lambda: template % args)


@given(st.sampled_from("diuoxXeEfFgGcrsa"), st.one_of(plain, texts))
def test_every_kind_of_field_takes_what_it_takes_on_the_host(kind: str, value: object) -> None:
    m = fake_machine()
    template = f"<%5{kind}>"

    assert simulated(m, lambda: binary(m, "%", template, (put(m, value),))) == on_host(
        lambda: template % (value,)
    )


@pytest.mark.parametrize(
    ("template", "args"),
    [
        (b"%d %s", (5, b"a")),
        (b"%d", (b"a",)),
        (b"%5.1f|%-5d|", (2.25, 7)),
        (b"%*d", (5, 7)),
        (b"", 5),
    ],
)
def test_templates_of_bytes_are_filled_as_by_the_host(
    m: Machine, template: bytes, args: object
) -> None:
    assert simulated(m, lambda: binary(m, "%", template, args)) == on_host(lambda: template % args)


@pytest.mark.parametrize(
    ("template", "args"),
    [
        ("%9999999999d", 1),
        ("%9999999999s", "a"),
        ("%*d", (10**10, 1)),
        ("%.9999999999s%.99999999f", (1, 2)),
        (b"%*d", (10**10, 1)),
        (b"%9999999999d", 1),
        ("%s%s", ("a" * (MAX_ITEMS - 1), "bc")),
    ],
    ids=range(7),
)
def test_a_width_bomb_does_not_go_off(template: object, args: object) -> None:
    with pytest.raises((LimitError, Thrown), match=r"limit of Interlock|too big"):
        binary(fake_machine(), "%", template, args)


def test_arguments_that_the_program_shows_are_left_to_the_prelude(m: Machine) -> None:
    shown = make_instance(m, make_class(m, "Shown", "__str__"))

    with pytest.raises(CallProgram) as caught:
        binary(m, "%", "%d: %-9.3s!", (1, shown))

    assert caught.value.function == "_joined"
    assert caught.value.values == (("", "1", ": ", (shown, "s", "<9.3"), "!"),)


def test_an_object_is_no_number(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    for kind, message in (
        ("d", "%d format: a real number is required, not Account"),
        ("x", "%x format: an integer is required, not Account"),
        ("f", "must be real number, not Account"),
        ("c", "%c requires int or char"),
    ):
        with pytest.raises(Thrown) as caught:
            binary(m, "%", f"%{kind}", account)
        assert caught.value.values == (message,)


def test_a_mapping_of_the_program_s_own_is_not_simulated(m: Machine) -> None:
    mapping = make_instance(m, make_class(m, "Mapping", "__getitem__"))

    with pytest.raises(UnmodelledError):
        binary(m, "%", "%(a)s", mapping)
    with pytest.raises(UnmodelledError):
        binary(m, "%", b"%s", (mapping,))
