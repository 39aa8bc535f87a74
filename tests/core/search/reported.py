"""Reports as a check makes them, for tests of the forms in which they are told."""

from __future__ import annotations

from core.search.check_report import (
    CheckReport,
    Doubt,
    FoundFailure,
    Outcome,
    Trial,
    Use,
)

SHOWN = FoundFailure(
    kind="deadlock", message="all wait", thread="Thread-1", line=7, switches=1, steps=12,
    schedule="0:0 0*3 1*8", simplest=True,
)  # fmt: skip
HALF = Outcome(
    output="", orders=("",), orders_complete=True, values={"counter": "1"},
    failures=("deadlock",), serial=True, probability=0.5, probability_kind="exact",
    interval=(0.5, 0.5), frequency="50 of 100 random runs", schedule="0:0 1*4",
)  # fmt: skip
RACE = Doubt(
    kind="data-race", message="`counter` is written and read with nothing between", name="counter",
    lines=(3, 4), pairs=((3, 4),), uses=(Use("Ann", "write", 3),),
)  # fmt: skip
WAYS = Doubt(kind="outcomes", message="it can end in 3 ways", name="", lines=(), pairs=())
ONE_STEP = RACE._replace(kind="one-step", message="`log` relies on CPython")
SAFE = CheckReport(
    file="program.py", verdict="safe", complete=True, reason="", switches_complete=None, bounds=(),
    tried=Trial(runs=16, failed=0), states=1_234, steps=2_000, seconds=0.5, failures=(),
    doubts=(), warnings=(), outcomes=(), outcome_count=1, notes=(), fault="", refusals=(),
)  # fmt: skip
UNSAFE = SAFE._replace(verdict="unsafe", failures=(SHOWN,))
UNDECIDED = SAFE._replace(verdict="undecided", complete=False, reason="there are too many states")
STEERING = "\x1b[31mred\x00"
MARKUP = """it's <b>"bold"</b> & ]]> é\t\n"""
