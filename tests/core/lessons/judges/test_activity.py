"""What a mended program leaves undone is told in words, the first thing first."""

from __future__ import annotations

import pytest

from core.lessons.judges.activity import undone
from core.lessons.judges.call_count import checks_of
from core.lessons.lesson import Duties
from tests.core.lessons.making import SOLUTION, START

DUTIES = Duties("counter == 2", 2, ("work",), (("work", 2),))
CHECKED = START.replace("counter += 1\n", "counter += 1\n    assert counter < 3\n")
ONE = START.replace("    thread.start()\n", "    thread.start()\n    thread.join()\n", 1)
ASIDE = START.replace("+= 1\n", "+= 1\n    rest()\n\n\ndef rest():\n    pass\n")


@pytest.mark.parametrize(
    ("text", "duties", "checks", "reason"),
    [
        (SOLUTION, DUTIES, (), ""),
        (CHECKED, DUTIES, checks_of(CHECKED), ""),
        (SOLUTION, DUTIES, checks_of(CHECKED), "the check `assert counter < 3` is never made"),
        (ONE, DUTIES, (), "2 threads must be at work at once, and here it is 1 at most"),
        (START, Duties("True", 3), (), "3 threads must be at work at once, and here it is 2"),
        (ASIDE, Duties("True", 2, ("rest", "none")), (), "no two threads are ever in none, rest()"),
        (START, Duties("True", 2, (), (("work", 3),)), (), "work() is called 2 times, and has to"),
        (ASIDE, Duties("True", 2, (), (("rest", 2), ("work", 2))), (), ""),
    ],
)
def test_what_is_left_undone_is_told(
    text: str, duties: Duties, checks: tuple[str, ...], reason: str
) -> None:
    told = undone(text, duties, checks)

    assert (told is None) == (not reason)
    assert told is None or told.reason.startswith(reason)
