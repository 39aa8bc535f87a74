"""Names for annotations stand for nothing."""

from __future__ import annotations

import pytest

from core.machine.library.collections.abc.host import VALUES as ABSTRACT
from core.machine.library.typing.host import VALUES as TYPING
from core.machine.natives import BuiltinType
from core.machine.thrown import Thrown
from core.machine.type_table import TYPES
from tests.core.machine.builtins.calls import call, machine


@pytest.mark.parametrize("name", ["Optional", "Any", "Generic", "Literal"])
def test_names_for_annotations_cannot_be_made(name: str) -> None:
    with pytest.raises(Thrown, match=f"Cannot instantiate typing.{name}"):
        call(machine(), TYPING[name])


def test_abstract_classes_cannot_be_made() -> None:
    with pytest.raises(Thrown, match="Can't instantiate abstract class Sized"):
        call(machine(), TYPING["Sized"])


def test_old_names_of_classes_are_the_classes() -> None:
    assert TYPING["List"] is TYPES["list"]
    assert TYPING["Iterable"] is ABSTRACT["Iterable"]


def test_functions_for_checkers_do_nothing() -> None:
    m = machine()

    assert call(m, TYPING["cast"], TYPES["int"], "a") == "a"
    assert call(m, TYPING["cast"], typ=TYPES["int"], val="a") == "a"
    assert call(m, TYPING["final"], TYPES["int"]) is TYPES["int"]
    assert TYPING["TYPE_CHECKING"] is False
    with pytest.raises(Thrown):
        call(m, TYPING["final"])
    with pytest.raises(Thrown, match=r"cast\(\)"):
        call(m, TYPING["cast"], 1)


def test_a_type_variable_is_its_name() -> None:
    m = machine()
    made = call(m, TYPING["TypeVar"], "T", TYPES["int"])

    assert isinstance(made, BuiltinType)
    assert made is call(m, TYPING["TypeVar"], name="T")
    with pytest.raises(Thrown, match="must be the name"):
        call(m, TYPING["TypeVar"], 5)


def test_a_new_type_gives_back_what_it_gets() -> None:
    m = machine()
    new_type = call(m, TYPING["NewType"], "UserId", TYPES["int"])

    assert call(m, new_type, 5) == 5
    assert new_type is call(m, TYPING["NewType"], "UserId", TYPES["int"])


def test_reaching_what_cannot_be_reached_is_an_error() -> None:
    m = machine()

    with pytest.raises(Thrown, match="unreachable, but got: 5"):
        call(m, TYPING["assert_never"], 5)
