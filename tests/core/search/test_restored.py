"""A report is the same after it was told as JSON and read back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from core.search.check_report import as_json
from core.search.restored import UnfitReportError, report_of
from core.search.unchecked import failed
from tests.core.search.searched import checked, program_of

if TYPE_CHECKING:
    from core.search.check_report import CheckReport

LOST = """
    total = 0
    def add():
        global total
        total += 1
    def look():
        assert total in (0, 2), total
"""
SLEEPY = """
    import time
    flag = False
    def late():
        global flag
        time.sleep(1)
        flag = True
    def early():
        time.sleep(3)
        assert flag
"""


def reports() -> list[CheckReport]:
    """Reports that have something in each of their fields, taken together."""
    return [
        checked(program_of(LOST, "add", "add", "look")),
        checked(program_of(SLEEPY, "late", "early")),
        failed("a.py", "it fell over"),
    ]


@pytest.mark.parametrize("report", reports(), ids=["lost", "sleepy", "failed"])
def test_a_report_is_read_as_it_was_told(report: CheckReport) -> None:
    assert report_of(as_json(report)) == report


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"schema": 0}, "schema 0"),
        ({"verdict": "perhaps"}, "'perhaps'"),
        ({"states": "many"}, "'many' is no int"),
        ({"states": True}, "True is no int"),
        ({"failures": [{"kind": "deadlock"}]}, "not whole"),
        ({"outcomes": 3}, "3 is no list"),
    ],
)
def test_what_is_no_report_is_told_as_such(change: dict[str, object], reason: str) -> None:
    told = json.loads(as_json(failed("a.py", "")))

    with pytest.raises(UnfitReportError, match=reason):
        report_of(json.dumps({**told, **change}))


@pytest.mark.parametrize("line", ["", "{", "[]", "{}", "3", "[" * 100_000])
def test_other_texts_are_no_reports(line: str) -> None:
    with pytest.raises(UnfitReportError):
        report_of(line)
