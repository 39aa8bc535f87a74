"""The ladder rises: within a group, no challenge needs fewer switches than the one before it."""

from __future__ import annotations

from functools import cache
from typing import Final

import pytest

from core.language.source import Source
from core.lessons.judges.stars import fewest_switches
from core.lessons.reading import read_lesson
from core.lessons.shelf import LADDER, lessons_in
from core.machine.compile import compile_source
from core.search.check import Check
from core.search.pace import Limits

FOLDERS: Final = [entry.folder for entry in lessons_in(LADDER)]
GROUPS: Final = {
    "no lock": range(1, 7),
    "lock": range(7, 12),
    "event": range(12, 14),
    "condition": range(14, 17),
    "semaphore": range(17, 19),
    "barrier": range(19, 20),
    "queue": range(20, 22),
    "all of it": range(22, 23),
}


@cache
def chance(number: int) -> float:
    """How likely a scheduler that chooses at random breaks the challenge."""
    program = compile_source(Source("start.py", read_lesson(FOLDERS[number - 1]).start))
    going = Check(program, Limits(most_states=50_000), lambda: 0.0).go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            return sum(each.probability or 0 for each in over.value.outcomes if each.failures)


def test_every_challenge_is_in_one_group() -> None:
    numbers = [number for group in GROUPS.values() for number in group]

    assert numbers == list(range(1, len(FOLDERS) + 1))


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_rises(group: str) -> None:
    switches = [fewest_switches(read_lesson(FOLDERS[number - 1])) for number in GROUPS[group]]

    assert switches == sorted(switches)


@pytest.mark.parametrize("group", [name for name, group in GROUPS.items() if len(group) > 1])
def test_with_as_many_switches_chance_helps_less(group: str) -> None:
    found = [
        (fewest_switches(read_lesson(FOLDERS[number - 1])), -chance(number))
        for number in GROUPS[group]
    ]

    assert found == sorted(found)
