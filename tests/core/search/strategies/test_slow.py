"""Programs that look at the clock are searched once more with computing that takes long."""

from __future__ import annotations

import re

import pytest

from core.search.check_report import CLOCK
from tests.core.search.searched import checked, program_of

CHECKED = """
import time
late = []
def work():
    start = time.{clock}()
    if time.{clock}() - start > 1:
        {late}
"""
CLOCKS = ("time", "monotonic", "perf_counter", "process_time", "thread_time")

DECIDING = (
    "boxes[min(2, int((time.time() - start) * 10))] += 1\n    assert boxes[1] == 0",
    "assert time.gmtime().tm_min != 30",
    "assert datetime.datetime.now().minute != 30",
    "assert str(datetime.datetime.now())[14:16] != '30'",
    "assert time.strftime('%M') != '30'",
)
"""What comes out otherwise at times that hardly anybody would try."""
APART = (
    (
        "begin, end = time.time(), time.time()\n    times.append((begin, end))\n"
        "    for a, b in times: assert b <= begin or end <= a or a == begin"
    ),
    "times.append(time.time() - start)\n    assert not (max(times) > 1000 and min(times) < 200)",
    "with locks[time.time() - start > 5], locks[time.time() - start < 5]: pass",
)
"""What fails only if two looks at the clock are not as far apart as all others."""
CERTAIN = (
    "assert time.time() - start >= 0",
    "begin = time.monotonic()\n    time.sleep(0.1)\n    assert time.monotonic() - begin >= 0.1",
    "assert time.time() > 1e9",
)


def deciding(body: str) -> str:
    """A program whose thread looks at the clock and goes by it."""
    head = "import datetime, random, time\nboxes, times = [0, 0, 0], []\n"
    head += "locks = threading.Lock(), threading.Lock()\nstart = time.time()\n"
    return f"{head}def work():\n    {body}\n"


@pytest.mark.parametrize("body", [*DECIDING, *CERTAIN])
def test_nothing_that_the_clock_decides_is_proved_without_a_doubt(body: str) -> None:
    report = checked(program_of(deciding(body), "work"))

    assert (report.verdict, report.colour, report.failures) == ("safe", "amber", ())
    assert CLOCK in {doubt.kind for doubt in report.doubts}


@pytest.mark.parametrize("body", APART)
def test_threads_that_are_held_up_for_different_times_show_what_hangs_on_that(body: str) -> None:
    report = checked(program_of(deciding(body), "work", "work"))

    assert (report.verdict, report.failures) == ("undecided", ())
    assert "held up" in report.reason


@pytest.mark.parametrize("number", [1, 2])
def test_what_a_seed_of_the_clock_decides_is_not_proved(number: int) -> None:
    body = f"random.seed(time.time())\n    assert random.randint(1, 2) == {number}"

    assert checked(program_of(deciding(body), "work")).verdict in {"unsafe", "undecided"}


@pytest.mark.parametrize("clock", CLOCKS)
def test_what_fails_only_when_computing_takes_long_is_undecided(clock: str) -> None:
    program = program_of(CHECKED.format(clock=clock, late="raise TimeoutError"), "work")

    report = checked(program)

    assert (report.verdict, report.failures) == ("undecided", ())
    assert report.reason.startswith("it depends on how long computing takes: it fails (exception")
    assert "in line 8" in report.reason


@pytest.mark.parametrize("clock", CLOCKS)
def test_what_is_done_only_when_computing_takes_long_is_a_doubt(clock: str) -> None:
    program = program_of(CHECKED.format(clock=clock, late="late.append(start)"), "work")

    report = checked(program)

    assert report.verdict == "safe"
    assert CLOCK in {doubt.kind for doubt in report.doubts}
    assert report.colour == "amber"


def test_a_time_that_decides_nothing_leaves_no_doubt() -> None:
    text = "import time\ntook = []\ndef work():\n    took.append(time.time())\n"

    report = checked(program_of(text, "work"))

    assert (report.verdict, report.doubts) == ("safe", ())


def test_words_that_depend_on_the_clock_are_a_doubt_but_numbers_are_none() -> None:
    text = "import time\ndef work():\n    start = time.time()\n    print({})\n"
    word, number = "'slow' if time.time() - start > 1 else 'fast'", "f'{time.time() - start:.1f} s'"

    in_words, in_numbers = (
        checked(program_of(text.format(told), "work")) for told in (word, number)
    )

    assert [doubt.kind for doubt in in_words.doubts] == [CLOCK]
    assert (in_numbers.verdict, in_numbers.doubts) == ("safe", ())


def test_a_failure_that_needs_no_slow_computing_is_told_as_one() -> None:
    text = "import time\ndef work():\n    assert time.time() < 0\n"

    report = checked(program_of(text, "work"))

    assert (report.verdict, report.reason) == ("unsafe", "")


def test_what_fails_only_at_a_time_between_the_numbers_of_the_text_is_undecided() -> None:
    text = """
import time
def work():
    start = time.monotonic()
    if 2 < time.monotonic() - start < 10:
        raise TimeoutError
"""

    report = checked(program_of(text, "work"))

    assert (report.verdict, report.failures) == ("undecided", ())
    assert re.search(r"is held up [\d.]+ s before it looks at the clock", report.reason)
