from __future__ import annotations

import pickle
import sys
import typing
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest

from core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Mine(NamedTuple):
    """A pair."""

    one: int
    other: tuple[str, ...] = ()

    @property
    def both(self) -> tuple[object, ...]:
        """What it holds."""
        return (self.one, *self.other)

    def __str__(self) -> str:
        return f"{self.one} and {self.other}"


class Theirs(typing.NamedTuple):
    """A pair."""

    one: int
    other: tuple[str, ...] = ()


def test_a_named_tuple_is_what_that_of_the_standard_library_is() -> None:
    assert [*Mine(1), *Mine(1, other=("a",))] == [*Theirs(1), *Theirs(1, other=("a",))]
    assert repr(Mine(1)) == repr(Theirs(1)).replace("Theirs", "Mine")
    for told in ("_fields", "_field_defaults", "__match_args__", "__doc__", "__module__"):
        assert getattr(Mine, told) == getattr(Theirs, told)
    assert get_type_hints(Mine) == get_type_hints(Theirs) == {"one": int, "other": tuple[str, ...]}


def test_it_complains_as_that_does() -> None:
    made, theirs = Mine(1), Theirs(1)
    calls: list[Callable[[Any, Any], object]] = [
        lambda kind, one: kind(),
        lambda kind, one: kind(1, (), 2),
        lambda kind, one: kind(1, tail=()),
        lambda kind, one: kind._make([1]),
    ]
    # From 3.13 on theirs says the same by another class of exception.
    if sys.version_info < (3, 13):
        calls.append(lambda kind, one: one._replace(tail=()))
    for wrong in calls:
        said = []
        for kind, one in ((Mine, made), (Theirs, theirs)):
            with pytest.raises((TypeError, ValueError)) as caught:
                wrong(kind, one)
            said.append(f"{type(caught.value)} {caught.value}".replace("Theirs", "Mine"))
        assert said[0] == said[1]


def test_it_has_methods_of_its_own_and_can_be_sent_to_another_process() -> None:
    made = Mine(1, ("a",))
    assert (made.both, str(made)) == ((1, "a"), "1 and ('a',)")
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - it was made here
    assert made._replace(one=2).both == (2, "a")
    assert made._asdict() == {"one": 1, "other": ("a",)}
