from __future__ import annotations

from pathlib import Path

import pytest

from core.language.errors import ProgramError
from core.reports.testing import assert_safe

RACE = """
import threading
n = 0
def add():
    global n
    n += 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
PROGRAMS = Path(__file__).parents[3] / "resources" / "programs"


def test_a_safe_program_passes() -> None:
    assert_safe(PROGRAMS / "lost_update_locked.py")


def test_an_unsafe_one_fails_with_a_schedule_that_shows_it() -> None:
    with pytest.raises(AssertionError, match=r"unsafe(.|\n)*an update was lost(.|\n)*--schedule"):
        assert_safe(PROGRAMS / "lost_update.py")


def test_it_says_why_a_failure_comes_about() -> None:
    with pytest.raises(AssertionError, match=r"is lost: \w+ had read 0(.|\n)*every schedule fails"):
        assert_safe(PROGRAMS / "lost_update.py")


def test_a_race_that_fails_nowhere_fails_where_no_doubt_is_allowed(tmp_path: Path) -> None:
    race = tmp_path / "race.py"
    race.write_text(RACE, encoding="utf-8")

    assert_safe(race)
    with pytest.raises(AssertionError, match="`n` is written and read with nothing between"):
        assert_safe(race, strict=True)
    assert_safe(PROGRAMS / "lost_update_locked.py", strict=True)


def test_one_that_cannot_be_decided_in_time_fails_too() -> None:
    with pytest.raises(AssertionError, match="undecided"):
        assert_safe(PROGRAMS / "bank_ordered.py", max_states=500)


def test_one_that_is_not_there_is_no_verdict() -> None:
    with pytest.raises(ProgramError, match="does not exist"):
        assert_safe("nowhere.py")
