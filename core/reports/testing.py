"""For the test suites of others: a program is proved safe, or the test fails and says why.

from interlock import assert_safe

def test_bank():
assert_safe("bank.py")
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from core.graph.explaining import with_reasons
from core.machine.compile import compile_source, read_program
from core.search.pace import MOST_STATES, Limits, latest
from core.search.report_text import as_text
from core.search.timed import checked_within

if TYPE_CHECKING:
    import os

    from core.language.program import Program
    from core.search.check_report import CheckReport

PATIENCE: Final = 60.0
"""Seconds after which a check that has not ended counts as undecided."""


def assert_safe(
    path: str | os.PathLike[str],
    *,
    time_limit: float = PATIENCE,
    max_states: int = MOST_STATES,
    strict: bool = False,
) -> None:
    """Try every schedule of the program at *path*; nothing of it is executed by Python.

    With *strict*, doubts count as failures: data races, and outcomes that only come about
    when threads interleave.

    Raises:
        AssertionError: some schedule fails, or it could not be proved that none does; the
            message has the report, with a schedule that shows each failure, and why.
        ProgramError: the file cannot be read, or asks for what is not simulated.
    """
    program = compile_source(read_program(path))
    report = _checked(program, time_limit, max_states)
    if report.verdict != "safe" or (strict and report.colour != "green"):
        report = latest(report, with_reasons(program, report), time.monotonic)
        raise AssertionError(as_text(report))


def check(
    path: str | os.PathLike[str],
    *,
    time_limit: float = PATIENCE,
    max_states: int = MOST_STATES,
) -> CheckReport:
    """What trying every schedule of the program at *path* tells; nothing of it is executed.

    *time_limit* is in seconds; when it is over the verdict is undecided.

    Raises:
        ProgramError: the file cannot be read, or asks for what is not simulated.
    """
    return _checked(compile_source(read_program(path)), time_limit, max_states)


def _checked(program: Program, time_limit: float, max_states: int) -> CheckReport:
    return checked_within(program, Limits(most_states=max_states), time_limit)
