"""How well a program was broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.lessons.judges.stars import NEVER_ENDS, Replayed, fewest_switches, stars
from core.lessons.reading import read_lesson
from tests.core.lessons.making import ANSWER, START, lesson_in

if TYPE_CHECKING:
    from pathlib import Path


def test_a_schedule_shows_what_fails(tmp_path: Path) -> None:
    run = Replayed(START, ANSWER)

    assert (run.steps, run.switches, run.shows) == (15, 1, frozenset({"assertion"}))
    assert fewest_switches(read_lesson(lesson_in(tmp_path))) == 1


POLITE = '''"""Each waits for the other."""
import threading

wants = {"Ann": False, "Bob": False}


def go(me, other):
    wants[me] = True
    while wants[other]:
        pass
    wants[me] = False


threading.Thread(target=go, args=("Ann", "Bob")).start()
threading.Thread(target=go, args=("Bob", "Ann")).start()
'''


@pytest.mark.parametrize(
    ("schedule", "circle"),
    [
        ("0:0x3+1x2+2x3+1x2+2", True),
        ("0:0x3+1x2+2x3+1x2", False),
        ("0:0x3+1x2+2x5", False),
        ("0:0x3+1x4+2x4", False),
        ("0:0x3+1x2+2x2+1x60+2x60", False),
        ("0:0x3+1x2+2x2+1x60+2x60+1", True),
    ],
)
def test_a_run_that_comes_round_with_everybody_shows_that_it_never_ends(
    schedule: str, circle: bool
) -> None:
    assert (NEVER_ENDS in Replayed(POLITE, schedule).shows) == circle


@pytest.mark.parametrize(
    ("switches", "hints", "earned"), [(1, 0, 3), (2, 0, 2), (1, 1, 2), (9, 3, 1)]
)
def test_fewer_switches_and_no_hints_earn_more(switches: int, hints: int, earned: int) -> None:
    assert stars(switches, 1, hints) == earned
