"""A check that comes to an end in time, for whoever wants nothing of it but the report."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from core.generators import carried
from core.search.check import Check

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.language.program import Program
    from core.search.check_report import CheckReport
    from core.search.pace import Limits


def checked_within(
    program: Program, limits: Limits, seconds: float, stopped: Callable[[], str] = str
) -> CheckReport:
    """What a check of *program* finds in so many *seconds*; *stopped* says why it ends before."""
    check = Check(program, limits._replace(seconds=seconds), time.monotonic)
    end = time.monotonic() + seconds

    def watch(_: object) -> None:
        if time.monotonic() > end:
            check.stop(out_of_time(seconds))
        elif why := stopped():
            check.stop(why)

    return carried(check.go(), watch)


def out_of_time(seconds: float) -> str:
    """Why a check ended that was to take no more than so many *seconds*."""
    return f"the time limit of {seconds:g} s was reached"
