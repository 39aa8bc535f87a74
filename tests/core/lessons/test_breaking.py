"""How well a program was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.breaking import Replayed, fewest_switches, stars
from core.lessons.reading import read_lesson
from tests.core.lessons.making import ANSWER, START, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def test_a_schedule_shows_what_fails(tmp_path: Path) -> None:
    run = Replayed(START, ANSWER)

    assert (run.steps, run.switches, run.shows) == (15, 1, frozenset({"assertion"}))
    assert fewest_switches(read_lesson(lesson_in(tmp_path))) == 1


@pytest.mark.parametrize(
    ("switches", "hints", "earned"), [(1, 0, 3), (2, 0, 2), (1, 1, 2), (9, 3, 1)]
)
def test_fewer_switches_and_no_hints_earn_more(switches: int, hints: int, earned: int) -> None:
    assert stars(switches, 1, hints) == earned
