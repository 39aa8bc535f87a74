"""Writing the answer in is a cheat; what the lesson does itself, and honest sums, are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.judges.hardcoding import written_in
from core.lessons.reading import read_lesson
from tests.core.lessons.making import SOLUTION, START, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def ending(line: str) -> str:
    """The lesson's program with *line* before its assertion."""
    return START.replace("assert", f"{line}\nassert")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ending("counter = 2"), "counter"),
        (ending("counter = 1 + 1"), "counter"),
        (ending("counter: int = 2"), "counter"),
        (ending("counter, other = 2, 3"), "counter"),
        (ending("if counter < 2:\n    counter = 2"), "counter"),
        (ending("for _ in range(1):\n    counter = 2"), "counter"),
        (ending("other = 2"), ""),
        (ending("counter = sum([1, counter])"), ""),
        (ending("counter = other = counter"), ""),
        (ending("counter: int"), ""),
        (START, ""),
        (SOLUTION, ""),
        (SOLUTION.replace("counter = 0", "counter = 1 - 1"), ""),
        (ending("counter = 0"), ""),
        ("counter = 2\n", ""),
    ],
)
def test_a_constant_in_place_of_the_work_is_found(tmp_path: Path, text: str, name: str) -> None:
    lesson = read_lesson(lesson_in(tmp_path))

    assert written_in(lesson, text) == name
