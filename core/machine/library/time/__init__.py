"""`time`: clocks that show the virtual time, the calendar in UTC, and `sleep`."""

from __future__ import annotations

from typing import Final

from core.machine.library.declaration import Missing, Module

MODULE: Final = Module(
    compiled=frozenset(
        """
        asctime ctime gmtime localtime mktime strftime strptime
        """.split()
    ),
    missing={
        "CLOCK_MONOTONIC": Missing("use monotonic()"),
        "CLOCK_REALTIME": Missing("use time()"),
        "clock": Missing("use perf_counter()", "Python 3.8 took it out"),
        "clock_gettime": Missing("use time() or monotonic()"),
        "get_clock_info": Missing("do without it"),
        "tzset": Missing("do without it", "the machine stands in UTC"),
    },
)
