"""Moments are written as the C library writes them in its own language."""

from __future__ import annotations

import calendar
import locale
import sys
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.machine.library.time.formats import _DIRECTIVES, formatted, seconds_of

SECONDS = st.integers(-60_000_000_000, 200_000_000_000)
YEARS_OF_FOUR_DIGITS = st.integers(-30_609_792_000, 253_402_300_799)
TOLD_BY_THE_HOST = sorted(_DIRECTIVES.keys() - {"s", "z", "Z"})
"""Directives that do not depend on the time zone of the host."""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems know fewer")
@pytest.mark.parametrize("letter", TOLD_BY_THE_HOST)
@given(seconds=YEARS_OF_FOUR_DIGITS)
@example(seconds=0)
@example(seconds=1_609_459_199)
@example(seconds=1_704_067_200)
def test_a_directive_gives_what_it_gives_in_c(letter: str, seconds: int) -> None:
    # A window that another test has opened may have set the language of the system.
    locale.setlocale(locale.LC_TIME, "C")
    moment = time.gmtime(seconds)

    for flag in ("", "-", "_", "^"):
        if not ((flag in {"-", "_"} and letter in "cDFrRTxXC") or flag + letter == "^P"):
            directive = f"<%{flag}{letter}>"
            assert formatted(directive, moment) == time.strftime(directive, moment)


def test_the_machine_stands_in_utc() -> None:
    assert formatted("%Z %z %s", time.gmtime(1_704_067_200)) == "UTC +0000 1704067200"


@pytest.mark.parametrize(
    ("directives", "text"),
    [
        ("", ""),
        ("%", "%"),
        ("a%", "a%"),
        ("%%Y", "%Y"),
        ("%Q", "%Q"),
        ("%-", "%-"),
        ("ä%Yö", "ä1970ö"),
    ],
)
def test_anything_else_stays_as_it_is(directives: str, text: str) -> None:
    assert formatted(directives, time.gmtime(0)) == text


@given(seconds=SECONDS)
def test_seconds_are_those_that_a_moment_was_made_of(seconds: int) -> None:
    assert seconds_of(time.gmtime(seconds)) == seconds


@given(seconds=st.integers(0, 4_000_000_000), days=st.integers(0, 400))
def test_parts_may_go_beyond_their_bounds(seconds: int, days: int) -> None:
    moment = time.gmtime(seconds)
    later = (*moment[:2], moment.tm_mday + days, *moment[3:])

    assert seconds_of(later) == calendar.timegm(moment) + days * 86_400
