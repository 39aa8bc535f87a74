"""Reports as Markdown, annotations and SARIF."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from core.cli import main
from core.lessons.front_matter import KINDS
from core.reports.sarif import as_sarif
from core.search.check_report import DOUBTS, Doubt, FoundFailure
from tests.core.junit import fitting
from tests.core.search.reported import SAFE as SAFE_REPORT

if TYPE_CHECKING:
    from pathlib import Path

UNSAFE = """import threading
n = 0
def add():
    global n
    n += 1
a = threading.Thread(target=add, name="Ann|<b>@all`x`")
b = threading.Thread(target=add, name="Bob")
a.start(); b.start(); a.join(); b.join()
assert n == 2, "50% lost,\\nor: more"
"""
MANY = """import threading
n = 0
def add():
    global n
    n += 1
ts = [threading.Thread(target=add, name=f"T{i}") for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
assert n == 5
"""
LONG = """import threading
n = 0
def add():
    global n
    for _ in range(40):
        n += 1
ts = [threading.Thread(target=add) for _ in range(1)]
for t in ts: t.start()
for t in ts: t.join()
assert n == 0
"""
SAFE = "print(1)\n"
REFUSED = "import asyncio\nasyncio.run(None)\n"


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """What `check` says of a text."""
    return Told(tmp_path, capsys)


class Told:
    """Checks texts in a folder and returns what is written."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def file(self, text: str, name: str = "a.py") -> str:
        """Write *text* down."""
        file = self.folder / name
        file.write_text(text, encoding="utf-8")
        return str(file)

    def __call__(self, *arguments: str) -> str:
        main(["check", *arguments])
        return self._capsys.readouterr().out


def test_a_failure_is_a_table_with_a_column_for_each_thread(told: Told) -> None:
    said = told("--format", "markdown", "--why", told.file(UNSAFE))

    lines = said.splitlines()
    assert lines[0].endswith("some schedule fails")
    head = next(line for line in lines if line.startswith("| step"))
    assert head.startswith(r"| step | Ann\|\<b\>@" + "\N{ZERO WIDTH SPACE}all")
    assert head.endswith("| Bob |")
    rows = [line for line in lines if line.startswith("|") and "`5`" in line]
    assert len(rows) == 4
    assert any(r"|  | `5` writes n: 1 (was 0) |" in row for row in rows)
    # What main does in between has no column, and no row either.
    assert not any(re.fullmatch(r"\| \d+ \|[ |]*", line) for line in lines)
    assert any(line.startswith("|  | main, line 9: **fails** |") for line in lines)
    assert any(line.startswith("> Bob's change of n is lost") for line in lines)
    assert any("--schedule 0:" in line for line in lines)


def test_of_many_threads_the_names_stand_in_one_column(told: Told) -> None:
    said = told("--format", "markdown", told.file(MANY))

    assert "| step | thread | what |" in said
    assert re.search(r"^\| \d+ \| T\d \| `5` reads n: 0 \|$", said, re.MULTILINE)


def test_of_a_long_run_the_end_is_shown(told: Told) -> None:
    rows = [
        line
        for line in told("--format", "markdown", told.file(LONG)).splitlines()
        if line.startswith("|")
    ]

    assert rows[2].startswith("| … |")
    assert len(rows) <= 2 + 1 + 25 + 1


def test_annotations_have_place_title_and_escaped_text(told: Told) -> None:
    file = told.file(UNSAFE, "a,b.py")

    lines = told("--format", "github", file).splitlines()

    error = next(line for line in lines if line.startswith("::error"))
    properties, _, message = error.removeprefix("::error ").partition("::")
    assert (
        f"file={file.replace(',', '%2C').replace(':', '%3A')},line=9,title=assertion" == properties
    )
    assert "50%25 lost,%0Aor: more" in message or "50%25 lost,\\nor: more" in message
    assert any(line.startswith("::warning") and "title=data-race" in line for line in lines)


def test_a_refusal_and_what_is_undecided_are_annotated(told: Told) -> None:
    refused = told("--format", "github", told.file(REFUSED))
    undecided = told(
        "--format", "github", "--max-states", "3", told.file(UNSAFE.replace("== 2", "> 0"))
    )

    assert refused.startswith("::error file=")
    assert "line=1,title=refused::" in refused
    assert "::notice file=" in undecided


def test_a_workflow_gets_its_summary(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = told.folder / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    file = told.file(UNSAFE)

    told(file)
    assert summary.read_text(encoding="utf-8") == "before\n"
    told("--format", "github", file)
    assert summary.read_text(encoding="utf-8").startswith("before\n### ")


def test_sarif_has_one_run_with_all_files(told: Told) -> None:
    files = [told.file(UNSAFE), told.file(SAFE, "b c.py"), told.file(REFUSED, "c.py")]

    log = json.loads(told("--format", "sarif", "--why", *files))

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == rules
    failure = next(each for each in run["results"] if each["level"] == "error")
    assert failure["ruleId"] == "interlock/assertion"
    assert failure["locations"][0]["physicalLocation"]["region"] == {"startLine": 9}
    whole, alone = failure["codeFlows"]
    (flow,) = whole["threadFlows"]
    orders = [place["executionOrder"] for place in flow["locations"]]
    assert orders == sorted(orders)
    split = [place for each in alone["threadFlows"] for place in each["locations"]]
    assert sorted(place["executionOrder"] for place in split) == orders
    region = flow["locations"][-1]["location"]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (9, 1)
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (trouble,) = invocation["toolExecutionNotifications"]
    assert trouble["message"]["text"].startswith("refused")


@pytest.mark.parametrize("kind", [*KINDS, *DOUBTS])
def test_every_kind_has_a_rule_and_only_failures_are_errors(kind: str) -> None:
    failure = FoundFailure(kind, "", None, None, 0, 0, "0:", simplest=True)
    failures = (failure,) if kind in KINDS else ()
    doubts = () if failures else (Doubt(kind, "", "", (), ()),)

    log = json.loads(as_sarif([(None, SAFE_REPORT._replace(failures=failures, doubts=doubts))]))

    (run,) = log["runs"]
    (result,), (rule,) = run["results"], run["tool"]["driver"]["rules"]
    assert (result["level"] == "error") == (kind in KINDS)
    assert rule["defaultConfiguration"]["level"] == result["level"]
    assert rule["shortDescription"]["text"].endswith(".")


def test_junit_has_the_shape_that_jenkins_asks_for(told: Told) -> None:
    result = told.folder / "result.xml"
    files = [told.file(UNSAFE), told.file(SAFE, "b.py"), told.file(REFUSED, "c.py")]

    told("--junit", str(result), *files)

    assert fitting(result.read_text("utf-8")) == {"tests": 3, "failures": 1, "errors": 1}


def test_a_fingerprint_stays_when_lines_move(told: Told) -> None:
    prints = []
    for text in (UNSAFE, f"\n\n{UNSAFE}"):
        log = json.loads(told("--format", "sarif", told.file(text)))
        prints.append([each["partialFingerprints"] for each in log["runs"][0]["results"]])

    assert prints[0] == prints[1]


def test_a_form_that_there_is_not_is_said(told: Told, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "yaml", told.file(SAFE)]) == 2
    assert "yaml" in capsys.readouterr().err
