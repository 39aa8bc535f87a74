"""Every look at the clock comes in time, however long a program computes by itself."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from core.search.check import Check
from core.search.pace import Limits
from tests.core.search.searched import checked, program_of

if TYPE_CHECKING:
    from core.search.check_report import CheckReport

LONG = {
    "a loop": "total = 0\n    for k in range(50_000_000):\n        total += k % 7",
    "a loop without end": "n = 1\n    while n > 0:\n        n += 1",
    "calls": "fib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)\n    fib(60)",
    "a comprehension": "sum(k * k for k in range(50_000_000))",
    "nested loops": "for a in range(9_999):\n        for b in range(9_999):\n            a * b",
}
"""What a thread computes that takes long."""
GREEDY = {
    "a sum without end": "sum(itertools.count())",
    "a list without end": "list(itertools.count())",
    "a filter that finds nothing": "next(filter(None, itertools.repeat(0)))",
    "a far item": "next(itertools.islice(itertools.count(), 10**12, None))",
    "pairs without end": "max(zip(itertools.count(), itertools.repeat(1)))",
    "a list that doubles": "s = [0]\n    for _ in range(60):\n        s = s + s",
}
"""What one call of the library would take for ever, or everything."""


def stopped(text: str, looks: int) -> tuple[CheckReport, int]:
    """The report on a program that is stopped after so many looks, and the looks it took."""
    times = count()
    check = Check(program_of(text, "work", "work"), Limits(), lambda: next(times) / 20)
    going, looked = check.go(), 0
    while True:
        try:
            next(going)
        except StopIteration as over:
            return over.value, looked
        looked += 1
        if looked == looks:
            check.stop("enough")


@pytest.mark.parametrize("body", LONG.values(), ids=LONG)
def test_a_check_that_is_stopped_ends_though_a_thread_computes_for_long(body: str) -> None:
    report, looked = stopped(f"def work():\n    {body}\n", 20)

    assert report.reason == "enough"
    assert looked < 60
    assert report.verdict == "undecided"


@pytest.mark.parametrize("body", GREEDY.values(), ids=GREEDY)
def test_a_call_without_end_is_a_limit_of_ours_and_no_failure(
    body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.machine.builtins.iteration.MAX_TAKEN", 500)
    monkeypatch.setattr("core.search.states.difference.MOST_ITEMS", 500)
    report = checked(program_of(f"import itertools\ndef work():\n    {body}\n", "work"))

    assert report.verdict == "undecided"
    assert "a limit of Interlock" in report.reason
    assert not report.failures
