"""What built-in functions and methods have in common."""

from __future__ import annotations

import pytest

from core.machine.builtins.arguments import ANY_KEYWORDS, BY_KEYWORD, MANY, Spec, complain, fits
from core.machine.slots import METHODS
from core.machine.thrown import Thrown
from core.machine.types.entries import enter_language
from tests.core.machine.builtins.calls import machine

enter_language()
SPEC = Spec(lambda m: None, 1, 2, keywords={"key": 0, "last": 1, "only": BY_KEYWORD})


@pytest.mark.parametrize(
    ("args", "names", "right"),
    [
        ((1,), (), True),
        ((1, 2), (), True),
        ((), (), False),
        ((1, 2, 3), (), False),
        ((), ("key",), True),
        ((), ("last",), False),
        ((1,), ("key",), False),
        ((1,), ("last", "only"), True),
        ((1, 2), ("last",), False),
        ((1,), ("other",), False),
    ],
)
def test_arguments_fit_by_number_and_name(
    args: tuple[object, ...], names: tuple[str, ...], right: bool
) -> None:
    assert fits(SPEC, args, dict.fromkeys(names)) is right


def test_any_keyword_fits_where_all_do() -> None:
    spec = Spec(lambda m: None, 1, MANY, keywords=ANY_KEYWORDS)

    assert fits(spec, (1,), {"whatever": 2})
    assert not fits(spec, (), {"whatever": 2})


def test_a_complaint_is_made_even_if_the_host_has_none() -> None:
    m = machine()

    with pytest.raises(Thrown, match="wrong arguments"):
        complain(m, dict, (), {})


def test_a_method_wants_its_own_kind_of_receiver() -> None:
    m = machine()

    with pytest.raises(Thrown) as caught:
        METHODS["list"]["append"].call(m, 5, (1,), {})
    assert caught.value.values == (
        "descriptor 'append' for 'list' objects doesn't apply to a 'int' object",
    )
