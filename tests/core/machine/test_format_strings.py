"""str.format does what the host's does, and reaches nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.machine.format_strings import format_map, format_method
from core.machine.thrown import CallProgram, LimitError, Thrown, UnmodelledError
from tests.core.machine.fake import (
    BEYOND,
    fake_machine,
    make_class,
    make_instance,
    on_host,
    put,
    simulated,
)
from tests.core.machine.values import plain

if TYPE_CHECKING:
    from core.machine.machine import Machine

names = st.from_regex(r"(0|1|2|a|b|)(\[[0-9ak]?\]|\[k|x)?", fullmatch=True)
inner = st.from_regex(r"[<>]?([0-9]{1,2}|\{(0|1|a|)\})?(\.[0-9])?[dsfx]?", fullmatch=True)
fields = st.builds(
    lambda name, conversion, spec: f"{{{name}{conversion}{spec}}}",
    names,
    st.sampled_from(["", "!r", "!s", "!a", "!x", "!"]),
    st.one_of(st.just(""), inner.map(":".__add__)),
)
templates = st.lists(
    st.one_of(fields, st.text("ab{}", max_size=2), st.just("{{}}")), max_size=3
).map("".join)
arguments = st.one_of(
    st.integers(0, 9), plain, st.lists(plain, max_size=2), st.just({"k": 1, 0: 2, "a": [3]})
)


@given(
    templates, st.lists(arguments, max_size=3), st.dictionaries(st.sampled_from("ab"), arguments)
)
def test_templates_are_filled_as_by_the_host(
    template: str, args: list[object], kwargs: dict[str, object]
) -> None:
    m = fake_machine()
    mine = tuple(put(m, arg) for arg in args)
    named = {name: put(m, arg) for name, arg in kwargs.items()}

    result = simulated(m, lambda: format_method(m, template, mine, named))

    # A value can make a specification with a width that is refused before anything else.
    assume(result != BEYOND)
    assert result == on_host(lambda: template.format(*args, **kwargs))


@given(templates, st.dictionaries(st.sampled_from("ab"), arguments))
def test_a_mapping_fills_templates_as_by_the_host(template: str, kwargs: dict[str, object]) -> None:
    m = fake_machine()
    mapping = put(m, kwargs)

    result = simulated(m, lambda: format_map(m, template, mapping))

    assume(result != BEYOND)
    assert result == on_host(lambda: template.format_map(kwargs))


@pytest.mark.parametrize(
    ("template", "args"),
    [
        ("{:{}} {:>{}}", ("a", 3, "b", 4)),
        ("{0[1][k]}", ([0, {"k": 5}],)),
        ("{} {0}", (1,)),
        ("{0} {}", (1,)),
        ("{0.}", (1,)),
        ("{0[}", (1,)),
        ("{0[]}", (1,)),
        ("{0[1]x}", ([1, 2],)),
        ("{:{:{}}}", (1, 2, 3)),
        ("{99999999999999999999}", (1,)),
        ("{", ()),
        ("}", ()),
        ("{!r", (1,)),
        ("{!rx}", (1,)),
        ("{-1}", (1,)),
    ],
)
def test_odd_templates_are_treated_as_by_the_host(
    m: Machine, template: str, args: tuple[object, ...]
) -> None:
    mine = tuple(put(m, arg) for arg in args)

    assert simulated(m, lambda: format_method(m, template, mine, {})) == on_host(
        lambda: template.format(*args)
    )


def test_fields_of_objects_can_be_shown(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"), name="red", tags=put(m, ["x"]))

    assert format_method(m, "{0.name:>5} {a.tags[0]}", (account,), {"a": account}) == "  red x"


def test_attributes_of_values_can_be_shown() -> None:
    assert format_method(fake_machine(), "{0.real} {0.imag}", (5,), {}) == "5 0"


@pytest.mark.parametrize("template", ["{0.__init__.__globals__}", "{0.__code__}", "{1.__reduce__}"])
def test_nothing_of_the_interpreter_is_reached(m: Machine, template: str) -> None:
    account = make_instance(m, make_class(m, "Account", "__init__"))

    with pytest.raises(UnmodelledError):
        format_method(m, template, (account, 5), {})


def test_an_attribute_that_is_missing_is_complained_of(m: Machine) -> None:
    account = make_instance(m, make_class(m, "Account"))

    with pytest.raises(Thrown) as caught:
        format_method(m, "{0.missing}", (account,), {})

    assert caught.value.kind == "AttributeError"


def test_what_needs_the_program_inside_of_a_field_is_not_simulated(m: Machine) -> None:
    cls = make_class(m, "Account", "__getitem__", "__str__")
    account = make_instance(m, cls)

    for template in ("{0[1]}", "{1:{0}}"):
        with pytest.raises(UnmodelledError):
            format_method(m, template, (account, 1), {})


def test_objects_that_the_program_shows_are_left_to_the_prelude(m: Machine) -> None:
    shown = make_instance(m, make_class(m, "Shown", "__format__"))

    with pytest.raises(CallProgram) as caught:
        format_method(m, "{}: {:x}", (1, shown), {})

    assert caught.value.function == "_joined"
    assert caught.value.values == (("", "1", ": ", (shown, "", "x")),)


def test_a_width_bomb_is_beyond_a_limit() -> None:
    with pytest.raises(LimitError):
        format_method(fake_machine(), "{:{}}", ("a", 10**10), {})
