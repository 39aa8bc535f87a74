"""Containers are listed as the host iterates over them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import pytest

from core.machine.iterables import listed
from core.machine.iterators import GeneratorObject
from core.machine.thrown import Thrown
from core.machine.values import DictView, Ref
from tests.core.machine.fake import make_class, make_instance, put

if TYPE_CHECKING:
    from core.machine.machine import Machine


@pytest.mark.parametrize(
    "value", [[1, 2], (1, 2), "ab", b"ab", range(3), {1: 2}, {1, 2}, deque([1]), frozenset()]
)
def test_built_in_containers_are_listed(m: Machine, value: object) -> None:
    items = listed(m, put(m, value))

    assert items is not None
    assert list(items) == list(value)  # type: ignore[call-overload]


def test_views_are_listed(m: Machine) -> None:
    source = put(m, {"a": 1})
    assert isinstance(source, Ref)

    assert listed(m, DictView(source, "keys")) == ["a"]
    assert listed(m, DictView(source, "values")) == [1]
    assert listed(m, DictView(source, "items")) == [("a", 1)]


def test_what_only_the_program_can_iterate_over_is_not_listed(m: Machine) -> None:
    assert listed(m, m.new(GeneratorObject("g", None))) is None
    assert listed(m, make_instance(m, make_class(m, "Deck", "__getitem__"))) is None


def test_what_is_not_iterable_is_complained_about(m: Machine) -> None:
    for value, name in ((5, "int"), (make_instance(m, make_class(m, "Account")), "Account")):
        with pytest.raises(Thrown, match=f"'{name}' object is not iterable"):
            listed(m, value)
