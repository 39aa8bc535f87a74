from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from core.scenes.spans import Spans

if TYPE_CHECKING:
    from hypothesis.strategies import DataObject

OWNERS = (0, 1, 2)
LENGTH = 30


def filled(toggles: list[int | None]) -> tuple[Spans[int, int], list[tuple[int, int, int | None]]]:
    """Spans that owners open and close in turn, a step each, and the same as a plain list."""
    spans: Spans[int, int] = Spans()
    listed: list[tuple[int, int, int | None]] = []
    for step, owner in enumerate(toggles):
        if owner is None:
            continue
        if spans.is_open(owner):
            spans.close(owner, step)
            at = next(at for at, each in enumerate(listed) if each[0] == owner and each[2] is None)
            listed[at] = (*listed[at][:2], step)
        else:
            spans.open(owner, step, step)
            listed.append((owner, step, None))
    return spans, listed


toggled = st.lists(st.sampled_from([None, *OWNERS]), max_size=LENGTH)


@given(toggled, st.integers(0, LENGTH), st.integers(0, LENGTH))
def test_those_that_reach_into_a_range_are_those_of_a_plain_list(
    toggles: list[int | None], first: int, last: int
) -> None:
    spans, listed = filled(toggles)
    first, last = sorted((first, last))

    found = {(owner, span.start, span.end) for owner, span in spans.reaching(first, last)}

    assert found == {
        each for each in listed if each[1] < last and (each[2] is None or each[2] > first)
    }


@given(toggled, st.integers(0, LENGTH))
def test_the_one_at_a_position_began_before_it_and_has_not_ended(
    toggles: list[int | None], position: int
) -> None:
    spans, listed = filled(toggles)

    for owner in OWNERS:
        span = spans.at(owner, position)
        expected = [
            each
            for each in listed
            if each[0] == owner and each[1] < position and (each[2] is None or each[2] > position)
        ]
        found = [] if span is None else [(owner, span.start, span.end)]
        assert found == expected


@given(toggled, st.data())
def test_cutting_leaves_what_the_steps_before_would_have_made(
    toggles: list[int | None], data: DataObject
) -> None:
    position = data.draw(st.integers(0, len(toggles)))
    spans, _ = filled(toggles)

    spans.cut(position, position - 1)

    before, _ = filled(toggles[:position])
    everything = (0, LENGTH + 1)
    shown = {(owner, span.start) for owner, span in spans.reaching(*everything)}
    assert shown == {(owner, span.start) for owner, span in before.reaching(*everything)}


def test_nothing_is_known_of_a_stranger() -> None:
    spans: Spans[str, None] = Spans()

    assert spans.at("lock", 5) is None
    assert not spans.is_open("lock")
