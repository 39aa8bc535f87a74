"""Each program that comes along does what its docstring says that it does."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from core.language.compiler.entry import compile_source
from core.language.source import read_source
from core.runs.findings import Findings
from core.runs.schedulers.policies import POLICIES
from core.runs.simulation import Simulation

FOLDER: Final = Path(__file__).parents[1] / "resources" / "programs"
PROGRAMS: Final = sorted(path for path in FOLDER.glob("*.py") if not path.name.startswith("bank"))
SAFE: Final = [path for path in PROGRAMS if "Verdict: safe" in path.read_text("utf-8")]
"""The others may hang in CPython, which is what they are about."""
VERDICT: Final = re.compile(r"^Verdict: (safe|unsafe \(([a-z-]+)\))\.$", re.MULTILINE)
SEEDS: Final = 60
MOST_LINES, MOST_COLUMNS = 30, 60


def kinds_of_failure(path: Path) -> list[str]:
    """The kinds of failure that some runs of the program at *path* show."""
    program = compile_source(read_source(path))
    found = []
    for policy in POLICIES:
        for seed in range(SEEDS if policy == "random" else 1):
            findings = Findings(program)
            run = Simulation(program, POLICIES[policy](seed), seed=seed, watch=findings.watch)
            run.advance(10_000)
            assert run.ended is not None
            found += [each.kind for each in findings.failures(run.machine, over=True)]
    return found


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_keeps_the_verdict_of_its_docstring(path: Path) -> None:
    verdict = VERDICT.search(ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "")
    assert verdict is not None, "its docstring says nothing"

    kinds = kinds_of_failure(path)

    expected = {verdict[2]} if verdict[2] else set()
    assert set(kinds) == expected


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_a_program_fits_on_a_projector(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()

    assert len(lines) <= MOST_LINES
    assert max(map(len, lines)) <= MOST_COLUMNS


@pytest.mark.parametrize("path", SAFE, ids=lambda path: path.stem)
def test_a_safe_program_runs_in_cpython_too(path: Path) -> None:
    done = subprocess.run([sys.executable, str(path)], capture_output=True, timeout=20, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
