"""Futures are carried back when somebody asks, once for a whole stretch of steps."""

from __future__ import annotations

from itertools import pairwise

from core.search.states.entry import NO_MARKS, Entry
from core.search.states.futures import Futures

LONG = 2_000


def stretch(length: int) -> list[Entry]:
    """The parts of a thread that goes on from one to the next."""
    parts = [
        Entry(None, number, {}, NO_MARKS, frozenset(), frozenset(), ((), NO_MARKS, frozenset()))
        for number in range(length)
    ]
    for part, following in pairwise(parts):
        following.before.add(part)
    return parts


def test_each_part_of_a_long_stretch_has_its_turn_once() -> None:
    futures, parts = Futures(), stretch(LONG)
    for number, part in enumerate(parts):
        futures.rise(part, 1 << number)

    assert futures.rises == LONG
    assert parts[0].future == (1 << LONG) - 1
    assert parts[-1].future == 1 << LONG - 1


def test_what_a_part_gets_to_know_late_goes_back_to_all_before() -> None:
    futures, parts = Futures(), stretch(3)
    futures.rise(parts[2], 0b01)
    futures.settle()
    known = futures.rises

    futures.rise(parts[2], 0b11)

    assert futures.rises == known + 3
    assert [part.future for part in parts] == [0b11, 0b11, 0b11]


def test_what_is_known_already_is_nothing_new() -> None:
    futures, parts = Futures(), stretch(2)
    futures.rise(parts[1], 0b1)
    known = futures.rises

    futures.rise(parts[1], 0b1)

    assert futures.rises == known


def test_a_circle_of_parts_comes_to_its_end() -> None:
    futures, parts = Futures(), stretch(3)
    parts[0].before.add(parts[2])

    futures.rise(parts[1], 0b1)
    futures.settle()

    assert [part.future for part in parts] == [0b1, 0b1, 0b1]
