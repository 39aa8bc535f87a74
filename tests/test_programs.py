"""Each program that comes along does what its docstring says that it does."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from core.language.source import read_source
from core.machine.compile import compile_source
from core.search.check import Check
from core.search.pace import Limits

if TYPE_CHECKING:
    from core.search.check_report import CheckReport

FOLDER: Final = Path(__file__).parents[1] / "resources" / "programs"
PROGRAMS: Final = sorted(path for path in FOLDER.glob("*.py") if not path.name.startswith("bank"))
SAFE: Final = [path for path in PROGRAMS if "Verdict: safe" in path.read_text("utf-8")]
"""The others may hang in CPython, which is what they are about."""
VERDICT: Final = re.compile(r"^Verdict: (safe|unsafe \(([a-z-]+)\))\.$", re.MULTILINE)
MOST_LINES, MOST_COLUMNS = 30, 60


def verdict_of(path: Path) -> tuple[str, set[str]]:
    """The verdict on the program at *path*, and the kinds of failure it shows."""
    going = Check(compile_source(read_source(path)), Limits(), time.monotonic).go()
    while True:
        try:
            next(going)
        except StopIteration as over:
            report: CheckReport = over.value
            return report.verdict, {failure.kind for failure in report.failures}


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_keeps_the_verdict_of_its_docstring(path: Path) -> None:
    stated = VERDICT.search(ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")
    assert stated is not None, "its docstring says nothing"

    verdict, kinds = verdict_of(path)

    assert verdict == stated[1].partition(" ")[0]
    assert kinds == ({stated[2]} if stated[2] else set())


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_fits_on_a_projector(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()

    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= MOST_COLUMNS


@pytest.mark.parametrize("path", SAFE, ids=lambda path: path.stem)
def test_a_safe_program_runs_in_cpython_too(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(path)], capture_output=True, timeout=200, check=False
    )

    assert (done.returncode, done.stderr) == (0, b"")
