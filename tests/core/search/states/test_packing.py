"""The parts of a state side by side in one integer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.machine.locations import FACE, GLOBAL, LOCAL, OUTPUT, WHOLE, Location
from core.machine.values import Ref
from core.search.states.packing import NARROW, WIDE, Field, Layout, SpaceFullError, Widths

TINY = Widths(own=2, face=1, usual=2)


def test_a_part_that_has_not_changed_yet_is_number_nought() -> None:
    layout = Layout(NARROW)
    first = layout.field((LOCAL, 0), "nothing")
    state = first.delta(0, first.add("key", "something"))

    later = layout.field((Ref(0, 7), WHOLE), "as it was")

    assert later.of(state) == "as it was"
    assert first.of(state) == "something"


@given(st.lists(st.integers(0, 5), min_size=4, max_size=4), st.integers(0, 3), st.integers(0, 5))
def test_to_change_one_part_leaves_the_others(held: list[int], place: int, new: int) -> None:
    layout = Layout(NARROW)
    places: list[Location] = [(LOCAL, 0), (FACE, 0), (Ref(0, 1), WHOLE), (GLOBAL, 3)]
    fields = [layout.field(each, 0) for each in places]
    for field in fields:
        for content in range(1, 6):
            field.add(content, content)
    state = 0
    for field, content in zip(fields, held, strict=True):
        state += field.delta(state, content)

    state += fields[place].delta(state, new)

    assert [field.of(state) for field in fields] == [*held[:place], new, *held[place + 1 :]]


@pytest.mark.parametrize("widths", [NARROW, WIDE])
def test_no_two_parts_share_a_bit(widths: Widths) -> None:
    layout = Layout(widths)
    places: list[Location] = [
        (LOCAL, 0),
        (FACE, 0),
        (OUTPUT, 0),
        (Ref(0, 1), 1),
        (GLOBAL, 3),
        (LOCAL, 1),
    ]

    fields = [layout.field(place, None) for place in places]

    for number, field in enumerate(fields):
        assert all(field.bits & other.bits == 0 for other in fields[number + 1 :])
    assert sum(field.bits for field in fields) == (1 << layout.width) - 1


def test_a_part_takes_as_many_contents_as_it_has_numbers() -> None:
    field = Layout(TINY).field((Ref(0, 1), WHOLE), "nothing")

    numbers = [field.add(content, content) for content in "abc"]

    assert numbers == [1, 2, 3]
    with pytest.raises(SpaceFullError):
        field.add("d", "d")


def test_what_had_no_room_has_no_number() -> None:
    field: Field[str] = Layout(TINY).field((Ref(0, 1), WHOLE), "nothing")
    for content in "abc":
        field.add(content, content)

    for _ in range(2):
        with pytest.raises(SpaceFullError):
            field.add("d", "d")

    assert "d" not in field.numbers
    assert field.contents == ["nothing", "a", "b", "c"]
